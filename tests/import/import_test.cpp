#include "import/import.h"

#include "import/data_files.h"
#include "support/catch.h"

namespace tarazy::import_test {

using Catch::Contains;

namespace {

/// Everything there is about four powers in 2012.
ImportRequest four_powers() {
    ImportRequest request;
    request.capabilities = data_file("nmc.csv");
    request.capitals = data_file("capitals.csv");
    request.gdp = data_file("gdp_wide.csv");
    request.ideal_points = data_file("ideal_points_2025.csv");
    request.alliances = data_file("alliances_cow.csv");
    request.contiguity = data_file("contiguity.csv");
    request.trade = data_file("trade_cow.csv");
    request.actors = {"KAZ", "RUS", "CHN", "USA"};
    request.gaps.year = 2012;
    request.name = "four-powers";
    return request;
}

ScenarioFile read_back(const ImportedScenario& imported) {
    return parse_scenario(imported.text, "imported.yaml");
}

}  // namespace

TEST_CASE("the files become a scenario in its units, and the scenario reads clean") {
    const ImportedScenario imported = import_scenario(four_powers());
    CHECK(imported.notes.empty());
    const ScenarioFile file = read_back(imported);
    CHECK(file.warnings.empty());
    CHECK(file.name == "four-powers");
    CHECK_THAT(file.source, Contains("version 2021, file nmc.csv.") && Contains("Bailey, Strezhnev & Voeten 2017") && Contains("Barbieri"));
    const Scenario& model = file.model;
    CHECK(model.time.start == 2012);
    CHECK(model.time.end == 2042);
    REQUIRE(model.size() == 4);
    CHECK(model.actors[0].id == "KAZ");
    CHECK(model.actors[0].name.en == "Kazakhstan");
    CHECK(model.actors[0].capabilities == std::vector<double>{200, 2, 17});
    CHECK(model.actors[3].capabilities == std::vector<double>{16000, 600, 310});
    CHECK(model.actors[0].ideal_point == -0.125);
    CHECK((*model.actors[0].capital)[0] == 51.2);
    CHECK(model.borders == std::vector<std::pair<std::size_t, std::size_t>>{{0, 1}, {0, 2}, {1, 2}});
    REQUIRE(model.trade.size() == 6);
    CHECK(model.trade[0].value == 24);
    REQUIRE(model.institutions.size() == 2);
    CHECK(model.institutions[0].id == "KAZ-RUS-defense");
    CHECK(model.institutions[0].numbers.guarantee == 0.4);
    CHECK(model.institutions[1].id == "KAZ-CHN-entente");
    CHECK(model.institutions[1].numbers.guarantee == 0.1);
    // What is written again is read again as the same.
    CHECK(parse_scenario(file.text, "again.yaml").text == file.text);
}

TEST_CASE("every gap of every file is told at once, and nothing is made") {
    ImportRequest request = four_powers();
    request.actors.push_back("UZB");
    const std::string told = complaint_of([&] { import_scenario(request); });
    CHECK_THAT(told, Contains("nmc.csv:7: Uzbekistan (UZB): milex of 2012") && Contains("gdp_wide.csv:11: Uzbekistan (UZB): GDP of 2012"));
    CHECK_THAT(told, Contains("ideal_points_2025.csv: Uzbekistan (UZB): ideal point of 2012") &&
                         Contains("trade_cow.csv:6: imports of Russia (RUS) from Uzbekistan"));
    request.trade = data_file("nmc.csv");
    CHECK_THAT(complaint_of([&] { import_scenario(request); }), Contains("milex of 2012") && Contains("nmc.csv:1: no column ccode1"));
    request.trade = "/nowhere.csv";
    CHECK_THROWS_AS(import_scenario(request), FileError);
}

TEST_CASE("what was done about gaps stands in the notes and in the file") {
    ImportRequest request = four_powers();
    request.actors.push_back("UZB");
    request.gaps.fill_back = 4;
    request.gaps.leave_out = true;
    const ImportedScenario imported = import_scenario(request);
    const Scenario model = read_back(imported).model;
    REQUIRE(model.size() == 5);
    CHECK(model.actors[4].capabilities == std::vector<double>{50, 1, 30});
    CHECK(model.institutions[0].id == "COW-9001-defense");
    CHECK(model.institutions[0].members.size() == 3);
    CHECK(imported.notes.size() > 4);
    CHECK_THAT(imported.text,
               Contains("# - Uzbekistan (UZB): milex of 2012 is missing in nmc.csv, line 7") && Contains("left out, this direction counts"));
}

TEST_CASE("an actor without its figures is left out where that is allowed") {
    ImportRequest request = four_powers();
    request.actors = {"UZB", "KAZ", "RUS"};
    request.gaps.leave_out = true;
    const ImportedScenario imported = import_scenario(request);
    const Scenario model = read_back(imported).model;
    REQUIRE(model.size() == 2);
    CHECK(model.actors[0].id == "KAZ");
    CHECK(model.trade.at(0).value == 24);
    for (const std::string& note : imported.notes) CHECK_THAT(note, Contains("Uzbekistan (UZB):") && !Contains("imports"));
    request.actors = {"UZB", "KAZ"};
    CHECK_THAT(complaint_of([&] { import_scenario(request); }), Contains("too few actors are left (1 of 2"));
}

TEST_CASE("without the other files the rules that stand in are said") {
    ImportRequest request = four_powers();
    request.ideal_points.reset();
    request.alliances.reset();
    request.contiguity.reset();
    request.trade.reset();
    const ImportedScenario imported = import_scenario(request);
    const Scenario model = read_back(imported).model;
    CHECK(model.trade.empty());
    CHECK(model.institutions.empty());
    CHECK(model.borders.empty());
    CHECK_THAT(imported.text,
               Contains("affinity 0") && Contains("gravity rule") && Contains("No alliances were given") && Contains("there are no borders"));
}

TEST_CASE("energy stands in for GDP only at a value that is given") {
    ImportRequest request = four_powers();
    request.gdp.reset();
    request.energy_value = 4000;
    const ImportedScenario imported = import_scenario(request);
    CHECK(read_back(imported).model.actors[0].capabilities[0] == 400);
    CHECK_THAT(imported.text, Contains("primary energy consumption (pec) stands in, at 4000 US$ a ton"));
}

TEST_CASE("power can be CINC") {
    ImportRequest request = four_powers();
    request.cinc = true;
    const Scenario model = read_back(import_scenario(request)).model;
    REQUIRE(model.capabilities.size() == 7);
    CHECK(model.capabilities[0].weight == 0);
    CHECK(model.actors[0].capabilities == std::vector<double>{200, 2, 50, 4, 100, 17, 6});
}

TEST_CASE("what the model cannot take is told where it stands") {
    ImportRequest request = four_powers();
    request.actors = {"KAZ", "RUS"};
    const MadeFile rich(changed_file("nmc.csv", "KZK,705,2012,2000000", "KZK,705,2012,90000000"));
    request.capabilities = rich.path();
    CHECK_THAT(
        complaint_of([&] { import_scenario(request); }),
        Contains(
            "made.csv:9: Kazakhstan (KAZ) spends 90 of its economy of 200 billion US$ on its military (the ceiling of the model is a share of 0.3)"));
    request.ceiling = 0.5;
    CHECK(read_back(import_scenario(request)).model.arms.ceiling == 0.5);
    const MadeFile poor(changed_file("gdp_long.csv", "200000000000", "0"));
    request.gdp = poor.path();
    CHECK_THAT(complaint_of([&] { import_scenario(request); }), Contains("an economy of 0"));
}

TEST_CASE("pounds are not taken for dollars") {
    const MadeFile nmc("ccode,year,milex,pec,tpop\n200,1900,100000,200000,40000\n365,1900,40000,20000,130000\n");
    ImportRequest request = four_powers();
    request = {};
    request.capabilities = nmc.path();
    request.capitals = data_file("capitals.csv");
    const MadeFile capitals("ccode,lat,lng\n200,51,0\n365,59,30\n");
    request.capitals = capitals.path();
    request.actors = {"GBR", "RUS"};
    request.gaps.year = 1900;
    request.name = "pounds";
    request.energy_value = 50;
    CHECK_THAT(complaint_of([&] { import_scenario(request); }), Contains("made.csv:2: United Kingdom (GBR): milex is in British pounds"));
    request.pound = 5;
    CHECK(read_back(import_scenario(request)).model.actors[0].capabilities == std::vector<double>{10, 0.5, 40});
}

TEST_CASE("doctrines are for all or for some, and built-in") {
    ImportRequest request = four_powers();
    request.doctrine = "balance";
    request.doctrines = {{"KZK", "hedge"}};
    const Scenario model = read_back(import_scenario(request)).model;
    CHECK(model.doctrines[model.actors[0].doctrine].name == "hedge");
    CHECK(model.doctrines[model.actors[1].doctrine].name == "balance");
    request.doctrines = {{"KAZ", "hegde"}, {"UZB", "hedge"}, {"XXQ", "hedge"}};
    const std::string told = complaint_of([&] { import_scenario(request); });
    CHECK_THAT(told, Contains("Did you mean 'hedge'?") && Contains("'UZB' is no actor of the scenario (it is not among --actors") &&
                         Contains("no state has this code"));
}

}  // namespace tarazy::import_test
