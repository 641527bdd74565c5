#pragma once
// The crisis log of a run file as its page has it: counts, and the crises of the histories that are shown one by one.
#include <cstdint>
#include <tuple>

#include "record/json/description.h"
#include "report/crisis_counts.h"
#include "report/page_plan.h"

namespace tarazy {

/// Crises of single histories that a page lists at most, and pairs of actors.
inline constexpr std::size_t most_listed_crises = 1500;
inline constexpr std::size_t most_crisis_pairs = 400;

/// Crises of one actor.
struct ActorCrisesData {
    std::vector<OutcomeCounts> years;
    std::size_t wars_joined = 0;
    std::size_t runs_with_crisis = 0;
    std::size_t runs_with_war = 0;

    static constexpr std::string_view type_name = "ActorCrises";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        using A = ActorCrisesData;
        visit(JsonField{"years", "of its own, as the total"}, &A::years);
        visit(JsonField{"wars_joined", "of others"}, &A::wars_joined);
        visit(JsonField{"runs_with_crisis", "of its own"}, &A::runs_with_crisis);
        visit(JsonField{"runs_with_war", "its own or joined"}, &A::runs_with_war);
    }
};

/// Run, time, i, j, joined i, joined j, p_i, judged_i, judged_j, outcome, winner, military losses: as the CSV log has it, actors by number.
using CrisisRow = std::tuple<std::uint32_t, double, std::size_t, std::size_t, std::vector<std::size_t>, std::vector<std::size_t>, OrNull<double>,
                             OrNull<double>, OrNull<double>, std::size_t, OrNull<std::size_t>, OrNull<double>>;

struct CrisesData {
    std::size_t all = 0;
    std::vector<int> years;
    std::vector<OutcomeCounts> total;
    std::vector<ActorCrisesData> actors;
    std::size_t pair_count = 0;
    std::vector<std::array<std::size_t, 6>> pairs;
    std::vector<CrisisRow> log;

    static constexpr std::string_view type_name = "CrisesData";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        using C = CrisesData;
        visit(JsonField{"all", "how many"}, &C::all);
        visit(JsonField{"years"}, &C::years);
        visit(JsonField{"total", "fizzles, concessions and wars of each year"}, &C::total);
        visit(JsonField{"actors"}, &C::actors);
        visit(JsonField{"pair_count"}, &C::pair_count);
        visit(JsonField{"pairs", "i, j, fizzles, concessions, wars, won by i; the most quarrelsome first"}, &C::pairs);
        visit(JsonField{"log",
                        "of the histories shown: run, time, i, j, joined i, joined j, p_i, judged_i, judged_j, outcome, winner, military losses"},
              &C::log);
    }
};

/// Nothing where nothing is kept of crises, for there were none.
OrNull<CrisesData> crises_data(const RunReader& file, const PagePlan& plan);

}  // namespace tarazy
