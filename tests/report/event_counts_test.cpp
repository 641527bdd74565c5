#include "report/event_counts.h"

#include "support/catch.h"

namespace tarazy::event_counts_test {

TEST_CASE("An event counts each run once, and every time that it fires") {
    const std::vector<RecordedEvent> log{{0, 2021, "storm", false}, {0, 2022, "storm", true},  {0, 2024, "storm", false}, {0, 2025, "law", false},
                                         {1, 2023, "storm", false}, {3, 2020, "storm", false}, {3, 2020.5, "law", false}};
    const auto counts = count_events(log, {"law", "storm", "never"});
    REQUIRE(counts.size() == 3);
    CHECK((counts[0].runs == 2 && counts[0].fired == 2));
    CHECK((counts[0].first->least == 2020.5 && counts[0].first->median == 2022.75 && counts[0].first->most == 2025));
    CHECK((counts[1].runs == 3 && counts[1].fired == 4));
    CHECK((counts[1].first->least == 2020 && counts[1].first->median == 2021 && counts[1].first->most == 2023));
    CHECK((counts[2].runs == 0 && counts[2].fired == 0 && !counts[2].first));
}

TEST_CASE("An event is found by its name") {
    CHECK(place_of_event("b", {"a", "b"}) == 1);
    CHECK(place_of_event("c", {"a", "b"}) == 2);
}

}  // namespace tarazy::event_counts_test
