#include "classroom/game/actors.h"

#include "model/error.h"
#include "support/catch.h"
#include "support/worlds.h"

namespace tarazy::game_actors_test {

TEST_CASE("an actor is found by its id if it decides") {
    Scenario scenario = plain_world(3);
    scenario.name = "plain";
    scenario.actors[2].kind = ActorKind::nonstate;
    CHECK(deciding_actor(scenario, "A1") == 1);
    CHECK_THROWS_WITH(deciding_actor(scenario, "A2"), "'A2' cannot be chosen (it is no state and decides nothing). Choose a state");
    CHECK_THROWS_WITH(deciding_actor(scenario, "a1"), "unknown actor 'a1' (the scenario plain has none of that id). Did you mean 'A1'?");
    CHECK_THROWS_WITH(deciding_actor(scenario, "Mongolia"), "unknown actor 'Mongolia' (the scenario plain has none of that id). Known: A0, A1");
}

}  // namespace tarazy::game_actors_test
