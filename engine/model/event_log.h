#pragma once
// One row of the event log (E21).
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace tarazy {

/// An event (index in Scenario::events) that fires, or is undone, at the time (years) of a step.
struct Occurrence {
    double time = 0;
    std::size_t event = 0;
    bool undone = false;
    bool operator==(const Occurrence&) const = default;
};

/// What happened to the event, by `undone`.
inline constexpr std::array<std::string_view, 2> occurrence_names{"fired", "undone"};

/// The events of a run in the order in which they act: of each step the undos in the order of firing, then what fires in file order.
using EventLog = std::vector<Occurrence>;

}  // namespace tarazy
