// What `central-asia` says of Kazakhstan's course and the balance of its region, and what its description claims.
#include "support/catch.h"
#include "worlds/played_scenario.h"

namespace tarazy::central_asia_test {
namespace {

constexpr double end = 2051;
const std::vector<std::string> six = {"KAZ", "UZB", "KGZ", "TJK", "TKM", "AZE"};

Changes course(const std::string& doctrine) {
    Changes changes;
    changes.doctrine_choices = {{.actor = "KAZ", .doctrine = doctrine}};
    return changes;
}

Changes with_pact() {
    Changes changes = course("hedge");
    changes.settings = {{.path = "events.pact.at", .value = "2027"}};
    return changes;
}

/// Concentration (Ray & Singer 1973) of power within the region alone, one number a run.
std::vector<double> concentration(const PlayedScenario& world) {
    std::vector<std::vector<double>> power;
    for (const auto& id : six) power.push_back(world.actor("power", id, end));
    std::vector<double> found(power[0].size());
    const double n = static_cast<double>(six.size());
    for (std::size_t run = 0; run < found.size(); ++run) {
        double sum = 0;
        double squares = 0;
        for (const auto& of : power) {
            sum += of[run];
            squares += of[run] * of[run];
        }
        found[run] = std::sqrt((squares / (sum * sum) - 1 / n) / (1 - 1 / n));
    }
    return found;
}

/// Tension within the region: Σ P_i T_ij over the six alone.
std::vector<double> tension(const PlayedScenario& world) {
    std::vector<double> found(world.actor("power", "KAZ", end).size(), 0);
    for (const auto& i : six) {
        const auto power = world.actor("power", i, end);
        for (const auto& j : six) {
            const auto threat = world.pair("threat_from", i, j, end);
            for (std::size_t run = 0; run < found.size(); ++run) found[run] += power[run] * threat[run];
        }
    }
    return found;
}

/// The weight of its five neighbours in Kazakhstan's economy.
std::vector<double> trade_with_neighbours(const PlayedScenario& world) {
    std::vector<double> found(world.actor("power", "KAZ", end).size(), 0);
    for (const auto& j : six) {
        if (j == "KAZ") continue;
        const auto share = world.share(Domain::economic, "KAZ", j, end);
        for (std::size_t run = 0; run < found.size(); ++run) found[run] += share[run];
    }
    return found;
}

}  // namespace

TEST_CASE("Kazakhstan's course hardly touches the number of poles in the world", "[worlds]") {
    const double poles = median(PlayedScenario("central-asia", course("hedge")).system("poles", end));
    for (const char* doctrine : {"balance", "bandwagon", "nonaligned", "tilt-region"}) {
        INFO(doctrine);
        CHECK(median(PlayedScenario("central-asia", course(doctrine)).system("poles", end)) == Approx(poles).epsilon(0.001));
    }
}

TEST_CASE("A bandwagoning Kazakhstan is safer, less free and less armed, and the region less concentrated, with common random numbers", "[worlds]") {
    const PlayedScenario hedge("central-asia", course("hedge"));
    const PlayedScenario bandwagon("central-asia", course("bandwagon"));
    const auto better = [&](const char* series, const PlayedScenario& a, const PlayedScenario& b) {
        return share_larger(a.actor(series, "KAZ", end), b.actor(series, "KAZ", end));
    };
    CHECK(better("safety", bandwagon, hedge) >= 0.9);
    CHECK(better("autonomy", hedge, bandwagon) >= 0.9);
    CHECK(better("military", hedge, bandwagon) >= 0.9);
    CHECK(median(bandwagon.actor("military", "KAZ", end)) < 0.95 * median(hedge.actor("military", "KAZ", end)));
    CHECK(share_larger(concentration(hedge), concentration(bandwagon)) >= 0.9);
}

TEST_CASE("A non-aligned Kazakhstan is freer, less safe and armed more, with common random numbers", "[worlds]") {
    const PlayedScenario hedge("central-asia", course("hedge"));
    const PlayedScenario alone("central-asia", course("nonaligned"));
    const auto better = [&](const char* series, const PlayedScenario& a, const PlayedScenario& b) {
        return share_larger(a.actor(series, "KAZ", end), b.actor(series, "KAZ", end));
    };
    CHECK(better("autonomy", alone, hedge) >= 0.9);
    CHECK(better("safety", hedge, alone) >= 0.9);
    CHECK(better("military", alone, hedge) >= 0.9);
    CHECK(median(alone.actor("military", "KAZ", end)) > 1.05 * median(hedge.actor("military", "KAZ", end)));
}

TEST_CASE("A hedger gives its neighbours less weight in trade than any other course, with common random numbers", "[worlds]") {
    const auto hedge = trade_with_neighbours(PlayedScenario("central-asia", course("hedge")));
    for (const char* doctrine : {"balance", "bandwagon", "nonaligned", "tilt-region"}) {
        INFO(doctrine);
        CHECK(share_larger(trade_with_neighbours(PlayedScenario("central-asia", course(doctrine))), hedge) >= 0.9);
    }
}

TEST_CASE("A pact of the six lowers the tension among them more than any course of Kazakhstan, with common random numbers", "[worlds]") {
    const PlayedScenario hedge("central-asia", course("hedge"));
    const auto alone = tension(hedge);
    const auto pact = tension(PlayedScenario("central-asia", with_pact()));
    CHECK(share_larger(alone, pact) >= 0.9);
    CHECK(median(pact) < 0.9 * median(alone));
    for (const char* doctrine : {"balance", "bandwagon", "nonaligned"}) {
        INFO(doctrine);
        CHECK(share_larger(tension(PlayedScenario("central-asia", course(doctrine))), pact) >= 0.9);
    }
}

}  // namespace tarazy::central_asia_test
