#include "said.h"
#include "support/catch.h"

namespace tarazy::import_test {

using Catch::Contains;

namespace {

std::string data(const std::string& name) {
    return (std::filesystem::path(TARAZY_SOURCE_DIR) / "tests" / "import" / "files" / name).string();
}

/// The words of an import of everything there is about four powers, with others behind them.
std::vector<std::string> import_words(const std::string& output, const std::vector<std::string>& more = {}) {
    std::vector<std::string> words{"import",
                                   "--nmc",
                                   data("nmc.csv"),
                                   "--capitals",
                                   data("capitals.csv"),
                                   "--gdp",
                                   data("gdp_wide.csv"),
                                   "--ideal-points",
                                   data("ideal_points_2025.csv"),
                                   "--alliances",
                                   data("alliances_cow.csv"),
                                   "--contiguity",
                                   data("contiguity.csv"),
                                   "--trade",
                                   data("trade_cow.csv"),
                                   "--year",
                                   "2012",
                                   "-o",
                                   output};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

}  // namespace

TEST_CASE("An imported scenario checks clean and runs without being touched") {
    const Folder folder;
    const std::string scenario = folder / "Four Powers.yaml";
    const Said said = say(import_words(scenario, {"--actors", "KAZ,RUS", "--actors", "CHN,USA", "--doctrine", "pragmatic,KAZ=hedge"}));
    INFO(said.err);
    CHECK(said.code == 0);
    CHECK(said.err.empty());
    CHECK(said.last_line() == scenario);
    CHECK_THAT(folder.read("Four Powers.yaml"), Contains("\nname: four-powers\n"));
    CHECK(say({"check", scenario}).out == scenario + ": no problems\n");
    CHECK(say({"run", scenario, "--runs", "3", "-o", folder / "run.h5", "--quiet"}).code == 0);
    CHECK(std::filesystem::exists(folder / "run.h5"));
}

TEST_CASE("Gaps end an import with exit code 2, and no half scenario is left") {
    const Folder folder;
    const Said said = say(import_words(folder / "a.yaml", {"--actors", "KAZ,UZB"}));
    CHECK(said.code == 2);
    CHECK_THAT(said.err,
               Contains("nmc.csv:7: Uzbekistan (UZB): milex of 2012 is missing (the cell says '-9'). --fill-back 4 would take that of 2008"));
    CHECK(said.out.empty());
    CHECK(folder.names().empty());
    const Said filled = say(import_words(folder / "a.yaml", {"--actors", "KAZ,UZB", "--fill-back", "4", "--leave-out"}));
    CHECK(filled.code == 0);
    CHECK_THAT(filled.err, Contains("that of 2008 stands in"));
}

TEST_CASE("Files that are not there, and one that is, are file trouble") {
    const Folder folder;
    auto words = import_words(folder / "a.yaml", {"--actors", "KAZ,RUS"});
    words[2] = folder / "none.csv";
    const Said none = say(words);
    CHECK(none.code == 3);
    CHECK_THAT(none.err, Contains("cannot read") && Contains("none.csv"));
    folder.write("a.yaml", "mine\n");
    CHECK(say(import_words(folder / "a.yaml", {"--actors", "KAZ,RUS"})).code == 3);
    CHECK(folder.read("a.yaml") == "mine\n");
    CHECK(say(import_words(folder / "a.yaml", {"--actors", "KAZ,RUS", "--force"})).code == 0);
    CHECK_THAT(folder.read("a.yaml"), Contains("tarazy: 1"));
    CHECK(say(import_words(folder / "no/a.yaml", {"--actors", "KAZ,RUS"})).code == 3);
    CHECK(folder.names() == std::vector<std::string>{"a.yaml"});
}

TEST_CASE("What an import needs is asked for") {
    const Folder folder;
    const std::string output = folder / "a.yaml";
    CHECK_THAT(say({"import", "-o", output}).err, Contains("--nmc is missing"));
    CHECK_THAT(say({"import"}).err, Contains("--output is missing"));
    CHECK_THAT(say(import_words(output)).err, Contains("--actors is missing"));
    const std::vector<std::pair<std::vector<std::string>, std::string>> wrong{
        {{"--economy", "pec"}, "--gdp and --economy are both given"}, {{"--trade-unit", "milion"}, "Did you mean 'millions'?"},
        {{"--guarantee-defense", "2"}, "it is a number, 0 to 1"},     {{"--doctrine", "hedge,balance"}, "one can be for all"},
        {{"--name", "Four Powers"}, "is no name for a scenario"},     {{"--actors", "KAX"}, "Did you mean KAZ (Kazakhstan)?"},
        {{"--fill-back", "-1"}, "--fill-back cannot be '-1'"}};
    for (const auto& [words, message] : wrong) {
        auto more = words;
        more.insert(more.end(), {"--actors", "KAZ,RUS"});
        const Said said = say(import_words(output, more));
        INFO(message);
        CHECK(said.code == 2);
        CHECK_THAT(said.err, Contains(message));
    }
    CHECK(folder.names().empty());
}

TEST_CASE("Energy can stand in for GDP") {
    const Folder folder;
    const Said said =
        say({"import", "--nmc",    data("nmc.csv"), "--capitals", data("capitals.csv"), "--economy", "pec",    "--energy-value", "4000", "--year",
             "2012",   "--actors", "KAZ,RUS",       "-o",         folder / "a.yaml",    "--name",    "energy", "--start",        "2000", "--end",
             "2010",   "--cinc"});
    INFO(said.err);
    CHECK(said.code == 0);
    CHECK_THAT(folder.read("a.yaml"), Contains("name: energy\n") && Contains("start: 2000, end: 2010") && Contains("economy: 400,"));
}

TEST_CASE("Capabilities, votes and trade are enough: what stands in for the rest is told") {
    const Folder folder;
    const Said said = say({"import", "--nmc", data("nmc.csv"), "--ideal-points", data("ideal_points_2025.csv"), "--trade", data("trade_cow.csv"),
                           "--year", "2012", "--actors", "KAZ,RUS,CHN,USA", "-o", folder / "three-files.yaml"});
    INFO(said.err);
    CHECK(said.code == 0);
    CHECK_THAT(said.err, Contains("no --capitals was given, so the capitals are those of 2021 (CIA World Factbook)"));
    CHECK_THAT(said.err, Contains("no --gdp was given, so primary energy (pec) stands in for the economy at 4000 US$ a ton of coal equivalent"));
    CHECK(say({"check", folder / "three-files.yaml"}).code == 0);
    CHECK(say({"run", folder / "three-files.yaml", "--quiet", "-o", folder / "three-files.h5"}).code == 0);
}

TEST_CASE("A state whose capital nobody knows is named") {
    const Folder folder;
    const Said said = say({"import", "--nmc", data("nmc.csv"), "--year", "2012", "--actors", "KAZ,ATG", "-o", folder / "a.yaml"});
    CHECK(said.code == 2);
    CHECK_THAT(said.err, Contains("--capitals is missing: Antigua and Barbuda (ATG) has no place for its capital (the program knows those of some 90 "
                                  "states). Give --capitals FILE with its ccode, lat and lng"));
    CHECK(folder.names().empty());
}

}  // namespace tarazy::import_test
