#include "statistics/prim.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "model/error.h"
#include "statistics/prim_box.h"

namespace tarazy {
namespace {

/// A gain of the compromise that could be the rounding of sums.
constexpr double rounding = 1e-12;

/// A box after one change.
struct Candidate {
    PrimSides sides;
    double score = 0;
};

/// Keeps the first of the best.
void offer(std::optional<Candidate>& best, const PrimSides& sides, std::size_t factor, const PrimSide& side, double score) {
    if (best && score <= best->score) return;
    best = Candidate{sides, score};
    best->sides[factor] = side;
}

std::size_t share_of(double share, std::size_t count) {
    return std::max(static_cast<std::size_t>(share * static_cast<double>(count)), std::size_t{1});
}

/// The cases of `listed`, all inside the box and by rising or falling value, that go with the first `share` of them: whole runs of
/// equal values, the first one at least.
std::size_t peeled(const std::vector<double>& values, const std::vector<std::uint32_t>& listed, std::size_t share) {
    const double stays = values[listed[std::min(share, listed.size() - 1)]];
    std::size_t count = 0;
    while (count < listed.size() && values[listed[count]] != stays) ++count;
    if (count > 0) return count;
    while (count < listed.size() && values[listed[count]] == stays) ++count;
    return count;
}

class Peeling {
  public:
    Peeling(const PrimCases& cases, const PrimSettings& settings) : cases_(cases), settings_(settings), inside_(cases.rising) {}

    /// The best box that is one peel smaller, if one is large enough.
    std::optional<Candidate> next(const PrimSides& sides) {
        std::optional<Candidate> best;
        const PrimCount whole = count_inside(cases_, sides);
        for (std::size_t f = 0; f < cases_.factors(); ++f) {
            if (cases_.categorical[f]) {
                peel_names(sides, whole, f, best);
            } else {
                peel_end(sides, whole, f, false, best);
                peel_end(sides, whole, f, true, best);
            }
        }
        return best;
    }

    void keep_inside(const PrimSides& sides) {
        for (auto& listed : inside_) std::erase_if(listed, [&](std::uint32_t k) { return !is_inside(cases_, sides, k); });
    }

  private:
    /// What density gains for each case that goes; nothing for a box that would be too small.
    std::optional<double> gain(const PrimCount& whole, const PrimCount& gone) const {
        const PrimCount rest{whole.cases - gone.cases, whole.interest - gone.interest};
        if (rest.cases == 0 || gone.cases == 0) return std::nullopt;
        if (static_cast<double>(rest.cases) < settings_.least_mass * static_cast<double>(cases_.count())) return std::nullopt;
        return (rest.density() - whole.density()) / static_cast<double>(gone.cases);
    }

    void peel_end(const PrimSides& sides, const PrimCount& whole, std::size_t f, bool from_high, std::optional<Candidate>& best) const {
        std::vector<std::uint32_t> listed = inside_[f];
        if (from_high) std::reverse(listed.begin(), listed.end());
        PrimCount gone;
        gone.cases = peeled(cases_.values[f], listed, share_of(settings_.peel, listed.size()));
        for (std::size_t k = 0; k < gone.cases; ++k) gone.interest += cases_.interest[listed[k]];
        const auto score = gain(whole, gone);
        if (!score) return;
        PrimSide side = sides[f];
        (from_high ? side.high : side.low) = cases_.values[f][listed[gone.cases]];
        offer(best, sides, f, side, *score);
    }

    void peel_names(const PrimSides& sides, const PrimCount& whole, std::size_t f, std::optional<Candidate>& best) const {
        const auto& listed = inside_[f];
        for (std::size_t k = 0; k < listed.size();) {
            const double name = cases_.values[f][listed[k]];
            PrimCount gone;
            for (; k < listed.size() && cases_.values[f][listed[k]] == name; ++k) {
                ++gone.cases;
                gone.interest += cases_.interest[listed[k]];
            }
            const auto score = gain(whole, gone);
            if (!score) continue;
            PrimSide side = sides[f];
            side.excluded.insert(std::lower_bound(side.excluded.begin(), side.excluded.end(), name), name);
            offer(best, sides, f, side, *score);
        }
    }

