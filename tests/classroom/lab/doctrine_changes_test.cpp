#include "classroom/lab/doctrine_changes.h"

#include "classroom/lab/lab_worlds.h"
#include "model/history.h"
#include "support/catch.h"

namespace tarazy::lab_doctrine_changes_test {

namespace {

Event giving(std::vector<DoctrineAction> doctrines) {
    Event event;
    event.actions.assign(doctrines.begin(), doctrines.end());
    return event;
}

}  // namespace

TEST_CASE("Doctrines change with the events and back with their end") {
    Scenario scenario;
    scenario.actors.resize(2);
    scenario.doctrines.resize(3);
    scenario.actors[0].doctrine = 1;
    scenario.events = {giving({{0, 2}}), giving({{1, 2}})};
    Experiment experiment = unchanged(scenario);
    experiment.doctrine_choices = {0, std::nullopt};
    // When the second fires again its actor has that doctrine already.
    const EventLog log{{2021, 0, false}, {2022, 1, false}, {2023, 0, true}, {2025, 1, false}};
    const std::vector<DoctrineChange> expected{{2021, 0, 2}, {2022, 1, 2}, {2023, 0, 0}};
    CHECK(doctrine_changes(scenario, experiment, log) == expected);
}

TEST_CASE("An end gives back what the event found, though others have come between") {
    Scenario scenario;
    scenario.actors.resize(1);
    scenario.doctrines.resize(4);
    scenario.events = {giving({{0, 1}, {0, 2}}), giving({{0, 3}})};
    const Experiment experiment = unchanged(scenario);
    const EventLog log{{2021, 0, false}, {2022, 1, false}, {2023, 0, true}, {2024, 1, true}};
    const std::vector<DoctrineChange> expected{{2021, 0, 1}, {2021, 0, 2}, {2022, 0, 3}, {2023, 0, 1}, {2023, 0, 0}, {2024, 0, 2}};
    CHECK(doctrine_changes(scenario, experiment, log) == expected);
}

TEST_CASE("What is told is what the model has actors follow") {
    ScenarioFile file = lively();
    Scenario& scenario = file.model;
    for (std::size_t d = 0; d < scenario.doctrines.size(); ++d) {
        // Each doctrine gets a number that tells which it is.
        file.experiment.doctrines[d].numbers.autonomy = scenario.doctrines[d].numbers.autonomy = static_cast<double>(d);
        scenario.events.push_back({.hazard = 0.4, .repeat = true, .duration = 0.8, .actions = {DoctrineAction{d % 3, d}}});
    }
    const Start start = make_start(scenario);
    std::size_t all = 0;
    for (std::uint32_t run = 0; run < 10; ++run) {
        const Job job{&scenario, &start, &file.experiment, {3, run}};
        const auto changes = doctrine_changes(scenario, file.experiment, simulate({&job, 1}).events[0]);
        History<EnsembleLayout> history(scenario);
        history.begin({&job, 1});
        std::vector<std::size_t> follows;
        for (std::size_t i = 0; i < 3; ++i) follows.push_back(scenario.actors[i].doctrine);
        std::size_t next = 0;
        for (std::size_t n = 0; n <= scenario.time.steps(); ++n) {
            history.see(n);
            for (; next < changes.size() && changes[next].time == scenario.time.time(n); ++next)
                follows[changes[next].actor] = changes[next].doctrine;
            for (std::size_t i = 0; i < 3; ++i) {
                CAPTURE(run, n, i);
                CHECK(history.world().doctrine.autonomy.at(i, 0) == static_cast<double>(follows[i]));
            }
            if (n < scenario.time.steps()) history.advance(n);
        }
        CHECK(next == changes.size());
        all += changes.size();
    }
    CHECK(all > 50);
}

}  // namespace tarazy::lab_doctrine_changes_test
