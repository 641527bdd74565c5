#include "cli/reports.h"

#include <sstream>

#include "cli/table.h"

namespace tarazy {

std::string search_report(const BetterDoctrine& found, const std::string& outcome) {
    using enum Table::Align;
    std::ostringstream out;
    out << "\nA better doctrine for " << found.search.actor << " (" << outcome
        << (found.search.worst_decile ? ", worst tenth of the futures" : ", mean of the futures") << "): " << found.evaluations
        << " doctrines tried from " << found.search.from << '\n'
        << "  " << found.block << '\n'
        << "  with the random numbers of the search: " << fixed(found.value, 4) << ", " << found.search.from << " " << fixed(found.start_value, 4)
        << '\n'
        << "  against the built-in doctrines with fresh random numbers (seed " << found.fresh_seed << ", " << found.fresh_replicates
        << " histories each)\n";
    Table rows({left, right, right, left, right});
    rows.row({"", "mean", "difference", "95 % interval", "better in"});
    rows.row({found.search.name, fixed(found.with_rivals.front().mean, 4), "", "", ""});
    for (std::size_t k = 0; k < found.rivals.size(); ++k) {
        const PairedComparison& with = found.with_rivals[k];
        rows.row({found.rivals[k], fixed(found.rival_means[k], 4), fixed(with.difference, 4),
                  fixed(with.student.low, 4) + " to " + fixed(with.student.high, 4), percent(with.better)});
    }
    out << rows.text(4) << "  "
        << (found.beats_best ? "It is better than the best built-in doctrine: " : "It is not surely better than the best built-in doctrine: ")
        << found.verdicts.front().words << '\n';
    return out.str();
}

JsonTree search_tree(const BetterDoctrine& found, const std::string& outcome) {
    JsonTree rivals = JsonTree::array();
    for (std::size_t k = 0; k < found.rivals.size(); ++k) {
        const PairedComparison& with = found.with_rivals[k];
        rivals.push_back({{"doctrine", found.rivals[k]},
                          {"mean", json_number(found.rival_means[k])},
                          {"difference", json_number(with.difference)},
                          {"low", json_number(with.student.low)},
                          {"high", json_number(with.student.high)},
                          {"better", json_number(with.better)},
                          {"verdict", found.verdicts[k].words}});
    }
    return {{"actor", found.search.actor},
            {"outcome", outcome},
            {"block", found.block},
            {"evaluations", found.evaluations},
            {"value", json_number(found.value)},
            {"start_value", json_number(found.start_value)},
            {"fresh_seed", found.fresh_seed},
            {"replicates", found.fresh_replicates},
            {"beats_best", found.beats_best},
            {"rivals", std::move(rivals)}};
}

}  // namespace tarazy
