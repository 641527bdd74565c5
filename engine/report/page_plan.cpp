#include "report/page_plan.h"

#include <algorithm>

#include "model/error.h"
#include "model/series.h"

namespace tarazy {
namespace {

/// `count` of the numbers 0 to `size` - 1, evenly spread, both ends among them.
std::vector<std::size_t> spread(std::size_t size, std::size_t count) {
    std::vector<std::size_t> places;
    if (count >= size) {
        for (std::size_t place = 0; place < size; ++place) places.push_back(place);
        return places;
    }
    for (std::size_t k = 0; k < count; ++k) places.push_back(k * (size - 1) / (count - 1));
    return places;
}

/// Numbers a run and time that the charts show.
std::size_t shown_width(const RunHeader& header) {
    std::size_t width = 0;
    for (const std::size_t s : header.series) {
        const SeriesShape shape = all_series()[s].shape;
        if (shape == SeriesShape::system) width += 1;
        if (shape == SeriesShape::actor) width += header.actors.size();
        if (shape == SeriesShape::component) width += header.actors.size() * header.components.size();
    }
    return std::max<std::size_t>(width, 1);
}

}  // namespace

PagePlan plan_page(const RunHeader& header) {
    PagePlan plan;
    for (std::size_t run = 0; run < header.runs.size(); ++run) {
        if (header.failures[run].empty()) plan.runs.push_back(run);
    }
    if (plan.runs.empty()) throw InputError("no run can be shown (every one of them failed). Make a file of which some came to their end");
    const std::size_t width = shown_width(header);
    plan.times = spread(header.times.size(), std::max<std::size_t>(2, most_band_numbers / (width * 5)));
    const std::size_t affordable = std::clamp<std::size_t>(most_history_numbers / (width * plan.times.size()), 1, most_histories);
    plan.histories.assign(plan.runs.begin(), plan.runs.begin() + static_cast<std::ptrdiff_t>(std::min(affordable, plan.runs.size())));
    return plan;
}

}  // namespace tarazy
