#include "import/tables.h"

#include <algorithm>

#include "import/csv_table.h"
#include "scenario/yaml/number_text.h"
#include "scenario/yaml/utf8.h"

namespace tarazy {
namespace {

enum : std::size_t { capital_code, latitude, longitude, capital_name, capital_from, capital_to };

const CsvLayout capital_layout{"capitals with coordinates (cow_capitals of peacesciencer)",
                               {{{"ccode", "iso3c", "iso3"}, true},
                                {{"lat", "latitude"}, true},
                                {{"lng", "lon", "long", "longitude"}, true},
                                {{"capital", "name", "city"}, false},
                                {{"styear", "start"}, false},
                                {{"endyear", "end"}, false}}};

struct Seat {
    Capital capital;
    int from = 0;
    int to = 9999;
    std::size_t line = 0;
};

std::optional<double> angle(std::string_view cell, double most) {
    const auto value = parse_number(cell);
    return value && *value >= -most && *value <= most ? value : std::nullopt;
}

class Seats {
  public:
    Seats(const std::filesystem::path& file, const ChosenStates& states, const GapRule& rule, ImportReport& report)
        : file_(file), states_(states), rule_(rule), report_(report), seats_(states.size()) {}

    void row(const CsvRow& row) {
        const auto state = states_.find(row[capital_code]);
        if (!state) return;
        Seat seat;
        seat.line = row.line();
        seat.from = whole_number(row[capital_from]).value_or(seat.from);
        seat.to = whole_number(row[capital_to]).value_or(seat.to);
        if (seat.from > rule_.year) return;
        const auto north = angle(row[latitude], 90);
        const auto east = angle(row[longitude], 180);
        if (!north || !east) {
            report_.problem(
                {file_, row.line()},
                {states_.title(*state) + " has no place for its capital",
                 "'" + std::string(row[latitude]) + "', '" + std::string(row[longitude]) + "' are no latitude and longitude", "Mend the row"});
            faulty_.push_back(*state);
            return;
        }
        // A name in another encoding than UTF-8 is no reason to refuse the place.
        seat.capital = {find_bad_byte(row[capital_name]) ? std::string() : std::string(row[capital_name]), *north, *east};
        seats_[*state].push_back(std::move(seat));
    }

    std::optional<Capital> take(std::size_t i) {
        std::vector<Seat>& seats = seats_[i];
        // The later seat last; of two that begin in the same year the one that lasts longer.
        std::stable_sort(seats.begin(), seats.end(), [](const Seat& a, const Seat& b) { return std::pair(a.from, a.to) < std::pair(b.from, b.to); });
        std::vector<const Seat*> fitting;
        const Seat* latest = nullptr;
        for (const Seat& seat : seats) {
            if (seat.to >= rule_.year) fitting.push_back(&seat);
            if (!latest || seat.to >= latest->to) latest = &seat;
        }
        if (!fitting.empty()) return choose(i, fitting);
        if (std::find(faulty_.begin(), faulty_.end(), i) != faulty_.end()) return std::nullopt;
        return fill(i, latest);
    }

  private:
    std::optional<Capital> choose(std::size_t i, const std::vector<const Seat*>& fitting) {
        const Seat& chosen = *fitting.back();
        if (fitting.size() == 1) return chosen.capital;
        const Seat& other = *fitting[fitting.size() - 2];
        const bool same = other.capital.latitude == chosen.capital.latitude && other.capital.longitude == chosen.capital.longitude;
        if (!same && other.from == chosen.from && other.to == chosen.to) {
            report_.problem({file_, chosen.line}, {states_.title(i) + " has two capitals in " + std::to_string(rule_.year),
                                                   "the other is in line " + std::to_string(other.line), "Leave one of the rows out"});
            return std::nullopt;
        }
        if (!same) {
            report_.note(states_.title(i) + " has two capitals in " + std::to_string(rule_.year) + " in " + file_.filename().string() + ": " +
                         chosen.capital.name + " of line " + std::to_string(chosen.line) + ", which began later, is taken");
        }
        return chosen.capital;
    }

    std::optional<Capital> fill(std::size_t i, const Seat* latest) {
        const std::string what = states_.title(i) + ": the capital of " + std::to_string(rule_.year) + " is missing";
        const std::string why =
            latest ? "the last row ends in " + std::to_string(latest->to) : "no row has " + states_.sought(i) + " before the year's end";
        const int age = latest ? rule_.year - latest->to : 0;
        if (latest && age <= rule_.fill_back) {
            report_.note(what + " in " + DataPlace{file_, latest->line}.short_text() + " (" + why + "): " + latest->capital.name + " stands in");
            return latest->capital;
        }
        if (rule_.leave_out) {
            report_.note(what + " in " + file_.filename().string() + " (" + why + "): left out, the actor with it");
            return std::nullopt;
        }
        report_.problem({file_, latest ? latest->line : 0}, {what, why,
                                                             (latest ? "--fill-back " + std::to_string(age) + " would take " + latest->capital.name
                                                                     : "The file has none of an earlier year") +
                                                                 "; --leave-out would go on without it: the actor with it"});
        return std::nullopt;
    }

    const std::filesystem::path& file_;
    const ChosenStates& states_;
    const GapRule& rule_;
    ImportReport& report_;
    std::vector<std::vector<Seat>> seats_;
    std::vector<std::size_t> faulty_;
};

}  // namespace

std::vector<std::optional<Capital>> import_capitals(const std::filesystem::path& file, const ChosenStates& states, const GapRule& rule,
                                                    ImportReport& report) {
    Seats seats(file, states, rule, report);
    read_table(file, capital_layout, [&](const CsvRow& row) { seats.row(row); });
    std::vector<std::optional<Capital>> capitals;
    for (std::size_t i = 0; i < states.size(); ++i) capitals.push_back(seats.take(i));
    return capitals;
}

}  // namespace tarazy
