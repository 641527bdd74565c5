#include "import/tie_years.h"

namespace tarazy {

std::optional<int> TieYears::choose(const std::filesystem::path& file, const std::string& what, ImportReport& report) const {
    if (years_.contains(rule_.year)) return rule_.year;
    const std::string missing = "no " + what + " of " + std::to_string(rule_.year);
    if (years_.empty()) {
        report.problem({file}, {missing, "the file has no row with a year", "Download it again"});
        return std::nullopt;
    }
    const std::string why = "the file has years from " + std::to_string(*years_.begin()) + " to " + std::to_string(*years_.rbegin());
    const auto after = years_.upper_bound(rule_.year);
    if (after == years_.begin()) {
        report.problem({file}, {missing, why, "Choose another --year"});
        return std::nullopt;
    }
    const int last = *std::prev(after);
    if (!may_need(last)) {
        report.problem({file}, {missing, why, "--fill-back " + std::to_string(rule_.year - last) + " would take those of " + std::to_string(last)});
        return std::nullopt;
    }
    report.note(missing + " in " + file.filename().string() + " (" + why + "): those of " + std::to_string(last) + " stand in");
    return last;
}

}  // namespace tarazy
