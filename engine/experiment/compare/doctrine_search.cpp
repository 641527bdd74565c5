#include "experiment/compare/doctrine_search.h"

#include <nlopt.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <limits>
#include <map>
#include <memory>
#include <new>
#include <numeric>

#include "arithmetic/philox.h"
#include "model/error.h"

namespace tarazy {
namespace {

constexpr std::uint32_t hypercube_step = 102;
constexpr double precision = 1e-4;    ///< of the unit cube
constexpr double first_stride = 0.2;  ///< of the trust region, from a point that looked good
constexpr double apart = 0.15;        ///< in some coordinate: a start is not next to a top

/// A point of the unit cube, and what the function is there.
using UnitPoint = std::vector<double>;

/// The function on the unit cube, larger is better, counted and remembered.
class Trials {
  public:
    Trials(const std::function<double(const std::vector<double>&)>& function, const SearchBox& box, std::size_t budget)
        : function_(function), box_(box), budget_(budget) {
        for (std::size_t k = 0; k < box.start.size(); ++k) start_.push_back((box.start[k] - box.least[k]) / (box.most[k] - box.least[k]));
        best_ = start_;
        result_.point = box.start;
        result_.value = std::numeric_limits<double>::quiet_NaN();
    }

    bool exhausted() const { return result_.evaluations >= budget_; }
    const UnitPoint& start() const { return start_; }
    const UnitPoint& best() const { return best_; }
    const SearchResult& result() const { return result_; }

    /// The value at u; at points tried before without another evaluation. Where there is none, a value below all seen.
    double at(const UnitPoint& u) {
        if (const auto known = seen_.find(u); known != seen_.end()) return known->second;
        const std::vector<double> point = point_at(u);
        double value = function_(point);
        ++result_.evaluations;
        if (!std::isfinite(value)) {
            ++result_.failed;
            value = any_ ? lowest_ - (result_.value - lowest_) - 1e-3 * std::abs(lowest_) : 0;
        } else {
            if (!any_ || value > result_.value) {
                result_.value = value;
                result_.point = point;
                best_ = u;
            }
            lowest_ = any_ ? std::min(lowest_, value) : value;
            any_ = true;
        }
        seen_.emplace(u, value);
        return value;
    }

  private:
    std::vector<double> point_at(const UnitPoint& u) const {
        if (u == start_) return box_.start;  // to the last bit
        std::vector<double> point(u.size());
        for (std::size_t k = 0; k < u.size(); ++k) {
            point[k] = std::clamp(box_.least[k] + u[k] * (box_.most[k] - box_.least[k]), box_.least[k], box_.most[k]);
        }
        return point;
    }

    const std::function<double(const std::vector<double>&)>& function_;
    const SearchBox& box_;
    std::size_t budget_;
    std::map<UnitPoint, double> seen_;
    UnitPoint start_;
    UnitPoint best_;
    SearchResult result_;
    double lowest_ = 0;
    bool any_ = false;
};

/// One point in each of `points` slices of every coordinate.
std::vector<UnitPoint> latin_hypercube(std::size_t dimensions, std::size_t points, std::uint64_t seed) {
    std::vector<UnitPoint> cube(points, UnitPoint(dimensions));
    for (std::size_t k = 0; k < dimensions; ++k) {
        std::uint32_t draw = 0;
        const auto next = [&] { return uniform({seed, 0}, Stream::design, hypercube_step, static_cast<std::uint32_t>(k), draw++); };
        std::vector<std::size_t> slice(points);
        std::iota(slice.begin(), slice.end(), std::size_t{0});
        for (std::size_t left = points; left > 1; --left) {
            const auto other = static_cast<std::size_t>(next() * static_cast<double>(left));
            std::swap(slice[left - 1], slice[std::min(other, left - 1)]);
        }
        for (std::size_t p = 0; p < points; ++p) cube[p][k] = (static_cast<double>(slice[p]) + next()) / static_cast<double>(points);
    }
    return cube;
}

bool near(const UnitPoint& a, const UnitPoint& b) {
    for (std::size_t k = 0; k < a.size(); ++k) {
        if (std::abs(a[k] - b[k]) > apart) return false;
    }
    return true;
}

/// What NLopt, written in C, calls: no exception may pass through it.
struct Climb {
    Trials& trials;
    nlopt_opt optimiser = nullptr;
    std::exception_ptr thrown;

