#pragma once
// The sliders, switches and choices of a scenario, made from the engine's own descriptions of its parameters.
#include <string>
#include <vector>

#include "scenario/world/scenario_family.h"

namespace tarazy {

/// A finite range for a slider of a number.
struct SliderRange {
    double low = 0;
    double high = 1;
    double step = 0.01;
};

/// The range of a number within its bounds. Where they are finite they are the range. An open upper end is twice the larger of value and default
/// (by size), rounded up to 1, 2 or 5 times a power of ten; where the default is 0 it is at least 1, or 0.1 for a number of years' change (a unit
/// with `year` in it). An open lower end is minus that. An end that is itself not allowed is left out by one step. A step is a hundredth of the
/// range, rounded up likewise.
SliderRange slider_range(const Bounds& bounds, std::string_view unit, double standard, double value);

/// What the page offers of a scenario, as a JSON list of `{"path","group","actor"?,"doctrine"?,"unit","low","high","step","value","meaning","kind",
/// "choices"?}`: all of world, conflict, affinity_dynamics and arms; each number of the doctrines that are built in or in use; growth of the economy,
/// reach and posture of the actors that decide, their arms where Richardson's law holds; whether institutions are active and what they guarantee;
/// how far corridors are open and how they grow; when events come; and what the lesson sets beside these.
std::string parameter_choices_json(const ScenarioFamily& family);

}  // namespace tarazy
