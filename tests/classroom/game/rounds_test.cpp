#include "classroom/game/rounds.h"

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::game_rounds_test {

TEST_CASE("rounds begin on whole steps and share the years as evenly as those allow") {
    const Horizon time{.start = 2021, .end = 2051, .step = 0.25};
    CHECK(time_after(time, 5, 0) == 2021);
    CHECK(time_after(time, 5, 1) == 2027);
    CHECK(time_after(time, 5, 5) == 2051);
    CHECK(step_after(time, 7, 1) == 17);
    CHECK(step_after(time, 7, 2) == 34);
    CHECK(step_after(time, 7, 7) == 120);
    for (std::size_t rounds = 1; rounds <= most_rounds; ++rounds) {
        for (std::size_t done = 0; done < rounds; ++done) {
            const std::size_t length = step_after(time, rounds, done + 1) - step_after(time, rounds, done);
            CHECK(length >= 120 / rounds);
            CHECK(length <= 120 / rounds + 1);
        }
    }
}

TEST_CASE("a class has 1 to 50 rounds, each of a step at least") {
    const Horizon time{.start = 0, .end = 3, .step = 1};
    CHECK_NOTHROW(check_rounds(time, 1));
    CHECK_NOTHROW(check_rounds(time, 3));
    CHECK_THROWS_AS(check_rounds(time, 0), InputError);
    CHECK_THROWS_WITH(check_rounds(time, 4), "'rounds' cannot be taken (4 is out of range). Give a whole number from 1 to 3");
    CHECK_THROWS_AS(check_rounds({.start = 0, .end = 100, .step = 1}, 51), InputError);
}

}  // namespace tarazy::game_rounds_test
