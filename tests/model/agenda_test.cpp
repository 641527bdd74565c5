#include "model/agenda.h"

#include <cmath>
#include <functional>

#include "support/stage.h"

namespace tarazy::agenda_test {
namespace {

Scenario with_institutions() {
    Scenario scenario = busy_world(5, 21);
    scenario.events.clear();
    return scenario;
}

template <class Layout>
using Reading = std::function<double(const Stage<Layout>&)>;

/// Fires the action at step 2 for half a year; reads before, during and after. No time passes otherwise.
template <class Layout>
void check_action(const Action& action, const Reading<Layout>& read, double during) {
    Scenario scenario = with_institutions();
    Event event;
    event.at = scenario.time.start + 0.5;
    event.duration = 0.5;
    event.actions = {action};
    scenario.events = {event};
    const PreparedWorld setting(scenario);
    Stage<Layout> stage(setting);
    stage.see(0);
    const double before = read(stage);
    stage.see(1);
    CHECK(read(stage) == before);
    stage.see(2);
    CHECK(read(stage) == near(during));
    CHECK_FALSE(before == near(during));
    stage.see(3);
    CHECK(read(stage) == near(during));
    stage.see(4);
    CHECK(read(stage) == near(before));
}

double starting_affinity(std::size_t i, std::size_t j) {
    return PreparedWorld(with_institutions()).start.state().affinity(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j));
}

}  // namespace

TEMPLATE_TEST_CASE("E21: each action acts, and is undone", "[agenda]", EnsembleLayout, RowLayout) {
    using S = Stage<TestType>;
    const Scenario base = with_institutions();
    const auto check = [](const Action& action, const Reading<TestType>& read, double during) { check_action<TestType>(action, read, during); };
    SECTION("sanction, both ways") {
        check(
            SanctionAction{{1}, {2}, 0.4}, [](const S& s) { return s.world.log_access.at(1, 2, s.last); }, std::log(0.4));
        check(
            SanctionAction{{1}, {2}, 0.4}, [](const S& s) { return s.world.log_access.at(2, 1, s.last); }, std::log(0.4));
    }
    SECTION("affinity to, one way, anchor too") {
        check(
            AffinityAction{1, 2, false, {-0.95, false}}, [](const S& s) { return s.affinity(1, 2); }, -0.95);
        check(
            AffinityAction{1, 2, false, {-0.95, false}}, [](const S& s) { return s.world.anchor.at(1, 2, s.last); }, -0.95);
    }
    SECTION("affinity by, both ways") {
        const double sign = starting_affinity(2, 1) > 0 ? -1 : 1;
        check(
            AffinityAction{1, 2, true, {0.3 * sign, true}}, [](const S& s) { return s.affinity(2, 1); }, starting_affinity(2, 1) + 0.3 * sign);
        check(
            AffinityAction{1, 2, true, {0.01, true}}, [](const S& s) { return s.world.anchor.at(1, 2, s.last); }, starting_affinity(1, 2) + 0.01);
    }
    SECTION("posture") {
        const double posture = base.actors[1].numbers.posture;
        check(
            PostureAction{1, {2.5, false}}, [](const S& s) { return s.world.actor.posture.at(1, s.last); }, 2.5);
        check(
            PostureAction{1, {-0.1, true}}, [](const S& s) { return s.world.actor.posture.at(1, s.last); }, posture - 0.1);
    }
    SECTION("capability") {
        check(
            CapabilityAction{1, 0, 0.95}, [](const S& s) { return s.economy(1); }, base.actors[1].capabilities[0] * 0.95);
        check(
            CapabilityAction{1, 1, 2}, [](const S& s) { return s.military(1); }, base.actors[1].capabilities[1] / 0.08 * 2);
    }
    SECTION("growth") {
        check(
            GrowthAction{1, 0, {0.11, false}}, [](const S& s) { return s.world.growth[0].at(1, s.last); }, 0.11);
        check(
            GrowthAction{1, 2, {0.11, true}}, [](const S& s) { return s.world.growth[2].at(1, s.last); }, base.actors[1].growth[2] + 0.11);
    }
    SECTION("doctrine, with its tilt") {
        check(
            DoctrineAction{1, 4}, [](const S& s) { return s.world.doctrine.autonomy.at(1, s.last); }, 4);
        check(
            DoctrineAction{1, 6}, [](const S& s) { return s.world.tilt.at(1, 0, s.last); }, 0.3);
        check(
            DoctrineAction{1, 5}, [](const S& s) { return s.world.doctrine.resolve.at(1, s.last); }, 0.2);
    }
    SECTION("corridor") {
        check(
            CorridorAction{1, 0.1}, [](const S& s) { return s.world.corridor.status.at(1, s.last); }, 0.1);
    }
    SECTION("join and leave") {
        check(
            MembershipAction{0, 2, true}, [](const S& s) { return s.world.guarantee.at(1, 2, s.last); }, 0.6);
        check(
            MembershipAction{0, 0, false}, [](const S& s) { return s.world.guarantee.at(0, 3, s.last); }, 0.2);
        check(
            MembershipAction{0, 0, false}, [](const S& s) { return s.world.bonus.at(0, 3, s.last); }, -0.02);
    }
    SECTION("institution") {
        check(
            InstitutionAction{0, false}, [](const S& s) { return s.world.socialised.at(0, 1, s.last); }, -0.1);
        check(
            InstitutionAction{1, false}, [](const S& s) { return s.world.log_access.at(0, 3, s.last); }, std::log(1.1 / 1.4));
    }
    SECTION("world") {
        WorldAction action;
        action.world.anarchy = 0.95;
        action.world.reach_km = 1000;
        check(
            action, [](const S& s) { return lane<TestType>(s.world.world.anarchy, s.last); }, 0.95);
        const PreparedWorld setting(base);
        const double km = setting.start.state().distance(2, 3);
        check(
            action, [](const S& s) { return s.world.reach.at(2, 3, s.last); }, std::exp(-km / (1000 * base.actors[3].numbers.reach)));
    }
    SECTION("initiative") {
        const InitiativeAction action{0, 0.2, {{1, 2}}, 0.01};
        check(
            action, [](const S& s) { return s.world.actor.visibility.at(0, s.last); }, base.actors[0].numbers.visibility + 0.2);
        check(
            action, [](const S& s) { return s.affinity(2, 1); }, starting_affinity(2, 1) + 0.01);
        check(
            action, [](const S& s) { return s.world.anchor.at(1, 2, s.last); }, starting_affinity(1, 2) + 0.01);
    }
    SECTION("resolve") {
        check(
            ResolveAction{0, 0.93}, [](const S& s) { return s.world.doctrine.resolve.at(0, s.last); }, 0.93);
    }
}

