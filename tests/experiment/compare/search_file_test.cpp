#include "experiment/compare/file.h"

#include "support/catch.h"

namespace tarazy::compare_search_file_test {

TEST_CASE("A search stands in the file with its numbers and rivals") {
    BetterDoctrine found;
    found.search.ranges = {{"autonomy", 0, 1}, {"economic", 0, 1}};
    found.numbers = {0.5, 0.25};
    found.block = "found: {}";
    found.rivals = {"hedge", "balance"};
    found.rival_means = {2, 1};
    found.with_rivals.resize(2);
    found.with_rivals[1].difference = 3;
    TableFile file;
    add_search(found, file);
    CHECK(file.axis("search_number")->labels == std::vector<std::string>{"autonomy", "economic"});
    CHECK(file.find("search_value")->doubles() == std::vector<double>{0.5, 0.25});
    CHECK(file.find("search_difference")->doubles() == std::vector<double>{0, 3});
    CHECK(file.attribute("search_block") == "found: {}");
}

}  // namespace tarazy::compare_search_file_test
