#include "said.h"
#include "support/catch.h"

namespace tarazy::check_test {

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

TEST_CASE("Designs are checked with their scenarios") {
    const Folder folder;
    folder.write("plain.yaml", plain_scenario());
    const std::string good = folder.write("good.yaml", "tarazy: 1\nscenario: plain.yaml\nreplicates: 3\npolicies: {BBB: [hedge, balance]}\n");
    const Said said = say({"check", good});
    CHECK(said.code == 0);
    CHECK(said.out == good + ": no problems\n");
    const std::string bad = folder.write("bad.yaml", "tarazy: 1\nscenario: plain.yaml\nreplicates: 0\nvary: {world.anarhy: {values: [1]}}\n");
    const Said worse = say({"check", bad});
    CHECK(worse.code == 2);
    CHECK_THAT(worse.out, Contains(bad + ":3:13: replicates: 0 is out of range") && Contains(bad + ":4:8: vary.world.anarhy: unknown path"));
    CHECK(say({"check", folder.write("lost.yaml", "tarazy: 1\nscenario: none.yaml\n")}).code == 3);
    CHECK_THAT(say({"check", folder.write("both.yaml", plain_scenario("scenario: x\n"))}).out, Contains("unknown key 'scenario'"));
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

}  // namespace tarazy::check_test