    const PrimCases& cases_;
    const PrimSettings& settings_;
    std::vector<std::vector<std::uint32_t>> inside_;  ///< [factor]: cases inside by rising value
};

/// Offers the boxes that reach further to one side: to each new value among the next share of cases that this side alone keeps out.
void paste_end(const PrimCases& cases, const PrimSides& sides, std::size_t f, bool to_high, std::size_t share, std::optional<Candidate>& best) {
    const auto& order = cases.rising[f];
    PrimCount grown = count_inside(cases, sides);
    std::size_t given = 0;
    for (std::size_t k = 0; k < order.size(); ++k) {
        const std::uint32_t which = to_high ? order[k] : order[order.size() - 1 - k];
        const double value = cases.values[f][which];
        if (to_high ? value <= sides[f].high : value >= sides[f].low) continue;
        if (!is_inside(cases, sides, which, f)) continue;
        // A value is offered when all of its cases are counted.
        ++grown.cases;
        grown.interest += cases.interest[which];
        ++given;
        const std::size_t after = k + 1;
        const bool last_of_value = after == order.size() || cases.values[f][to_high ? order[after] : order[order.size() - 1 - after]] != value;
        if (last_of_value) {
            PrimSide side = sides[f];
            (to_high ? side.high : side.low) = value;
            offer(best, sides, f, side, grown.compromise(cases));
        }
        if (given >= share && last_of_value) return;
    }
}

void paste_names(const PrimCases& cases, const PrimSides& sides, std::size_t f, std::optional<Candidate>& best) {
    for (const double name : sides[f].excluded) {
        PrimSides grown = sides;
        std::erase(grown[f].excluded, name);
        offer(best, sides, f, grown[f], count_inside(cases, grown).compromise(cases));
    }
}

/// Offers the boxes that lose up to a share of their cases at a side that is restricted already: peeling takes whole shares, and stops
/// short of an edge that lies within one.
void trim_end(const PrimCases& cases, const PrimSides& sides, std::size_t f, bool from_high, std::size_t share, std::optional<Candidate>& best) {
    const PrimSide free = free_sides(cases)[f];
    if (from_high ? sides[f].high == free.high : sides[f].low == free.low) return;
    const auto& order = cases.rising[f];
    PrimCount left = count_inside(cases, sides);
    std::size_t taken = 0;
    double edge = from_high ? sides[f].high : sides[f].low;
    for (std::size_t k = 0; k < order.size(); ++k) {
        const std::uint32_t which = from_high ? order[order.size() - 1 - k] : order[k];
        if (!is_inside(cases, sides, which)) continue;
        const double value = cases.values[f][which];
        if (value != edge && taken > 0) {
            PrimSide side = sides[f];
            (from_high ? side.high : side.low) = value;
            offer(best, sides, f, side, left.compromise(cases));
            if (taken >= share) return;
        }
        edge = value;
        --left.cases;
        left.interest -= cases.interest[which];
        ++taken;
    }
}

/// Moves one side after the other, by up to a peel's share of cases, as long as the compromise rises.
PrimSides pasted(const PrimCases& cases, PrimSides sides, double peel) {
    for (;;) {
        const PrimCount inside = count_inside(cases, sides);
        const std::size_t share = share_of(peel, inside.cases);
        std::optional<Candidate> best;
        for (std::size_t f = 0; f < cases.factors(); ++f) {
            for (const bool high : {false, true}) {
                paste_end(cases, sides, f, high, share, best);
                trim_end(cases, sides, f, high, share, best);
            }
            paste_names(cases, sides, f, best);
        }
        if (!best || best->score <= inside.compromise(cases) * (1 + rounding)) return sides;
        sides = std::move(best->sides);
    }
}

/// The cases of `sides` by fewer restrictions: sides and names that alone exclude no case are set free.
PrimSides freed(const PrimCases& cases, PrimSides sides) {
    const PrimSides free = free_sides(cases);
    const std::size_t inside = count_inside(cases, sides).cases;
    const auto try_side = [&](std::size_t f, const PrimSide& wider) {
        PrimSides wide = sides;
        wide[f] = wider;
        if (count_inside(cases, wide).cases == inside) sides = std::move(wide);
    };
    for (std::size_t f = 0; f < sides.size(); ++f) {
        try_side(f, {free[f].low, sides[f].high, sides[f].excluded});
        try_side(f, {sides[f].low, free[f].high, sides[f].excluded});
        for (const double name : std::vector<double>(sides[f].excluded)) {
            PrimSide wider = sides[f];
            std::erase(wider.excluded, name);
            try_side(f, wider);
        }
    }
    return sides;
}

}  // namespace

PrimResult prim(std::span<const DiscoveryFactor> factors, std::span<const double> interest, const PrimSettings& settings) {
    require(settings.peel > 0 && settings.peel < 1 && settings.least_mass >= 0 && settings.least_mass <= 1, "peel and mass are shares");
    const PrimCases cases(factors, interest);
    PrimSides sides = free_sides(cases);
    PrimSides chosen = sides;
    PrimResult result;
    result.cases = cases.count();
    result.trajectory.push_back(described(cases, sides, false));
    result.density = result.trajectory.front().density;
    double highest = count_inside(cases, sides).compromise(cases);
    Peeling peeling(cases, settings);
    // Where all or nothing is of interest there is nothing to be gained.
    while (cases.all_interest > 0 && result.trajectory.back().density < 1) {
        auto next = peeling.next(sides);
        if (!next) break;
        sides = std::move(next->sides);
        peeling.keep_inside(sides);
        result.trajectory.push_back(described(cases, sides, false));
        const double compromise = count_inside(cases, sides).compromise(cases);
        if (compromise <= highest) continue;
        highest = compromise;
        chosen = sides;
        result.chosen = result.trajectory.size() - 1;
    }
    if (cases.all_interest > 0) chosen = freed(cases, pasted(cases, chosen, settings.peel));
    result.box = described(cases, chosen, true);
    return result;
}

}  // namespace tarazy
