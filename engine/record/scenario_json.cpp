#include "record/scenario_json.h"

#include "record/json_text.h"

namespace tarazy {
namespace {

std::string index(std::size_t number) {
    return std::to_string(number);
}

std::string actor_json(const Scenario& scenario, const Experiment& experiment, std::size_t i) {
    const Actor& actor = scenario.actors[i];
    const auto& policy = experiment.doctrine_choices;
    const std::size_t doctrine = i < policy.size() && policy[i] ? *policy[i] : actor.doctrine;
    std::string json(1, '{');
    append_member(json, "id", json_text(actor.id));
    append_member(json, "name", text_json(actor.name));
    append_member(json, "kind", json_text(words_of(actor.kind).name));
    if (actor.capital) append_member(json, "capital", json_list(*actor.capital, decimal));
    if (actor.decides()) append_member(json, "doctrine", json_text(scenario.doctrines.at(doctrine).name));
    return json + '}';
}

std::string institution_json(const Institution& institution) {
    std::string json(1, '{');
    append_member(json, "id", json_text(institution.id));
    append_member(json, "name", text_json(institution.name));
    append_member(json, "members", json_list(institution.members, index));
    append_member(json, "active", institution.active ? "true" : "false");
    return json + '}';
}

std::string corridor_json(const Corridor& corridor) {
    std::string json(1, '{');
    append_member(json, "id", json_text(corridor.id));
    append_member(json, "name", text_json(corridor.name));
    append_member(json, "kind", json_text(corridor.kind));
    append_member(json, "from", index(corridor.from));
    append_member(json, "to", index(corridor.to));
    append_member(json, "transit", json_list(corridor.transit, index));
    append_member(json, "capacity", decimal(corridor.numbers.capacity));
    return json + '}';
}

std::string event_json(const Event& event) {
    std::string json(1, '{');
    append_member(json, "id", json_text(event.id));
    append_member(json, "label", text_json(event.label));
    if (event.at) append_member(json, "at", decimal(*event.at));
    if (!event.at) append_member(json, "hazard", decimal(event.hazard));
    if (event.duration) append_member(json, "for", decimal(*event.duration));
    return json + '}';
}

}  // namespace

std::string text_json(const Text& text) {
    std::string json(1, '{');
    for (const Language& language : languages) {
        if (const std::string& wording = text.*language.wording; !wording.empty()) append_member(json, language.code, json_text(wording));
    }
    return json + '}';
}

void append_scenario(std::string& json, const Text& title, const Text& description, const Scenario& scenario, const Experiment& experiment) {
    std::vector<std::string> actors;
    for (std::size_t i = 0; i < scenario.size(); ++i) actors.push_back(actor_json(scenario, experiment, i));
    std::vector<std::string> domains;
    for (std::size_t d = 0; d < domain_count; ++d) {
        std::string& domain = domains.emplace_back(1, '{');
        append_member(domain, "name", json_text(domain_names[d]));
        append_member(domain, "weight", decimal(scenario.domain_weights[d]));
        domain += '}';
    }
    append_member(json, "name", json_text(scenario.name));
    append_member(json, "title", text_json(title));
    append_member(json, "description", text_json(description));
    append_member(json, "actors", json_list(actors, as_it_is));
    append_member(json, "domains", json_list(domains, as_it_is));
    append_member(json, "institutions", json_list(scenario.institutions, institution_json));
    append_member(json, "corridors", json_list(scenario.corridors, corridor_json));
    append_member(json, "events", json_list(scenario.events, event_json));
}

}  // namespace tarazy
