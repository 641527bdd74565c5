#include "scenario/design/text.h"

#include "scenario/design/small_design.h"
#include "support/catch.h"

namespace tarazy::design_text_test {

TEST_CASE("equal designs have equal texts, whatever their layout") {
    const std::string text =
        read_lines("vary:\n  world.anarchy: {points: 3, to: 1.0, from: 0}\noutcomes: [poles, {actor: AAA, series: autonomy}]\n").text;
    CHECK(text ==
          "tarazy: 1\nscenarios: [small]\nvary: {world.anarchy: {from: 0, to: 1, points: 3}}\noutcomes: [{series: poles}, {series: autonomy, actor: "
          "AAA}]\n");
    CHECK(read_lines("# a word\noutcomes:\n  - {series: poles}\n  - series: \"autonomy\"\n    actor: AAA\nvary: {world.anarchy: {from: 0.0, to: 1, "
                     "points: 3}}\n",
                     "scenarios:\n  - ./small.yaml\ntarazy: 1\n")
              .text == text);
    CHECK(read_lines("vary:\n  world.anarchy: {points: 3, to: 1, from: 0.1}\noutcomes: [poles, {actor: AAA, series: autonomy}]\n").text != text);
}

TEST_CASE("the order of what varies and of what an event does is kept") {
    const auto varied = [](const std::string& first, const std::string& second) {
        return read_lines("vary: {" + first + ": {values: [1]}, " + second + ": {values: [1]}}\n").text;
    };
    CHECK(varied("world.anarchy", "openness") != varied("openness", "world.anarchy"));
    const auto acting = [](const std::string& actions) {
        return read_lines("strategies: [{id: a, events: [{at: 2021, do: [{" + actions + "}]}]}]\n").text;
    };
    CHECK(acting("resolve: {actor: AAA, to: 1}, posture: {actor: AAA, to: 2}") !=
          acting("posture: {actor: AAA, to: 2}, resolve: {actor: AAA, to: 1}"));
}

}  // namespace tarazy::design_text_test
