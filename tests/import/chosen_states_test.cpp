#include "import/chosen_states.h"

#include "import/data_files.h"
#include "support/catch.h"

namespace tarazy::chosen_states_test {

using Catch::Contains;

TEST_CASE("states are asked for by any code, and found in rows by number and ISO code") {
    const ChosenStates states({"KAZ", "RUS", "UKG", "710"});
    REQUIRE(states.size() == 4);
    CHECK(states[2].id() == "GBR");
    CHECK(states.title(0) == "Kazakhstan (KAZ)");
    CHECK(states.find("705") == 0U);
    CHECK(states.find("705.0") == 0U);
    CHECK(states.find("RUS") == 1U);
    CHECK(states.find("710") == 3U);
    CHECK_FALSE(states.find("2"));
    CHECK_FALSE(states.find("KZK"));
    CHECK_FALSE(states.find(""));
    CHECK_FALSE(states.find("7x"));
    CHECK(states.notes().empty());
}

TEST_CASE("unknown states, states named twice and too few states are refused, all of them at once") {
    const std::string told = complaint_of([] { ChosenStates({"KAX", "RUS", "365", "QQQQQ"}); });
    CHECK_THAT(told, Contains("unknown state 'KAX'") && Contains("Did you mean KAZ (Kazakhstan)?"));
    CHECK_THAT(told, Contains("'365' is asked for twice (it is Russia)") && Contains("unknown state 'QQQQQ'"));
    CHECK_THAT(complaint_of([] { ChosenStates({"KAZ"}); }), Contains("too few actors"));
}

TEST_CASE("a code that means another state elsewhere is read as ISO, and that is said") {
    const ChosenStates states({"MNG", "RUS"});
    CHECK(states[0].name == "Mongolia");
    REQUIRE(states.notes().size() == 1);
    CHECK_THAT(states.notes().front(), Contains("of Mongolia") && Contains("of Montenegro (that is MNE or 341)"));
}

TEST_CASE("whole numbers") {
    CHECK(whole_number("2012") == 2012);
    CHECK(whole_number("2012.0") == 2012);
    CHECK(whole_number("-9") == -9);
    CHECK_FALSE(whole_number("2012.5"));
    CHECK_FALSE(whole_number("20 12"));
    CHECK_FALSE(whole_number("1e9"));
    CHECK_FALSE(whole_number(""));
}

}  // namespace tarazy::chosen_states_test
