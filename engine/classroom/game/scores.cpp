#include "classroom/game/scores.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "experiment/ensemble.h"
#include "model/doctrine.h"
#include "model/error.h"
#include "model/series.h"
#include "model/simulation.h"

namespace tarazy {
namespace {

constexpr std::size_t most_replicates = 100;
constexpr std::size_t fewest_replicates = 10;
constexpr double most_seconds = 30;  // seconds of one processor core
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

/// A plan to be played in many replicates: the class's own, or one in which a seat holds a built-in doctrine throughout.
struct Variant {
    std::optional<std::size_t> seat;
    std::size_t doctrine = 0;
};

/// Some runs of a variant, simulated by one thread.
struct Portion {
    std::size_t variant = 0;
    std::size_t first_run = 0;
    std::size_t runs = 0;
};

/// Mean interest [variant][seat][run], NaN where it failed or is not asked for.
using Means = std::vector<std::vector<std::vector<double>>>;

std::vector<Variant> variants_of(const Scoring& scoring) {
    std::vector<Variant> variants(1);
    for (std::size_t seat = 0; seat < scoring.plan.seats.size(); ++seat) {
        for (std::size_t d = 0; scoring.seats.at(seat) && d < built_in_doctrines().size(); ++d) variants.push_back({seat, d});
    }
    return variants;
}

PlannedHistory history_of(const ClassPlan& plan, const Variant& variant) {
    if (!variant.seat) return planned_history(plan, plan.rounds);
    ClassPlan other = plan;
    SeatChoices& choices = other.choices[*variant.seat];
    std::fill(choices.begin(), choices.end(), std::nullopt);
    choices.front() = SeatChoice{.doctrine = variant.doctrine};
    return planned_history(other, other.rounds);
}

bool asks(const Scoring& scoring, const Variant& variant, std::size_t seat) {
    return variant.seat ? *variant.seat == seat : scoring.seats[seat];
}

/// Whose interest a variant is about.
std::vector<bool> asked_actors(const Scoring& scoring, const Variant& variant) {
    std::vector<bool> asked(scoring.plan.world->file.model.size(), false);
    for (std::size_t seat = 0; seat < scoring.plan.seats.size(); ++seat) {
        if (asks(scoring, variant, seat)) asked[scoring.plan.seats[seat]] = true;
    }
    return asked;
}

Results simulate_portion(const Scoring& scoring, const Variant& variant, const Portion& portion, Results spare) {
    const PlannedHistory history = history_of(scoring.plan, variant);
    std::vector<Job> jobs;
    for (std::size_t run = 0; run < portion.runs; ++run) {
        const auto number = static_cast<std::uint32_t>(portion.first_run + run);
        jobs.push_back({&history.scenario, &scoring.plan.world->start, &history.experiment, {scoring.plan.setting.seed, number}});
    }
    simulate_into(spare, jobs, only({SeriesId::interest}), asked_actors(scoring, variant));
    return spare;
}

double mean_interest(const Results& results, std::size_t run, std::size_t actor, std::size_t actors) {
    if (!results.failures[run].empty()) return nothing;
    const std::vector<double>& interest = results.values[index_of(SeriesId::interest)];
    const std::size_t times = interest.size() / (results.runs * actors);
    double sum = 0;
    for (std::size_t time = 0; time < times; ++time) sum += interest[(run * times + time) * actors + actor];
    return sum / static_cast<double>(times);
}

std::vector<Portion> portions_of(std::size_t variants, std::size_t runs, std::size_t at_once) {
    const std::size_t together = 4 * at_once;  // few enough to share the work evenly, enough that making the scenario does not count
    std::vector<Portion> portions;
    for (std::size_t variant = 0; variant < variants; ++variant) {
        for (std::size_t first = 0; first < runs; first += together) portions.push_back({variant, first, std::min(together, runs - first)});
    }
    return portions;
}

Means mean_interests(const Scoring& scoring, const std::vector<Variant>& variants, std::size_t runs, unsigned threads,
                     const std::function<bool()>& stop) {
    const std::size_t actors = scoring.plan.world->file.model.size();
    const std::vector<Portion> portions = portions_of(variants.size(), runs, runs_at_once(actors));
    // The ensemble hands out numbers: those of the portions.
    std::vector<RunBlock> blocks;
    for (std::size_t k = 0; k < portions.size(); ++k) blocks.push_back({k, 1});
    Means means(variants.size(), std::vector<std::vector<double>>(scoring.plan.seats.size(), std::vector<double>(runs, nothing)));
    std::size_t done = 0;
    const auto keep = [&](const Results& results) {
        const Portion& portion = portions[done++];
        for (std::size_t seat = 0; seat < scoring.plan.seats.size(); ++seat) {
            for (std::size_t run = 0; run < portion.runs && asks(scoring, variants[portion.variant], seat); ++run) {
                means[portion.variant][seat][portion.first_run + run] = mean_interest(results, run, scoring.plan.seats[seat], actors);
            }
        }
        if (portion.variant == 0 && portion.first_run == 0 && !results.failures[0].empty()) {
            throw DomainError("the history of the class failed (" + results.failures[0] + "). Play it again with less extreme numbers");
        }
    };
    const auto maker = [&] {
        return [&](const RunBlock& block, Results spare) {
            const Portion& portion = portions[block.first_run];
            return simulate_portion(scoring, variants[portion.variant], portion, std::move(spare));
        };
    };
    run_in_order(blocks, threads, maker, {.keep = keep, .progress = {}, .stop = stop});
    return means;
}

double mean_of(const std::vector<double>& values, const std::vector<std::size_t>& runs) {
    return std::accumulate(runs.begin(), runs.end(), 0.0, [&](double sum, std::size_t run) { return sum + values[run]; }) /
           static_cast<double>(runs.size());
}

double share_of(const std::vector<std::size_t>& runs, const std::function<bool(std::size_t)>& holds) {
    return static_cast<double>(std::count_if(runs.begin(), runs.end(), holds)) / static_cast<double>(runs.size());
}

/// `rivals[d]`: the seat's mean interest under built-in doctrine d, one a run like `own`.
std::optional<ReplicateScore> replicate_score(const std::vector<double>& own, const std::vector<std::vector<double>>& rivals) {
    std::vector<std::size_t> runs;
    for (std::size_t run = 0; run < own.size(); ++run) {
        const bool all = std::all_of(rivals.begin(), rivals.end(), [&](const auto& rival) { return std::isfinite(rival[run]); });
        if (all && std::isfinite(own[run])) runs.push_back(run);
    }
    if (own.size() < fewest_replicates || runs.empty()) return std::nullopt;
    ReplicateScore replicates{.runs = runs.size(), .mean = mean_of(own, runs)};
    std::size_t best = 0;
    for (std::size_t d = 1; d < rivals.size(); ++d) {
        if (mean_of(rivals[d], runs) > mean_of(rivals[best], runs)) best = d;
    }
    replicates.best = built_in_doctrines()[best].name;
    replicates.best_mean = mean_of(rivals[best], runs);
    replicates.better_in = share_of(runs, [&](std::size_t run) { return own[run] > rivals[best][run]; });
    replicates.equal_in = share_of(runs, [&](std::size_t run) { return own[run] == rivals[best][run]; });
    return replicates;
}

SeatScore seat_score(const std::vector<double>& own, const std::vector<std::vector<double>>& rivals) {
    SeatScore seat{.score = own[0]};
    for (std::size_t d = 0; d < rivals.size(); ++d) {
        if (!std::isfinite(rivals[d][0])) continue;
        seat.built_in.push_back({std::string(built_in_doctrines()[d].name), rivals[d][0]});
        if (rivals[d][0] > seat.score) ++seat.rank;
    }
    seat.replicates = replicate_score(own, rivals);
    return seat;
}

}  // namespace

std::size_t replicates_for(const Scenario& scenario, std::size_t seats) {
    // Measured from 3 to 190 actors: a step of one of many runs costs 2e-10 s N^3 and 4e-8 s N^2.
    const auto n = static_cast<double>(scenario.size());
    const double history = static_cast<double>(scenario.time.steps()) * n * n * (2e-10 * n + 4e-8);
    const double variants = 1 + static_cast<double>(seats * built_in_doctrines().size());
    const auto replicates = static_cast<std::size_t>(std::min(most_seconds / (history * variants), static_cast<double>(most_replicates)));
    return replicates < fewest_replicates ? 1 : replicates;
}

std::vector<SeatScore> seat_scores(const Scoring& scoring, unsigned threads, const std::function<bool()>& stop) {
    const std::vector<Variant> variants = variants_of(scoring);
    const std::size_t runs = replicates_for(scoring.plan.world->file.model, variants.size() / built_in_doctrines().size());
    const Means means = mean_interests(scoring, variants, runs, threads, stop);
    std::vector<SeatScore> scores;
    std::size_t variant = 1;
    for (std::size_t seat = 0; seat < scoring.plan.seats.size(); ++seat) {
        if (!scoring.seats[seat]) continue;
        std::vector<std::vector<double>> rivals;
        for (std::size_t d = 0; d < built_in_doctrines().size(); ++d) rivals.push_back(means[variant++][seat]);
        scores.push_back(seat_score(means[0][seat], rivals));
    }
    return scores;
}

}  // namespace tarazy
