#include "record/export.h"

#include <sstream>

#include "model/error.h"
#include "record/sample_tables.h"
#include "support/catch.h"

namespace tarazy::export_table_test {

namespace {

std::string csv(const TableFile& tables) {
    std::ostringstream out;
    export_csv(tables, out);
    return out.str();
}

std::string json(const TableFile& tables) {
    std::ostringstream out;
    export_json(tables, out);
    return out.str();
}

}  // namespace

TEST_CASE("the CSV of a sweep has one row a run, without those that were not made") {
    CHECK(csv(sample::tables()) ==
          "point,replicate,world.anarchy,actors.KAZ.doctrine,policy,autonomy KAZ,\"самостоятельность, \"\"полная\"\"\",status,reason\n"
          "4,0,0.25,hedge,as it is,0.10000000000000001,1,done,\n"
          "4,1,0.25,hedge,as it is,0.20000000000000001,2,done,\n"
          "5,0,0.5,bandwagon,\"KAZ: hedge, always\",0.29999999999999999,3,done,\n"
          "5,1,0.5,bandwagon,\"KAZ: hedge, always\",nan,nan,failed,\"economy of KAZ is not finite, at step 3\"\n"
          "9,0,0.75,hedge,Қазақстан,0.5,-5.0000000000000003e+300,done,\n");
}

TEST_CASE("the JSON of a sweep says the same and what the file says of itself") {
    CHECK(
        json(sample::tables()) ==
        "{\"tarazy_kind\":\"sweep\",\"tarazy_format\":[1,0],\"tarazy_version\":\"" TARAZY_VERSION
        "\",\"title\":\"Anarchy and hedging: Үш көрші\",\"source\":\"\",\"scenario\":\"tarazy: 1\\nname: sample\\n\",\"design\":\"kind: "
        "grid\\n\",\"seed\":18446744073709551615,\"parameter\":[\"world.anarchy\",\"actors.KAZ.doctrine\"],\"outcome\":[\"autonomy "
        "KAZ\",\"самостоятельность, \\\"полная\\\"\"],\"runs\":[\n"
        R"({"point":4,"replicate":0,"setting":{"world.anarchy":0.25,"actors.KAZ.doctrine":"hedge"},"policy":"as it is","outcome":{"autonomy KAZ":0.1,"самостоятельность, \"полная\"":1},"status":"done"},)"
        "\n"
        R"({"point":4,"replicate":1,"setting":{"world.anarchy":0.25,"actors.KAZ.doctrine":"hedge"},"policy":"as it is","outcome":{"autonomy KAZ":0.2,"самостоятельность, \"полная\"":2},"status":"done"},)"
        "\n"
        R"({"point":5,"replicate":0,"setting":{"world.anarchy":0.5,"actors.KAZ.doctrine":"bandwagon"},"policy":"KAZ: hedge, always","outcome":{"autonomy KAZ":0.3,"самостоятельность, \"полная\"":3},"status":"done"},)"
        "\n"
        R"({"point":5,"replicate":1,"setting":{"world.anarchy":0.5,"actors.KAZ.doctrine":"bandwagon"},"policy":"KAZ: hedge, always","outcome":{"autonomy KAZ":null,"самостоятельность, \"полная\"":null},"status":"failed","reason":"economy of KAZ is not finite, at step 3"},)"
        "\n"
        R"({"point":9,"replicate":0,"setting":{"world.anarchy":0.75,"actors.KAZ.doctrine":"hedge"},"policy":"Қазақстан","outcome":{"autonomy KAZ":0.5,"самостоятельность, \"полная\"":-5e+300},"status":"done"}]})"
        "\n");
}

TEST_CASE("a large table that is handed over in pieces has every row") {
    TableFile tables;
    tables.kind = "comparison";
    tables.axes = {{"point", "", 2000, {}, {}}, {"replicate", "", 10, {}, {}}, {"outcome", "", 1, {"autonomy KAZ"}, {}}};
    tables.variables = {{"value", "1", "", {"point", "replicate", "outcome"}, std::vector<double>(20000, 0.5), {}, {}},
                        {"run_status", "1", "", {"point", "replicate"}, std::vector<std::int8_t>(20000, 0), {}, {}}};
    const std::string table = csv(tables);
    CHECK(std::count(table.begin(), table.end(), '\n') == 20001);
    CHECK(table.ends_with("\n1999,9,0.5,done,\n"));
    const std::string document = json(tables);
    CHECK(document.size() > 1000000);
    CHECK(std::count(document.begin(), document.end(), '{') == std::count(document.begin(), document.end(), '}'));
    CHECK_THAT(document, !Catch::Contains("}{") && !Catch::Contains(",,") && !Catch::Contains("{,") && !Catch::Contains("[,"));
}

TEST_CASE("tables without runs are not exported") {
    TableFile tables = sample::tables();
    tables.variables.erase(tables.variables.begin());
    CHECK_THROWS_AS(csv(tables), FileError);
    CHECK_THROWS_AS(json(tables), FileError);
}

}  // namespace tarazy::export_table_test
