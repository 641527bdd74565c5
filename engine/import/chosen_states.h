#pragma once
// The states that an import is asked for, found again in the rows of data files.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "import/state_codes.h"

namespace tarazy {

/// In the order asked for; everything else names a state by its index here.
class ChosenStates {
  public:
    /// Codes of any kind (state_named). Throws InputError with every code that names no state or one named already, and for fewer than two.
    explicit ChosenStates(const std::vector<std::string>& codes);

    std::size_t size() const { return states_.size(); }
    const State& operator[](std::size_t i) const { return *states_[i]; }
    /// `Kazakhstan (KAZ)`.
    std::string title(std::size_t i) const;
    /// How rows name the state: `ccode 705 or KAZ`.
    std::string sought(std::size_t i) const;

    /// The state that a cell names by Correlates of War number or ISO code; nothing where it is not among the chosen.
    std::optional<std::size_t> find(std::string_view cell) const;

    /// What was read otherwise than some would expect: codes that are an abbreviation of another state.
    const std::vector<std::string>& notes() const { return notes_; }

  private:
    std::vector<const State*> states_;
    std::unordered_map<int, std::size_t> by_number_;
    std::unordered_map<std::string_view, std::size_t> by_iso3_;
    std::vector<std::string> notes_;
};

/// A whole number, as years and Correlates of War numbers are (`2012`, `705.0`); nothing where the cell is none.
std::optional<int> whole_number(std::string_view cell);

}  // namespace tarazy
