#include "classroom/game/scores.h"

#include <numeric>

#include "classroom/game/class_worlds.h"
#include "model/doctrine.h"
#include "model/error.h"

namespace tarazy::game_scores_test {

namespace {

/// Two rounds on the steppe: Kazakhstan first balances, then hedges with a weight on China; Russia is a constant bandwagon; nobody plays China.
Scoring steppe_scoring() {
    ClassPlan plan = unchosen_plan({.scenario = "steppe", .changes = {}, .seed = 5}, {"KAZ", "RUS", "CHN"}, 2);
    const Scenario& scenario = plan.world->file.model;
    const auto choice = [&](const char* doctrine) { return SeatChoice{.doctrine = doctrine_number(scenario, doctrine), .weights = {}}; };
    plan.choices[0] = {choice("balance"), SeatChoice{doctrine_number(scenario, "hedge"), {{2, 0.4}}}};
    plan.choices[1] = {choice("bandwagon"), std::nullopt};
    return {.plan = plan, .seats = {true, true, false}, .names = {"Ann", "Bek", ""}, .replay = {}, .number = 1};
}

double mean_interest(const ClassPlan& plan, std::size_t actor, std::uint32_t run) {
    const PlannedHistory history = planned_history(plan, plan.rounds);
    const std::vector<double> interest = simulated(plan, history, run).values[*find_series("interest")];
    double sum = 0;
    for (std::size_t k = actor; k < interest.size(); k += history.scenario.size()) sum += interest[k];
    return sum / static_cast<double>(interest.size() / history.scenario.size());
}

}  // namespace

TEST_CASE("a seat's score is its mean interest, and that of built-in doctrines held throughout, the others' choices unchanged") {
    const Scoring scoring = steppe_scoring();
    const std::vector<SeatScore> scores = seat_scores(scoring, 2);
    REQUIRE(scores.size() == 2);
    for (std::size_t seat = 0; seat < 2; ++seat) {
        CHECK(scores[seat].score == Approx(mean_interest(scoring.plan, seat, 0)).epsilon(1e-12));
        REQUIRE(scores[seat].built_in.size() == built_in_doctrines().size());
        std::size_t better = 0;
        for (const DoctrineScore& built_in : scores[seat].built_in) {
            ClassPlan plan = scoring.plan;
            plan.choices[seat] = {SeatChoice{doctrine_number(plan.world->file.model, built_in.doctrine), {}}, std::nullopt};
            CHECK(built_in.score == Approx(mean_interest(plan, seat, 0)).epsilon(1e-12));
            if (built_in.score > scores[seat].score) ++better;
        }
        CHECK(scores[seat].rank == better + 1);
    }
}

TEST_CASE("replicates are a hundred histories that differ in random numbers alone", "[heavy]") {
    const Scoring scoring = steppe_scoring();
    const SeatScore kazakhstan = seat_scores(scoring, 2)[0];
    REQUIRE(kazakhstan.replicates);
    CHECK(kazakhstan.replicates->runs == 100);
    std::vector<double> own;
    for (std::uint32_t run = 0; run < 100; ++run) own.push_back(mean_interest(scoring.plan, 0, run));
    CHECK(kazakhstan.replicates->mean == Approx(std::accumulate(own.begin(), own.end(), 0.0) / 100).epsilon(1e-12));

    std::string best;
    double best_mean = -1e9;
    std::size_t better = 0;
    for (const BuiltInDoctrine& doctrine : built_in_doctrines()) {
        ClassPlan plan = scoring.plan;
        plan.choices[0] = {SeatChoice{doctrine_number(plan.world->file.model, std::string(doctrine.name)), {}}, std::nullopt};
        double sum = 0;
        std::size_t lost = 0;
        for (std::uint32_t run = 0; run < 100; ++run) {
            const double other = mean_interest(plan, 0, run);
            sum += other;
            if (own[run] > other) ++lost;
        }
        if (sum / 100 > best_mean) {
            best = doctrine.name;
            best_mean = sum / 100;
            better = lost;
        }
    }
    CHECK(kazakhstan.replicates->best == best);
    CHECK(kazakhstan.replicates->best_mean == Approx(best_mean).epsilon(1e-12));
    CHECK(kazakhstan.replicates->better_in == Approx(static_cast<double>(better) / 100));
    CHECK(kazakhstan.replicates->equal_in == 0);
}

TEST_CASE("who holds the best built-in doctrine throughout equals it in every replicate", "[heavy]") {
    Scoring scoring = steppe_scoring();
    const std::string best = seat_scores(scoring, 1)[0].replicates->best;
    scoring.plan.choices[0] = {SeatChoice{doctrine_number(scoring.plan.world->file.model, best), {}}, std::nullopt};
    const SeatScore held = seat_scores(scoring, 1)[0];
    CHECK(held.replicates->best == best);
    CHECK(held.replicates->equal_in == 1);
    CHECK(held.replicates->better_in == 0);
    CHECK(held.replicates->mean == held.replicates->best_mean);
}

TEST_CASE("scores do not depend on the number of threads", "[threads]") {
    const Scoring scoring = steppe_scoring();
    const auto numbers = [&](unsigned threads) {
        std::vector<double> all;
        for (const SeatScore& seat : seat_scores(scoring, threads)) {
            all.insert(all.end(), {seat.score, seat.replicates->mean, seat.replicates->best_mean, seat.replicates->better_in});
            for (const DoctrineScore& built_in : seat.built_in) all.push_back(built_in.score);
        }
        return all;
    };
    CHECK(numbers(1) == numbers(3));
}

TEST_CASE("scoring ends when it is told to, and where the class's own history failed") {
    Scoring scoring = steppe_scoring();
    CHECK_THROWS_AS(seat_scores(scoring, 2, [] { return true; }), Interrupted);
    const LabSetting wild{.scenario = "steppe", .changes = {.settings = {{"actors.CHN.growth.economy", "100"}}, .doctrine_choices = {}}};
    scoring.plan.world = class_laboratory().prepared(wild);
    CHECK_THROWS_AS(seat_scores(scoring, 1), DomainError);
}

TEST_CASE("many replicates are played where they take seconds, one where they would take minutes") {
    Scenario scenario = class_laboratory().original("kazakhstan-2021").model;
    CHECK(replicates_for(scenario, 5) == 100);
    CHECK(replicates_for(scenario, 18) == 100);
    scenario.actors.resize(190);
    CHECK(replicates_for(scenario, 40) == 1);
    CHECK(replicates_for(scenario, 1) >= 1);
}

}  // namespace tarazy::game_scores_test
