#include "classroom/game/world_json.h"

#include <vector>

#include "classroom/lab/cards.h"
#include "classroom/lab/history_json.h"
#include "model/doctrine.h"
#include "record/json_text.h"
#include "record/scenario_json.h"

namespace tarazy {
namespace {

std::string actor_json(const Actor& actor, double power) {
    std::string json(1, '{');
    append_member(json, "id", json_text(actor.id));
    append_member(json, "name", text_json(actor.name));
    append_member(json, "kind", json_text(words_of(actor.kind).name));
    if (actor.capital) append_member(json, "capital", json_list(*actor.capital, decimal));
    append_member(json, "power", decimal(power));
    return json + '}';
}

/// The built-in doctrines come first, whether a file changes them or not.
std::string doctrine_json(const Doctrine& doctrine, std::size_t d) {
    const auto built_in = built_in_doctrines();
    std::string json(1, '{');
    append_member(json, "name", json_text(doctrine.name));
    if (d < built_in.size()) append_member(json, "idea", json_text(built_in[d].idea));
    append_member(json, "built_in", d < built_in.size() ? "true" : "false");
    return json + '}';
}

}  // namespace

std::string class_world_json(const ScenarioFile& file) {
    const Scenario& scenario = file.model;
    const std::vector<double> power = power_at_start(file);
    std::vector<std::string> actors;
    for (std::size_t i = 0; i < scenario.size(); ++i) actors.push_back(actor_json(scenario.actors[i], power[i]));
    std::vector<std::string> doctrines;
    for (std::size_t d = 0; d < scenario.doctrines.size(); ++d) doctrines.push_back(doctrine_json(scenario.doctrines[d], d));
    const auto as_it_is = [](const std::string& text) { return text; };
    std::string json(1, '{');
    append_member(json, "title", text_json(file.title));
    append_member(json, "actors", json_list(actors, as_it_is));
    append_member(json, "borders", json_list(scenario.borders, [](const auto& border) {
                      return "[" + std::to_string(border.first) + "," + std::to_string(border.second) + "]";
                  }));
    append_member(json, "doctrines", json_list(doctrines, as_it_is));
    append_member(json, "series", series_json(scenario, class_history(scenario.size()).series));
    return json + '}';
}

}  // namespace tarazy
