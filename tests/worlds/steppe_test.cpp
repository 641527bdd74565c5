// What `steppe` shows: one decision, four doctrines; between a power near and shrinking and one vast and growing, Kazakhstan leans on
// both, on neither, away from the threatening one, or on it.
#include "support/catch.h"
#include "worlds/played_scenario.h"

namespace tarazy::steppe_test {
namespace {

constexpr double end = 2051;

PlayedScenario course(const std::string& doctrine) {
    return PlayedScenario("steppe", {.settings = {}, .doctrine_choices = {{.actor = "KAZ", .doctrine = doctrine}}});
}

}  // namespace

// Found: of the economy 10.8 to 14.6 % for China, 12.4 to 8.1 % for Russia; in security 14.8 % for Russia and 14.0 % for China.
TEST_CASE("steppe: the hedger leans on both and follows the growing market") {
    const PlayedScenario hedge = course("hedge");
    CHECK(median(hedge.share(economic, "KAZ", "CHN", end)) > 1.2 * median(hedge.share(economic, "KAZ", "CHN", 2021)));
    CHECK(median(hedge.share(economic, "KAZ", "RUS", end)) < 0.8 * median(hedge.share(economic, "KAZ", "RUS", 2021)));
    const double russia = median(hedge.share(security, "KAZ", "RUS", end));
    const double china = median(hedge.share(security, "KAZ", "CHN", end));
    CHECK(std::min(russia, china) > 0.7 * std::max(russia, china));
}

// Found: in security 65 % on China for the bandwagoner, 0.6 % for the balancer, for China threatens most.
TEST_CASE("steppe: the bandwagoner joins the strongest threat, the balancer leaves it") {
    CHECK(median(course("bandwagon").share(security, "KAZ", "CHN", end)) > 0.5);
    const PlayedScenario balance = course("balance");
    CHECK(median(balance.share(security, "KAZ", "CHN", end)) < 0.02);
    CHECK(median(balance.share(security, "KAZ", "RUS", end)) > 5 * median(balance.share(security, "KAZ", "CHN", end)));
}

// Found: autonomy 0.89, 0.80, 0.78, 0.56 and safety 0.022, 0.026, 0.037, 0.242 of nonaligned, balance, hedge, bandwagon.
TEST_CASE("steppe: safety is paid with autonomy") {
    const std::vector<std::string> freest_first{"nonaligned", "balance", "hedge", "bandwagon"};
    for (std::size_t k = 1; k < freest_first.size(); ++k) {
        const PlayedScenario freer = course(freest_first[k - 1]);
        const PlayedScenario safer = course(freest_first[k]);
        CAPTURE(freest_first[k]);
        CHECK(share_larger(freer.actor("autonomy", "KAZ", end), safer.actor("autonomy", "KAZ", end)) > 0.9);
        CHECK(share_larger(safer.actor("safety", "KAZ", end), freer.actor("safety", "KAZ", end)) > 0.9);
    }
}

}  // namespace tarazy::steppe_test
