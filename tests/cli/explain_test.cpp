#include <cmath>
#include <cstdlib>
#include <sstream>

#include "said.h"
#include "support/catch.h"

namespace tarazy::explain_test {

using Catch::Contains;

TEST_CASE("Explain shows a table a domain, and what the terms mean") {
    const Folder folder;
    const Said said = say({"explain", folder.write("plain.yaml", plain_scenario()), "--actor", "BBB", "--time", "2025"});
    CHECK(said.code == 0);
    CHECK(said.err.empty());
    CHECK_THAT(said.out, Contains("How Beeland (BBB) decides at 2025, run 0 of seed 1"));
    CHECK_THAT(said.out, Contains("\nsecurity ") && Contains("\neconomic ") && Contains("\npolitical "));
    CHECK_THAT(said.out, Contains("itself") && Contains("Aland (AAA)") && Contains("support +") && Contains("appeasement "));
}

TEST_CASE("Terms stand largest first and sum up to the utility") {
    const Folder folder;
    const Said said = say({"explain", folder.write("plain.yaml", plain_scenario()), "--actor", "BBB", "--json"});
    CHECK(said.code == 0);
    std::istringstream lines(said.out);
    double utility = 0;
    double sum = 0;
    double last = 0;
    std::size_t partners = 0;
    bool in_terms = false;
    for (std::string line; std::getline(lines, line);) {
        const auto colon = line.find(": ");
        const double number = colon == std::string::npos ? 0 : std::strtod(line.c_str() + colon + 2, nullptr);
        if (contains(line, "\"utility\"")) utility = number;
        if (in_terms && contains(line, "}")) {
            CHECK(sum == Approx(utility).margin(1e-12));
            in_terms = false;
            ++partners;
        }
        if (in_terms) {
            CHECK(std::abs(number) <= last);
            last = std::abs(number);
            sum += number;
        }
        if (contains(line, "\"terms\"")) {
            in_terms = true;
            sum = 0;
            last = 1e9;
        }
    }
    CHECK(partners == 9);
    CHECK_THAT(said.out, Contains("\"actor\": \"BBB\"") && Contains("\"time\": 2020"));
}

TEST_CASE("Explain refuses what it cannot explain") {
    const Folder folder;
    const std::string path = folder.write("plain.yaml", plain_scenario());
    CHECK_THAT(say({"explain", path}).err, Contains("--actor must be given"));
    CHECK_THAT(say({"explain", path, "--actor", "BBX"}).err, Contains("unknown actor 'BBX'"));
    CHECK(say({"explain", path, "--actor", "BBB", "--time", "2030"}).code == 2);
    CHECK(say({"explain", path, "--actor", "BBB", "--time", "soon"}).code == 2);
    CHECK(say({"explain", path, "--actor", "BBB", "--set", "world.anarchy=1", "--policy", "BBB=balance", "--run", "3", "--seed", "2"}).code == 0);
}

}  // namespace tarazy::explain_test
