#include "design_desk.h"
#include "support/catch.h"

namespace tarazy::merge_test {

using Catch::Contains;

TEST_CASE("Parts merge to the file of the whole") {
    const DesignDesk desk("replicates: 300\nvary: {world.anarchy: {from: 0, to: 1, points: 4}}\noutcomes: [poles]\n");
    REQUIRE(say({"sweep", "design.yaml", "-o", "whole.h5", "--quiet"}).code == 0);
    REQUIRE(say({"sweep", "design.yaml", "-o", "a.h5", "--shard", "0/2", "--quiet"}).code == 0);
    REQUIRE(say({"sweep", "design.yaml", "-o", "b.h5", "--shard", "1/2", "--quiet"}).code == 0);
    const Said said = say({"merge", "-o", "all.h5", "b.h5", "a.h5"});
    CHECK(said.code == 0);
    CHECK(said.last_line() == "all.h5");
    CHECK(desk.folder.read("all.h5") == desk.folder.read("whole.h5"));

    CHECK(say({"merge", "-o", "all.h5", "b.h5", "a.h5"}).code == 3);  // it exists
    const Said lacking = say({"merge", "-o", "some.h5", "b.h5"});
    CHECK(lacking.code == 2);
    CHECK_THAT(lacking.err, Contains("parts are missing (2 of 4 points: 0/2). Run `tarazy sweep` with --shard for each of them"));
    CHECK(say({"merge", "a.h5"}).code == 2);
    CHECK(say({"merge", "-o", "some.h5", "plain.yaml"}).code == 3);
}

}  // namespace tarazy::merge_test
