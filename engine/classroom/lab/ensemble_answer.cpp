#include "classroom/lab/ensemble_answer.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "classroom/lab/ensemble.h"
#include "model/error.h"
#include "statistics/quantile.h"

namespace tarazy {
namespace {

constexpr std::array<double, 5> ranks{0.05, 0.25, 0.5, 0.75, 0.95};

/// The quantiles of one place over times: five rows.
using Rows = std::vector<std::vector<double>>;

Rows rows_of(std::vector<double>& values, std::size_t place, std::size_t times, std::size_t runs) {
    Rows rows(ranks.size(), std::vector<double>(times));
    for (std::size_t t = 0; t < times; ++t) {
        const std::span<double> sample(values.data() + (place * times + t) * runs, runs);
        std::sort(sample.begin(), sample.end());
        for (std::size_t q = 0; q < ranks.size(); ++q) rows[q][t] = quantile(sample, ranks[q]);
    }
    return rows;
}

/// The bands of each place of each series; places are shared out among the threads.
std::vector<std::vector<PackedRows>> bands_of(SideBySide& all, int digits, unsigned threads) {
    struct Place {
        std::size_t series;
        std::size_t place;
    };
    std::vector<Place> places;
    std::vector<std::vector<PackedRows>> bands;
    const std::size_t times = all.times.size();
    for (std::size_t k = 0; k < all.values.size(); ++k) {
        bands.emplace_back(all.values[k].size() / (times * all.runs));
        for (std::size_t p = 0; p < bands[k].size(); ++p) places.push_back({k, p});
    }
    const std::size_t thread_count = std::clamp<std::size_t>(threads, 1, std::max<std::size_t>(places.size(), 1));
    const auto work = [&](std::size_t first) {
        for (std::size_t at = first; at < places.size(); at += thread_count) {
            const auto [k, p] = places[at];
            bands[k][p] = packed(rows_of(all.values[k], p, times, all.runs), digits);
        }
    };
    std::vector<std::jthread> others;
    for (std::size_t t = 1; t < thread_count; ++t) others.emplace_back(work, t);
    work(0);
    others.clear();  // joins them
    return bands;
}

CrisisRates rates_of(const SideBySide& all) {
    Rows rows(2);
    for (std::size_t k = 0; k + 1 < all.times.size(); ++k) {
        const double years = (all.times[k + 1] - all.times[k]) * static_cast<double>(all.runs);
        rows[0].push_back(all.crises[k] / years);
        rows[1].push_back(all.wars[k] / years);
    }
    return {.times = {all.times.begin() + 1, all.times.end()}, .per_year = packed(rows, 4)};
}

}  // namespace

EnsembleAnswer ensemble_answer(const Job& job, const EnsembleWanted& wanted, unsigned threads, const std::function<bool()>& stop) {
    const auto begun = std::chrono::steady_clock::now();
    const EnsemblePlan plan{wanted.runs, wanted.series, wanted.actors, wanted.most_times, threads, wanted.precision};
    SideBySide all = simulate_side_by_side(job, plan, stop);
    if (all.runs == 0) throw DomainError("every history failed (the first: " + all.reason + "). Choose less extreme numbers");
    auto bands = bands_of(all, wanted.digits, threads);
    EnsembleAnswer answer;
    for (std::size_t k = 0; k < wanted.series.size(); ++k) {
        const Series& series = all_series()[wanted.series[k]];
        const std::string name(series.name);
        if (series.shape == SeriesShape::actor) {
            answer.bands.members.emplace_back(name, std::move(bands[k]));
        } else {
            answer.system.members.emplace_back(name, std::move(bands[k].front()));
        }
    }
    answer.runs = wanted.runs;
    answer.failed = all.failed;
    answer.actors = wanted.actors;
    answer.crises = rates_of(all);
    answer.times = std::move(all.times);
    answer.milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun).count();
    return answer;
}

}  // namespace tarazy
