#include "cli/progress.h"

#include <sstream>

#include "support/catch.h"

namespace tarazy::progress_test {

using Catch::Contains;

namespace {

/// A console and a clock that a test moves.
struct Watched {
    std::ostringstream out{};
    std::ostringstream err{};
    Console console;
    double now = 100;

    explicit Watched(bool terminal) : console{out, err, terminal, false} {}
    Progress::Clock clock() {
        return [this] { return Progress::Seconds(now); };
    }
};

}  // namespace

TEST_CASE("Where nobody watches there is a line every ten seconds") {
    Watched watched(false);
    Progress progress(watched.console, 100, true, 0, watched.clock());
    for (std::size_t done = 1; done <= 30; ++done) {
        watched.now += 1;
        progress.update(done, done > 15 ? 2 : 0);
    }
    CHECK(watched.err.str() ==
          "10 of 100 runs, 1.0 runs/s, 1 min 30 s left\n20 of 100 runs, 2 failed, 1.0 runs/s, 1 min 20 s left\n"
          "30 of 100 runs, 2 failed, 1.0 runs/s, 1 min 10 s left\n");
    CHECK(watched.out.str().empty());
}

TEST_CASE("A terminal gets a bar that is taken away") {
    Watched watched(true);
    {
        Progress progress(watched.console, 4, true, 0, watched.clock());
        watched.now += 0.01;
        progress.update(1, 0);
        CHECK(watched.err.str().empty());  // too soon
        watched.now += 0.99;
        progress.update(2, 0);
        CHECK_THAT(watched.err.str(), Contains("\r[###############...............] 2 of 4 runs, 2.0 runs/s, 1 s left"));
    }
    CHECK_THAT(watched.err.str(), Catch::EndsWith("\r\x1b[K"));
}

TEST_CASE("A quiet progress says nothing") {
    Watched watched(true);
    Progress progress(watched.console, 4, false, 0, watched.clock());
    watched.now += 60;
    progress.update(2, 1);
    progress.wipe();
    CHECK(watched.err.str().empty());
}

TEST_CASE("Durations are told in two units at most") {
    CHECK(duration_text(std::chrono::seconds(7)) == "7 s");
    CHECK(duration_text(std::chrono::seconds(200)) == "3 min 20 s");
    CHECK(duration_text(std::chrono::seconds(18600)) == "5 h 10 min");
}

}  // namespace tarazy::progress_test
