#include "cli/scenario_search.h"

#include "model/error.h"
#include "said.h"
#include "support/catch.h"

namespace tarazy::scenario_search_test {

using Catch::Contains;

TEST_CASE("A shipped scenario is found by its bare name, with or without its ending") {
    CHECK(find_scenario("steppe").filename() == "steppe.yaml");
    CHECK(find_scenario("steppe.yaml") == find_scenario("steppe"));
    CHECK(find_scenario("steppe").is_absolute());
}

TEST_CASE("A path that exists wins") {
    const Folder folder;
    const std::string here = folder.write("steppe", plain_scenario());
    CHECK(find_scenario(here) == here);
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder / ".");
    CHECK(find_scenario("steppe") == "steppe");
    std::filesystem::current_path(before);
}

TEST_CASE("An unknown scenario is a file error with the nearest name") {
    CHECK_THROWS_WITH(find_scenario("stepe"), Contains("Did you mean 'steppe'?"));
    CHECK_THROWS_AS(find_scenario("stepe"), FileError);
    CHECK_THROWS_AS(find_scenario("nowhere/steppe.yaml"), FileError);
}

TEST_CASE("Shipped scenarios are listed once each") {
    const auto shipped = shipped_scenarios();
    CHECK(std::count_if(shipped.begin(), shipped.end(), [](const auto& file) { return file.filename() == "steppe.yaml"; }) == 1);
    CHECK_FALSE(scenario_folders().empty());
}

}  // namespace tarazy::scenario_search_test
