#include "classroom/lab/shared_scenario.h"

#include "classroom/lab/lab_worlds.h"
#include "model/error.h"
#include "model/simulation.h"
#include "support/catch.h"

namespace tarazy::lab_shared_scenario_test {

using Catch::Contains;

namespace {

/// Every number of three runs.
std::vector<std::vector<double>> series_of(const ScenarioFile& file) {
    const Start start = make_start(file.model);
    std::vector<Job> jobs;
    for (std::uint32_t run = 0; run < 3; ++run) jobs.push_back({&file.model, &start, &file.experiment, {7, run}});
    return simulate(jobs).values;
}

/// Whether the shared file, read as any other, is simulated to the same numbers, bit for bit.
void check_shared(const ScenarioFile& original, const Changes& changes) {
    const std::string text = shared_scenario(original, changes, 7);
    INFO(text);
    const ScenarioFile shared = parse_scenario(text, "shared.yaml");
    const ScenarioFile changed = parse_scenario(original.text, "original.yaml", changes);
    CHECK(series_of(shared) == series_of(changed));
}

}  // namespace

TEST_CASE("A shared file runs to the same histories, whatever is changed") {
    const ScenarioFile file = lively();
    check_shared(file, {});
    check_shared(file, {{{"actors.CCC.growth.economy", "0.01"}, {"conflict.crisis_rate", "1"}}, {}});
    check_shared(file, {{{"world.anarchy", "0.9"}, {"world.reach_km", "1500"}}, {}});
    check_shared(file, {{}, {{"BBB", "shy"}, {"CCC", "balance"}}});
    check_shared(file, {{{"doctrines.hedge.autonomy", "2"}}, {}});                // shy, which an event uses, extends hedge
    check_shared(file, {{{"doctrines.shy.tilt.CCC", "0.5"}}, {{"CCC", "shy"}}});  // a tilt beside one that stays
    check_shared(file, {{{"doctrines.balance.balancing", "0.5"}, {"world.anarchy", "0"}, {"events.shock.at", "2020"}}, {{"BBB", "balance"}}});
}

TEST_CASE("A changed setting makes another history") {
    const ScenarioFile file = lively();
    const ScenarioFile shared = parse_scenario(shared_scenario(file, {{{"world.anarchy", "0.9"}}, {}}, 7), "shared.yaml");
    CHECK(series_of(shared) != series_of(file));
}

TEST_CASE("Every lesson step of the shipped scenarios can be shared") {
    for (const char* name : {"steppe", "anarchy", "arms-race", "corridors", "institutions", "mediation", "two-camps"}) {
        const ScenarioFile file = read_scenario(shipped(name));
        for (const LessonStep& step : file.lesson.steps) check_shared(file, step.changes);
    }
}

TEST_CASE("The file says how it is run and where the setting stands") {
    const std::string text = shared_scenario(lively(), {{{"world.anarchy", "0.9"}}, {{"BBB", "shy"}}}, 7);
    CHECK_THAT(text, Catch::StartsWith("# A setting of Tarazy's classroom. Run it with `tarazy run FILE --seed 7`"));
    CHECK_THAT(text, Contains("# tarazy run lively --set world.anarchy=0.9 --policy BBB=shy --seed 7\n"));
    CHECK_THAT(text, Contains("id: shared-setting"));
    CHECK_THAT(shared_scenario(lively(), {}, 7), !Contains("shared-setting"));
}

TEST_CASE("An event at the start that may do otherwise is told") {
    const ScenarioFile file = parse_scenario(lively_text() + "strategies: {}\n", "lively.yaml", {{{"events.turn.at", "2020"}}, {}});
    CHECK_THROWS_AS(shared_scenario(file, {{}, {{"AAA", "hedge"}}}, 1), InputError);
    CHECK_THROWS_WITH(shared_scenario(file, {{}, {{"AAA", "hedge"}}}, 1), Contains("'turn'") && Contains("tarazy run lively --policy AAA=hedge"));
    CHECK_NOTHROW(shared_scenario(file, {{}, {{"BBB", "balance"}}}, 1));
}

TEST_CASE("What cannot be set cannot be shared") {
    CHECK_THROWS_AS(shared_scenario(lively(), {{{"world.anarchy", "2"}}, {}}, 1), InputError);
    CHECK_THROWS_AS(shared_scenario(lively(), {{}, {{"NET", "hedge"}}}, 1), InputError);
}

}  // namespace tarazy::lab_shared_scenario_test