TEST_CASE("E21: what is added stays clamped, doing and undoing", "[agenda]") {
    Scenario scenario = with_institutions();
    scenario.affinities = {{0, 1, false, 0.9}};
    scenario.actors[0].numbers.posture = 0.5;
    Event event;
    event.at = scenario.time.start;
    event.duration = 0.25;
    event.actions = {AffinityAction{0, 1, false, {0.3, true}}, PostureAction{0, {-0.8, true}}};
    scenario.events = {event};
    const PreparedWorld setting(scenario);
    Stage<RowLayout> stage(setting);
    stage.see(0);
    CHECK(stage.affinity(0, 1) == 1);
    CHECK(stage.world.actor.posture.at(0, 0) == 0);
    stage.see(1);
    CHECK(stage.affinity(0, 1) == near(0.7));
    CHECK(stage.world.actor.posture.at(0, 0) == near(0.8));
}

TEST_CASE("E21: the actions of an event are undone in reverse order", "[agenda]") {
    Scenario scenario = with_institutions();
    Event event;
    event.at = scenario.time.start;
    event.duration = 0.25;
    event.actions = {PostureAction{0, {5, false}}, PostureAction{0, {6, false}}, SanctionAction{{1, 1}, {2, 3}, 0.5}};
    scenario.events = {event};
    const PreparedWorld setting(scenario);
    Stage<EnsembleLayout> stage(setting);
    const double access = stage.world.log_access.at(1, 3, 4);
    stage.see(0);
    CHECK(stage.world.actor.posture.at(0, 4) == 6);
    CHECK(stage.world.log_access.at(1, 3, 4) < access - 0.6);
    stage.see(1);
    CHECK(stage.world.actor.posture.at(0, 4) == scenario.actors[0].numbers.posture);
    CHECK(stage.world.log_access.at(1, 3, 4) == near(access));
}

