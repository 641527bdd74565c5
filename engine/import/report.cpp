#include "import/report.h"

#include <algorithm>

#include "model/error.h"
#include "scenario/yaml/utf8.h"

namespace tarazy {
namespace {

/// One line that any terminal and any YAML comment can carry, whatever stood in a cell.
std::string printable(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    if (!find_bad_byte(text)) return text;
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c < 0x20 || c == 0x7F; }, '?');
    return text;
}

}  // namespace

std::string DataPlace::text() const {
    return file.string() + (line == 0 ? std::string() : ":" + std::to_string(line));
}

std::string DataPlace::short_text() const {
    return file.filename().string() + (line == 0 ? std::string() : ", line " + std::to_string(line));
}

void ImportReport::problem(const DataPlace& place, const Complaint& complaint) {
    problems_.push_back(
        printable(place.text() + ": " + complaint.problem + " (" + complaint.why + ")." + (complaint.hint.empty() ? "" : " " + complaint.hint)));
}

void ImportReport::note(std::string what) {
    notes_.push_back(printable(std::move(what)));
}

void ImportReport::raise() const {
    if (problems_.empty()) return;
    std::string all;
    for (const std::string& line : problems_) all += (all.empty() ? "" : "\n") + line;
    throw InputError(all);
}

}  // namespace tarazy
