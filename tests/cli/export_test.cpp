#include <algorithm>

#include "record/sample_tables.h"
#include "said.h"
#include "support/catch.h"

namespace tarazy::export_test {

using Catch::Contains;

namespace {

/// A folder with the result of two runs with crises.
struct Result {
    Folder folder;
    std::string file = folder / "x.h5";

    Result() {
        const std::string path = folder.write(
            "plain.yaml",
            plain_scenario("conflict: {enabled: true, crisis_rate: 2}\nevents: [{id: dry, at: 2021, for: 2, do: [posture: {actor: AAA, to: 2}]}]\n"));
        REQUIRE(say({"run", path, "-o", file, "--runs", "2"}).code == 0);
    }
};

}  // namespace

TEST_CASE("Export writes files whole and tells their paths") {
    const Result result;
    const Said said =
        say({"export", result.file, "--csv", result.folder / "x.csv", "--crises", result.folder / "c.csv", "--events", result.folder / "e.csv"});
    CHECK(said.code == 0);
    CHECK(said.out == (result.folder / "x.csv") + "\n" + (result.folder / "c.csv") + "\n" + (result.folder / "e.csv") + "\n");
    CHECK(result.folder.read("e.csv") == "run,time,id,what\n0,2021,dry,fired\n0,2023,dry,undone\n1,2021,dry,fired\n1,2023,dry,undone\n");
    CHECK(result.folder.read("x.csv").starts_with("run,time,variable,domain,actor,partner,value\n"));
    CHECK(result.folder.read("c.csv").starts_with("run,time,i,j,joined_i,joined_j,p_i,judged_i,judged_j,outcome,winner,military_losses\n"));
    CHECK(say({"export", result.file, "--json", result.folder / "x.json"}).last_line() == result.folder / "x.json");
    CHECK(result.folder.read("x.json").starts_with("{"));
}

TEST_CASE("A dash is standard output, which then holds nothing else") {
    const Result result;
    const Said said =
        say({"export", result.file, "--csv", "-", "--series", "autonomy,poles", "--times", "2020,2030", "--crises", result.folder / "c.csv"});
    CHECK(said.code == 0);
    CHECK(said.out.starts_with("run,time,variable"));
    CHECK(std::count(said.out.begin(), said.out.end(), '\n') == 1 + 2 * 2 * (3 + 1));
    CHECK_FALSE(contains(said.out, "c.csv"));
    CHECK_THAT(said.err, Contains("c.csv"));
}

TEST_CASE("Files that exist stay, and so they do when an export fails") {
    const Result result;
    result.folder.write("x.csv", "precious");
    CHECK(say({"export", result.file, "--csv", result.folder / "x.csv"}).code == 3);
    CHECK(say({"export", result.file, "--csv", result.folder / "x.csv", "--force", "--series", "autonmy"}).code == 2);
    CHECK(result.folder.read("x.csv") == "precious");
    CHECK(say({"export", result.file, "--csv", result.folder / "x.csv", "--force"}).code == 0);
    CHECK(result.folder.read("x.csv") != "precious");
    for (const std::string& name : result.folder.names()) CHECK_FALSE(contains(name, ".tmp."));
}

TEST_CASE("What cannot be exported is refused") {
    const Result result;
    CHECK_THAT(say({"export", result.file}).err, Contains("--csv, --json, --crises and --events"));
    CHECK(say({"export", result.file, "--csv", "-", "--json", "-"}).code == 2);
    CHECK(say({"export", result.file, "--csv", "-", "--crises", "-"}).code == 2);
    CHECK(say({"export", result.file, "--csv", result.folder / "a", "--crises", result.folder / "a"}).code == 2);
    CHECK(say({"export", result.file, "--csv", result.folder / "b", "--crises", result.folder / "a", "--events", result.folder / "a"}).code == 2);
    CHECK(say({"export", result.file, "--csv", "-", "--times", "soon"}).code == 2);
    CHECK(say({"export", result.file, "--csv", "-", "--times", "1999"}).code == 2);
    CHECK(say({"export", result.folder / "none.h5", "--csv", "-"}).code == 3);
    CHECK(say({"export", result.folder.write("text.h5", "no HDF5"), "--csv", "-"}).code == 3);
}

TEST_CASE("A sweep is exported with one row a run, and takes no part of a run") {
    const Folder folder;
    const std::string file = folder / "sweep.h5";
    write_table_file(file, sample::tables(), false);
    const Said said = say({"export", file, "--csv", folder / "x.csv"});
    CHECK(said.code == 0);
    CHECK(said.out == (folder / "x.csv") + "\n");
    CHECK(folder.read("x.csv").starts_with("point,replicate,world.anarchy,actors.KAZ.doctrine,policy,autonomy KAZ,"));
    CHECK(say({"export", file, "--json", "-"}).out.starts_with("{\"tarazy_kind\":\"sweep\""));
    for (const char* part : {"--series", "--times", "--crises", "--events"}) {
        const Said refused = say({"export", file, "--csv", "-", part, "2021"});
        CHECK(refused.code == 2);
        CHECK_THAT(refused.err, Contains(std::string(part) + " is given for a sweep (it takes a part of a run)"));
    }
    CHECK(say({"export", file, "--crises", folder / "c.csv"}).code == 2);
}

}  // namespace tarazy::export_test
