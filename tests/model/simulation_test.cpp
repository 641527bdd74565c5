#include "model/simulation.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "model/error.h"
#include "support/stage.h"

namespace tarazy::simulation_test {
namespace {

bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t k = 0; k < a.size(); ++k) {
        if (std::bit_cast<std::uint64_t>(a[k]) != std::bit_cast<std::uint64_t>(b[k])) return false;
    }
    return true;
}

/// A world in which a random event, once it strikes, carries a capability out of the finite range in some runs.
Scenario explosive() {
    Scenario scenario = busy_world(6, 34);
    Event flood;
    flood.hazard = 0.1;
    flood.actions = {CapabilityAction{2, 2, 1e300}, CapabilityAction{2, 2, 1e300}};
    scenario.events.push_back(flood);
    return scenario;
}

/// varied_world of 12 actors over 120 steps, with noise in what is seen and in growth.
Scenario noisy_twelve() {
    Scenario scenario = varied_world(12, 50);
    scenario.time.end = scenario.time.start + 120 * scenario.time.step;
    scenario.world.perception_noise = 0.1;
    scenario.world.growth_noise = 0.02;
    return scenario;
}

/// Several runs of a setting in single precision.
Results in_single(const PreparedWorld& setting, const std::vector<Job>& jobs) {
    Results results;
    simulate_into(results, jobs, recorded_series(setting.scenario.record), {}, Precision::single);
    return results;
}

/// The largest difference of two tables, relative above 1.
double farthest(const std::vector<double>& a, const std::vector<double>& b) {
    REQUIRE(a.size() == b.size());
    double most = 0;
    for (std::size_t k = 0; k < a.size(); ++k) most = std::max(most, std::abs(a[k] - b[k]) / std::max(1.0, std::abs(a[k])));
    return most;
}

/// Whether two histories have the same crises: their times, pairs and outcomes.
bool same_log(const std::vector<Crisis>& a, const std::vector<Crisis>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Crisis& x, const Crisis& y) {
        return x.time == y.time && x.i == y.i && x.j == y.j && x.outcome == y.outcome && x.winner == y.winner;
    });
}

}  // namespace

TEST_CASE("small systems are simulated eight runs at a time, large ones one by one", "[simulation]") {
    CHECK(runs_at_once(2) == 8);
    CHECK(runs_at_once(64) == 8);
    CHECK(runs_at_once(65) == 1);
    CHECK(runs_at_once(4096) == 1);
    CHECK(runs_at_once(64, Precision::single) == 16);
    CHECK(has_single_precision(64));
    CHECK_FALSE(has_single_precision(65));
}

TEST_CASE("without a job there is nothing to simulate", "[simulation]") {
    CHECK_THROWS_AS(simulate({}), Bug);
}

TEST_CASE("tables that are used again hold nothing of what stood in them", "[simulation]") {
    for (const std::size_t n : {std::size_t{6}, std::size_t{66}}) {
        const PreparedWorld first(busy_world(n, 40));
        const PreparedWorld second(busy_world(n, 41));
        const std::size_t runs = n < 60 ? 4 : 1;
        Results used = simulate(first.jobs(0, runs + 1));
        simulate_into(used, second.jobs(3, runs));
        const Results fresh = simulate(second.jobs(3, runs));
        CHECK(used.first_run == 3);
        CHECK(used.runs == runs);
        CHECK(used.failures == fresh.failures);
        CHECK(used.crises.size() == fresh.crises.size());
        for (std::size_t s = 0; s < fresh.values.size(); ++s) CHECK(same_bits(used.values[s], fresh.values[s]));
    }
}

TEST_CASE("series that are chosen have the same numbers whatever else is kept", "[simulation]") {
    for (const std::size_t n : {std::size_t{6}, std::size_t{66}}) {
        Scenario scenario = busy_world(n, 42);
        if (n > 60) scenario.time.end = scenario.time.start + 4 * scenario.time.step;
        const PreparedWorld setting(scenario);
        const std::vector<Job> jobs = setting.jobs(0, n > 60 ? 1 : 3);
        const Results all = simulate(jobs);
        for (std::size_t s = 0; s < all_series().size(); ++s) {
            SeriesChoice choice(all_series().size(), false);
            choice[s] = true;
            Results one;
            simulate_into(one, jobs, choice);
            INFO(all_series()[s].name);
            if (!all.values[s].empty()) CHECK(same_bits(one.values[s], all.values[s]));
            for (std::size_t other = 0; other < all_series().size(); ++other) CHECK(one.values[other].empty() == (other != s));
        }
    }
}

