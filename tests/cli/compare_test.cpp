#include "design_desk.h"
#include "record/table_file.h"
#include "support/catch.h"

namespace tarazy::compare_test {

using Catch::Contains;

namespace {

const std::string doctrines =
    "replicates: 30\nvary: {world.anarchy: {values: [0.2, 0.8]}}\npolicies: {BBB: [hedge, balance, nonaligned]}\nreference: balance\n"
    "outcomes: [{series: autonomy, actor: BBB}, {series: threat, actor: BBB}]\n";

}  // namespace

TEST_CASE("A comparison says what is better, how sure, and where it fails") {
    const DesignDesk desk(doctrines + "satisfice: [{outcome: 0, above: 0.2}]\ndefect: [AAA]\n");
    const Said said = say({"compare", "design.yaml", "--quiet"});
    CHECK(said.code == 0);
    CHECK(said.last_line() == "design.h5");
    CHECK_THAT(said.out, Contains("3 policies in 2 futures, 30 histories each, with common random numbers (seed 1); compared with balance"));
    CHECK_THAT(said.out, Contains("threat BBB (less is better)") && Contains("What is real (p values corrected by Holm for all 4 comparisons)"));
    CHECK_THAT(said.out, Contains("Across 2 futures") && Contains("Good enough (autonomy BBB above 0.200)") && Contains("When a patron turns away"));
    const TableFile file = read_table_file("design.h5");
    CHECK(file.kind == "comparison");
    CHECK(file.find("difference")->doubles()[1] == 0);  // balance with itself
    CHECK(file.find("holm_p")->doubles()[1] == 1);
    CHECK(file.find("loss")->doubles().size() == 2 * 3);
}

TEST_CASE("The file and the report of a comparison measure a military stock as a run does") {
    const DesignDesk desk(
        "replicates: 2\npolicies: {BBB: [hedge, balance]}\n"
        "outcomes: [{series: military, actor: BBB}, {series: capability, actor: BBB, component: military}]\n");
    REQUIRE(say({"compare", "design.yaml", "--quiet"}).code == 0);
    CHECK(read_table_file("design.h5").find("outcome_unit")->texts() == std::vector<std::string>{"billion US$", "billion US$"});
    REQUIRE(say({"report", "design.h5"}).code == 0);
    const std::string page = desk.folder.read("design.html");
    const std::size_t variable = page.find("\"outcome_unit\"");
    REQUIRE(variable != std::string::npos);
    CHECK_THAT(page.substr(variable, 300), Contains(R"("values":["billion US$","billion US$"])"));
}

TEST_CASE("Threads change nothing, and the document is JSON") {
    const DesignDesk desk(doctrines);
    REQUIRE(say({"compare", "design.yaml", "-o", "one.h5", "--threads", "1", "--quiet"}).code == 0);
    const Said said = say({"compare", "design.yaml", "-o", "two.h5", "--threads", "2", "--quiet", "--json"});
    CHECK(desk.folder.read("one.h5") == desk.folder.read("two.h5"));
    CHECK_THAT(said.out,
               Catch::StartsWith("{") && Contains("\"comparison\": {") && Contains("\"minimax_regret\"") && Contains("\"file\": \"two.h5\""));
}

TEST_CASE("Two who choose play a game") {
    const DesignDesk desk(
        "replicates: 5\npolicies: {AAA: [hedge, balance], BBB: [hedge, balance]}\noutcomes: [{series: interest, actor: AAA}, {series: interest, "
        "actor: BBB}]\n");
    const Said said = say({"compare", "design.yaml", "--quiet"});
    CHECK(said.code == 0);
    CHECK_THAT(said.out, Contains("The game (each player's payoff: interest AAA, interest BBB)") && Contains("could still gain"));
    CHECK(read_table_file("design.h5").find("payoff")->doubles().size() == 8);
    CHECK_THAT(say({"compare", "design.yaml", "--quiet", "--force", "--json"}).out, Contains("\"pure_equilibria\""));
}

TEST_CASE("A search ends in a doctrine to paste") {
    const DesignDesk desk(
        "replicates: 10\npolicies: {BBB: [hedge, balance]}\noutcomes: [{series: interest, actor: BBB}]\n"
        "optimise: {actor: BBB, from: hedge, name: found, outcome: 0, criterion: mean, evaluations: 12, replicates: 4, fresh_seed: 7,\n"
        "  bounds: {autonomy: [0, 3], economic: [0, 3]}}\n");
    const Said said = say({"compare", "design.yaml", "--quiet"});
    CHECK(said.code == 0);
    CHECK_THAT(said.out, Contains("found: {extends: hedge, autonomy: ") && Contains("with fresh random numbers (seed 7, 10 histories each)"));
    const TableFile file = read_table_file("design.h5");
    CHECK(file.find("search_value")->doubles().size() == 2);
    CHECK_THAT(file.attribute("search_block"), Catch::StartsWith("found: {extends: hedge"));
    CHECK_THAT(say({"compare", "design.yaml", "--quiet", "--force", "--json"}).out, Contains("\"beats_best\""));
}

TEST_CASE("One policy is nothing to compare") {
    const DesignDesk desk("outcomes: [poles]\n");
    const Said said = say({"compare", "design.yaml"});
    CHECK(said.code == 2);
    CHECK_THAT(said.err, Contains("there is nothing to compare (the design has one policy). Name doctrines in `policies`, or `strategies`"));
}

}  // namespace tarazy::compare_test
