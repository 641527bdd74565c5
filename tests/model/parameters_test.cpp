#include "model/parameters.h"

#include "support/catch.h"
#include "support/worlds.h"

namespace tarazy::parameters_test {

TEST_CASE("a horizon counts its steps and knows their times", "[parameters]") {
    const Horizon quarters{.start = 2021, .end = 2051, .step = 0.25};
    CHECK(quarters.steps() == 120);
    CHECK(quarters.time(5) == 2022.25);
    const Horizon tenths{.start = 0, .end = 0.3, .step = 0.1};  // 0.3 / 0.1 is below 3
    CHECK(tenths.steps() == 3);
    CHECK(Horizon{.start = 2000, .end = 2000, .step = 1}.steps() == 0);
}

TEST_CASE("states and blocs decide, nonstate actors do not", "[parameters]") {
    Actor actor;
    CHECK(actor.decides());
    actor.kind = ActorKind::bloc;
    CHECK(actor.decides());
    actor.kind = ActorKind::nonstate;
    CHECK_FALSE(actor.decides());
}

TEST_CASE("alignment is the only pair series that is kept by default", "[parameters]") {
    const Record record;
    CHECK(record.keeps(PairSeries::alignment));
    CHECK_FALSE(record.keeps(PairSeries::affinity));
    CHECK_FALSE(record.keeps(PairSeries::threat_from));
    CHECK_FALSE(record.keeps(PairSeries::tie));
}

TEST_CASE("the unchanged experiment has the scenario's own numbers", "[parameters]") {
    Scenario scenario = varied_world(4, 1);
    scenario.world.anarchy = 0.37;
    const Experiment experiment = unchanged(scenario);
    CHECK(experiment.world.anarchy == 0.37);
    CHECK(experiment.doctrines.size() == scenario.doctrines.size());
    CHECK(experiment.doctrines.back().tilt == scenario.doctrines.back().tilt);
    REQUIRE(experiment.doctrine_choices.size() == 4);
    for (const auto& policy : experiment.doctrine_choices) CHECK_FALSE(policy);
}

}  // namespace tarazy::parameters_test
