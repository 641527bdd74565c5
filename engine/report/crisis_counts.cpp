#include "report/crisis_counts.h"

#include <cmath>
#include <optional>

namespace tarazy {
namespace {

/// The last run in which something happened to an actor, so that each run counts once.
class RunTally {
  public:
    explicit RunTally(std::size_t actors) : last_(actors) {}

    /// Whether this is the first time in this run.
    bool is_first(std::size_t actor, std::uint32_t run) {
        if (last_[actor] == run) return false;
        last_[actor] = run;
        return true;
    }

  private:
    std::vector<std::optional<std::uint32_t>> last_;
};

}  // namespace

CrisisCounts count_crises(const std::vector<RecordedCrisis>& log, std::size_t actors) {
    CrisisCounts counts;
    counts.actors.resize(actors);
    RunTally with_crisis(actors);
    RunTally with_war(actors);
    for (const auto& [run, crisis] : log) {
        const auto outcome = static_cast<std::size_t>(crisis.outcome);
        const bool war = crisis.outcome == CrisisOutcome::war;
        const int year = static_cast<int>(std::floor(crisis.time + 1e-9));
        ++counts.years[year][outcome];
        PairCrises& pair = counts.pairs[{crisis.i, crisis.j}];
        ++pair.outcomes[outcome];
        if (crisis.winner == crisis.i) ++pair.won_by_i;
        for (const std::size_t actor : {crisis.i, crisis.j}) {
            ActorCrises& own = counts.actors.at(actor);
            ++own.years[year][outcome];
            if (with_crisis.is_first(actor, run)) ++own.runs_with_crisis;
            if (war && with_war.is_first(actor, run)) ++own.runs_with_war;
        }
        if (!war) continue;
        for (const auto* joiners : {&crisis.joined_i, &crisis.joined_j}) {
            for (const std::size_t actor : *joiners) {
                ++counts.actors.at(actor).wars_joined;
                if (with_war.is_first(actor, run)) ++counts.actors[actor].runs_with_war;
            }
        }
    }
    return counts;
}

}  // namespace tarazy
