#include "classroom/lab/grid.h"

#include <set>

#include "classroom/lab/lab_worlds.h"
#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::lab_grid_test {

using nlohmann::json;

TEST_CASE("The grid of a small world is anarchy by doctrine, with the steps of its lesson") {
    const Laboratory laboratory({shipped("steppe")}, 1);
    const LabGrid grid = lay_grid(laboratory, "steppe");
    CHECK(grid.focal == 0);
    REQUIRE(grid.axes.size() == 2);
    CHECK(grid.axes[0].path == "world.anarchy");
    CHECK(grid.axes[0].values == std::vector<std::string>{"0", "0.25", "0.5", "0.75", "1"});
    CHECK(grid.axes[0].own == 2);
    CHECK(grid.axes[1].actor == "KAZ");
    CHECK(grid.axes[1].values == std::vector<std::string>{"hedge", "pragmatic", "balance", "bandwagon", "nonaligned", "buckpass"});
    CHECK(grid.of_grid == 30);
    REQUIRE(grid.points.size() == 31);  // the last step, China's growth, lies beside the grid
    CHECK(grid.points[7].key == "1-1");
    CHECK(grid.points[7].changes.settings == std::vector<Setting>{{"world.anarchy", "0.25"}});
    CHECK(grid.points[7].changes.doctrine_choices == std::vector<DoctrineChoice>{{"KAZ", "pragmatic"}});
    CHECK(grid.points[12].key == "2-0");
    CHECK(grid.points[12].changes.settings.empty());
    CHECK(grid.points[12].changes.doctrine_choices.empty());
    CHECK(grid.steps == std::vector<std::string>{"2-0", "2-2", "4-0", "step-3"});
    CHECK(grid.points[30].key == "step-3");
    CHECK(grid.points[30].changes.settings == std::vector<Setting>{{"actors.CHN.growth.economy", "0"}});
}

TEST_CASE("Sliders that move nothing give way to those that do") {
    const Laboratory laboratory({shipped("arms-race"), shipped("two-camps")}, 1);
    const LabGrid races = lay_grid(laboratory, "arms-race");
    REQUIRE(races.axes.size() == 2);
    CHECK(races.axes[0].path == "actors.EAST.arms.reaction");
    CHECK(races.axes[0].values == std::vector<std::string>{"0", "0.15", "0.3", "0.45", "0.6"});
    CHECK(races.axes[0].own == 2);
    CHECK(races.axes[1].path == "actors.WEST.arms.reaction");
    CHECK(lay_grid(laboratory, "two-camps").axes[0].path == "affinity_dynamics.balance");
}

TEST_CASE("Every point can be made and has its own name") {
    const Laboratory laboratory({shipped("steppe"), shipped("arms-race"), shipped("institutions")}, 1);
    for (const std::string& name : laboratory.names()) {
        const LabGrid grid = lay_grid(laboratory, name);
        std::set<std::string> keys;
        for (const GridPoint& point : grid.points) {
            CHECK(keys.insert(point.key).second);
            CHECK_NOTHROW(laboratory.prepared({name, point.changes, 1}));
        }
        CHECK(grid.steps.size() == laboratory.original(name).lesson.steps.size());
        for (const std::string& step : grid.steps) CHECK(keys.contains(step));
    }
}

TEST_CASE("The grid is told as the page reads it") {
    const Laboratory laboratory({shipped("steppe")}, 1);
    const json told = parsed(grid_answer(lay_grid(laboratory, "steppe"), laboratory.original("steppe"), {"power"}, 200));
    CHECK(told["scenario"] == "steppe");
    CHECK(told["focal"] == "KAZ");
    CHECK(told["focal_index"] == 0);
    CHECK(told["axes"][0] == json{{"kind", "set"}, {"path", "world.anarchy"}, {"values", {"0", "0.25", "0.5", "0.75", "1"}}, {"own", 2}});
    CHECK(told["axes"][1]["kind"] == "policy");
    CHECK(told["points"].size() == 30);
    CHECK(told["steps"].size() == 4);
    CHECK(told["series"] == json{"power"});
    CHECK(told["runs"] == 200);
}

}  // namespace tarazy::lab_grid_test
