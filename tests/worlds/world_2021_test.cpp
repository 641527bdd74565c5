// What `world-2021` claims: promises matter most to the weak, power moves to Asia, and the middle has to choose.
#include <algorithm>

#include "support/catch.h"
#include "worlds/played_scenario.h"

namespace tarazy::world_2021_test {
namespace {

constexpr double start = 2021;
constexpr double end = 2041;
constexpr std::size_t runs = 24;

PlayedScenario with_anarchy(const std::string& value) {
    return PlayedScenario("world-2021", {.settings = {{.path = "world.anarchy", .value = value}}, .doctrine_choices = {}}, runs);
}

PlayedScenario course(const std::string& doctrine) {
    return PlayedScenario("world-2021", {.settings = {}, .doctrine_choices = {{.actor = "KAZ", .doctrine = doctrine}}}, runs);
}

/// All states, the strongest at the start first.
std::vector<std::string> by_power(const PlayedScenario& world) {
    std::vector<std::pair<double, std::string>> ranked;
    for (const Actor& actor : world.file().model.actors) ranked.emplace_back(-world.actor("power", actor.id, start).front(), actor.id);
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::string> ids;
    for (const auto& [power, id] : ranked) ids.push_back(id);
    return ids;
}

/// The median over some states of how their safety (median over runs) at the end compares with that of another world.
double safety_ratio(const PlayedScenario& world, const PlayedScenario& other, const std::vector<std::string>& ids) {
    std::vector<double> ratios;
    for (const auto& id : ids) ratios.push_back(median(world.actor("safety", id, end)) / median(other.actor("safety", id, end)));
    return median(ratios);
}

}  // namespace

// Found in 100 runs: 0.67 and 0.98 without promises, 1.60 and 1.03 where all are kept (the weak, the strong).
TEST_CASE("world-2021: the safety of the weak hangs on promises, that of the strong does not") {
    const PlayedScenario world("world-2021", {}, runs);
    const auto ids = by_power(world);
    REQUIRE(ids.size() >= 60);
    const std::vector<std::string> strong(ids.begin(), ids.begin() + 10);
    const std::vector<std::string> weak(ids.end() - 25, ids.end());
    const PlayedScenario lawless = with_anarchy("1");
    CHECK(safety_ratio(lawless, world, weak) < 0.8);
    CHECK(safety_ratio(lawless, world, strong) > 0.95);
    const PlayedScenario lawful = with_anarchy("0");
    CHECK(safety_ratio(lawful, world, weak) > 1.3);
    CHECK(safety_ratio(lawful, world, strong) < 1.1);
}

// Found in 100 runs: China gains in 95, India in 99, Germany and Japan in none.
TEST_CASE("world-2021: growth moves power to Asia") {
    const PlayedScenario world("world-2021", {}, runs);
    for (const auto* id : {"CHN", "IND"}) CHECK(share_larger(world.actor("power", id, end), world.actor("power", id, start)) > 0.8);
    for (const auto* id : {"DEU", "JPN"}) CHECK(share_larger(world.actor("power", id, start), world.actor("power", id, end)) == 1);
}

// Found: safety 0.022, 0.040, 0.099 and autonomy 0.93, 0.88, 0.78 for nonaligned, hedging, balancing.
TEST_CASE("world-2021: Kazakhstan buys safety with autonomy") {
    const PlayedScenario free = course("nonaligned");
    const PlayedScenario hedged = course("hedge");
    const PlayedScenario shielded = course("balance");
    CHECK(share_larger(free.actor("autonomy", "KAZ", end), hedged.actor("autonomy", "KAZ", end)) > 0.9);
    CHECK(share_larger(hedged.actor("autonomy", "KAZ", end), shielded.actor("autonomy", "KAZ", end)) > 0.9);
    CHECK(share_larger(shielded.actor("safety", "KAZ", end), hedged.actor("safety", "KAZ", end)) > 0.9);
    CHECK(share_larger(hedged.actor("safety", "KAZ", end), free.actor("safety", "KAZ", end)) > 0.9);
}

}  // namespace tarazy::world_2021_test
