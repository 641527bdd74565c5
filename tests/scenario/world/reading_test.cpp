#include "scenario/world/reading.h"

#include "scenario/world/small_scenario.h"
#include "support/catch.h"

namespace tarazy::world_reading_test {

TEST_CASE("what is missing or faulty counts as not said") {
    Node record = make_mapping({});
    CHECK(usable(nullptr, "a") == nullptr);
    CHECK(usable(&record, "a") == nullptr);
    CHECK(number_or(&record, "a", 7) == 7);
    Node value = make_scalar("3", {});
    value.number = 3;
    record.entries.push_back({make_scalar("a", {}), value});
    CHECK(number_or(&record, "a", 7) == 3);
    CHECK(boolean_or(&record, "a", false));
    CHECK(text_of(&record, "a") == "3");
    CHECK(wording_of(&record, "a").en == "3");
    record.entries[0].value.faulty = true;
    CHECK(number_or(&record, "a", 7) == 7);
    CHECK_FALSE(boolean_or(&record, "a", false));
    CHECK(text_of(&record, "a").empty());
    CHECK(wording_of(&record, "a").empty());
}

TEST_CASE("a problem brings no others after it") {
    // No capabilities, no actors: nobody is called unknown, nothing else missing.
    const std::string text =
        "tarazy: 1\nname: a\ntime: {start: 0, end: 1}\ncapabilities: 3\nactors: 4\ntrade: {AAA-BBB: 1}\nborders: [[AAA, BBB]]\n"
        "events: [{at: 0, do: [growth: {actor: AAA, name: economy, to: 1}]}]\n";
    CHECK(complaint(text) ==
          "small.yaml:4:15: capabilities: expected a mapping (got '3'). Write {name: value}, or indented lines.\n"
          "small.yaml:5:9: actors: expected a list (got '4'). Write [a, b], or lines that start with -.");
}

}  // namespace tarazy::world_reading_test
