#pragma once
// One row of the crisis log (E22, E23).
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace tarazy {

enum class CrisisOutcome : std::size_t { fizzle = 0, concession = 1, war = 2 };
inline constexpr std::array<std::string_view, 3> crisis_outcome_names{"fizzle", "concession", "war"};

/// A crisis between actors i < j at the snapshot of `time` (years); actors by index.
struct Crisis {
    double time = 0;
    std::size_t i = 0;
    std::size_t j = 0;
    std::vector<std::size_t> joined_i;  ///< in file order
    std::vector<std::size_t> joined_j;
    double p_i = 0;       ///< true chance of i (E22)
    double judged_i = 0;  ///< i's own judgement of its chance
    double judged_j = 0;  ///< j's own judgement of its chance
    CrisisOutcome outcome = CrisisOutcome::fizzle;
    std::optional<std::size_t> winner;
    double military_losses = 0;  ///< military stock lost by all participants together
};

}  // namespace tarazy
