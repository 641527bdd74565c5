#include "model/series.h"

#include <set>

#include "support/catch.h"
#include "support/worlds.h"

namespace tarazy::series_test {

TEST_CASE("every series of E24 has its row", "[series]") {
    std::set<std::string_view> names;
    for (const Series& series : all_series()) {
        CAPTURE(series.name);
        CHECK(names.insert(series.name).second);
        CHECK_FALSE(series.long_name.empty());
        CHECK(find_series(series.name) == names.size() - 1);
    }
    for (const std::string_view wanted :
         {"power",    "economy",    "military",  "effort",   "threat",      "defence", "security",      "safety",  "openness", "autonomy",
          "standing", "vectors",    "hedging",   "welfare",  "interest",    "poles",   "concentration", "tension", "balance",  "crises",
          "wars",     "capability", "alignment", "affinity", "threat_from", "tie"}) {
        CHECK(names.count(wanted) == 1);
    }
    CHECK_FALSE(find_series("powr"));
}

TEST_CASE("widths follow the shapes", "[series]") {
    const Scenario scenario = plain_world(4);
    const auto width = [&](std::string_view name) { return series_width(all_series()[find_series(name).value()], scenario); };
    CHECK(width("security") == 4);
    CHECK(width("poles") == 1);
    CHECK(width("capability") == 4 * 3);
    CHECK(width("alignment") == 3 * 4 * 4);
    CHECK(width("tie") == 16);
}

TEST_CASE("pair series are kept where the record names them, the others always", "[series]") {
    Record record;
    const auto kept = [&](std::string_view name) { return is_recorded(all_series()[find_series(name).value()], record); };
    CHECK(kept("alignment"));
    CHECK_FALSE(kept("tie"));
    record.pairs = {false, true, true, true};
    CHECK_FALSE(kept("alignment"));
    CHECK(kept("affinity"));
    CHECK(kept("threat_from"));
    CHECK(kept("tie"));
    CHECK(kept("capability"));
    CHECK(kept("wars"));
}

TEST_CASE("every so many steps and the last are recorded", "[series]") {
    Scenario scenario = plain_world(2);
    scenario.time = {.start = 0, .end = 7, .step = 1};
    scenario.record.every = 3;
    CHECK(recorded_steps(scenario) == std::vector<std::size_t>{0, 3, 6, 7});
    scenario.time.end = 6;
    CHECK(recorded_steps(scenario) == std::vector<std::size_t>{0, 3, 6});
    scenario.time.end = 0;
    CHECK(recorded_steps(scenario) == std::vector<std::size_t>{0});
    scenario.time.end = 2;
    scenario.record.every = 100;
    CHECK(recorded_steps(scenario) == std::vector<std::size_t>{0, 2});
}

}  // namespace tarazy::series_test
