#include "scenario/yaml/problems.h"

#include <algorithm>
#include <unordered_set>

#include "model/error.h"

namespace tarazy {

std::string Path::text() const {
    if (!parent_) return {};
    std::string text = parent_->text();
    if (index_) return text + "[" + std::to_string(*index_) + "]";
    if (!text.empty()) text += '.';
    return text.append(key_);
}

std::uint32_t Problems::add_source(std::string name) {
    sources_.push_back(std::move(name));
    return static_cast<std::uint32_t>(sources_.size() - 1);
}

std::string Problems::where(Place place) const {
    const std::string& source = sources_.at(place.source);
    if (place.line == 0) return source;
    return source + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

Problems::Line Problems::line(Place place, const Path& path, const Complaint& complaint) const {
    std::string text = where(place) + ": ";
    if (const std::string inside = path.text(); !inside.empty()) text += inside + ": ";
    text += complaint.problem + " (" + complaint.why + ").";
    if (!complaint.hint.empty()) text += " " + complaint.hint + (complaint.hint.ends_with('?') ? "" : ".");
    return {place, std::move(text)};
}

void Problems::add(Place place, const Path& path, const Complaint& complaint) {
    if (full()) {
        ++untold_;
        return;
    }
    problems_.push_back(line(place, path, complaint));
}

void Problems::warn(Place place, const Path& path, const Complaint& complaint) {
    warnings_.push_back(line(place, path, complaint));
}

std::vector<std::string> Problems::in_order(std::vector<Line> lines) {
    std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.place < b.place; });
    // Where settings act after calibration a tree is read twice; a problem found both times is reported once.
    std::unordered_set<std::string_view> said;
    std::vector<std::string> texts;
    for (const Line& line : lines) {
        if (said.insert(line.text).second) texts.push_back(line.text);
    }
    return texts;
}

void Problems::raise() const {
    if (problems_.empty()) return;
    std::string all;
    for (const std::string& text : in_order(problems_)) {
        if (!all.empty()) all += '\n';
        all += text;
    }
    if (untold_ > 0) all += "\nand " + std::to_string(untold_) + " more problems";
    throw InputError(all);
}

std::vector<std::string> Problems::warnings() const {
    return in_order(warnings_);
}

}  // namespace tarazy
