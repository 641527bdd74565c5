#include "classroom/lab/happenings.h"

#include "classroom/lab/lab_worlds.h"
#include "model/history.h"
#include "support/catch.h"

namespace tarazy::lab_happenings_test {

namespace {

Event at(double time, std::optional<double> duration = std::nullopt) {
    Event event;
    event.at = time;
    event.duration = duration;
    return event;
}

/// Ten years in quarters, without events.
Scenario empty_decade() {
    Scenario scenario;
    scenario.time = {2020, 2030, 0.25};
    scenario.actors.resize(2);
    scenario.doctrines.resize(3);
    return scenario;
}

}  // namespace

TEST_CASE("An event comes at the first step that is not before its time, and ends after its years") {
    Scenario scenario = empty_decade();
    scenario.events = {at(2021.1), at(2015), at(2022, 0.3), at(2031)};
    const std::vector<Happening> expected{{2020, 1, false}, {2021.25, 0, false}, {2022, 2, false}, {2022.5, 2, true}};
    CHECK(happenings(scenario, {1, 0}) == expected);
}

TEST_CASE("In a step what ends comes before what begins") {
    Scenario scenario = empty_decade();
    scenario.events = {at(2023), at(2021, 2)};
    const std::vector<Happening> expected{{2021, 1, false}, {2023, 1, true}, {2023, 0, false}};
    CHECK(happenings(scenario, {1, 0}) == expected);
}

TEST_CASE("What happens by chance happens when the model has it happen") {
    const ScenarioFile file = lively();
    const Scenario& scenario = file.model;
    const Start start = make_start(scenario);
    std::size_t fired = 0;
    for (std::uint32_t run = 0; run < 20; ++run) {
        const Job job{&scenario, &start, &file.experiment, {3, run}};
        History<EnsembleLayout> history(scenario);
        history.begin({&job, 1});
        const auto happened = happenings(scenario, job.random_key);
        bool chance = false;  // whether `luck`, which sets the posture of CCC to 7, is on
        std::size_t next = 0;
        for (std::size_t n = 0; n <= scenario.time.steps(); ++n) {
            history.see(n);
            for (; next < happened.size() && happened[next].time == scenario.time.time(n); ++next) {
                if (happened[next].event != 2) continue;
                chance = !happened[next].undone;
                fired += chance ? 1U : 0U;
            }
            CHECK((history.world().actor.posture.at(2, 0) == 7) == chance);
            if (n < scenario.time.steps()) history.advance(n);
        }
        CHECK(next == happened.size());
    }
    // Twenty runs of four years at a rate of 0.8, half a year of pause after each: about 46; far off would be random numbers that are not drawn.
    CHECK(fired > 20);
    CHECK(fired < 80);
}

TEST_CASE("Doctrines change with the events and back with their end") {
    Scenario scenario = empty_decade();
    scenario.actors[0].doctrine = 1;
    scenario.events = {at(2021, 2), at(2022), at(2025)};
    scenario.events[0].actions = {DoctrineAction{0, 2}};
    scenario.events[1].actions = {DoctrineAction{1, 2}};
    scenario.events[2].actions = {DoctrineAction{1, 2}};  // it has that one already
    Experiment experiment = unchanged(scenario);
    experiment.doctrine_choices = {0, std::nullopt};
    const auto happened = happenings(scenario, {1, 0});
    const std::vector<DoctrineChange> expected{{2021, 0, 2}, {2022, 1, 2}, {2023, 0, 0}};
    CHECK(doctrine_changes(scenario, experiment, happened) == expected);
}

}  // namespace tarazy::lab_happenings_test
