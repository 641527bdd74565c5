#include "record/export.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <ostream>

#include "model/error.h"
#include "record/run_layout.h"

namespace tarazy {
namespace {

std::string known_series(const RunHeader& header) {
    std::string names;
    for (const std::size_t s : header.series) names += (names.empty() ? "" : ", ") + std::string(all_series()[s].name);
    return names;
}

std::string year(double time) {
    std::string text(32, '\0');
    text.resize(static_cast<std::size_t>(std::to_chars(text.data(), text.data() + text.size(), time).ptr - text.data()));
    return text;
}

/// The problem with a series that the file has not.
std::string missing_series(const RunHeader& header, const std::string& name) {
    if (const auto known = find_series(name)) {
        const bool pairs = all_series()[*known].pairs.has_value();
        return "series '" + name + "' is not in the file (it was not recorded). " +
               (pairs ? "Name it under record: pairs: of the scenario" : "Run again");
    }
    return "series '" + name + "' is not in the file (there is no such series). It has " + known_series(header);
}

}  // namespace

ExportPlan plan_export(const RunHeader& header, const ExportSelection& selection) {
    ExportPlan plan;
    std::string problems;
    const auto note = [&](const std::string& problem) { problems += (problems.empty() ? "" : "\n") + problem; };
    for (const std::string& name : selection.series) {
        const auto found = find_series(name);
        if (!found || std::find(header.series.begin(), header.series.end(), *found) == header.series.end()) note(missing_series(header, name));
    }
    for (const std::size_t s : header.series) {
        const auto& wanted = selection.series;
        if (wanted.empty() || std::find(wanted.begin(), wanted.end(), all_series()[s].name) != wanted.end()) plan.series.push_back(s);
    }
    for (const double time : selection.times) {
        const auto near = [&](double recorded) { return std::abs(recorded - time) <= 1e-9; };
        if (std::none_of(header.times.begin(), header.times.end(), near)) {
            note("time " + year(time) + " is not in the file (it was not recorded). It has " + year(header.times.front()) + " to " +
                 year(header.times.back()) + ", " + std::to_string(header.times.size()) + " times");
        }
    }
    for (std::size_t t = 0; t < header.times.size(); ++t) {
        const auto near = [&](double wanted) { return std::abs(header.times[t] - wanted) <= 1e-9; };
        if (selection.times.empty() || std::any_of(selection.times.begin(), selection.times.end(), near)) plan.times.push_back(t);
    }
    if (!problems.empty()) throw InputError(problems);
    std::size_t bytes = 0;
    for (const std::size_t s : plan.series) {
        std::size_t numbers = 1;
        for (const std::size_t extent :
             series_extents(all_series()[s].shape, {1, header.times.size(), header.actors.size(), header.components.size()})) {
            numbers *= extent;
        }
        bytes += numbers * sizeof(double);
    }
    plan.runs_at_once = std::clamp<std::size_t>((std::size_t{16} << 20U) / std::max<std::size_t>(bytes, 1), 1, header.runs.size());
    return plan;
}

void append_number(std::string& text, double number) {
    if (!std::isfinite(number)) {
        text += std::isnan(number) ? "nan" : number > 0 ? "inf" : "-inf";
        return;
    }
    const std::size_t begin = text.size();
    text.resize(begin + 32);
    const auto end = std::to_chars(text.data() + begin, text.data() + text.size(), number, std::chars_format::general, 17).ptr;
    text.resize(static_cast<std::size_t>(end - text.data()));
}

void pass_on(std::string& text, std::ostream& out, bool last) {
    constexpr std::size_t long_enough = 1U << 18U;
    if (text.size() < long_enough && !last) return;
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    text.clear();
    if (last) out.flush();
    if (!out) throw FileError("cannot write the export (the disk may be full). Make room or give another path");
}

}  // namespace tarazy
