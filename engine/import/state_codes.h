#pragma once
// The states of the Correlates of War state system, and their codes there and in ISO 3166.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tarazy {

struct State {
    int number = 0;                 ///< Correlates of War number (`ccode`)
    std::string_view abbreviation;  ///< Correlates of War abbreviation (`stateabb`)
    std::string_view iso3;          ///< ISO 3166-1 alpha-3; empty: none
    std::string_view name;

    /// What the actor is called in a scenario: the ISO code, else the abbreviation (with the number behind it where another state has it as
    /// its ISO code).
    std::string id() const;
};

/// Each number once, in the order of the numbers.
std::span<const State> all_states();

/// nullptr where there is none.
const State* state_with_number(int number);
const State* state_with_iso3(std::string_view code);
const State* state_with_abbreviation(std::string_view abbreviation);

/// The state that a person means: by number, else ISO code, else abbreviation, else id. A few abbreviations are the ISO codes of other states:
/// there ISO is meant (MNG is Mongolia, not Montenegro). nullptr where there is none.
const State* state_named(std::string_view code);

/// A hint at what may have been meant by a code that names no state.
std::string nearest_state(std::string_view code);

}  // namespace tarazy
