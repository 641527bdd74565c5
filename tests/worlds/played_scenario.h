#pragma once
// A shipped scenario played some times, and questions to the histories: what the tests of the worlds' claims ask.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

#include "experiment/ensemble.h"
#include "model/series.h"
#include "scenario/world/scenario_file.h"
#include "statistics/quantile.h"
#include "support/catch.h"

namespace tarazy {

/// The histories of a scenario of `scenarios/`, runs 0, 1, ... of seed 1.
class PlayedScenario {
  public:
    explicit PlayedScenario(const std::string& name, const Changes& changes = {}, std::size_t runs = 40)
        : file_(read_scenario(std::filesystem::path(TARAZY_SOURCE_DIR) / "scenarios" / (name + ".yaml"), changes)) {
        const Ensemble ensemble{.scenario = &file_.model, .experiment = &file_.experiment, .seed = 1, .runs = runs, .threads = available_threads()};
        const auto failures =
            run_ensemble(ensemble, {.keep = [this](const Results& block) { blocks_.push_back(block); }, .progress = {}, .stop = {}});
        REQUIRE(failures.empty());
        for (const std::size_t step : recorded_steps(file_.model)) times_.push_back(file_.model.time.time(step));
    }

    const ScenarioFile& file() const { return file_; }

    /// A system series in the year, one number a run.
    std::vector<double> system(const std::string& series, double year) const { return numbers(series, year, 0); }
    /// A per-actor series.
    std::vector<double> actor(const std::string& series, const std::string& id, double year) const { return numbers(series, year, index(id)); }
    /// The share of its weight in a domain that one actor puts on another.
    std::vector<double> share(Domain domain, const std::string& id, const std::string& partner, double year) const {
        const std::size_t n = file_.model.size();
        return numbers("alignment", year, (domain * n + index(id)) * n + index(partner));
    }
    /// A series of pairs that the scenario records (affinity, threat_from, tie).
    std::vector<double> pair(const std::string& series, const std::string& id, const std::string& partner, double year) const {
        return numbers(series, year, index(id) * file_.model.size() + index(partner));
    }
    /// Crises (wars only, if asked) of a run in which both take part as principals; empty ids: anybody.
    std::vector<double> crises(const std::string& a, const std::string& b, bool wars_only) const {
        std::vector<double> counts;
        for (const Results& block : blocks_) {
            for (const auto& log : block.crises) {
                counts.push_back(static_cast<double>(std::count_if(log.begin(), log.end(), [&](const Crisis& crisis) {
                    const auto takes_part = [&](const std::string& id) { return id.empty() || crisis.i == index(id) || crisis.j == index(id); };
                    return takes_part(a) && takes_part(b) && (!wars_only || crisis.outcome == CrisisOutcome::war);
                })));
            }
        }
        return counts;
    }

  private:
    std::size_t index(const std::string& id) const {
        const auto& actors = file_.model.actors;
        const auto found = std::find_if(actors.begin(), actors.end(), [&](const Actor& actor) { return actor.id == id; });
        REQUIRE(found != actors.end());
        return static_cast<std::size_t>(found - actors.begin());
    }

    std::vector<double> numbers(const std::string& name, double year, std::size_t place) const {
        const auto series = find_series(name);
        REQUIRE(series);
        const std::size_t width = series_width(all_series()[*series], file_.model);
        const auto time = std::find_if(times_.begin(), times_.end(), [&](double t) { return std::abs(t - year) < 1e-6; });
        REQUIRE(time != times_.end());
        const std::size_t row = static_cast<std::size_t>(time - times_.begin());
        std::vector<double> found;
        for (const Results& block : blocks_) {
            REQUIRE(!block.values[*series].empty());
            for (std::size_t run = 0; run < block.runs; ++run) {
                found.push_back(block.values[*series][(run * times_.size() + row) * width + place]);
            }
        }
        return found;
    }

    ScenarioFile file_;
    std::vector<double> times_;
    std::vector<Results> blocks_;
};

/// The median of some numbers.
inline double median(const std::vector<double>& values) {
    return band_of(values).median;
}

/// The share of pairs (run by run, common random numbers) in which a is larger than b.
inline double share_larger(const std::vector<double>& a, const std::vector<double>& b) {
    REQUIRE(a.size() == b.size());
    double larger_ones = 0;
    for (std::size_t r = 0; r < a.size(); ++r) larger_ones += a[r] > b[r] ? 1 : 0;
    return larger_ones / static_cast<double>(a.size());
}

}  // namespace tarazy
