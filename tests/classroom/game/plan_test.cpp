#include "classroom/game/plan.h"

#include <algorithm>

#include "classroom/game/class_worlds.h"
#include "classroom/game/rounds.h"
#include "classroom/lab/doctrine_changes.h"

namespace tarazy::game_plan_test {

namespace {

const LabSetting steppe{.scenario = "steppe", .changes = {}, .seed = 7};
const LabSetting kazakhstan{.scenario = "kazakhstan-2021", .changes = {}, .seed = 7};

SeatChoice choice(const ClassPlan& plan, const std::string& doctrine, std::vector<std::pair<std::size_t, double>> weights = {}) {
    return {.doctrine = doctrine_number(plan.world->file.model, doctrine), .weights = std::move(weights)};
}

/// Five rounds in Kazakhstan in which most change their minds.
ClassPlan lively_plan() {
    ClassPlan plan = unchosen_plan(kazakhstan, {"KAZ", "RUS", "AFG", "UKR", "CHN"}, 5);
    const std::size_t china = actor_number(plan.world->file.model, "CHN");
    plan.choices[0] = {choice(plan, "balance"), choice(plan, "hedge", {{china, 0.5}}), std::nullopt, choice(plan, "bandwagon"), std::nullopt};
    plan.choices[1] = {std::nullopt, std::nullopt, choice(plan, "buckpass"), std::nullopt, choice(plan, "nonaligned")};
    plan.choices[2] = {std::nullopt, choice(plan, "bandwagon"), std::nullopt, std::nullopt, std::nullopt};
    plan.choices[3] = {choice(plan, "pragmatic"), std::nullopt, std::nullopt, std::nullopt, choice(plan, "hedge")};
    return plan;
}

/// The scenario of a setting without the doctrines that its events give to one actor.
LabWorld without_steering(const LabWorld& world, std::size_t actor) {
    LabWorld other = world;
    for (Event& event : other.file.model.events) {
        std::erase_if(event.actions, [&](const Action& action) {
            const auto* doctrine = std::get_if<DoctrineAction>(&action);
            return doctrine && doctrine->actor == actor;
        });
    }
    return other;
}

}  // namespace

TEST_CASE("before its first round a class stands at the start") {
    const ClassPlan plan = unchosen_plan(steppe, {"KAZ"}, 3);
    const PlannedHistory start = planned_history(plan, 0);
    CHECK(start.scenario.time.steps() == 0);
    const Results alone = simulated(plan, start);
    const Results whole = simulated(plan, planned_history(plan, plan.rounds));
    for (std::size_t s = 0; s < alone.values.size(); ++s) {
        CHECK(std::equal(alone.values[s].begin(), alone.values[s].end(), whole.values[s].begin()));
    }
}

TEST_CASE("a class in which nobody chooses is the plain history") {
    for (const LabSetting& setting : {steppe, kazakhstan}) {
        const ClassPlan plan = unchosen_plan(setting, {"KAZ", "RUS", "CHN"}, 5);
        const PlannedHistory plain{plan.world->file.model, plan.world->file.experiment};
        const PlannedHistory played = planned_history(plan, 5);
        const Results wanted = simulated(plan, plain);
        const Results got = simulated(plan, played);
        CHECK(got.values == wanted.values);
        CHECK(got.crises[0].size() == wanted.crises[0].size());
        CHECK(played.scenario.events.size() == plain.scenario.events.size());
    }
}

TEST_CASE("the first rounds of a class give the numbers that the whole gives up to there") {
    const ClassPlan plan = lively_plan();
    const Results whole = simulated(plan, planned_history(plan, 5));
    const Horizon& time = plan.world->file.model.time;
    for (std::size_t rounds = 1; rounds < 5; ++rounds) {
        ClassPlan so_far = plan;
        for (SeatChoices& choices : so_far.choices) choices.resize(rounds);
        const PlannedHistory part = planned_history(so_far, rounds);
        const Results results = simulated(so_far, part);
        CHECK(part.scenario.time.end == time_after(time, 5, rounds));
        const std::size_t times = recorded_steps(part.scenario).size();
        REQUIRE(part.scenario.record.every == 1);
        CHECK(times == step_after(time, 5, rounds) + 1);
        for (std::size_t s = 0; s < results.values.size(); ++s) {
            INFO(all_series()[s].name << " after round " << rounds);
            CHECK(results.values[s].size() == (results.values[s].empty() ? 0 : times * series_width(all_series()[s], part.scenario)));
            CHECK(std::equal(results.values[s].begin(), results.values[s].end(), whole.values[s].begin()));
        }
    }
}

TEST_CASE("a doctrine of the first round is the experiment's policy") {
    ClassPlan plan = unchosen_plan(kazakhstan, {"KAZ"}, 3);
    plan.choices[0][0] = choice(plan, "balance");
    LabSetting with_policy = kazakhstan;
    with_policy.changes.doctrine_choices = {{"KAZ", "balance"}};
    const ClassPlan other = unchosen_plan(with_policy, {"KAZ"}, 3);
    const Results wanted = simulated(other, {other.world->file.model, other.world->file.experiment});
    CHECK(simulated(plan, planned_history(plan, 3)).values == wanted.values);
    CHECK(simulated(plan, {plan.world->file.model, plan.world->file.experiment}).values != wanted.values);
}

TEST_CASE("a doctrine of a later round is taken up when the round begins and leaves the rounds before alone") {
    ClassPlan plan = unchosen_plan(steppe, {"KAZ"}, 3);
    const Results plain = simulated(plan, planned_history(plan, 3));
    plan.choices[0][1] = choice(plan, "bandwagon", {{2, 1.0}});
    const PlannedHistory changed = planned_history(plan, 3);
    const Results results = simulated(plan, changed);
    const std::size_t begins = step_after(plan.world->file.model.time, 3, 1);
    const std::size_t alignment = *find_series("alignment");
    const std::size_t width = 3 * 3 * 3;
    const auto share_of_china = [&](const Results& of, std::size_t time) { return of.values[alignment][time * width + 2]; };
    CHECK(share_of_china(results, begins) == share_of_china(plain, begins));
    CHECK(share_of_china(results, begins + 1) > share_of_china(plain, begins + 1));
    REQUIRE(changed.scenario.events.size() == plan.world->file.model.events.size() + 1);
    CHECK(changed.scenario.events.back().at == 2031);
    CHECK(changed.scenario.events.back().id.empty());
    CHECK(changed.scenario.doctrines.size() == changed.experiment.doctrines.size());
    CHECK(changed.scenario.actors[0].doctrine == plan.world->file.model.actors[0].doctrine);
}

TEST_CASE("a state that is played is no longer the file's to steer") {
    for (const char* const id : {"AFG", "UKR", "ARM"}) {
        ClassPlan plan = unchosen_plan(kazakhstan, {id}, 4);
        plan.choices[0][0] = choice(plan, "balance");
        plan.choices[0][2] = choice(plan, "nonaligned");
        ClassPlan free = plan;
        free.world = std::make_shared<const LabWorld>(without_steering(*plan.world, plan.seats[0]));
        INFO(id);
        CHECK(simulated(plan, planned_history(plan, 4)).values == simulated(free, planned_history(free, 4)).values);
    }
}

namespace {

/// The steppe with two events that now and then make Kazakhstan balance, for a while.
LabWorld moody_steppe() {
    LabWorld steered = *class_laboratory().prepared(steppe);
    const std::size_t balance = doctrine_number(steered.file.model, "balance");
    steered.file.model.events.push_back({.id = "mood", .hazard = 0.3, .repeat = true, .duration = 1.1, .actions = {DoctrineAction{0, balance}}});
    steered.file.model.events.push_back({.id = "late", .at = 2028.1, .duration = 8.0, .actions = {DoctrineAction{0, balance}}});
    return steered;
}

}  // namespace

TEST_CASE("nor does chance steer it, nor an event that ends") {
    ClassPlan plan = unchosen_plan(steppe, {"KAZ"}, 3);
    plan.world = std::make_shared<const LabWorld>(moody_steppe());
    plan.choices[0][0] = choice(plan, "hedge");
    ClassPlan free = plan;
    free.world = std::make_shared<const LabWorld>(without_steering(*plan.world, 0));
    CHECK(simulated(plan, planned_history(plan, 3)).values == simulated(free, planned_history(free, 3)).values);
}

TEST_CASE("before its first choice the file steers it, afterwards no more") {
    ClassPlan plan = unchosen_plan(steppe, {"KAZ"}, 3);
    plan.world = std::make_shared<const LabWorld>(moody_steppe());
    plan.choices[0] = {std::nullopt, choice(plan, "nonaligned"), choice(plan, "bandwagon")};
    const Scenario& scenario = plan.world->file.model;
    const double begins = time_after(scenario.time, 3, 1);

    // What the file does until then, written down as it happens to come about, and no other steering.
    LabWorld written = without_steering(*plan.world, 0);
    const EventLog events = simulated(plan, {scenario, plan.world->file.experiment}).events[0];
    const auto changes = doctrine_changes(scenario, plan.world->file.experiment, events);
    std::size_t before = 0;
    for (const DoctrineChange& change : changes) {
        if (change.time >= begins) continue;
        written.file.model.events.push_back({.at = change.time, .actions = {DoctrineAction{0, change.doctrine}}});
        ++before;
    }
    REQUIRE(before >= 2);
    REQUIRE(changes.size() > before + 2);
    ClassPlan free = unchosen_plan(steppe, {"KAZ"}, 3);
    free.world = std::make_shared<const LabWorld>(written);
    PlannedHistory wanted = planned_history(free, 3);
    for (const std::size_t round : {1U, 2U}) {
        const Doctrine chosen = chosen_doctrine(*plan.choices[0][round], wanted.experiment, 3);
        wanted.scenario.doctrines.push_back(chosen);
        wanted.experiment.doctrines.push_back(chosen);
        const DoctrineAction taken{0, wanted.scenario.doctrines.size() - 1};
        wanted.scenario.events.push_back({.at = time_after(scenario.time, 3, round), .actions = {taken}});
    }
    CHECK(simulated(plan, planned_history(plan, 3)).values == simulated(free, wanted).values);
}

TEST_CASE("weights add to the tilt of the doctrine in force and end with it") {
    ClassPlan plan = unchosen_plan(steppe, {"KAZ"}, 2);
    plan.choices[0] = {choice(plan, "tilt-east", {{1, -0.5}, {2, 0.25}}), choice(plan, "tilt-east")};
    const PlannedHistory history = planned_history(plan, 2);
    const std::size_t first = *history.experiment.doctrine_choices[0];
    CHECK(history.experiment.doctrines[first].tilt == std::vector<double>{0, -0.5, 0.65});
    CHECK(history.scenario.doctrines[first].tilt == history.experiment.doctrines[first].tilt);
    CHECK(history.experiment.doctrines[first + 1].tilt == std::vector<double>{0, 0, 0.4});
    CHECK(history.experiment.doctrines[first].name == "tilt-east");
}

TEST_CASE("what the setting changes in a doctrine holds for those who choose it") {
    LabSetting stubborn = steppe;
    stubborn.changes.settings = {{"doctrines.hedge.risk_aversion", "5"}};
    ClassPlan plan = unchosen_plan(stubborn, {"RUS"}, 2);
    plan.choices[0][0] = choice(plan, "hedge");
    const PlannedHistory history = planned_history(plan, 2);
    CHECK(history.experiment.doctrines[*history.experiment.doctrine_choices[1]].numbers.risk_aversion == 5);
}

}  // namespace tarazy::game_plan_test
