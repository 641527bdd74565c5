#include "model/series.h"

#include <array>

namespace tarazy {
namespace {

using enum SeriesShape;

constexpr std::array<Series, 26> series_table{{
    {"power", "1", "share of power (E1)", actor, {}},
    {"economy", "", "size of the economy, stock of the capability with that role (E17)", actor, {}},
    {"military", "", "stock of military capital (E18)", actor, {}},
    {"effort", "year-1", "military effort, share of the economy spent a year (E18)", actor, {}},
    {"threat", "1", "total threat perceived (E5)", actor, {}},
    {"defence", "1", "defence: own power and support (E8)", actor, {}},
    {"security", "1", "security, log of defence over threat (E8)", actor, {}},
    {"safety", "1", "safety, defence / (defence + threat) (E24)", actor, {}},
    {"openness", "1", "economic ties over the economy (E14)", actor, {}},
    {"autonomy", "1", "autonomy, 1 - norm of the weight on stronger partners (E24)", actor, {}},
    {"standing", "1", "standing, political weight the others give (E24)", actor, {}},
    {"vectors", "1", "effective number of partners (E24)", actor, {}},
    {"hedging", "1", "hedging, mixing across rival partners (E24)", actor, {}},
    {"welfare", "1", "welfare, log growth of the economy since the start (E24)", actor, {}},
    {"interest", "1", "interest, weighted sum of safety, welfare, autonomy and standing (E24)", actor, {}},
    {"poles", "1", "effective number of poles (E24)", system, {}},
    {"concentration", "1", "concentration of power (E24)", system, {}},
    {"tension", "1", "tension, power-weighted threat (E24)", system, {}},
    {"balance", "1", "structural balance of affinities (E24)", system, {}},
    {"crises", "1", "crises since the last record, wars included (E22)", system, {}},
    {"wars", "1", "wars since the last record (E23)", system, {}},
    {"capability", "", "capabilities; of the military the stock", component, {}},
    {"alignment", "1", "alignment of the actor with the partner (E15)", domains, PairSeries::alignment},
    {"affinity", "1", "affinity of the actor toward the partner (E19)", pair, PairSeries::affinity},
    {"threat_from", "1", "threat that the actor perceives from the partner (E5)", pair, PairSeries::threat_from},
    {"tie", "", "economic tie, in the unit of the economy a year (E14)", pair, PairSeries::tie},
}};

}  // namespace

std::span<const Series> all_series() {
    return series_table;
}

std::optional<std::size_t> find_series(std::string_view name) {
    for (std::size_t s = 0; s < series_table.size(); ++s) {
        if (series_table[s].name == name) return s;
    }
    return std::nullopt;
}

std::size_t series_width(const Series& series, const Scenario& scenario) {
    const std::size_t n = scenario.size();
    switch (series.shape) {
        case actor: return n;
        case system: return 1;
        case component: return n * scenario.capabilities.size();
        case domains: return domain_count * n * n;
        case pair: return n * n;
    }
    return 0;
}

bool is_recorded(const Series& series, const Record& record) {
    return !series.pairs || record.keeps(*series.pairs);
}

SeriesChoice recorded_series(const Record& record) {
    SeriesChoice choice;
    for (const Series& series : all_series()) choice.push_back(is_recorded(series, record));
    return choice;
}

std::vector<std::size_t> recorded_steps(const Scenario& scenario) {
    const std::size_t last = scenario.time.steps();
    std::vector<std::size_t> steps;
    for (std::size_t n = 0; n < last; n += scenario.record.every) steps.push_back(n);
    steps.push_back(last);
    return steps;
}

}  // namespace tarazy
