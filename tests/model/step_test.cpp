#include "model/step.h"

#include "model/phases.h"
#include "support/stage.h"

namespace tarazy::step_test {
namespace {

template <class Layout>
std::vector<double> numbers_of(const typename World<Layout>::State& state, std::size_t n) {
    std::vector<double> all;
    for (std::size_t run = 0; run < Layout::runs; ++run) {
        for (std::size_t i = 0; i < n; ++i) {
            all.push_back(state.effort.at(i, run));
            for (const auto& capability : state.capability) all.push_back(capability.at(i, run));
            for (std::size_t j = 0; j < n; ++j) {
                all.push_back(state.affinity.at(i, j, run));
                for (const auto& w : state.alignment) all.push_back(w.at(i, j, run));
            }
        }
    }
    return all;
}

}  // namespace

TEMPLATE_TEST_CASE("all phases of a step read one snapshot, so their order does not matter", "[step]", EnsembleLayout, RowLayout) {
    constexpr std::size_t n = 7;
    Scenario scenario = busy_world(n, 25);
    scenario.conflict_enabled = false;  // its effects come after the others
    const PreparedWorld setting(scenario);
    Stage<TestType> forth(setting);
    Stage<TestType> back(setting);
    for (std::uint32_t step = 0; step < 3; ++step) {
        forth.see(step);
        advance(forth.world, forth.seen, step, forth.time(step), forth.logs);
        back.see(step);
        grow_corridors(back.world);
        update_affinity(back.world, back.seen);
        arm(back.world, back.seen);
        grow(back.world, back.seen, step);
        decide(back.world, back.seen);
        std::swap(back.world.now, back.world.next);
        CHECK(numbers_of<TestType>(forth.world.now, n) == numbers_of<TestType>(back.world.now, n));
    }
}

TEMPLATE_TEST_CASE("to observe changes nothing and sees the same twice", "[step]", EnsembleLayout, RowLayout) {
    constexpr std::size_t n = 7;
    const PreparedWorld setting(busy_world(n, 26));
    Stage<TestType> stage(setting);
    stage.play(2);
    const auto state = numbers_of<TestType>(stage.world.now, n);
    const double utility = stage.seen.utility[security].at(1, 2, stage.last);
    observe(stage.world, 2, true, stage.seen);
    CHECK(stage.seen.utility[security].at(1, 2, stage.last) == utility);
    CHECK(numbers_of<TestType>(stage.world.now, n) == state);
    observe(stage.world, 3, true, stage.seen);  // other random numbers
    CHECK(stage.seen.utility[security].at(1, 2, stage.last) != utility);
}

}  // namespace tarazy::step_test
