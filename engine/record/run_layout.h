#pragma once
// How a result file of `tarazy run` is laid out (FORMATS.md, Output): what writer, reader and export agree on.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/series.h"

namespace tarazy {

/// Names of the dimensions beside run and time, outermost first.
std::span<const std::string_view> label_dimensions(SeriesShape shape);

/// What the event log calls the events of a scenario: by id, or one that has none by its place, `events[2]`, as its path does.
std::vector<std::string> event_names(const std::vector<Event>& events);

/// Lengths of the dimensions that series_extents() needs.
struct Lengths {
    std::size_t runs = 0;
    std::size_t times = 0;
    std::size_t actors = 0;
    std::size_t components = 0;
};

/// The extents of a series: run, time, then its label dimensions.
std::vector<std::size_t> series_extents(SeriesShape shape, const Lengths& lengths);

/// The bytes of all recorded series, uncompressed; a double, for a wish can exceed any disk.
double series_bytes(const Scenario& scenario, std::size_t runs);

}  // namespace tarazy
