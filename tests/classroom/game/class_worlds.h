#pragma once
// Shipped scenarios for the tests of classes.
#include <string>

#include "classroom/game/plan.h"
#include "model/simulation.h"
#include "support/answer_check.h"
#include "support/catch.h"

namespace tarazy {

/// The steppe (3 actors), corridors (7) and Kazakhstan in 2021 (20 actors, conflict, events that change doctrines).
inline const Laboratory& class_laboratory() {
    const std::string folder = TARAZY_SOURCE_DIR "/scenarios/";
    static const Laboratory laboratory({folder + "steppe.yaml", folder + "corridors.yaml", folder + "kazakhstan-2021.yaml"}, 2);
    return laboratory;
}

/// A plan for the states named, nothing chosen in any round.
inline ClassPlan unchosen_plan(const LabSetting& setting, const std::vector<std::string>& seats, std::size_t rounds) {
    ClassPlan plan{.setting = setting, .world = class_laboratory().prepared(setting), .rounds = rounds};
    const Scenario& scenario = plan.world->file.model;
    for (const std::string& seat : seats) {
        for (std::size_t i = 0; i < scenario.size(); ++i) {
            if (scenario.actors[i].id == seat) plan.seats.push_back(i);
        }
    }
    REQUIRE(plan.seats.size() == seats.size());
    plan.choices.assign(seats.size(), SeatChoices(rounds));
    return plan;
}

/// The number of an actor or a doctrine.
inline std::size_t actor_number(const Scenario& scenario, const std::string& id) {
    for (std::size_t i = 0; i < scenario.size(); ++i) {
        if (scenario.actors[i].id == id) return i;
    }
    FAIL("no actor " << id);
    return 0;
}
inline std::size_t doctrine_number(const Scenario& scenario, const std::string& name) {
    for (std::size_t d = 0; d < scenario.doctrines.size(); ++d) {
        if (scenario.doctrines[d].name == name) return d;
    }
    FAIL("no doctrine " << name);
    return 0;
}

/// Run `run` of a planned history, everything that is measured.
inline Results simulated(const ClassPlan& plan, const PlannedHistory& history, std::uint32_t run = 0) {
    const Job job{&history.scenario, &plan.world->start, &history.experiment, {plan.setting.seed, run}};
    Results results = simulate({&job, 1});
    REQUIRE(results.failures[0].empty());
    return results;
}

}  // namespace tarazy
