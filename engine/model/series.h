#pragma once
// Every output series, said once (E24): one row here is the HDF5 variable, the CSV name,
// the column of comparisons and the entry of chart menus.
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/parameters.h"

namespace tarazy {

/// Which labels the numbers of a series bear, beside run and time.
enum class SeriesShape {
    actor,      ///< one number an actor
    system,     ///< one number for the whole system
    component,  ///< actor x capability
    domains,    ///< domain x actor x partner
    pair        ///< actor x partner
};

/// Which series a row is of, in the order of output. recording.cpp says where the numbers of each come from.
enum class SeriesId : std::uint8_t {
    power,
    economy,
    military,
    effort,
    threat,
    defence,
    security,
    safety,
    openness,
    autonomy,
    standing,
    vectors,
    hedging,
    welfare,
    interest,
    poles,
    concentration,
    tension,
    balance,
    crises,
    wars,
    capability,
    alignment,
    affinity,
    threat_from,
    tie
};

/// What a series without a unit of its own is measured in.
enum class UnitOf { series, economy, military, component };

/// Facts of a series that most series do not have.
struct SeriesTraits {
    UnitOf unit_of = UnitOf::series;
    bool share = false;           ///< of a whole: people read it in per cent
    bool of_nonstate = false;     ///< nonstate actors have it too; of other series of actors theirs is 0 (E24)
    bool since_record = false;    ///< counts what happened since the last record
    bool less_is_better = false;  ///< as an outcome, where the design does not say
    bool symmetric = false;       ///< of a pair: the same in both orders
    bool for_class = false;       ///< students of a class see it
    bool exported = false;        ///< its bands are in a static export of the laboratory
    std::uint8_t summary = 0;     ///< place among the measures that sum an actor up, from 1; 0: none
    std::uint8_t outcome = 0;     ///< place among the outcomes of a design that names none, from 1; 0: none
};

struct Series {
    SeriesId id;
    std::string_view name;       ///< also the HDF5 variable and the JSON key
    std::string_view unit;       ///< UDUNITS; empty: `traits.unit_of` says whose
    std::string_view long_name;  ///< in words, with the equation of MODEL.md
    SeriesShape shape;
    std::optional<PairSeries> pairs;  ///< set: kept only where `record: pairs:` names it
    SeriesTraits traits = {};
};

inline constexpr auto series_table = [] {
    using enum SeriesId;
    using enum SeriesShape;
    return std::to_array<Series>({
        {power,
         "power",
         "1",
         "share of power (E1)",
         actor,
         {},
         {.share = true, .of_nonstate = true, .for_class = true, .exported = true, .summary = 7}},
        {economy,
         "economy",
         "",
         "size of the economy, stock of the capability with that role (E17)",
         actor,
         {},
         {.unit_of = UnitOf::economy, .of_nonstate = true, .for_class = true, .exported = true}},
        {military, "military", "", "stock of military capital (E18)", actor, {}, {.unit_of = UnitOf::military, .of_nonstate = true}},
        {effort, "effort", "year-1", "military effort, share of the economy spent a year (E18)", actor, {}, {.share = true}},
        {threat, "threat", "1", "total threat perceived (E5)", actor, {}, {.of_nonstate = true, .less_is_better = true, .for_class = true}},
        {defence, "defence", "1", "defence: own power and support (E8)", actor, {}},
        {security,
         "security",
         "1",
         "security, log of defence over threat (E8)",
         actor,
         {},
         {.for_class = true, .exported = true, .summary = 1, .outcome = 3}},
        {safety, "safety", "1", "safety, defence / (defence + threat) (E24)", actor, {}, {.for_class = true, .summary = 2}},
        {openness, "openness", "1", "economic ties over the economy (E14)", actor, {}, {.share = true}},
        {autonomy,
         "autonomy",
         "1",
         "autonomy, 1 - norm of the weight on stronger partners (E24)",
         actor,
         {},
         {.for_class = true, .exported = true, .summary = 3, .outcome = 2}},
        {standing, "standing", "1", "standing, political weight the others give (E24)", actor, {}, {.share = true, .summary = 4}},
        {vectors, "vectors", "1", "effective number of partners (E24)", actor, {}},
        {hedging, "hedging", "1", "hedging, mixing across rival partners (E24)", actor, {}, {.summary = 5}},
        {welfare, "welfare", "1", "welfare, log growth of the economy since the start (E24)", actor, {}, {.summary = 6, .outcome = 4}},
        {interest,
         "interest",
         "1",
         "interest, weighted sum of safety, welfare, autonomy and standing (E24)",
         actor,
         {},
         {.for_class = true, .exported = true, .outcome = 1}},
        {poles, "poles", "1", "effective number of poles (E24)", system, {}},
        {concentration, "concentration", "1", "concentration of power (E24)", system, {}},
        {tension, "tension", "1", "tension, power-weighted threat (E24)", system, {}, {.less_is_better = true}},
        {balance, "balance", "1", "structural balance of affinities (E24)", system, {}},
        {crises, "crises", "1", "crises since the last record, wars included (E22)", system, {}, {.since_record = true, .less_is_better = true}},
        {wars, "wars", "1", "wars since the last record (E23)", system, {}, {.since_record = true, .less_is_better = true}},
        {capability, "capability", "", "capabilities; of the military the stock", component, {}, {.unit_of = UnitOf::component}},
        {alignment, "alignment", "1", "alignment of the actor with the partner (E15)", domains, PairSeries::alignment, {.for_class = true}},
        {affinity, "affinity", "1", "affinity of the actor toward the partner (E19)", pair, PairSeries::affinity},
        {threat_from,
         "threat_from",
         "1",
         "threat that the actor perceives from the partner (E5)",
         pair,
         PairSeries::threat_from,
         {.less_is_better = true}},
        {tie,
         "tie",
         "",
         "economic tie, in the unit of the economy a year (E14)",
         pair,
         PairSeries::tie,
         {.unit_of = UnitOf::economy, .symmetric = true}},
    });
}();

/// The index in all_series() of a series.
constexpr std::size_t index_of(SeriesId id) {
    return static_cast<std::size_t>(id);
}

static_assert(
    [] {
        for (std::size_t s = 0; s < series_table.size(); ++s) {
            if (index_of(series_table[s].id) != s) return false;
        }
        return true;
    }(),
    "the rows of series stand in the order of SeriesId");

/// The series in the order of output.
std::span<const Series> all_series();

/// The index in all_series() of a name, or none.
std::optional<std::size_t> find_series(std::string_view name);

/// Numbers a run and time: 1, N, N x capabilities, 3 x N x N or N x N.
std::size_t series_width(const Series& series, const Scenario& scenario);

/// The units of a series in a scenario, of one of its capabilities where the series has a number for each: never empty, UDUNITS where the
/// scenario's own are.
std::string series_unit(const Series& series, const Scenario& scenario, std::optional<std::size_t> component = {});

/// The unit in which the stock of a capability is measured. The military is given as spending: what `billion US$ a year` adds up to is
/// measured in `billion US$`.
std::string stock_unit(const Scenario& scenario, std::size_t component);

/// Whether the scenario's record keeps the series.
bool is_recorded(const Series& series, const Record& record);

/// The indices of the series that have a place in an order, such as `&SeriesTraits::summary`, in that order.
std::vector<std::size_t> series_in_order(std::uint8_t SeriesTraits::*place);

/// Which series a simulation keeps: one flag a row of all_series().
using SeriesChoice = std::vector<bool>;

/// The choice of a few.
SeriesChoice only(std::initializer_list<SeriesId> wanted);

/// The choice that the record makes.
SeriesChoice recorded_series(const Record& record);

/// The steps that are recorded: 0, every, 2 every, ... and the last.
std::vector<std::size_t> recorded_steps(const Scenario& scenario);

}  // namespace tarazy
