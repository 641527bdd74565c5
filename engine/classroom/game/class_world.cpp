#include "classroom/game/class_world.h"

#include "classroom/lab/cards.h"
#include "classroom/lab/history_answer.h"
#include "model/doctrine.h"

namespace tarazy {

ClassWorld class_world(const ScenarioFile& file) {
    const Scenario& scenario = file.model;
    const std::vector<double> power = power_at_start(file);
    ClassWorld world{.title = file.title, .actors = {}, .borders = {scenario.borders.begin(), scenario.borders.end()}, .doctrines = {}};
    for (std::size_t i = 0; i < scenario.size(); ++i) world.actors.push_back(card_actor(scenario.actors[i], power[i]));
    // The built-in doctrines come first, whether a file changes them or not.
    const auto built_in = built_in_doctrines();
    for (std::size_t d = 0; d < scenario.doctrines.size(); ++d) {
        DoctrineName& doctrine = world.doctrines.emplace_back();
        doctrine.name = scenario.doctrines[d].name;
        doctrine.built_in = d < built_in.size();
        if (doctrine.built_in) doctrine.idea = built_in[d].idea;
    }
    world.series = told_series(scenario, class_history(scenario.size()).series);
    return world;
}

}  // namespace tarazy
