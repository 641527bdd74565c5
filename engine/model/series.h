#pragma once
// Every output series, said once (E24): one row here is the HDF5 variable, the CSV name,
// the column of comparisons and the entry of chart menus.
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/parameters.h"

namespace tarazy {

/// Which labels the numbers of a series bear, beside run and time.
enum class SeriesShape {
    actor,      ///< one number an actor
    system,     ///< one number for the whole system
    component,  ///< actor x capability
    domains,    ///< domain x actor x partner
    pair        ///< actor x partner
};

struct Series {
    std::string_view name;       ///< also the HDF5 variable and the JSON key
    std::string_view unit;       ///< UDUNITS; empty: the unit of the capability
    std::string_view long_name;  ///< in words, with the equation of MODEL.md
    SeriesShape shape;
    std::optional<PairSeries> pairs;  ///< set: kept only where `record: pairs:` names it
};

/// The series in the order of output.
std::span<const Series> all_series();

/// The index in all_series() of a name, or none.
std::optional<std::size_t> find_series(std::string_view name);

/// Numbers a run and time: 1, N, N x capabilities, 3 x N x N or N x N.
std::size_t series_width(const Series& series, const Scenario& scenario);

/// Whether the scenario's record keeps the series.
bool is_recorded(const Series& series, const Record& record);

/// Which series a simulation keeps: one flag a row of all_series().
using SeriesChoice = std::vector<bool>;

/// The choice that the record makes.
SeriesChoice recorded_series(const Record& record);

/// The steps that are recorded: 0, every, 2 every, ... and the last.
std::vector<std::size_t> recorded_steps(const Scenario& scenario);

}  // namespace tarazy