TEST_CASE("E21: an event fires at the first step at or after its time, once", "[agenda]") {
    Scenario scenario = with_institutions();
    const auto at = [&](double time) {
        Event event;
        event.at = time;
        event.actions = {PostureAction{0, {1, true}}};
        scenario.events.push_back(event);
    };
    at(1990);             // long before the start
    at(2000.26);          // between steps 1 and 2
    at(2000.75 + 1e-10);  // step 3, within the tolerance
    const PreparedWorld setting(scenario);
    Stage<RowLayout> stage(setting);
    const double posture = scenario.actors[0].numbers.posture;
    const std::vector<double> fired{1, 1, 2, 3, 3};
    for (std::size_t n = 0; n < fired.size(); ++n) {
        stage.see(n);
        CHECK(stage.world.actor.posture.at(0, 0) == near(posture + fired[n]));
    }
}

TEST_CASE("E21: random events follow their address, once, repeated, or busy until they end", "[agenda]") {
    Scenario scenario = with_institutions();
    const auto random = [&](bool repeat, std::optional<double> duration, std::size_t actor) {
        Event event;
        event.hazard = 0.8;
        event.repeat = repeat;
        event.duration = duration;
        event.actions = {PostureAction{actor, {1, true}}};
        scenario.events.push_back(event);
    };
    random(false, std::nullopt, 0);
    random(true, std::nullopt, 1);
    random(true, 0.75, 2);
    for (Actor& actor : scenario.actors) actor.numbers.posture = 0;
    const PreparedWorld setting(scenario);
    const double chance = 1 - std::exp(-0.8 * 0.25);
    for (std::size_t run = 0; run < 8; ++run) {
        const auto strikes = [&](std::uint32_t step, std::uint32_t event) {
            return uniform({1, static_cast<std::uint32_t>(run)}, Stream::event, step, event) < chance;
        };
        double once = 0;
        double repeated = 0;
        std::size_t free_at = 0;
        Stage<EnsembleLayout> fresh(setting);
        for (std::uint32_t step = 0; step < 40; ++step) {
            fresh.see(step);
            if (strikes(step, 0)) once = 1;
            if (strikes(step, 1)) repeated += 1;
            if (step >= free_at && strikes(step, 2)) free_at = step + 3;
            CAPTURE(run, step);
            REQUIRE(fresh.world.actor.posture.at(0, run) == once);
            REQUIRE(fresh.world.actor.posture.at(1, run) == repeated);
            REQUIRE(fresh.world.actor.posture.at(2, run) == (step < free_at ? 1 : 0));
        }
    }
}

TEST_CASE("E21: due undos come first, in the order of firing, and events happen at the end too", "[agenda]") {
    Scenario scenario = with_institutions();
    const auto set_posture = [&](double at, double to, std::optional<double> duration) {
        Event event;
        event.at = at;
        event.duration = duration;
        event.actions = {PostureAction{0, {to, false}}};
        scenario.events.push_back(event);
    };
    set_posture(2000.25, 5, 0.5);  // found the start's value, undone at 2000.75
    set_posture(2000.5, 6, 0.25);  // found 5, undone at 2000.75 after the other
    set_posture(2001, 7, std::nullopt);
    scenario.time.end = 2001;
    const PreparedWorld setting(scenario);
    Stage<RowLayout> stage(setting);
    std::vector<double> postures;
    for (std::size_t n = 0; n <= 4; ++n) {
        stage.see(n);
        postures.push_back(stage.world.actor.posture.at(0, 0));
    }
    CHECK(postures == std::vector<double>{scenario.actors[0].numbers.posture, 5, 6, 5, 7});
    scenario.events = {};
    set_posture(2001, 9, std::nullopt);
    scenario.events[0].actions = {CapabilityAction{0, 0, 3}};
    const PreparedWorld at_end(scenario);
    const double grown = Played(at_end).at("economy", 4, 0);
    scenario.events.clear();
    const PreparedWorld quiet(scenario);
    CHECK(grown == near(3 * Played(quiet).at("economy", 4, 0)));
}

}  // namespace tarazy::agenda_test
