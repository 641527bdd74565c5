// What `kazakhstan-1995` says of the years from independence on, and what its description claims.
#include "support/catch.h"
#include "worlds/played_scenario.h"

namespace tarazy::kazakhstan_1995_test {
namespace {

constexpr double start = 1995;
constexpr double end = 2021;

/// Events moved past the end: they do not happen.
Changes without(const std::vector<std::string>& events) {
    Changes changes;
    for (const std::string& id : events) changes.settings.push_back({.path = "events." + id + ".at", .value = "2050"});
    return changes;
}

const std::vector<std::string> initiatives = {"last-warheads",
                                              "semipalatinsk-treaty",
                                              "fuel-bank",
                                              "cica-declaration",
                                              "cica-summit",
                                              "congress-of-religions",
                                              "turkic-council",
                                              "osce-chair",
                                              "astana-summit",
                                              "oic-chair",
                                              "security-council",
                                              "anti-crisis-plan",
                                              "one-per-cent-fund",
                                              "iran-talks",
                                              "astana-process",
                                              "letter-over-astana",
                                              "caspian-convention",
                                              "central-asian-summit",
                                              "uzbekistan-joins-turkic-council"};

const std::vector<std::string> routes = {"cpc-opens",           "cpc-grows",           "cpc-full",
                                         "aktau-baku",          "oil-to-china",        "oil-to-china-from-the-west",
                                         "oil-to-china-20",     "gas-to-china",        "gas-to-china-line-c",
                                         "kazakh-gas-to-china", "trans-caspian-route", "western-europe-western-china"};

TEST_CASE("From 1995 to 2021 Kazakhstan's standing, autonomy and number of partners rise in nine runs of ten", "[worlds]") {
    const PlayedScenario history("kazakhstan-1995");
    for (const char* series : {"standing", "autonomy", "vectors", "hedging", "safety"}) {
        INFO(series);
        CHECK(share_larger(history.actor(series, "KAZ", end), history.actor(series, "KAZ", start)) >= 0.9);
    }
    // Standing more than doubles; the number of partners grows by less than a tenth.
    const double standing = median(history.actor("standing", "KAZ", end)) / median(history.actor("standing", "KAZ", start));
    CHECK(standing > 2);
    CHECK(standing < 4);
    const double vectors = median(history.actor("vectors", "KAZ", end)) / median(history.actor("vectors", "KAZ", start));
    CHECK(vectors < 1.1);
}

TEST_CASE("Russia's share in Kazakhstan's economy falls by a quarter or more, China's grows threefold or more", "[worlds]") {
    const PlayedScenario history("kazakhstan-1995");
    const auto share = [&](const char* partner, double year) { return history.share(Domain::economic, "KAZ", partner, year); };
    CHECK(share_larger(share("RUS", start), share("RUS", end)) >= 0.95);
    CHECK(share_larger(share("CHN", end), share("CHN", start)) >= 0.95);
    CHECK(median(share("RUS", end)) < 0.75 * median(share("RUS", start)));
    CHECK(median(share("CHN", end)) > 3 * median(share("CHN", start)));
}

TEST_CASE("Economies end near the figures of 2021", "[worlds]") {
    const PlayedScenario history("kazakhstan-1995");
    // World Bank, billion US$ of 2021, brought to prices of 1995 by 2 % a year. Openness and chance move them, by a fifth at most.
    const double prices = std::exp(-0.02 * (end - start));
    CHECK(median(history.actor("economy", "KAZ", end)) == Approx(197.1 * prices).epsilon(0.2));
    CHECK(median(history.actor("economy", "RUS", end)) == Approx(1843 * prices).epsilon(0.2));
    CHECK(median(history.actor("economy", "CHN", end)) == Approx(17820 * prices).epsilon(0.2));
    CHECK(median(history.actor("economy", "USA", end)) == Approx(23594 * prices).epsilon(0.2));
    CHECK(median(history.actor("economy", "EUU", end)) == Approx(17315 * prices).epsilon(0.2));
}

TEST_CASE("Without its initiatives Kazakhstan has less standing and no less autonomy, with common random numbers", "[worlds]") {
    const PlayedScenario history("kazakhstan-1995");
    const PlayedScenario silent("kazakhstan-1995", without(initiatives));
    const auto with = history.actor("standing", "KAZ", end);
    CHECK(share_larger(with, silent.actor("standing", "KAZ", end)) >= 0.95);
    CHECK(median(silent.actor("standing", "KAZ", end)) < 0.75 * median(with));
    CHECK(median(silent.actor("autonomy", "KAZ", end)) > median(history.actor("autonomy", "KAZ", end)) - 0.005);
    // And even so it stands higher than at the start: independence is more than its initiatives.
    CHECK(share_larger(silent.actor("standing", "KAZ", end), silent.actor("standing", "KAZ", start)) >= 0.9);
}

TEST_CASE("Without the new routes China's share stays small and Russia's larger, with common random numbers", "[worlds]") {
    const PlayedScenario history("kazakhstan-1995");
    const PlayedScenario landlocked("kazakhstan-1995", without(routes));
    const auto share = [](const PlayedScenario& world, const char* partner) { return world.share(Domain::economic, "KAZ", partner, end); };
    CHECK(share_larger(share(history, "CHN"), share(landlocked, "CHN")) >= 0.95);
    CHECK(share_larger(share(landlocked, "RUS"), share(history, "RUS")) >= 0.9);
    CHECK(share_larger(history.actor("welfare", "KAZ", end), landlocked.actor("welfare", "KAZ", end)) >= 0.9);
}

TEST_CASE("One patron gives safety for autonomy, no patron autonomy for safety, with common random numbers", "[worlds]") {
    const PlayedScenario history("kazakhstan-1995");
    Changes orbit;
    orbit.doctrine_choices = {{.actor = "KAZ", .doctrine = "in-moscows-orbit"}};
    Changes alone;
    alone.doctrine_choices = {{.actor = "KAZ", .doctrine = "nonaligned"}};
    const PlayedScenario client("kazakhstan-1995", orbit);
    const PlayedScenario neutral("kazakhstan-1995", alone);
    CHECK(share_larger(client.actor("safety", "KAZ", end), history.actor("safety", "KAZ", end)) >= 0.9);
    CHECK(share_larger(history.actor("safety", "KAZ", end), neutral.actor("safety", "KAZ", end)) >= 0.9);
    CHECK(share_larger(neutral.actor("autonomy", "KAZ", end), history.actor("autonomy", "KAZ", end)) >= 0.9);
    CHECK(share_larger(history.actor("autonomy", "KAZ", end), client.actor("autonomy", "KAZ", end)) >= 0.9);
    CHECK(median(client.actor("vectors", "KAZ", end)) < 0.5 * median(history.actor("vectors", "KAZ", end)));
}

}  // namespace
}  // namespace tarazy::kazakhstan_1995_test
