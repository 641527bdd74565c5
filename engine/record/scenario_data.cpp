#include "record/scenario_data.h"

namespace tarazy {
namespace {

ActorData actor_data(const Scenario& scenario, const Experiment& experiment, std::size_t i) {
    const Actor& actor = scenario.actors[i];
    const auto& policy = experiment.doctrine_choices;
    const std::size_t doctrine = i < policy.size() && policy[i] ? *policy[i] : actor.doctrine;
    ActorData data{.id = actor.id, .name = actor.name, .kind = std::string(words_of(actor.kind).name), .capital = actor.capital, .doctrine = {}};
    if (actor.decides()) data.doctrine = scenario.doctrines.at(doctrine).name;
    return data;
}

EventData event_data(const Event& event) {
    EventData data{.id = event.id, .label = event.label, .at = event.at, .hazard = {}, .duration = event.duration};
    if (!event.at) data.hazard = event.hazard;
    return data;
}

}  // namespace

ScenarioData scenario_data(const Text& title, const Text& description, const Scenario& scenario, const Experiment& experiment) {
    ScenarioData data{.name = scenario.name, .title = title, .description = description};
    for (std::size_t i = 0; i < scenario.size(); ++i) data.actors.push_back(actor_data(scenario, experiment, i));
    for (std::size_t d = 0; d < domain_count; ++d) data.domains.push_back({std::string(domain_names[d]), scenario.domain_weights[d]});
    for (const Institution& institution : scenario.institutions) {
        data.institutions.push_back({institution.id, institution.name, institution.members, institution.active});
    }
    for (const Corridor& corridor : scenario.corridors) {
        data.corridors.push_back(
            {corridor.id, corridor.name, corridor.kind, corridor.from, corridor.to, corridor.transit, corridor.numbers.capacity});
    }
    for (const Event& event : scenario.events) data.events.push_back(event_data(event));
    return data;
}

}  // namespace tarazy
