#include "record/run_layout.h"

#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::run_layout_test {

TEST_CASE("every series has its dimensions and as many numbers as the model makes") {
    const Scenario scenario = sample::scenario();
    for (const Series& row : all_series()) {
        std::size_t numbers = 1;
        for (const std::size_t extent : series_extents(row.shape, {1, 1, 3, 3})) numbers *= extent;
        CHECK(numbers == series_width(row, scenario));
        for (const std::string_view dimension : label_dimensions(row.shape)) CHECK(dimension != row.name);
    }
    const auto dimensions = label_dimensions(SeriesShape::domains);
    CHECK(std::vector<std::string_view>(dimensions.begin(), dimensions.end()) == std::vector<std::string_view>{"domain", "actor", "partner"});
    CHECK(series_extents(SeriesShape::component, {4, 5, 6, 7}) == std::vector<std::size_t>{4, 5, 6, 7});
    CHECK(series_extents(SeriesShape::pair, {4, 5, 6, 7}) == std::vector<std::size_t>{4, 5, 6, 6});
    CHECK(series_extents(SeriesShape::system, {4, 5, 6, 7}) == std::vector<std::size_t>{4, 5});
}

TEST_CASE("the size of a file is known before it is written") {
    // 15 series of 3 actors, 6 of the system, 3 x 3 capabilities, 3 x 3 x 3 of alignment, 3 x 3 of affinity; 5 times, 2 runs, 8 bytes.
    CHECK(series_bytes(sample::scenario(5), 2) == (15 * 3 + 6 + 9 + 27 + 9) * 5 * 2 * 8);
}

TEST_CASE("an event is called by its id, or by its place as in its path") {
    std::vector<Event> events(3);
    events[0].id = "war-and-sanctions";
    events[2].id = "құрғақшылық";
    CHECK(event_names(events) == std::vector<std::string>{"war-and-sanctions", "events[1]", "құрғақшылық"});
    CHECK(event_names({}).empty());
}

}  // namespace tarazy::run_layout_test
