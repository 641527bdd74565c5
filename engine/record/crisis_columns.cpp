#include "record/crisis_columns.h"

#include <algorithm>
#include <limits>

namespace tarazy {
namespace {

enum Column : std::size_t { run, time, i, j, joined_i, joined_j, p_i, judged_i, judged_j, outcome, winner, military_losses };

std::string variable_name(std::size_t column) {
    return "crisis_" + std::string(crisis_words.at(column));
}

std::size_t index_of(const std::string& id, const std::vector<std::string>& ids) {
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) throw hdf5::Error("the crisis log names the unknown actor '" + id + "'");
    return static_cast<std::size_t>(found - ids.begin());
}

std::vector<std::size_t> indices_of(const std::string& joined, const std::vector<std::string>& ids) {
    std::vector<std::size_t> actors;
    for (std::size_t at = 0; at < joined.size();) {
        const std::size_t end = std::min(joined.find('+', at), joined.size());
        actors.push_back(index_of(joined.substr(at, end - at), ids));
        at = end + 1;
    }
    return actors;
}

CrisisOutcome outcome_of(const std::string& name) {
    const auto found = std::find(crisis_outcome_names.begin(), crisis_outcome_names.end(), name);
    if (found == crisis_outcome_names.end()) throw hdf5::Error("the crisis log has the unknown outcome '" + name + "'");
    return static_cast<CrisisOutcome>(found - crisis_outcome_names.begin());
}

}  // namespace

std::string joined_ids(const std::vector<std::size_t>& actors, const std::vector<std::string>& ids) {
    std::string text;
    for (const std::size_t actor : actors) text += (text.empty() ? "" : "+") + ids.at(actor);
    return text;
}

std::size_t joined_width(const std::vector<std::string>& ids) {
    std::size_t width = 0;
    for (const std::string& id : ids) width += id.size() + 1;
    return std::max<std::size_t>(width, 2) - 1;
}

CrisisColumns::CrisisColumns(NetcdfFile& file, Axis text, Axis joined, std::vector<std::string> ids, const std::string& military_units, bool compress)
    : ids_(std::move(ids)), log_(file, "crisis", compress) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    const hdf5::Element number = hdf5::element<double>();
    log_.add_numbers(file, "run", hdf5::element<std::int32_t>(), "1", "number of the run of the crisis", -1);
    log_.add_numbers(file, "time", number, "year", "time of the crisis (E22)", nan);
    log_.add_texts(file, "i", text, "first principal of the crisis (E22)");
    log_.add_texts(file, "j", text, "second principal of the crisis (E22)");
    log_.add_texts(file, "joined_i", joined, "actors that joined the first principal, by + (E22)");
    log_.add_texts(file, "joined_j", joined, "actors that joined the second principal, by + (E22)");
    log_.add_numbers(file, "p_i", number, "1", "chance of the first principal to win (E22)", nan);
    log_.add_numbers(file, "judged_i", number, "1", "chance of the first principal to win as it judges itself (E22)", nan);
    log_.add_numbers(file, "judged_j", number, "1", "chance of the second principal to win as it judges itself (E22)", nan);
    log_.add_texts(file, "outcome", text, "outcome: fizzle, concession or war (E22)");
    log_.add_texts(file, "winner", text, "principal that won, empty where the crisis fizzled out (E22, E23)");
    log_.add_numbers(file, "military_losses", number, military_units, "military stock lost by all participants together (E23)", nan);
}

void CrisisColumns::append(std::uint32_t run_number, const Crisis& crisis) {
    log_.put(run, static_cast<std::int32_t>(run_number));
    log_.put(time, crisis.time);
    log_.put_text(i, ids_.at(crisis.i));
    log_.put_text(j, ids_.at(crisis.j));
    log_.put_text(joined_i, joined_ids(crisis.joined_i, ids_));
    log_.put_text(joined_j, joined_ids(crisis.joined_j, ids_));
    log_.put(p_i, crisis.p_i);
    log_.put(judged_i, crisis.judged_i);
    log_.put(judged_j, crisis.judged_j);
    log_.put_text(outcome, std::string(crisis_outcome_names.at(static_cast<std::size_t>(crisis.outcome))));
    log_.put_text(winner, crisis.winner ? ids_.at(*crisis.winner) : "");
    log_.put(military_losses, crisis.military_losses);
}

std::vector<std::pair<std::uint32_t, Crisis>> read_crises(hid_t file, const std::vector<std::string>& ids) {
    const auto runs = hdf5::read_column<std::int32_t>(file, variable_name(run));
    const std::size_t rows = runs.size();
    const auto times = hdf5::read_column<double>(file, variable_name(time), rows);
    const auto first = hdf5::read_texts(file, variable_name(i), rows);
    const auto second = hdf5::read_texts(file, variable_name(j), rows);
    const auto with_first = hdf5::read_texts(file, variable_name(joined_i), rows);
    const auto with_second = hdf5::read_texts(file, variable_name(joined_j), rows);
    const auto chance = hdf5::read_column<double>(file, variable_name(p_i), rows);
    const auto first_judged = hdf5::read_column<double>(file, variable_name(judged_i), rows);
    const auto second_judged = hdf5::read_column<double>(file, variable_name(judged_j), rows);
    const auto outcomes = hdf5::read_texts(file, variable_name(outcome), rows);
    const auto winners = hdf5::read_texts(file, variable_name(winner), rows);
    const auto losses = hdf5::read_column<double>(file, variable_name(military_losses), rows);
    std::vector<std::pair<std::uint32_t, Crisis>> crises;
    crises.reserve(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        Crisis crisis{.time = times[row],
                      .i = index_of(first[row], ids),
                      .j = index_of(second[row], ids),
                      .joined_i = indices_of(with_first[row], ids),
                      .joined_j = indices_of(with_second[row], ids),
                      .p_i = chance[row],
                      .judged_i = first_judged[row],
                      .judged_j = second_judged[row],
                      .outcome = outcome_of(outcomes[row]),
                      .winner = {},
                      .military_losses = losses[row]};
        if (!winners[row].empty()) crisis.winner = index_of(winners[row], ids);
        crises.emplace_back(static_cast<std::uint32_t>(runs[row]), std::move(crisis));
    }
    return crises;
}

}  // namespace tarazy
