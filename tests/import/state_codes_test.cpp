#include "import/state_codes.h"

#include <algorithm>
#include <set>

#include "scenario/form/check.h"
#include "support/catch.h"

namespace tarazy::state_codes_test {

TEST_CASE("every state has one number, one abbreviation and one id that a scenario can use") {
    std::set<int> numbers;
    std::set<std::string_view> abbreviations;
    std::set<std::string> ids;
    int last = 0;
    for (const State& state : all_states()) {
        INFO(state.name);
        CHECK(state.number > last);
        last = state.number;
        CHECK(numbers.insert(state.number).second);
        CHECK(abbreviations.insert(state.abbreviation).second);
        CHECK(ids.insert(state.id()).second);
        CHECK_FALSE(check_new_name(state.id(), NameKind::actor_id));
        CHECK(state_named(state.id()) == &state);
        CHECK((state.iso3.empty() || state.iso3.size() == 3));
    }
    CHECK(numbers.size() == 217);
}

TEST_CASE("states are found by number, ISO code and abbreviation") {
    for (const char* code : {"KAZ", "KZK", "705"}) {
        REQUIRE(state_named(code));
        CHECK(state_named(code)->name == "Kazakhstan");
    }
    CHECK(state_with_number(365)->iso3 == "RUS");
    CHECK(state_with_iso3("DEU")->abbreviation == "GMY");
    CHECK(state_with_abbreviation("UKG")->iso3 == "GBR");
    CHECK(state_with_iso3("") == nullptr);
    CHECK(state_named("ZZZ") == nullptr);
    CHECK(state_named("3") == nullptr);
    CHECK_THAT(nearest_state("KAX"), Catch::Contains("Did you mean KAZ (Kazakhstan)?"));
    CHECK_THAT(nearest_state("Kazakstan"), Catch::Contains("Did you mean KAZ (Kazakhstan)?"));
    CHECK_THAT(nearest_state("999"), Catch::Contains("Write it like KAZ"));
}

TEST_CASE("where an abbreviation is the ISO code of another state, ISO is meant") {
    CHECK(state_named("MNG")->name == "Mongolia");
    CHECK(state_named("AUS")->name == "Australia");
    CHECK(state_named("KOR")->number == 732);
    CHECK(state_named("KOR730")->number == 730);
    CHECK(state_named("CZE315")->name == "Czechoslovakia");
    CHECK(state_with_number(260)->id() == "GFR");
}

}  // namespace tarazy::state_codes_test
