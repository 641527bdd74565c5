#include "experiment/summary.h"

#include "model/error.h"
#include "model/series.h"

namespace tarazy {
SummaryCollector::SummaryCollector(const Scenario& scenario, std::size_t actor) : actor_(actor), times_(recorded_steps(scenario).size()) {
    const std::size_t n = scenario.size();
    require(actor < n, "a summary is of an actor of the scenario");
    if (!scenario.actors[actor].decides()) {
        throw InputError("actor " + scenario.actors[actor].id + " cannot be summed up (it is nonstate and decides nothing). Name a state or a bloc");
    }
    for (const std::size_t s : series_in_order(&SeriesTraits::summary)) measures_.push_back({s, n, actor, {}, {}});
    const std::size_t alignment = index_of(SeriesId::alignment);
    if (!is_recorded(all_series()[alignment], scenario.record)) return;
    const std::size_t width = series_width(all_series()[alignment], scenario);
    for (std::size_t d = 0; d < domain_count; ++d) {
        for (std::size_t j = 0; j < n; ++j) {
            if (!scenario.actors[j].decides()) continue;
            labels_.push_back({d, j, {}});
            shares_.push_back({alignment, width, (d * n + actor) * n + j, {}, {}});
        }
    }
}

void SummaryCollector::add(const Results& block) {
    for (std::size_t r = 0; r < block.runs && runs_ < most_summarised; ++r) {
        if (!block.failures[r].empty()) continue;
        ++runs_;
        for (auto* columns : {&measures_, &shares_}) {
            for (Column& column : *columns) {
                const double* run = block.values[column.series].data() + r * times_ * column.width + column.place;
                column.start.push_back(run[0]);
                column.end.push_back(run[(times_ - 1) * column.width]);
            }
        }
    }
}

ActorSummary SummaryCollector::summary() const {
    ActorSummary summary{actor_, runs_, {}, labels_};
    for (const Column& column : measures_) summary.measures.push_back({column.series, column.bands()});
    for (std::size_t s = 0; s < shares_.size(); ++s) summary.shares[s].bands = shares_[s].bands();
    return summary;
}

}  // namespace tarazy
