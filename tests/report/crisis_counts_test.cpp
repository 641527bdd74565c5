#include "report/crisis_counts.h"

#include "support/catch.h"

namespace tarazy::crisis_counts_test {

namespace {

RecordedCrisis row(std::uint32_t run, double time, std::size_t i, std::size_t j, CrisisOutcome outcome, std::optional<std::size_t> winner = {},
                   std::vector<std::size_t> joined_j = {}) {
    RecordedCrisis recorded;
    recorded.run = run;
    recorded.crisis.time = time;
    recorded.crisis.i = i;
    recorded.crisis.j = j;
    recorded.crisis.outcome = outcome;
    recorded.crisis.winner = winner;
    recorded.crisis.joined_j = std::move(joined_j);
    return recorded;
}

}  // namespace

TEST_CASE("Crises are counted by year, actor and pair") {
    using enum CrisisOutcome;
    const CrisisCounts counts = count_crises(
        {row(0, 2021.75, 0, 1, fizzle), row(0, 2022, 0, 1, war, 0, {2}), row(0, 2022.25, 0, 2, war, 2), row(3, 2022.5, 0, 1, concession, 1)}, 4);
    CHECK(counts.years.at(2021) == OutcomeCounts{1, 0, 0});
    CHECK(counts.years.at(2022) == OutcomeCounts{0, 1, 2});
    CHECK(counts.pairs.at({0, 1}).outcomes == OutcomeCounts{1, 1, 1});
    CHECK(counts.pairs.at({0, 1}).won_by_i == 1);
    CHECK(counts.pairs.at({0, 2}).won_by_i == 0);
    CHECK(counts.actors[0].years.at(2022) == OutcomeCounts{0, 1, 2});
    CHECK(counts.actors[1].years.at(2022) == OutcomeCounts{0, 1, 1});
    CHECK(counts.actors[2].years.at(2022) == OutcomeCounts{0, 0, 1});
    CHECK(counts.actors[3].years.empty());
}

TEST_CASE("A run counts once for an actor, however often it quarrels there") {
    using enum CrisisOutcome;
    const CrisisCounts counts = count_crises({row(0, 2021, 0, 1, war, 0, {2}), row(0, 2022, 0, 1, war, 1), row(5, 2021, 0, 1, fizzle)}, 3);
    CHECK(counts.actors[0].runs_with_crisis == 2);
    CHECK(counts.actors[0].runs_with_war == 1);
    CHECK(counts.actors[2].runs_with_crisis == 0);
    CHECK(counts.actors[2].runs_with_war == 1);
    CHECK(counts.actors[2].wars_joined == 1);
}

TEST_CASE("Who joins a crisis that is no war has not fought") {
    const CrisisCounts counts = count_crises({row(0, 2021, 0, 1, CrisisOutcome::fizzle, {}, {2})}, 3);
    CHECK(counts.actors[2].wars_joined == 0);
    CHECK(counts.actors[2].runs_with_war == 0);
}

}  // namespace tarazy::crisis_counts_test
