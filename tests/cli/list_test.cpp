#include "model/doctrine.h"
#include "model/series.h"
#include "said.h"
#include "support/catch.h"

namespace tarazy::list_test {

using Catch::Contains;

TEST_CASE("Lists show what is there") {
    CHECK_THAT(say({"list", "scenarios"}).out, Contains("steppe") && Contains("steppe.yaml"));
    const std::string doctrines = say({"list", "doctrines"}).out;
    for (const auto& doctrine : built_in_doctrines())
        CHECK_THAT(doctrines, Contains("\n" + std::string(doctrine.name) + " ") || Catch::StartsWith(std::string(doctrine.name)));
    const std::string series = say({"list", "series"}).out;
    CHECK(static_cast<std::size_t>(std::count(series.begin(), series.end(), '\n')) == all_series().size());
    CHECK_THAT(say({"list", "parameters"}).out, Contains("world.anarchy"));
    const Folder folder;
    CHECK_THAT(say({"list", "actors", folder.write("plain.yaml", plain_scenario())}).out, Contains("BBB  Beeland  state  hedge\n"));
}

TEST_CASE("Lists answer in JSON") {
    const Said said = say({"list", "doctrines", "--json"});
    CHECK(said.code == 0);
    CHECK_THAT(said.out, Contains("{\n  \"doctrines\": [\n    {\n      \"name\": \"pragmatic\","));
    CHECK_THAT(say({"list", "parameters", "--json"}).out, Contains("\"path\": \"world.anarchy\"") && Contains("\"default\": \"0.5\""));
}

TEST_CASE("Doctrines in JSON carry their numbers") {
    const std::string out = say({"list", "doctrines", "--json"}).out;
    DoctrineNumbers<double>::describe([&](const Field& field, auto) { CHECK_THAT(out, Contains("\"" + std::string(field.key) + "\": ")); });
    const auto hedge = out.find("\"name\": \"hedge\"");
    REQUIRE(hedge != std::string::npos);
    CHECK_THAT(out.substr(hedge), Contains("\"risk_aversion\": 2,"));
    CHECK_THAT(say({"list", "series", "--json"}).out, !Contains("numbers"));
}

TEST_CASE("Unknown lists get the nearest one, and operands are counted") {
    const Said said = say({"list", "doctrine"});
    CHECK(said.code == 2);
    CHECK_THAT(said.err, Contains("Did you mean 'doctrines'?"));
    CHECK(say({"list"}).code == 2);
    CHECK(say({"list", "actors"}).code == 2);
    CHECK(say({"list", "series", "steppe"}).code == 2);
}

}  // namespace tarazy::list_test
