#include "import/chosen_states.h"

#include <algorithm>
#include <cmath>

#include "model/error.h"
#include "scenario/yaml/number_text.h"

namespace tarazy {

ChosenStates::ChosenStates(const std::vector<std::string>& codes) {
    std::string problems;
    const auto complain = [&](const std::string& text) { problems += (problems.empty() ? "" : "\n") + text; };
    for (const std::string& code : codes) {
        const State* state = state_named(code);
        if (!state) {
            complain("unknown state '" + code + "' (no state has this code). " + nearest_state(code));
            continue;
        }
        if (std::find(states_.begin(), states_.end(), state) != states_.end()) {
            complain("'" + code + "' is asked for twice (it is " + std::string(state->name) + "). Name each state once");
            continue;
        }
        const State* other = state_with_abbreviation(code);
        if (other && other != state) {
            notes_.push_back("'" + code + "' is read as the ISO 3166 code of " + std::string(state->name) +
                             ", not as the Correlates of War abbreviation of " + std::string(other->name) + " (that is " + other->id() + " or " +
                             std::to_string(other->number) + ")");
        }
        by_number_[state->number] = states_.size();
        if (!state->iso3.empty()) by_iso3_[state->iso3] = states_.size();
        states_.push_back(state);
    }
    if (problems.empty() && states_.size() < 2) complain("too few actors (a scenario has at least two). Write --actors KAZ,RUS,CHN");
    if (!problems.empty()) throw InputError(problems);
}

std::string ChosenStates::title(std::size_t i) const {
    return std::string(states_[i]->name) + " (" + states_[i]->id() + ")";
}

std::string ChosenStates::sought(std::size_t i) const {
    const State& state = *states_[i];
    return std::to_string(state.number) + (state.iso3.empty() ? std::string() : " or " + std::string(state.iso3));
}

std::optional<std::size_t> ChosenStates::find(std::string_view cell) const {
    if (cell.empty()) return std::nullopt;
    if (cell.front() >= '0' && cell.front() <= '9') {
        const auto number = whole_number(cell);
        const auto found = number ? by_number_.find(*number) : by_number_.end();
        return found == by_number_.end() ? std::nullopt : std::optional(found->second);
    }
    const auto found = by_iso3_.find(cell);
    return found == by_iso3_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> whole_number(std::string_view cell) {
    constexpr double largest = 1e6;
    const auto number = parse_number(cell);
    if (!number || *number != std::floor(*number) || std::abs(*number) > largest) return std::nullopt;
    return static_cast<int>(*number);
}

}  // namespace tarazy
