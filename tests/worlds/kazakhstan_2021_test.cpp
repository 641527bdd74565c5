// What `kazakhstan-2021` claims: war and sanctions pull the vectors apart, China overtakes Europe, and what another policy would have cost.
#include "support/catch.h"
#include "worlds/played_scenario.h"

namespace tarazy::kazakhstan_2021_test {
namespace {

constexpr double end = 2051;

PlayedScenario course(const std::string& doctrine) {
    return PlayedScenario("kazakhstan-2021", {.settings = {}, .doctrine_choices = {{.actor = "KAZ", .doctrine = doctrine}}});
}

}  // namespace

// Found: 12.4 to 8.8 % for Russia, 12.4 to 15.7 % for China, 16.2 to 14.4 % for the European Union.
TEST_CASE("kazakhstan-2021: the economy turns from Russia to China, which overtakes Europe") {
    const PlayedScenario hedge("kazakhstan-2021");
    const auto share_of = [&](const std::string& partner, double year) { return median(hedge.share(economic, "KAZ", partner, year)); };
    CHECK(share_of("RUS", end) < 0.8 * share_of("RUS", 2021));
    CHECK(share_of("CHN", end) > 1.15 * share_of("CHN", 2021));
    CHECK(share_of("EUU", 2021) > 1.2 * share_of("CHN", 2021));
    CHECK(share_larger(hedge.share(economic, "KAZ", "CHN", end), hedge.share(economic, "KAZ", "EUU", end)) > 0.6);
}

// Found: hedging 0.213 to 0.260.
TEST_CASE("kazakhstan-2021: the war of 2022 makes more to hedge between") {
    const PlayedScenario hedge("kazakhstan-2021");
    const PlayedScenario peace("kazakhstan-2021", {.settings = {{.path = "events.war-and-sanctions.at", .value = "2100"}}, .doctrine_choices = {}});
    CHECK(share_larger(hedge.actor("hedging", "KAZ", 2023), peace.actor("hedging", "KAZ", 2023)) > 0.95);
    CHECK(median(hedge.actor("hedging", "KAZ", end)) > 1.1 * median(hedge.actor("hedging", "KAZ", 2021)));
}

// Found: autonomy 0.89 nonaligned, 0.82 hedging; safety 0.027, 0.045, and 0.098 bandwagoning.
TEST_CASE("kazakhstan-2021: aloofness buys autonomy with safety, bandwagoning safety with autonomy") {
    const PlayedScenario hedge = course("hedge");
    const PlayedScenario aloof = course("nonaligned");
    const PlayedScenario client = course("bandwagon");
    CHECK(share_larger(aloof.actor("autonomy", "KAZ", end), hedge.actor("autonomy", "KAZ", end)) > 0.95);
    CHECK(share_larger(hedge.actor("safety", "KAZ", end), aloof.actor("safety", "KAZ", end)) > 0.95);
    CHECK(share_larger(client.actor("safety", "KAZ", end), hedge.actor("safety", "KAZ", end)) > 0.95);
    CHECK(share_larger(hedge.actor("autonomy", "KAZ", end), client.actor("autonomy", "KAZ", end)) > 0.95);
}

}  // namespace tarazy::kazakhstan_2021_test
