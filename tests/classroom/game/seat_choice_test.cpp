#include "classroom/game/seat_choice.h"

#include "classroom/game/class_worlds.h"

namespace tarazy::game_seat_choice_test {

using Json = nlohmann::json;

namespace {

const ScenarioFile& steppe() {
    return class_laboratory().original("steppe");
}

SeatChoice read(const char* text) {
    return read_choice(Json::parse(text), steppe().model, 0);
}

}  // namespace

TEST_CASE("a choice is a doctrine and weights in the order of the file") {
    CHECK(read(R"({"round":1,"doctrine":"hedge"})") == SeatChoice{.doctrine = doctrine_number(steppe().model, "hedge")});
    const SeatChoice tilted = read(R"({"doctrine":"tilt-east","weights":{"CHN":-1,"RUS":1}})");
    CHECK(tilted.weights == std::vector<std::pair<std::size_t, double>>{{1, 1.0}, {2, -1.0}});
    CHECK(read(R"({"doctrine":"hedge","weights":null})").weights.empty());
}

TEST_CASE("a choice is told as it is read") {
    for (const char* const text : {R"({"doctrine":"balance","weights":{}})", R"({"doctrine":"hedge","weights":{"RUS":0.3,"CHN":-0.25}})"}) {
        CHECK(json_document(choice_data(read(text), steppe().model)) == text);
    }
}

TEST_CASE("a choice that cannot be is refused with a hint") {
    CHECK_THROWS_WITH(read(R"({"doctrine":"hege"})"), "unknown doctrine 'hege' (the scenario steppe has none of that name). Did you mean 'hedge'?");
    CHECK_THROWS_WITH(read(R"({"weights":{}})"), "'doctrine' cannot be taken (it is no name). Write {\"doctrine\":\"hedge\"}");
    CHECK_THROWS_AS(read(R"({"doctrine":3})"), InputError);
    CHECK_THROWS_AS(read(R"(["hedge"])"), InputError);
    CHECK_THROWS_WITH(read(R"({"doctrine":"hedge","weights":{"RUS":1.01}})"),
                      "'weights.RUS' cannot be taken (it is out of range). Give a number from -1 to 1");
    CHECK_THROWS_AS(read(R"({"doctrine":"hedge","weights":{"RUS":-1.5}})"), InputError);
    CHECK_THROWS_AS(read(R"({"doctrine":"hedge","weights":{"RUS":1e300}})"), InputError);
    CHECK_THROWS_WITH(read(R"({"doctrine":"hedge","weights":{"RUS":"1"}})"),
                      "'weights.RUS' cannot be taken (it is no number). Give a number from -1 to 1");
    CHECK_THROWS_WITH(read(R"({"doctrine":"hedge","weights":{"KAZ":0.1}})"), "'weights.KAZ' cannot be taken (it is the own state). Weigh the others");
    CHECK_THROWS_AS(read(R"({"doctrine":"hedge","weights":{"USA":0.1}})"), InputError);
    CHECK_THROWS_AS(read(R"({"doctrine":"hedge","weights":[0.1]})"), InputError);
    const Json not_a_number{{"doctrine", "hedge"}, {"weights", {{"RUS", std::numeric_limits<double>::quiet_NaN()}}}};
    CHECK_THROWS_AS(read_choice(not_a_number, steppe().model, 0), InputError);
}

TEST_CASE("the doctrine chosen has the experiment's numbers and the weights as tilt") {
    Experiment experiment = steppe().experiment;
    const std::size_t hedge = doctrine_number(steppe().model, "hedge");
    experiment.doctrines[hedge].numbers.autonomy = 3.25;
    CHECK(chosen_doctrine({.doctrine = hedge}, experiment, 3).tilt.empty());
    const Doctrine doctrine = chosen_doctrine({.doctrine = hedge, .weights = {{2, 0.5}}}, experiment, 3);
    CHECK(doctrine.numbers.autonomy == 3.25);
    CHECK(doctrine.tilt == std::vector<double>{0, 0, 0.5});
}

}  // namespace tarazy::game_seat_choice_test
