#include "statistics/pareto.h"

#include <algorithm>
#include <cmath>

#include "model/error.h"

namespace tarazy {
namespace {

bool dominates(const std::vector<double>& a, const std::vector<double>& b, const std::vector<bool>& more_is_better) {
    bool better = false;
    for (std::size_t outcome = 0; outcome < a.size(); ++outcome) {
        if (a[outcome] == b[outcome]) continue;
        if ((a[outcome] > b[outcome]) != more_is_better[outcome]) return false;
        better = true;
    }
    return better;
}

}  // namespace

Pareto pareto(const std::vector<std::vector<double>>& values, const std::vector<bool>& more_is_better) {
    std::vector<bool> judged;
    for (const auto& policy : values) {
        require(policy.size() == more_is_better.size(), "every policy has a number an outcome");
        judged.push_back(std::none_of(policy.begin(), policy.end(), [](double value) { return std::isnan(value); }));
    }
    Pareto result;
    result.dominated_by.resize(values.size());
    for (std::size_t k = 0; k < values.size(); ++k) {
        if (!judged[k]) continue;
        for (std::size_t other = 0; other < values.size(); ++other) {
            if (judged[other] && dominates(values[other], values[k], more_is_better)) result.dominated_by[k].push_back(other);
        }
        if (result.dominated_by[k].empty()) result.front.push_back(k);
    }
    return result;
}

}  // namespace tarazy
