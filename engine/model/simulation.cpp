#include "model/simulation.h"

#include <algorithm>

#include "model/error.h"
#include "model/history.h"
#include "model/recording.h"
#include "model/soundness.h"

namespace tarazy {
namespace {

/// The crises of one run in the step that began at `time`.
template <class Count>
void count_crises(const std::vector<Crisis>& log, double time, Count&& count) {
    for (auto crisis = log.rbegin(); crisis != log.rend() && crisis->time == time; ++crisis) count(*crisis);
}

/// What must be measured for a choice of series.
WantedMeasures measures_for(const SeriesChoice& choice, const std::vector<bool>& actors) {
    const auto keeps = [&](SeriesId id) { return choice[index_of(id)]; };
    return {.autonomy = keeps(SeriesId::autonomy),
            .standing = keeps(SeriesId::standing),
            .portfolio = keeps(SeriesId::vectors) || keeps(SeriesId::hedging),
            .interest = keeps(SeriesId::interest),
            .balance = keeps(SeriesId::balance),
            .actors = actors};
}

/// Simulates groups of runs, one after another, into the same results.
template <class Layout>
class Simulation {
  public:
    Simulation(const Scenario& scenario, const SeriesChoice& choice, const std::vector<bool>& actors)
        : history_(scenario),
          measures_(scenario.size()),
          wanted_(measures_for(choice, actors)),
          recorded_(recorded_steps(scenario)),
          horizon_(scenario.time) {}

    void run(std::span<const Job> jobs, std::size_t first, Results& results) {
        RowPlace place{.first = first, .runs = jobs.size(), .time = 0, .times = recorded_.size()};
        CrisisCounts counts;
        std::array<std::optional<std::size_t>, Layout::runs> stopped;  // the recorded time at which a run is no longer there
        history_.begin(jobs);
        for (std::size_t n = 0;; ++n) {
            history_.see(n);
            if (!is_sound(history_.world(), history_.seen())) {
                for (std::size_t run = 0; run < jobs.size(); ++run) {
                    const auto trouble = find_trouble(history_.world(), history_.seen(), run);
                    if (!trouble || stopped[run]) continue;
                    stopped[run] = place.time;
                    results.failures[first + run] = reason_of(*trouble, jobs[run], n);
                    keep_logs(run, first + run, results);
                }
            }
            if (n == recorded_[place.time]) {
                measure(history_.world(), history_.seen(), wanted_, measures_);
                record_row(history_.world(), history_.seen(), measures_, counts, place, results);
                counts = {};
                ++place.time;
            }
            if (place.time == recorded_.size()) break;
            history_.advance(n);
            for (std::size_t run = 0; run < jobs.size(); ++run) {
                count_crises(history_.crises()[run], horizon_.time(n), [&](const Crisis& crisis) {
                    counts.crises[run] += 1;
                    counts.wars[run] += crisis.outcome == CrisisOutcome::war ? 1 : 0;
                });
            }
        }
        for (std::size_t run = 0; run < jobs.size(); ++run) {
            if (stopped[run]) {
                blank_rows(results, first + run, *stopped[run], recorded_.size());
            } else {
                keep_logs(run, first + run, results);
            }
        }
    }

  private:
    void keep_logs(std::size_t run, std::size_t position, Results& results) const {
        results.crises[position] = history_.crises()[run];
        results.events[position] = history_.events()[run];
    }

    History<Layout> history_;
    Measures<Layout> measures_;
    WantedMeasures wanted_;
    std::vector<std::size_t> recorded_;
    Horizon horizon_;
};

template <class Layout>
void simulate_in(std::span<const Job> jobs, const SeriesChoice& choice, const std::vector<bool>& actors, Results& results) {
    Simulation<Layout> simulation(*jobs[0].scenario, choice, actors);
    for (std::size_t first = 0; first < jobs.size(); first += Layout::runs) {
        simulation.run(jobs.subspan(first, std::min(Layout::runs, jobs.size() - first)), first, results);
    }
}

}  // namespace

bool has_single_precision(std::size_t actors) {
    return actors < row_layout_from;
}

std::size_t batch_width(Precision precision) {
    return precision == Precision::single ? SingleLayout::runs : EnsembleLayout::runs;
}

std::size_t runs_at_once(std::size_t actors, Precision precision) {
    return actors >= row_layout_from ? RowLayout::runs : batch_width(precision);
}

Results simulate(std::span<const Job> jobs) {
    Results results;
    simulate_into(results, jobs);
    return results;
}

void simulate_into(Results& results, std::span<const Job> jobs) {
    require(!jobs.empty(), "there is a job to simulate");
    simulate_into(results, jobs, recorded_series(jobs[0].scenario->record));
}

void simulate_into(Results& results, std::span<const Job> jobs, const SeriesChoice& choice, const std::vector<bool>& actors, Precision precision) {
    require(!jobs.empty(), "there is a job to simulate");
    const Scenario& scenario = *jobs[0].scenario;
    require(actors.empty() || actors.size() == scenario.size(), "there is a flag for each actor");
    require(precision == Precision::full || has_single_precision(scenario.size()), "the system has single precision");
    lay_out(results, scenario, choice, jobs[0].random_key.run, jobs.size());
    if (precision == Precision::single) {
        simulate_in<SingleLayout>(jobs, choice, actors, results);
    } else if (runs_at_once(scenario.size()) == RowLayout::runs) {
        simulate_in<RowLayout>(jobs, choice, actors, results);
    } else {
        simulate_in<EnsembleLayout>(jobs, choice, actors, results);
    }
}

}  // namespace tarazy
