#include "cli/sweep_options.h"

#include "design_desk.h"
#include "support/catch.h"

namespace tarazy::sweep_options_test {

using Catch::Contains;

namespace {

const std::string grid = "replicates: 20\nvary: {world.anarchy: {from: 0, to: 1, points: 3}}\noutcomes: [poles]\n";

}  // namespace

TEST_CASE("Parts are counted from 0 or from 1") {
    CHECK(parse_shard("0/3") == Shard{1, 3});
    CHECK(parse_shard("2/3") == Shard{3, 3});
    CHECK(parse_shard("3/3") == Shard{1, 3});
    CHECK_THROWS_AS(parse_shard("4/3"), UsageError);
}

TEST_CASE("A dry run tells how much work there is, and writes nothing") {
    const DesignDesk desk(grid);
    const Said said = say({"sweep", "design.yaml", "--dry-run", "--threads", "2"});
    CHECK(said.code == 0);
    CHECK_THAT(said.out, Contains("3 points, 20 replicates each, 60 runs of 1 outcome") && Contains(" on 2 threads (") && Contains(" MB"));
    CHECK(desk.folder.names() == std::vector<std::string>{"design.yaml", "plain.yaml"});
    CHECK_THAT(say({"sweep", "design.yaml", "--dry-run", "--json"}).out, Contains("\"runs\": 60"));
    const DesignDesk open("replicates: 10\noutcomes: [poles]\nuntil: {outcome: 0, half_width: 0.1, most: 500}\n");
    CHECK_THAT(say({"sweep", "design.yaml", "--dry-run"}).out, Contains("1 point, at most 500 replicates each, at most 500 runs"));
}

TEST_CASE("What is there already is neither overwritten nor made again") {
    const DesignDesk desk(grid);
    REQUIRE(say({"sweep", "design.yaml", "--quiet"}).code == 0);
    const std::string first = desk.folder.read("design.h5");
    const Said exists = say({"sweep", "design.yaml"});
    CHECK(exists.code == 3);
    CHECK_THAT(exists.err, Contains("'design.h5' exists (it is not overwritten). Give --force, or -o another path"));
    const Said done = say({"sweep", "design.yaml", "--resume"});
    CHECK(done.code == 0);
    CHECK_THAT(done.err, Contains("everything is done already"));
    CHECK(done.last_line() == "design.h5");
    CHECK(say({"sweep", "design.yaml", "--force", "--quiet"}).code == 0);
    CHECK(desk.folder.read("design.h5") == first);
    CHECK(say({"sweep", "design.yaml", "--resume", "--force"}).code == 2);

    desk.folder.write("design.yaml", "tarazy: 1\nscenario: plain.yaml\nseed: 9\n" + grid);
    const Said other = say({"sweep", "design.yaml", "--resume"});
    CHECK(other.code == 3);
    CHECK_THAT(other.err, Contains("'design.h5' exists (it is the result of another design or version). Give -o another path, or --force"));
}

TEST_CASE("A folder that is not there is told before any run") {
    const DesignDesk desk(grid);
    const Said said = say({"sweep", "design.yaml", "-o", "nowhere/x.h5"});
    CHECK(said.code == 3);
    CHECK_THAT(said.err, Contains("nowhere"));
}

TEST_CASE("Resuming without anything kept begins afresh") {
    const DesignDesk desk(grid);
    CHECK(say({"sweep", "design.yaml", "--resume", "--quiet"}).code == 0);
}

TEST_CASE("Full series are written beside the sweep where the design asks for them") {
    const DesignDesk desk(grid + "record: {every: 8, pairs: []}\n");
    const Said said = say({"sweep", "design.yaml", "--quiet"});
    CHECK(said.code == 0);
    CHECK(desk.folder.names() == std::vector<std::string>{"design.h5", "design.h5.provenance.json", "design.series.h5", "design.yaml", "plain.yaml"});
    CHECK(say({"sweep", "design.yaml", "-o", "design", "--quiet"}).code == 3);  // design.series.h5 is there
    CHECK_THAT(say({"sweep", "design.yaml", "-o", "part.h5", "--shard", "0/1", "--quiet"}).last_line(), Contains("part.h5"));
}

}  // namespace tarazy::sweep_options_test
