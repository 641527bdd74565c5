#include "serve/connection_places.h"

#include "support/catch.h"

namespace tarazy::connection_places_test {

TEST_CASE("Nobody leaves while there are places") {
    ConnectionPlaces places(3);
    for (ConnectionPlaces::Id id = 1; id <= 3; ++id) CHECK_FALSE(places.take(id, "a"));
    places.leave(2);
    CHECK_FALSE(places.take(4, "a"));
    CHECK(places.taken() == 3);
}

TEST_CASE("A flood from one address takes its own places, whoever else comes and stays") {
    ConnectionPlaces places(10);
    ConnectionPlaces::Id id = 0;
    places.take(++id, "class");
    places.knows(id, "s1");
    const ConnectionPlaces::Id member = id;
    places.take(++id, "neighbour");
    const ConnectionPlaces::Id neighbour = id;
    for (int k = 0; k < 1000; ++k) {
        const auto leaves = places.take(++id, "flood");
        if (leaves) {
            CHECK(*leaves != member);
            CHECK(*leaves != neighbour);
        }
        CHECK(places.taken() <= 10);
    }
    // A new one of another address comes in at the cost of the flood, too.
    CHECK(places.take(++id, "newcomer") > neighbour);
}

TEST_CASE("Where all have shown a session, who holds most gives up the oldest") {
    ConnectionPlaces places(4);
    for (ConnectionPlaces::Id id = 1; id <= 4; ++id) {
        places.take(id, "a");
        places.knows(id, id == 1 ? "quiet" : "greedy");
    }
    CHECK(places.take(5, "b") == ConnectionPlaces::Id{2});
}

}  // namespace tarazy::connection_places_test