TEST_CASE("the measures of one actor do not depend on whose else are taken", "[simulation]") {
    for (const std::size_t n : {std::size_t{6}, std::size_t{66}}) {
        const PreparedWorld setting(busy_world(n, 43));
        const std::vector<Job> jobs = setting.jobs(0, n > 60 ? 1 : 3);
        const Results all = simulate(jobs);
        std::vector<bool> actors(n, false);
        actors[1] = true;
        Results one;
        simulate_into(one, jobs, recorded_series(setting.scenario.record), actors);
        for (const char* name : {"autonomy", "hedging", "vectors", "interest", "standing", "safety", "welfare", "power", "security"}) {
            INFO(name);
            const std::size_t s = find_series(name).value();
            for (std::size_t k = 1; k < all.values[s].size(); k += n) CHECK(one.values[s][k] == all.values[s][k]);
        }
        for (const char* name : {"poles", "tension", "balance", "crises"}) {
            INFO(name);
            CHECK(same_bits(one.values[find_series(name).value()], all.values[find_series(name).value()]));
        }
    }
}

TEST_CASE("runs of the same seed differ by random numbers alone, and without noise not at all", "[simulation]") {
    const PreparedWorld noisy(busy_world(5, 35));
    const Played noisy_runs(noisy, noisy.jobs(0, 2));
    CHECK_FALSE(same_bits(noisy_runs.everything(0), noisy_runs.everything(1)));
    const PreparedWorld quiet(varied_world(5, 35));
    const Played noiseless(quiet, quiet.jobs(0, 2));
    CHECK(same_bits(noiseless.everything(0), noiseless.everything(1)));
}

TEST_CASE("a run that fails does not touch the others of its batch", "[simulation]") {
    const PreparedWorld setting(explosive());
    const Played together(setting, setting.jobs(0, 24));
    std::size_t failed = 0;
    std::vector<Job> sound_jobs;
    for (std::size_t run = 0; run < 24; ++run) {
        const std::string& reason = together.results().failures[run];
        if (reason.empty()) {
            sound_jobs.push_back(setting.job(static_cast<std::uint32_t>(run)));
            continue;
        }
        ++failed;
        CHECK(reason.find("series capability of A2 left the finite range at step ") == 0);
        CHECK(reason.find(" of run " + std::to_string(run)) != std::string::npos);
        CHECK(std::isnan(together.at("power", 40, 0, run)));
    }
    REQUIRE(failed > 3);
    REQUIRE(sound_jobs.size() > 3);
    const Played without(setting, sound_jobs);
    for (std::size_t k = 0; k < sound_jobs.size(); ++k) {
        CAPTURE(k);
        CHECK(same_bits(without.everything(k), together.everything(sound_jobs[k].random_key.run)));
        CHECK(without.results().crises[k].size() == together.results().crises[sound_jobs[k].random_key.run].size());
    }
}

TEST_CASE("a failed run keeps its rows and crises up to its end", "[simulation]") {
    const PreparedWorld setting(explosive());
    const Played together(setting, setting.jobs(0, 24));
    for (std::size_t run = 0; run < 24; ++run) {
        const std::string& reason = together.results().failures[run];
        if (reason.empty()) continue;
        const auto step = static_cast<std::size_t>(std::stoul(reason.substr(reason.find("step ") + 5)));
        for (std::size_t t = 0; t <= 40; ++t) CHECK(std::isnan(together.at("threat", t, 1, run)) == (t >= step));
        for (const Crisis& crisis : together.results().crises[run]) CHECK(crisis.time < setting.scenario.time.time(step));
    }
}

