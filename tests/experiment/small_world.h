#pragma once
// A world of three actors with noise and crises, made without a file: small, quick, and every run different.
#include "model/parameters.h"

namespace tarazy {

inline Scenario small_world(double years = 5) {
    Scenario scenario;
    scenario.name = "small-world";
    scenario.time = {.start = 2020, .end = 2020 + years, .step = 0.25};
    scenario.world.perception_noise = 0.2;
    scenario.world.growth_noise = 0.03;
    scenario.conflict_enabled = true;
    scenario.conflict.crisis_rate = 0.3;
    scenario.capabilities = {{"economy", "billion US$", 0.5}, {"military", "billion US$ a year", 0.5}};
    scenario.economy = 0;
    scenario.military = 1;
    scenario.doctrines = {Doctrine{.name = "pragmatic"}};
    const std::array<double, 3> economies{1800, 200, 17000};
    for (std::size_t i = 0; i < 3; ++i) {
        Actor actor;
        actor.id = std::string(1, "ABC"[i]) + "A";
        actor.name.en = std::string("Country ") + "ABC"[i];
        actor.capital = std::array<double, 2>{50, 40.0 + 20 * static_cast<double>(i)};
        actor.capabilities = {economies[i], economies[i] * 0.02};
        actor.growth = {0.02, 0};
        actor.ideal_point = -0.5 + 0.5 * static_cast<double>(i);
        scenario.actors.push_back(actor);
    }
    return scenario;
}

}  // namespace tarazy
