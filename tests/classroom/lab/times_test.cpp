#include "classroom/lab/times.h"

#include "support/catch.h"
#include "support/worlds.h"

namespace tarazy::lab_times_test {

TEST_CASE("Times are left out evenly until no more remain than asked for") {
    const Scenario scenario = plain_world(2);  // ten years, quarterly
    CHECK(recorded_times(thinned(scenario, 100)).size() == 41);
    CHECK(recorded_times(thinned(scenario, 41)).size() == 41);
    CHECK(recorded_times(thinned(scenario, 40)).size() == 21);
    const auto few = recorded_times(thinned(scenario, 3));
    const double start = scenario.time.start;
    CHECK(few == std::vector<double>{start, start + 5, start + 10});
    CHECK(recorded_times(thinned(scenario, 0)) == std::vector<double>{start, start + 10});
}

TEST_CASE("The first and the last time stay where the interval does not fit") {
    const auto times = recorded_times(thinned(plain_world(2), 4));
    REQUIRE(times.size() == 4);
    CHECK(times[1] - times[0] == 3.5);
    CHECK(times[3] - times[0] == 10);
}

}  // namespace tarazy::lab_times_test
