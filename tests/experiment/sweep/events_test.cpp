#include "experiment/sweep/events.h"

#include "experiment/sweep/point_worlds.h"
#include "small_design.h"
#include "support/catch.h"

namespace tarazy::sweep_events_test {

namespace {

const std::string two_strategies =
    "policies: {BBB: [hedge]}\nstrategies:\n"
    "  - {id: bold, policy: {BBB: balance}, events: [{id: deal, at: 2021, do: [{posture: {actor: BBB, to: 2}}]},"
    " {at: 2022, do: [{posture: {actor: BBB, to: 1}}]}]}\n"
    "  - {id: meek, policy: {BBB: bandwagon}, events: [{at: 2023, do: [{posture: {actor: BBB, to: 0}}]}]}\n"
    "defect: [AAA]\noutcomes: [poles]\n";
const std::string two_events =
    "events: [{id: dry, at: 2021, do: [{posture: {actor: AAA, to: 2}}]}, {at: 2024, do: [{posture: {actor: AAA, to: 1}}]}]\n";

}  // namespace

TEST_CASE("Events of all points have a name, and each point finds its own") {
    const SmallDesign small(two_strategies, two_events);
    const SweepPlan plan(small.design);
    const SweepEvents events(plan, 0);
    std::vector<std::string> names;
    for (const Event& event : events.all()) names.push_back(event.id);
    CHECK(names ==
          std::vector<std::string>{"dry", "events[1]", "deal", "strategies.bold.events[1]", "strategies.meek.events[0]", "defect.AAA.events[0]"});
    PointWorlds worlds(plan, {1});
    REQUIRE(plan.points() == 6);
    std::size_t added = 0;
    for (std::size_t point = 0; point < plan.points(); ++point) {
        const std::vector<Event> own = worlds.at(point).settled->file.model.events;
        for (std::size_t k = 0; k < own.size(); ++k) {
            CAPTURE(point, k);
            const Event& found = events.all().at(events.place(point, k));
            CHECK((own[k].id.empty() || found.id == own[k].id));
            CHECK(found.at == own[k].at);
            CHECK(found.label == own[k].label);
        }
        added += own.size() - 2;
    }
    CHECK(added == 2 * (0 + 2 + 1) + 3);
}

}  // namespace tarazy::sweep_events_test
