// What `two-camps` claims: structural balance ends in two camps or one, and once camps are made warmth changes nothing.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "support/catch.h"
#include "worlds/played_scenario.h"

namespace tarazy::two_camps_test {
namespace {

constexpr double end = 60;
const std::vector<std::string> eight = {"ALPHA", "BETA", "GAMMA", "DELTA", "EPSILON", "ZETA", "ETA", "THETA"};

Changes changed(const std::string& path, const std::string& value) {
    return {.settings = {{.path = path, .value = value}}, .doctrine_choices = {}};
}

/// Those whom the first likes at the end, itself with them.
std::vector<std::string> camp_of_the_first(const PlayedScenario& world) {
    std::vector<std::string> camp = {eight[0]};
    for (std::size_t j = 1; j < eight.size(); ++j) {
        if (world.pair("affinity", eight[0], eight[j], end).front() > 0) camp.push_back(eight[j]);
    }
    return camp;
}

/// Every feeling is settled, warm within the camp of the first and within the rest, cold between.
void check_camps(const PlayedScenario& world) {
    const auto camp = camp_of_the_first(world);
    const auto inside = [&](const std::string& id) { return std::find(camp.begin(), camp.end(), id) != camp.end(); };
    for (const auto& i : eight) {
        for (const auto& j : eight) {
            if (i == j) continue;
            CAPTURE(i, j);
            CHECK(world.pair("affinity", i, j, end).front() == Approx(inside(i) == inside(j) ? 1 : -1).margin(0.01));
        }
    }
    CHECK(world.system("balance", end).front() > 0.99);
}

}  // namespace

TEST_CASE("two-camps: feelings drawn by lot end in two camps of four") {
    const PlayedScenario world("two-camps", {}, 1);
    CHECK(std::abs(world.system("balance", 0).front()) < 0.1);
    CHECK(world.system("balance", 20).front() > 0.99);
    check_camps(world);
    CHECK(camp_of_the_first(world) == std::vector<std::string>{"ALPHA", "GAMMA", "DELTA", "ETA"});
    // It began by disliking one friend and liking one foe.
    CHECK(world.pair("affinity", "ALPHA", "DELTA", 0).front() < 0);
    CHECK(world.pair("affinity", "ALPHA", "ZETA", 0).front() > 0);
}

TEST_CASE("two-camps: a thaw at the start makes one camp, the same thaw later none") {
    const PlayedScenario early("two-camps", changed("events.thaw.at", "0"), 1);
    check_camps(early);
    CHECK(camp_of_the_first(early).size() == 8);
    const PlayedScenario late("two-camps", changed("events.thaw.at", "30"), 1);
    check_camps(late);
    CHECK(camp_of_the_first(late).size() == 4);
}

TEST_CASE("two-camps: one friendship moves Alpha to the other camp") {
    const PlayedScenario world("two-camps", changed("affinity.pairs.ALPHA-THETA", "0.9"), 1);
    check_camps(world);
    CHECK(camp_of_the_first(world) == std::vector<std::string>{"ALPHA", "BETA", "EPSILON", "ZETA", "THETA"});
}

TEST_CASE("two-camps: other lots end in camps as well") {
    for (unsigned lot = 2; lot < 8; ++lot) {
        // Feelings of 28 pairs between -0.4 and 0.4, in steps of 0.01, from a small congruential generator.
        Changes changes;
        unsigned state = lot * 2654435761U;
        for (std::size_t i = 0; i < eight.size(); ++i) {
            for (std::size_t j = i + 1; j < eight.size(); ++j) {
                state = state * 1664525U + 1013904223U;
                const int hundredths = static_cast<int>((state >> 16) % 81U) - 40;
                changes.settings.push_back({.path = "affinity.pairs." + eight[i] + "-" + eight[j], .value = std::to_string(hundredths / 100.0)});
            }
        }
        CAPTURE(lot);
        check_camps(PlayedScenario("two-camps", changes, 1));
    }
}

}  // namespace tarazy::two_camps_test
