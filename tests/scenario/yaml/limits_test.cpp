#include "scenario/yaml/limits.h"

#include "scenario/world/small_scenario.h"
#include "support/catch.h"

namespace tarazy::yaml_limits_test {

TEST_CASE("there are at most 4096 actors") {
    std::string text = small_scenario;
    for (int k = 0; k < 4094; ++k) text += "  - {id: X" + std::to_string(k) + ", capital: [0, 0], capabilities: {economy: 1, military: 0}}\n";
    CHECK(complaint(text) == "small.yaml:8:3: actors: 4097 actors (at most 4096). Leave some out.");
}

TEST_CASE("there are at most 4096 doctrines and 1000 capabilities") {
    std::string text = with("doctrines:\n");
    for (int k = 0; k < 4097; ++k) text += "  d" + std::to_string(k) + ": {}\n";
    std::string capabilities;
    for (int k = 0; k < 999; ++k) capabilities += "  c" + std::to_string(k) + ": {}\n";
    text = changed(text, "actors:\n", capabilities + "actors:\n");
    CHECK(complaint(text) ==
          "small.yaml:5:3: capabilities: 1001 capabilities (at most 1000). Leave some out.\n"
          "small.yaml:1011:3: doctrines: 4097 doctrines (at most 4096). Leave some out.");
}

}  // namespace tarazy::yaml_limits_test
