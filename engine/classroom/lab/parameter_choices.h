#pragma once
// The sliders, switches and choices of a scenario, made from the engine's own descriptions of its parameters.
#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "record/json/description.h"
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

inline constexpr std::array<std::string_view, 3> choice_kind_words{"number", "switch", "choice"};

/// A slider, a switch or a choice among words.
struct ParameterChoice {
    std::string path;
    std::string group;
    std::optional<std::string> actor;
    std::optional<std::string> doctrine;
    std::string unit;
    std::optional<double> low;
    std::optional<double> high;
    std::optional<double> step;
    std::variant<double, bool, std::string> value;
    std::string kind;
    std::optional<std::vector<std::string>> choices;
    std::string meaning;

    static constexpr std::string_view type_name = "Parameter";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        using P = ParameterChoice;
        visit(JsonField{"path"}, &P::path);
        visit(JsonField{"group", "what it is a number of: world, actor, doctrine ..."}, &P::group);
        visit(JsonField{"actor", "whose it is, by id"}, &P::actor);
        visit(JsonField{"doctrine", "whose it is, by name"}, &P::doctrine);
        visit(JsonField{"unit"}, &P::unit);
        visit(JsonField{"low", "of numbers: the range of the slider and its step"}, &P::low);
        visit(JsonField{"high"}, &P::high);
        visit(JsonField{"step"}, &P::step);
        visit(JsonField{"value", "the scenario's own"}, &P::value);
        visit(JsonField{"kind", {}, choice_kind_words}, &P::kind);
        visit(JsonField{"choices", "of choices: the words"}, &P::choices);
        visit(JsonField{"meaning"}, &P::meaning);
    }
};

/// What the page offers of a scenario: all of world, conflict, affinity_dynamics and arms; each number of the doctrines that are built in or in use;
/// growth of the economy, reach and posture of the actors that decide, their arms where Richardson's law holds; whether institutions are active and
/// what they guarantee; how far corridors are open and how they grow; when events come; and what the lesson sets beside these.
std::vector<ParameterChoice> parameter_choices(const ScenarioFamily& family);

}  // namespace tarazy