    static double evaluate(unsigned n, const double* u, double*, void* climb) {
        auto& self = *static_cast<Climb*>(climb);
        try {
            if (!self.trials.exhausted() && !self.thrown) return self.trials.at(UnitPoint(u, u + n));
        } catch (...) {
            self.thrown = std::current_exception();
        }
        nlopt_force_stop(self.optimiser);
        return 0;
    }
};

/// Climbs from a point and says where it came to rest.
UnitPoint climbed(Trials& trials, UnitPoint from, double stride) {
    const auto n = static_cast<unsigned>(from.size());
    const std::unique_ptr<nlopt_opt_s, decltype(&nlopt_destroy)> optimiser(nlopt_create(n == 1 ? NLOPT_LN_NELDERMEAD : NLOPT_LN_BOBYQA, n),
                                                                           nlopt_destroy);
    if (!optimiser) throw std::bad_alloc();
    Climb climb{trials, optimiser.get(), nullptr};
    bool agreed = nlopt_set_max_objective(optimiser.get(), Climb::evaluate, &climb) > 0;
    agreed = agreed && nlopt_set_lower_bounds1(optimiser.get(), 0) > 0 && nlopt_set_upper_bounds1(optimiser.get(), 1) > 0;
    agreed = agreed && nlopt_set_initial_step1(optimiser.get(), stride) > 0 && nlopt_set_xtol_abs1(optimiser.get(), precision) > 0;
    agreed = agreed && nlopt_set_maxeval(optimiser.get(), 100000) > 0;  // of points seen before, which cost nothing
    require(agreed, "NLopt takes a unit cube");
    double value = 0;
    const nlopt_result outcome = nlopt_optimize(optimiser.get(), from.data(), &value);
    if (climb.thrown) std::rethrow_exception(climb.thrown);
    require(outcome != NLOPT_INVALID_ARGS, "NLopt starts within the unit cube");
    if (outcome == NLOPT_OUT_OF_MEMORY) throw std::bad_alloc();
    return from;
}

/// Takes the best of the starts out of them, once those next to a top are gone; none left: empty.
UnitPoint next_start(std::vector<UnitPoint>& starts, Trials& trials, const std::vector<UnitPoint>& tops) {
    const auto at_a_top = [&](const UnitPoint& start) {
        return std::any_of(tops.begin(), tops.end(), [&](const UnitPoint& top) { return near(start, top); });
    };
    starts.erase(std::remove_if(starts.begin(), starts.end(), at_a_top), starts.end());
    if (starts.empty()) return {};
    const auto best =
        std::max_element(starts.begin(), starts.end(), [&](const UnitPoint& a, const UnitPoint& b) { return trials.at(a) < trials.at(b); });
    UnitPoint start = std::move(*best);
    starts.erase(best);
    return start;
}

}  // namespace

SearchResult maximise(const std::function<double(const std::vector<double>&)>& function, const SearchBox& box, std::size_t budget,
                      std::uint64_t seed) {
    const std::size_t dimensions = box.least.size();
    require(dimensions > 0 && box.most.size() == dimensions && box.start.size() == dimensions && budget > 0,
            "a search has bounds, a start and a budget");
    for (std::size_t k = 0; k < dimensions; ++k) {
        require(box.least[k] < box.most[k] && box.least[k] <= box.start[k] && box.start[k] <= box.most[k], "a search starts within its bounds");
    }
    Trials trials(function, box, budget);
    std::vector<UnitPoint> starts{trials.start()};
    for (UnitPoint& point : latin_hypercube(dimensions, budget / 4, seed)) starts.push_back(std::move(point));
    while (starts.size() > budget) starts.pop_back();
    for (const UnitPoint& point : starts) trials.at(point);

    std::vector<UnitPoint> tops;
    double stride = first_stride;
    while (!trials.exhausted()) {
        UnitPoint from = next_start(starts, trials, tops);
        if (from.empty()) {
            stride /= 2;
            if (stride < precision) break;
            from = trials.best();
        }
        tops.push_back(climbed(trials, std::move(from), stride));
    }
    return trials.result();
}

}  // namespace tarazy
