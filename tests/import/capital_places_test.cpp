#include "import/capital_places.h"

#include <cmath>

#include "import/state_codes.h"
#include "support/catch.h"

namespace tarazy::capital_places_test {

TEST_CASE("capitals are found by the code of their state") {
    const auto astana = capital_place("KAZ");
    REQUIRE(astana);
    CHECK(astana->capital == "Astana");
    CHECK(astana->latitude == Approx(51.17).margin(0.1));
    CHECK(astana->longitude == Approx(71.42).margin(0.1));
    CHECK_FALSE(capital_place("YUG"));
    CHECK_FALSE(capital_place(""));
}

TEST_CASE("every place is one on earth, of a state that has the code") {
    for (const State& state : all_states()) {
        const auto place = capital_place(state.iso3);
        if (!place) continue;
        CAPTURE(place->code);
        CHECK(std::abs(place->latitude) <= 90);
        CHECK(std::abs(place->longitude) <= 180);
        CHECK_FALSE(place->capital.empty());
    }
}

}  // namespace tarazy::capital_places_test
