#include "model/series.h"

#include <algorithm>
#include <set>

#include "support/catch.h"
#include "support/worlds.h"

namespace tarazy::series_test {

namespace {

const Series& row(SeriesId id) {
    return all_series()[index_of(id)];
}

}  // namespace

TEST_CASE("every series has a row that says what it is", "[series]") {
    std::set<std::string_view> names;
    for (const Series& series : all_series()) {
        CAPTURE(series.name);
        CHECK(names.insert(series.name).second);
        CHECK_FALSE(series.long_name.empty());
        CHECK(find_series(series.name) == index_of(series.id));
        // Either a unit of its own or that of something else.
        CHECK(series.unit.empty() != (series.traits.unit_of == UnitOf::series));
        CHECK(series.pairs.has_value() == (series.shape == SeriesShape::pair || series.shape == SeriesShape::domains));
        if (series.traits.summary != 0 || series.traits.outcome != 0 || series.traits.exported) CHECK(series.shape == SeriesShape::actor);
    }
    CHECK_FALSE(find_series("powr"));
}

TEST_CASE("units follow the scenario where a series has none of its own", "[series]") {
    Scenario scenario = plain_world(3);
    scenario.capabilities[scenario.economy].unit = "billion US$";
    scenario.capabilities[scenario.military].unit = "billion US$ a year";
    const auto unit = [&](SeriesId id, std::optional<std::size_t> component = {}) { return series_unit(row(id), scenario, component); };
    CHECK(unit(SeriesId::economy) == "billion US$");
    CHECK(unit(SeriesId::tie) == "billion US$");
    CHECK(unit(SeriesId::effort) == "year-1");
    CHECK(unit(SeriesId::capability) == "1");
    // Spending a year adds up to a stock.
    CHECK(unit(SeriesId::military) == "billion US$");
    CHECK(unit(SeriesId::capability, scenario.military) == "billion US$");
    scenario.capabilities[scenario.military].unit = "divisions";
    CHECK(unit(SeriesId::military) == "divisions year");
    CHECK(stock_unit(scenario, scenario.military) == "divisions year");
    CHECK(stock_unit(scenario, scenario.economy) == "billion US$");
    scenario.capabilities[scenario.economy].unit = scenario.capabilities[scenario.military].unit = "";
    CHECK(unit(SeriesId::economy) == "1");
    CHECK(unit(SeriesId::military) == "1");
    CHECK(unit(SeriesId::capability, scenario.economy) == "1");
}

TEST_CASE("places in an order are 1, 2, 3 and so on", "[series]") {
    for (const auto place : {&SeriesTraits::summary, &SeriesTraits::outcome}) {
        std::uint8_t expected = 0;
        for (const std::size_t s : series_in_order(place)) CHECK(all_series()[s].traits.*place == ++expected);
        CHECK(expected > 0);
    }
}

TEST_CASE("a choice of a few has a flag for every series", "[series]") {
    const SeriesChoice choice = only({SeriesId::power, SeriesId::tie});
    REQUIRE(choice.size() == all_series().size());
    CHECK(std::count(choice.begin(), choice.end(), true) == 2);
    CHECK(choice[index_of(SeriesId::power)]);
    CHECK(choice[index_of(SeriesId::tie)]);
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
