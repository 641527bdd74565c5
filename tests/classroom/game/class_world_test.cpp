#include "classroom/game/class_world.h"

#include <nlohmann/json.hpp>

#include "classroom/game/class_worlds.h"

namespace tarazy::game_class_world_test {

using Json = nlohmann::json;

TEST_CASE("a student is told who there is and which doctrines, and nothing of what is to come") {
    const Json world = parsed(class_world(class_laboratory().original("steppe")));
    CHECK(world.at("title").at("en") == "Three neighbours on the steppe");
    REQUIRE(world.at("actors").size() == 3);
    CHECK(world["actors"][0].at("id") == "KAZ");
    CHECK(world["actors"][0].at("name").at("kk") == "Қазақстан");
    CHECK(world["actors"][0].at("kind") == "state");
    CHECK(world["actors"][0].at("capital").size() == 2);
    const double power =
        world["actors"][0].at("power").get<double>() + world["actors"][1].at("power").get<double>() + world["actors"][2].at("power").get<double>();
    CHECK(power == Approx(1));
    CHECK(world.at("borders") == Json::parse("[[0,1],[0,2],[1,2]]"));
    REQUIRE(world.at("doctrines").size() == 7);
    CHECK(world["doctrines"][0].at("name") == "pragmatic");
    CHECK(world["doctrines"][0].at("idea") == "a little of everything");
    CHECK(world["doctrines"][6] == Json::parse(R"({"name":"tilt-east","built_in":false})"));
    REQUIRE(world.at("series").size() == 7);  // those of one number an actor that a class is shown
    CHECK(world["series"][0].at("name") == "power");
    CHECK(world["series"][0].at("share") == true);
    CHECK(world["series"][1].at("unit") == "billion US$");
    CHECK(world["series"][1].at("share") == false);
    CHECK_FALSE(world.contains("events"));
}

}  // namespace tarazy::game_class_world_test
