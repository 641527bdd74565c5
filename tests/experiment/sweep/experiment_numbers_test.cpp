#include "experiment/sweep/experiment_numbers.h"

#include "experiment/small_world.h"
#include "support/catch.h"

namespace tarazy::sweep_experiment_numbers_test {

TEST_CASE("A path is followed to every number that it sets") {
    Scenario scenario = small_world();
    scenario.doctrines.push_back({.name = "child"});
    Experiment first = unchanged(scenario);
    Experiment second = first;
    first.world.anarchy = 0.25;
    second.world.anarchy = 0.75;
    const auto places = places_set(first, 0.25, second, 0.75, 3);
    REQUIRE(places);
    REQUIRE(places->size() == 1);
    CHECK(experiment_numbers(second, 3)[places->front()] == 0.75);

    second = first;
    for (Doctrine& doctrine : first.doctrines) doctrine.numbers.risk_aversion = 1;
    for (Doctrine& doctrine : second.doctrines) doctrine.numbers.risk_aversion = 2;
    CHECK(places_set(first, 1, second, 2, 3)->size() == 2);
    CHECK(places_set(first, 1, first, 2, 3)->empty());
    CHECK_FALSE(places_set(first, 1, second, 3, 3));  // a number became something else
}

TEST_CASE("Without a tilt and with one of 0 the numbers are the same") {
    const Scenario scenario = small_world();
    Experiment experiment = unchanged(scenario);
    const auto without = experiment_numbers(experiment, 3);
    experiment.doctrines[0].tilt = {0, 0, 0};
    CHECK(experiment_numbers(experiment, 3) == without);
    experiment.doctrines[0].tilt = {0, 0.5, 0};
    CHECK(experiment_numbers(experiment, 3) != without);
}

}  // namespace tarazy::sweep_experiment_numbers_test
