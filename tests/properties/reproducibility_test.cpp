// Property 12 of MODEL.md: the same (seed, run) gives the same bits in whatever company it is simulated.
#include <algorithm>
#include <bit>

#include "support/stage.h"

namespace tarazy::reproducibility_test {
namespace {

/// One run of a batch, bit by bit: all series and the crisis log.
struct Fingerprint {
    std::vector<std::uint64_t> bits;
    bool operator==(const Fingerprint&) const = default;
};

Fingerprint fingerprint(const Played& played, std::size_t position) {
    Fingerprint print;
    const auto add = [&](double value) { print.bits.push_back(std::bit_cast<std::uint64_t>(value)); };
    for (const double value : played.everything(position)) add(value);
    for (const Crisis& crisis : played.results().crises[position]) {
        for (const double value : {crisis.time, crisis.p_i, crisis.judged_i, crisis.judged_j, crisis.military_losses}) add(value);
        for (const std::size_t index : {crisis.i, crisis.j, static_cast<std::size_t>(crisis.outcome), crisis.winner.value_or(999)})
            print.bits.push_back(index);
        for (const std::size_t k : crisis.joined_i) print.bits.push_back(k);
        for (const std::size_t k : crisis.joined_j) print.bits.push_back(1000 + k);
    }
    return print;
}

void check_any_company(const PreparedWorld& setting, std::uint32_t runs) {
    const Played together(setting, setting.jobs(0, runs));
    std::vector<Fingerprint> expected;
    std::size_t crises = 0;
    for (std::size_t run = 0; run < runs; ++run) {
        REQUIRE(together.results().failures[run].empty());
        expected.push_back(fingerprint(together, run));
        crises += together.results().crises[run].size();
        if (run > 0) CHECK_FALSE(expected[run] == expected[run - 1]);
    }
    CHECK(crises > 0);
    for (std::uint32_t run = 0; run < runs; ++run) {
        CAPTURE(run);
        CHECK(fingerprint(Played(setting, {setting.job(run)}), 0) == expected[run]);
    }
    for (const std::uint32_t size : {3u, 5u, 8u}) {  // other groupings
        for (std::uint32_t first = 0; first < runs; first += size) {
            const std::uint32_t count = std::min(size, runs - first);
            const Played part(setting, setting.jobs(first, count));
            for (std::uint32_t k = 0; k < count; ++k) {
                CAPTURE(size, first, k);
                CHECK(fingerprint(part, k) == expected[first + k]);
            }
        }
    }
    std::vector<Job> shuffled = setting.jobs(0, runs);  // other lanes
    std::reverse(shuffled.begin(), shuffled.end());
    std::rotate(shuffled.begin(), shuffled.begin() + runs / 3, shuffled.end());
    const Played mixed(setting, shuffled);
    for (std::size_t k = 0; k < runs; ++k) {
        CAPTURE(k);
        CHECK(fingerprint(mixed, k) == expected[shuffled[k].random_key.run]);
    }
}

}  // namespace

TEST_CASE("property 12: runs of small systems have the same bits in any batch", "[properties]") {
    check_any_company(PreparedWorld(busy_world(6, 100)), 17);
}

TEST_CASE("property 12: runs of large systems have the same bits in any batch", "[properties]") {
    Scenario large = busy_world(67, 101);
    large.time.end = large.time.start + 1;
    check_any_company(PreparedWorld(large), 4);
}

TEST_CASE("property 12: runs have common random numbers under another doctrine", "[properties]") {
    Scenario scenario = varied_world(5, 102);
    scenario.world.growth_noise = 0.05;
    scenario.world.openness_return = 0;
    scenario.world.military_burden = 0;
    const PreparedWorld setting(scenario);
    Experiment experiment = unchanged(scenario);
    experiment.doctrine_choices[0] = 4;
    const Played first(setting, setting.jobs(3, 1));
    const Played second(setting, {{&setting.scenario, &setting.start, &experiment, {1, 3}}});
    CHECK(first.share(security, 0, 1, 20) != second.share(security, 0, 1, 20));
    for (std::size_t i = 0; i < 5; ++i) CHECK(first.at("economy", 40, i) == second.at("economy", 40, i));
}

}  // namespace tarazy::reproducibility_test
