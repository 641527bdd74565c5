// Every kind of event acts, and is undone whole (E21).
#include <algorithm>
#include <variant>

#include "support/stage.h"

namespace tarazy::event_kinds_test {

namespace {

/// All that actions change in the last run of a world.
template <class Layout>
std::vector<double> state_of(const Stage<Layout>& stage) {
    const World<Layout>& world = stage.world;
    constexpr std::size_t run = Stage<Layout>::last;
    std::vector<double> state;
    for (std::size_t i = 0; i < world.n; ++i) {
        for (std::size_t j = 0; j < world.n; ++j) {
            for (const auto* table : {&world.now.affinity, &world.anchor, &world.tilt, &world.guarantee, &world.bonus, &world.socialised,
                                      &world.log_access, &world.reach}) {
                state.push_back(table->at(i, j, run));
            }
        }
        for (std::size_t c = 0; c < world.components; ++c) {
            state.push_back(world.now.capability[c].at(i, run));
            state.push_back(world.growth[c].at(i, run));
        }
        state.push_back(world.actor.posture.at(i, run));
        state.push_back(world.actor.visibility.at(i, run));
        DoctrineNumbers<Column<Layout>>::describe([&](const Field&, auto member) { state.push_back((world.doctrine.*member).at(i, run)); });
    }
    for (std::size_t r = 0; r < stage.setting.scenario.corridors.size(); ++r) state.push_back(world.corridor.status.at(r, run));
    WorldNumbers<typename Layout::Element>::describe([&](const Field&, auto member) { state.push_back(lane<Layout>(world.world.*member, run)); });
    return state;
}

bool are_near(const std::vector<double>& a, const std::vector<double>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) { return x == near(y); });
}

}  // namespace

TEMPLATE_TEST_CASE("E21: no kind of action is forgotten: the busy world has each, and each is undone whole", "[properties]", EnsembleLayout,
                   RowLayout) {
    std::vector<bool> undone(std::variant_size_v<Action>);
    for (const Event& busy : busy_world(5, 21).events) {
        for (const Action& action : busy.actions) {
            Scenario scenario = busy_world(5, 21);
            Event event;
            event.at = scenario.time.start + 0.25;
            event.duration = 0.25;
            event.actions = {action};
            scenario.events = {event};
            const PreparedWorld setting(scenario);
            Stage<TestType> stage(setting);
            stage.see(0);
            const std::vector<double> before = state_of(stage);
            stage.see(1);
            INFO("alternative " << action.index() << " of Action changes what is looked at here, and leaves nothing of it");
            CHECK_FALSE(are_near(state_of(stage), before));
            stage.see(2);
            CHECK(are_near(state_of(stage), before));
            undone[action.index()] = true;
        }
    }
    for (std::size_t kind = 0; kind < undone.size(); ++kind) {
        INFO("alternative " << kind << " of Action is among the events of the busy world (support/worlds.cpp)");
        CHECK(undone[kind]);
    }
}

}  // namespace tarazy::event_kinds_test
