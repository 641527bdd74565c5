#pragma once
// The kinds of designs and the statistics of outcomes, said once: their words in YAML, what they mean and which keys they know.
#include <array>
#include <cstddef>
#include <string_view>

#include "model/text.h"

namespace tarazy {

enum class DesignKind { grid, list, lhs, sobol, saltelli, morris };

struct DesignKindWords {
    std::string_view name;
    std::string_view meaning;
    bool samples = false;       ///< needs to know how many
    bool skip = false;          ///< may leave out the first points of the Sobol' sequence
    bool levels = false;        ///< knows levels
    bool second_order = false;  ///< may find what pairs do together
    bool counted = false;       ///< a range is so many values; of the others samples spread over it
};

inline constexpr std::array<DesignKindWords, 6> design_kinds{{
    {.name = "grid", .meaning = "every combination", .counted = true},
    {.name = "list", .meaning = "first with first, second with second", .counted = true},
    {.name = "lhs", .meaning = "Latin hypercube", .samples = true},
    {.name = "sobol", .meaning = "Sobol' sequence, scrambled", .samples = true, .skip = true},
    {.name = "saltelli", .meaning = "for Sobol' indices", .samples = true, .skip = true, .second_order = true},
    {.name = "morris", .meaning = "for elementary effects", .samples = true, .levels = true},
}};

constexpr const DesignKindWords& words_of(DesignKind kind) {
    return design_kinds[static_cast<std::size_t>(kind)];
}

enum class Statistic { final_value, mean, minimum, maximum, sum, quantile };

struct StatisticWords {
    std::string_view name;
    bool q = false;     ///< needs the share of times below
    bool last = false;  ///< looks at the last recorded time alone; the name of an outcome leaves it out
};

inline constexpr std::array<StatisticWords, 6> statistics{{
    {.name = "final", .last = true},
    {.name = "mean"},
    {.name = "minimum"},
    {.name = "maximum"},
    {.name = "sum"},
    {.name = "quantile", .q = true},
}};

constexpr const StatisticWords& words_of(Statistic statistic) {
    return statistics[static_cast<std::size_t>(statistic)];
}

inline constexpr auto design_kind_names = names_in(design_kinds);
inline constexpr auto statistic_names = names_in(statistics);

}  // namespace tarazy
