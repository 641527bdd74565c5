#include "classroom/game/seat_choice.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>

#include "classroom/game/actors.h"
#include "model/error.h"
#include "scenario/yaml/spelling.h"

namespace tarazy {
namespace {

using Json = nlohmann::json;

InputError wrong(const std::string& member, const std::string& why, const std::string& hint) {
    return InputError("'" + member + "' cannot be taken (" + why + "). " + hint);
}

std::size_t read_doctrine(const Json& body, const Scenario& scenario) {
    const auto given = body.find("doctrine");
    if (given == body.end() || !given->is_string()) throw wrong("doctrine", "it is no name", "Write {\"doctrine\":\"hedge\"}");
    const auto& name = given->get_ref<const std::string&>();
    std::vector<std::string_view> known;
    for (std::size_t d = 0; d < scenario.doctrines.size(); ++d) {
        if (scenario.doctrines[d].name == name) return d;
        known.push_back(scenario.doctrines[d].name);
    }
    throw InputError("unknown doctrine '" + name + "' (the scenario " + scenario.name + " has none of that name). " + suggestion(name, known));
}

}  // namespace

SeatChoice read_choice(const Json& body, const Scenario& scenario, std::size_t actor) {
    if (!body.is_object()) throw InputError("the choice cannot be taken (it is not a JSON object). Send {\"doctrine\":\"hedge\"}");
    SeatChoice choice{.doctrine = read_doctrine(body, scenario)};
    const auto weights = body.find("weights");
    if (weights == body.end() || weights->is_null()) return choice;
    if (!weights->is_object()) throw wrong("weights", "it is not an object", "Write {\"RUS\":0.3}");
    for (const auto& [partner, weight] : weights->items()) {
        const std::string member = "weights." + partner;
        const std::size_t other = deciding_actor(scenario, partner);
        if (other == actor) throw wrong(member, "it is the own state", "Weigh the others");
        if (!weight.is_number()) throw wrong(member, "it is no number", "Give a number from -1 to 1");
        const auto value = weight.get<double>();
        if (!(value >= -1 && value <= 1)) throw wrong(member, "it is out of range", "Give a number from -1 to 1");
        choice.weights.emplace_back(other, value);
    }
    std::sort(choice.weights.begin(), choice.weights.end());
    return choice;
}

ChoiceData choice_data(const SeatChoice& choice, const Scenario& scenario) {
    ChoiceData data{.doctrine = scenario.doctrines.at(choice.doctrine).name, .weights = {}};
    for (const auto& [partner, weight] : choice.weights) data.weights.members.emplace_back(scenario.actors.at(partner).id, weight);
    return data;
}

Doctrine chosen_doctrine(const SeatChoice& choice, const Experiment& experiment, std::size_t actors) {
    Doctrine doctrine = experiment.doctrines.at(choice.doctrine);
    if (choice.weights.empty()) return doctrine;
    doctrine.tilt.resize(actors, 0.0);
    for (const auto& [partner, weight] : choice.weights) doctrine.tilt.at(partner) += weight;
    return doctrine;
}

}  // namespace tarazy