TEST_CASE("jobs of one batch may have different numbers in the same structure", "[simulation]") {
    const PreparedWorld one(busy_world(5, 36));
    Scenario changed = one.scenario;
    changed.world.perception_noise = 0;
    changed.world.growth_noise = 0;
    changed.actors[1].numbers.posture = 2;
    changed.institutions[0].numbers.guarantee = 0.9;
    const PreparedWorld other(changed);
    Experiment experiment = unchanged(one.scenario);
    experiment.doctrine_choices[0] = 5;
    const std::vector<Job> mixed{one.job(0), other.job(0), {&one.scenario, &one.start, &experiment, {1, 0}}, one.job(1)};
    const Played together(one, mixed);
    for (std::size_t k = 0; k < mixed.size(); ++k) {
        CAPTURE(k);
        CHECK(same_bits(together.everything(k), Played(one, {mixed[k]}).everything(0)));
    }
    CHECK_FALSE(same_bits(together.everything(0), together.everything(1)));
    CHECK_FALSE(same_bits(together.everything(0), together.everything(2)));
}

TEST_CASE("a horizon without a step records the start alone", "[simulation]") {
    Scenario scenario = busy_world(5, 37);
    scenario.time.end = scenario.time.start;
    const PreparedWorld setting(scenario);
    const Played played(setting);
    CHECK(played.times() == 1);
    CHECK(played.at("welfare", 0, 0) == 0);
    CHECK(played.results().crises[0].empty());
}

TEST_CASE("without conflict single precision has the numbers of double precision to 1e-4", "[simulation]") {
    const PreparedWorld setting(noisy_twelve());
    const Results exact = simulate(setting.jobs(0, 20));
    const Results single = in_single(setting, setting.jobs(0, 20));
    CHECK(single.failures == exact.failures);
    for (std::size_t s = 0; s < all_series().size(); ++s) {
        INFO(all_series()[s].name);
        CHECK(farthest(exact.values[s], single.values[s]) < 1e-4);
    }
    CHECK(farthest(exact.values[*find_series("alignment")], single.values[*find_series("alignment")]) > 0);  // it is another arithmetic
}

TEST_CASE("crises of single precision are those of double precision in nearly all histories", "[simulation][heavy]") {
    Scenario scenario = noisy_twelve();
    scenario.conflict_enabled = true;
    const PreparedWorld setting(scenario);
    const Results exact = simulate(setting.jobs(0, 400));
    const Results single = in_single(setting, setting.jobs(0, 400));
    std::size_t different = 0;
    std::size_t crises = 0;
    for (std::size_t run = 0; run < 400; ++run) {
        different += same_log(exact.crises[run], single.crises[run]) ? 0U : 1U;
        crises += exact.crises[run].size();
    }
    CAPTURE(crises, different);
    CHECK(crises > 400);
    CHECK(different <= 4);
}

TEST_CASE("a run of single precision has the same bits wherever it stands", "[simulation]") {
    const PreparedWorld setting(busy_world(9, 51));
    const Results together = in_single(setting, setting.jobs(0, 21));
    for (std::uint32_t run = 0; run < 21; ++run) {
        const Results alone = in_single(setting, setting.jobs(run, 1));
        CAPTURE(run);
        CHECK(alone.crises[0].size() == together.crises[run].size());
        for (std::size_t s = 0; s < all_series().size(); ++s) {
            const auto width = static_cast<std::ptrdiff_t>(alone.values[s].size());
            const auto begin = together.values[s].begin() + width * static_cast<std::ptrdiff_t>(run);
            CHECK(same_bits(alone.values[s], std::vector<double>(begin, begin + width)));
        }
    }
}

TEST_CASE("a run of single precision that leaves the finite range is a failure, and the others go on", "[simulation]") {
    const PreparedWorld setting(explosive());
    const Results single = in_single(setting, setting.jobs(0, 16));
    const auto failed =
        static_cast<std::size_t>(std::count_if(single.failures.begin(), single.failures.end(), [](const auto& f) { return !f.empty(); }));
    CHECK(failed > 0);
    CHECK(failed < 16);
}

TEST_CASE("a system of many actors has no single precision", "[simulation]") {
    const PreparedWorld setting(varied_world(66, 52));
    CHECK_THROWS_AS(in_single(setting, setting.jobs(0, 1)), Bug);
}

}  // namespace tarazy::simulation_test
