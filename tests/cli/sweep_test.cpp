#include "design_desk.h"
#include "record/table_file.h"
#include "support/catch.h"

namespace tarazy::sweep_test {

using Catch::Contains;

namespace {

const std::string grid = "replicates: 20\nvary: {world.anarchy: {from: 0, to: 1, points: 3}}\noutcomes: [{series: autonomy, actor: BBB}, poles]\n";

}  // namespace

TEST_CASE("A sweep writes a file named after the design, its provenance, a table and the path") {
    const DesignDesk desk(grid);
    const Said said = say({"sweep", "design.yaml", "--threads", "2"});
    CHECK(said.code == 0);
    CHECK(said.err.empty());
    CHECK(said.last_line() == "design.h5");
    CHECK_THAT(said.out, Contains("3 points, 60 runs done (seed 1, common random numbers)"));
    CHECK_THAT(said.out, Contains("world.anarchy   autonomy BBB") && Contains("Would more runs help?"));
    CHECK(desk.folder.names() == std::vector<std::string>{"design.h5", "design.h5.provenance.json", "design.yaml", "plain.yaml"});
    const TableFile file = read_table_file("design.h5");
    CHECK(file.kind == "sweep");
    CHECK(file.find("value")->doubles().size() == 120);
    CHECK(file.find("mean")->axes == std::vector<std::string>{"point", "outcome"});
    CHECK_THAT(desk.folder.read("design.h5.provenance.json"), Contains("\"sweep\"") && Contains("\"design.yaml\""));
}

TEST_CASE("The table of a sweep exports as one row a run") {
    const DesignDesk desk(grid);
    REQUIRE(say({"sweep", "design.yaml", "--quiet"}).code == 0);
    const Said said = say({"export", "design.h5", "--csv", "-"});
    CHECK(said.code == 0);
    CHECK_THAT(said.out, Catch::StartsWith("point,replicate,world.anarchy,policy,autonomy BBB,poles,status,reason\n"));
    CHECK(std::count(said.out.begin(), said.out.end(), '\n') == 61);
}

TEST_CASE("A part says which it is, and bad parts are refused") {
    const DesignDesk desk("replicates: 300\nvary: {world.anarchy: {from: 0, to: 1, points: 4}}\noutcomes: [poles]\n");
    const Said said = say({"sweep", "design.yaml", "--shard", "1/2", "--quiet"});
    CHECK(said.code == 0);
    CHECK(said.last_line() == "design.1-of-2.h5");
    CHECK_THAT(said.out, Contains("2 points, part 1 of 2, 600 runs done"));
    for (const char* wrong : {"3/2", "x/2", "1", "1/0", "/2", "-1/2"}) {
        const Said refused = say({"sweep", "design.yaml", "--shard", wrong});
        CHECK(refused.code == 2);
        CHECK_THAT(refused.err, Contains("--shard cannot be '" + std::string(wrong) + "' (it reads i/n, part i of n from 0/n to n-1/n)"));
    }
    CHECK_THAT(say({"sweep", "design.yaml", "--shard", "0/900"}).err, Contains("the sweep cannot be cut into 900 parts"));
}

TEST_CASE("Runs that fail are listed and end with 1, and all of them with 4") {
    const DesignDesk desk("replicates: 40\nvary: {world.growth_noise: {values: [0, 200]}}\noutcomes: [poles]\n");
    const Said some = say({"sweep", "design.yaml", "--quiet"});
    CHECK(some.code == 1);
    CHECK_THAT(some.err, Contains("point 1, replicate ") && Contains(" failed: ") && Contains(" more runs failed"));
    CHECK_THAT(say({"export", "design.h5", "--csv", "-"}).out, Contains(",failed,"));
    const DesignDesk hopeless("replicates: 3\noutcomes: [poles]\n",
                              "events:\n  - {at: 2025, do: [{capability: {actor: AAA, name: economy, times: 1.0e+306}}]}\n");
    CHECK(say({"sweep", "design.yaml", "--quiet"}).code == 4);
}

TEST_CASE("Sensitivities, effects and boxes are told and kept") {
    const std::string ranges =
        "vary:\n  world.anarchy: {from: 0, to: 1}\n  doctrines.hedge.autonomy: {from: 0, to: 3}\noutcomes: [{series: autonomy, actor: BBB}]\n";
    {
        const DesignDesk desk("design: {kind: saltelli, samples: 64, second_order: true}\ndiscover: [{outcome: 0, above: 0.5}]\n" + ranges);
        const Said said = say({"sweep", "design.yaml", "--quiet"});
        CHECK(said.code == 0);
        CHECK_THAT(said.out,
                   Contains("What autonomy BBB depends on: Sobol' indices, 64 base samples") && Contains("Where autonomy BBB is above 0.500"));
        const TableFile file = read_table_file("design.h5");
        CHECK(file.find("sobol_total")->doubles().size() == 2);
        CHECK(file.find("sobol_second")->doubles().size() == 4);
        CHECK(file.find("sobol_total_low")->doubles()[0] <= file.find("sobol_total")->doubles()[0]);
        CHECK(file.find("box_density")->doubles().size() == 1);
        CHECK_THAT(say({"sweep", "design.yaml", "--json", "--force", "--quiet"}).out, Contains("\"total\": {"));
    }
    const DesignDesk desk("design: {kind: morris, samples: 20}\n" + ranges);
    const Said said = say({"sweep", "design.yaml", "--quiet"});
    CHECK_THAT(said.out, Contains("What moves autonomy BBB: elementary effects over the whole range, 20 trajectories"));
    CHECK(read_table_file("design.h5").find("morris_mu_star")->doubles().size() == 2);
}

}  // namespace tarazy::sweep_test
