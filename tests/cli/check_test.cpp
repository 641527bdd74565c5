#include "said.h"
#include "support/catch.h"

using namespace tarazy;
using Catch::Contains;

TEST_CASE("Check says of every file whether it is well, and lists all problems of all files") {
    const Folder folder;
    const std::string good = folder.write("good.yaml", plain_scenario());
    const std::string bad = folder.write("bad.yaml", plain_scenario("wrold: {}\nopenness: -1\n"));
    const std::string worse = folder.write("worse.yaml", plain_scenario("openness: much\n"));
    const Said said = say({"check", bad, good, worse});
    CHECK(said.code == 2);
    CHECK_THAT(said.out,
               Contains(good + ": no problems\n") && Contains(bad + ":12:1: ") && Contains(bad + ":13:11: ") && Contains(worse + ":12:11: "));
    CHECK(said.err == "3 problems in 2 files\n");
    const Said well = say({"check", good, "steppe"});
    CHECK(well.code == 0);
    CHECK(well.err.empty());
}

TEST_CASE("Warnings are shown and are no problems") {
    const Folder folder;
    const std::string path = folder.write("plain.yaml", plain_scenario("doctrines: {hedge: {extends: hedge, tilt: {CCC: 0.3}}}\n"));
    const Said said = say({"check", path});
    CHECK(said.code == 0);
    CHECK_THAT(said.out, Contains("tilt") && Contains(path + ": no problems"));
}

TEST_CASE("A design is told from a scenario with mistakes") {
    const Folder folder;
    const Said said = say({"check", folder.write("design.yaml", "tarazy: 1\nscenario: plain.yaml\nreplicates: 3\n")});
    CHECK(said.code == 2);
    CHECK_THAT(said.out, Contains("design.yaml:2:1: scenario: the file is a design"));
    CHECK_THAT(say({"check", folder.write("both.yaml", plain_scenario("scenario: x\n"))}).out, !Contains("design"));
}

TEST_CASE("Files that are not there are told, and the others are read all the same") {
    const Folder folder;
    const Said said = say({"check", folder / "none.yaml", folder.write("plain.yaml", plain_scenario())});
    CHECK(said.code == 3);
    CHECK_THAT(said.out, Contains("none.yaml") && Contains("plain.yaml: no problems"));
}

TEST_CASE("Check answers in JSON") {
    const Folder folder;
    const Said said = say({"check", folder.write("bad.yaml", plain_scenario("openness: -1\n")), "--json"});
    CHECK(said.code == 2);
    CHECK(said.out.starts_with("{\n"));
    CHECK_THAT(said.out, Contains("\"problems\": [\n") && Contains("openness") && Contains("\"warnings\": []"));
}
