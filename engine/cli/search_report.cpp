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

void write_search(JsonWriter& json, const BetterDoctrine& found, const std::string& outcome) {
    json.key("search").begin_object().field("actor", found.search.actor).field("outcome", outcome).field("block", found.block);
    json.field("evaluations", found.evaluations).field("value", found.value).field("start_value", found.start_value);
    json.field("fresh_seed", found.fresh_seed).field("replicates", found.fresh_replicates).field("beats_best", found.beats_best);
    json.key("rivals").begin_array();
    for (std::size_t k = 0; k < found.rivals.size(); ++k) {
        const PairedComparison& with = found.with_rivals[k];
        json.begin_object().field("doctrine", found.rivals[k]).field("mean", found.rival_means[k]).field("difference", with.difference);
        json.field("low", with.student.low)
            .field("high", with.student.high)
            .field("better", with.better)
            .field("verdict", found.verdicts[k].words)
            .end_object();
    }
    json.end_array().end_object();
}

}  // namespace tarazy
