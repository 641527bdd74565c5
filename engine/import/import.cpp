#include "import/import.h"

#include <algorithm>

#include "import/capital_places.h"
#include "import/imported_world.h"
#include "import/tables.h"
#include "model/doctrine.h"
#include "model/error.h"
#include "scenario/yaml/number_text.h"
#include "scenario/yaml/spelling.h"

namespace tarazy {
namespace {

constexpr double billion = 1e9;
constexpr int first_year_in_dollars = 1914;  // milex of NMC is in British pounds before
constexpr double default_ceiling = 0.3;
constexpr double default_years = 30;
constexpr double default_energy_value = 4000;  // US$: about what the world made of a ton of coal equivalent in 2012

std::string file_name(const std::filesystem::path& file) {
    return ", file " + file.filename().string() + ".";
}

class Import {
  public:
    explicit Import(const ImportRequest& request) : request_(request), states_(request.actors) {
        for (const std::string& note : states_.notes()) report_.note(note);
    }

    ImportedScenario make() {
        const std::string year = std::to_string(request_.gaps.year);
        world_.name = request_.name;
        world_.title = "The world of " + year;
        world_.start = request_.start.value_or(request_.gaps.year);
        world_.end = request_.end.value_or(world_.start + default_years);
        world_.ceiling = request_.ceiling;
        figures();
        // With gaps in the figures the other files are read all the same: the user is told of every gap at once.
        if (report_.empty()) {
            keep_complete();
        } else {
            for (std::size_t i = 0; i < states_.size(); ++i) world_.actors.push_back({states_[i].id(), {}, {}, {}, {}, {}});
        }
        doctrines();
        relations();
        report_.raise();
        world_.notes = report_.notes();
        ImportedScenario result{imported_yaml(world_), report_.notes()};
        for (const std::string& warning : parse_scenario(result.text, request_.name + ".yaml").warnings) result.notes.push_back(warning);
        return result;
    }

  private:
    /// Reads a file; what makes it unreadable is one more problem, so that those of the other files are told as well.
    template <class Read>
    void read(Read&& part) {
        try {
            part();
        } catch (const InputError& error) {
            report_.problems(error.what());
        }
    }

    void figures() {
        const bool by_energy = !request_.gdp;
        const Components wanted =
            request_.cinc ? Components{true, true, true, true, true, true} : Components{true, false, false, by_energy, true, false};
        components_.resize(states_.size());
        gdp_.resize(states_.size());
        capitals_.resize(states_.size());
        read([&] {
            auto imported = import_capabilities(request_.capabilities, states_, wanted, request_.gaps, report_);
            components_ = std::move(imported.states);
            world_.sources.push_back("Correlates of War National Material Capabilities (Singer, Bremer & Stuckey 1972; Singer 1987)" +
                                     (imported.version.empty() ? std::string() : ", version " + imported.version) + file_name(request_.capabilities));
        });
        read([&] {
            if (!request_.gdp) return;
            gdp_ = import_gdp(*request_.gdp, states_, request_.gaps, report_);
            world_.sources.push_back("World Bank, GDP in current US$" + file_name(*request_.gdp));
        });
        read([&] {
            if (!request_.capitals) return known_capitals();
            capitals_ = import_capitals(*request_.capitals, states_, request_.gaps, report_);
            world_.sources.push_back("Capitals of states (cow_capitals of peacesciencer, Miller 2022)" + file_name(*request_.capitals));
        });
        describe_capabilities();
    }

    /// Without a table of capitals: those of 2021, as far as they are known here.
    void known_capitals() {
        report_.note("no --capitals was given, so the capitals are those of 2021 (CIA World Factbook)");
        world_.sources.emplace_back("Capitals of 2021: CIA World Factbook.");
        for (std::size_t i = 0; i < states_.size(); ++i) {
            if (const auto place = capital_place(states_[i].iso3)) {
                capitals_[i] = {std::string(place->capital), place->latitude, place->longitude};
            } else {
                report_.problems("--capitals is missing: " + states_.title(i) +
                                 " has no place for its capital (the program knows those of some 90 states). " +
                                 "Give --capitals FILE with its ccode, lat and lng");
            }
        }
    }

    double energy_value() const { return request_.energy_value.value_or(default_energy_value); }

    void describe_capabilities() {
        const double weight = request_.cinc ? 0 : 1;
        world_.capabilities = {{"economy", "billion US$", "economy", weight}, {"military", "billion US$ a year", "military", 1}};
        if (request_.cinc) {
            for (const auto& [name, unit] : {std::pair("personnel", "thousand"), std::pair("iron_and_steel", "million tons"),
                                             std::pair("energy", "million tons of coal equivalent"), std::pair("population", "million"),
                                             std::pair("urban_population", "million")}) {
                world_.capabilities.push_back({name, unit, "", 1});
            }
            world_.capability_rules = {"Power is the CINC of these actors: the six components of NMC with equal weights, the economy with none."};
        } else {
            world_.capabilities.push_back({"population", "million", "", 1});
            world_.capability_rules = {"Equal weights: what power is made of is for you to say. Military: milex. Population: tpop."};
        }
        world_.capability_rules.push_back(
            request_.gdp ? "Economy: GDP. Growth is not imported, for GDP in current US$ holds inflation: add `growth` to the actors."
                         : "Economy: NMC has none, so primary energy consumption (pec) stands in, at " + number_text(energy_value()) +
                               " US$ a ton of coal equivalent" +
                               (request_.energy_value ? ", as asked for." : " (set by hand: about what the world made of a ton in 2012).") +
                               " Growth is not imported: add `growth` to the actors.");
        if (!request_.gdp && !request_.energy_value) {
            report_.note("no --gdp was given, so primary energy (pec) stands in for the economy at " + number_text(default_energy_value) +
                         " US$ a ton of coal equivalent; --energy-value DOLLARS sets another value");
        }
    }

    /// Leaves out the actors that lack a figure or a place; gives the others theirs in the units of the scenario.
    void keep_complete() {
        std::vector<std::string> kept;
        for (std::size_t i = 0; i < states_.size(); ++i) {
            const auto numbers = capabilities_of(i);
            if (!numbers || !capitals_[i]) continue;
            ImportedActor actor{states_[i].id(), std::string(states_[i].name), {capitals_[i]->latitude, capitals_[i]->longitude}, *numbers, {}, {}};
            check_effort(actor, i);
            world_.actors.push_back(std::move(actor));
            kept.push_back(std::to_string(states_[i].number));
        }
        if (kept.size() < 2 && report_.empty()) {
            throw InputError("too few actors are left (" + std::to_string(kept.size()) + " of " + std::to_string(states_.size()) +
                             " have all figures). Choose others, another --year or --fill-back");
        }
        if (kept.size() < states_.size() && report_.empty()) states_ = ChosenStates(kept);
    }

    std::optional<std::vector<double>> capabilities_of(std::size_t i) const {
        const StateComponents& c = components_[i];
        const auto economy = request_.gdp ? gdp_[i] : c[pec];
        if (!economy || !c[milex] || !c[tpop]) return std::nullopt;
        constexpr double thousand = 1e3;
        // Thousand tons of coal equivalent, US$ a ton.
        const double output = request_.gdp ? economy->value / billion : economy->value * thousand * energy_value() / billion;
        const double dollars = c[milex]->year < first_year_in_dollars ? request_.pound.value_or(1) : 1;
        std::vector<double> numbers{output, c[milex]->value * dollars * thousand / billion};
        if (!request_.cinc) {
            numbers.push_back(c[tpop]->value / thousand);
            return numbers;
        }
        for (const auto& [component, unit] :
             {std::pair(milper, 1.0), std::pair(irst, thousand), std::pair(pec, thousand), std::pair(tpop, thousand), std::pair(upop, thousand)}) {
            if (!c[component]) return std::nullopt;
            numbers.push_back(c[component]->value / unit);
        }
        return numbers;
    }

    /// What the scenario's reader would refuse is said of the data, where it can be mended.
    void check_effort(const ImportedActor& actor, std::size_t i) {
        const double economy = actor.capabilities[0];
        const double military = actor.capabilities[1];
        const std::size_t line = components_[i][milex]->line;
        const bool pounds = components_[i][milex]->year < first_year_in_dollars;
        if (std::any_of(actor.capabilities.begin(), actor.capabilities.end(), [](double value) { return value < 0; }) || economy <= 0) {
            report_.problem({request_.capabilities, line}, {states_.title(i) + " has an economy of 0 or something negative",
                                                            "the model divides by the economy", "Leave the actor out or mend its row"});
        } else if (pounds && !request_.pound) {
            report_.problem({request_.capabilities, line}, {states_.title(i) + ": milex is in British pounds", "NMC has US$ from 1914 on only",
                                                            "Give --pound DOLLARS, the US$ of one pound"});
        } else if (military > request_.ceiling.value_or(default_ceiling) * economy) {
            report_.problem({request_.capabilities, line},
                            {states_.title(i) + " spends " + number_text(military) + " of its economy of " + number_text(economy) +
                                 " billion US$ on its military",
                             "the ceiling of the model is a share of " + number_text(request_.ceiling.value_or(default_ceiling)),
                             "NMC has some figures in purchasing power: mend the row, leave the actor out, or give a higher --ceiling"});
        }
    }

    void doctrines() {
        std::vector<std::string_view> known;
        for (const BuiltInDoctrine& doctrine : built_in_doctrines()) known.push_back(doctrine.name);
        const auto checked = [&](const std::string& name) {
            if (!name.empty() && std::find(known.begin(), known.end(), name) == known.end()) {
                report_.problems("--doctrine: unknown doctrine '" + name + "' (it is none of the built-in ones). " + suggestion(name, known));
            }
            return name;
        };
        for (ImportedActor& actor : world_.actors) actor.doctrine = request_.doctrine;
        checked(request_.doctrine);
        for (const DoctrineChoice& choice : request_.doctrines) {
            checked(choice.doctrine);
            const State* state = state_named(choice.actor);
            const auto found = std::find_if(world_.actors.begin(), world_.actors.end(),
                                            [&](const ImportedActor& actor) { return state && actor.id == state->id(); });
            if (found == world_.actors.end()) {
                report_.problems("--doctrine: '" + choice.actor + "' is no actor of the scenario (" +
                                 (state ? "it is not among --actors, or was left out" : "no state has this code") + "). Name one of --actors");
            } else {
                found->doctrine = choice.doctrine;
            }
        }
    }

    void relations() {
        affinity();
        borders();
        trade();
        institutions();
    }

    void affinity() {
        if (!request_.ideal_points) {
            world_.affinity_rules = {"No ideal points were given: everybody is indifferent to everybody (affinity 0)."};
            return;
        }
        world_.affinity_rules = {
            "Ideal points are of votes in the UN General Assembly: they measure distance to the order led by the USA, not hostility. Look at the "
            "affinities that follow, and override pairs that quarrel (`affinity: pairs:`) or widen the scale (`affinity: scale:`)."};
        read([&] {
            const auto points = import_ideal_points(*request_.ideal_points, states_, request_.gaps, report_);
            for (std::size_t i = 0; i < points.size(); ++i) {
                if (points[i]) world_.actors[i].ideal_point = points[i]->value;
            }
            world_.sources.push_back("Ideal points of UN General Assembly votes (Bailey, Strezhnev & Voeten 2017)" +
                                     file_name(*request_.ideal_points));
        });
    }

    void borders() {
        if (!request_.contiguity) {
            world_.border_rules = {"No contiguity was given: there are no borders, distances are those of the capitals."};
            return;
        }
        world_.border_rules = {"Borders: direct contiguity by land or river (conttype 1); water between states is no border."};
        read([&] {
            world_.borders = import_contiguity(*request_.contiguity, states_, request_.gaps, report_);
            world_.sources.push_back("Correlates of War direct contiguity (Stinnett et al. 2002)" + file_name(*request_.contiguity));
        });
    }

    void trade() {
        if (!request_.trade) {
            world_.trade_rules = {"No trade was given: the model's gravity rule makes it from economies and distances."};
            return;
        }
        world_.trade_rules = {"Trade: the imports of both from one another, added."};
        read([&] {
            const ImportedTrade trade = import_trade(*request_.trade, states_, request_.gaps, request_.trade_unit, report_);
            for (const TradeFlow& flow : trade.flows) world_.trade.push_back({flow.i, flow.j, flow.value / billion});
            if (world_.trade.empty()) world_.trade_rules.emplace_back("No flow is above 0, so the model's gravity rule makes the trade.");
            world_.sources.push_back((trade.correlates_of_war ? std::string("Correlates of War trade (Barbieri, Keshk & Pollins 2009)")
                                                              : std::string("Trade between states")) +
                                     file_name(*request_.trade));
        });
    }

    void institutions() {
        if (!request_.alliances) {
            world_.institution_rules = {"No alliances were given: promises bind only so far as anarchy lets them."};
            return;
        }
        read([&] {
            const ImportedAlliances alliances = import_alliances(*request_.alliances, states_, request_.gaps, report_);
            const std::string weaker = alliances.atop ? "a duty to consult (consul)" : "an entente";
            world_.institution_rules = {
                "Institutions: alliances, one for those of three or more members who all promise one another the same, one a pair for the rest. By "
                "rule, not "
                "measured: a promise of defense has the guarantee " +
                number_text(request_.guarantee_defense) + ", " + weaker + " " + number_text(request_.guarantee_consultation) +
                "; neutrality, non-aggression and offense promise no help and are left out."};
            for (const AllianceGroup& group : group_alliances(alliances.ties)) {
                const bool defense = group.promise == Promise::defense;
                std::string id = group.alliance.empty() ? world_.actors[group.members[0]].id + "-" + world_.actors[group.members[1]].id
                                                        : (alliances.atop ? "ATOP-" : "COW-") + group.alliance;
                id += defense ? "-defense" : alliances.atop ? "-consultation" : "-entente";
                world_.institutions.push_back({std::move(id), group.members, defense ? request_.guarantee_defense : request_.guarantee_consultation});
            }
            world_.sources.push_back((alliances.atop ? std::string("ATOP (Leeds, Ritter, Mitchell & Long 2002)")
                                                     : std::string("Correlates of War formal alliances (Gibler 2009)")) +
                                     file_name(*request_.alliances));
        });
    }

    const ImportRequest& request_;
    ChosenStates states_;
    ImportReport report_;
    ImportedWorld world_;
    std::vector<StateComponents> components_;
    std::vector<std::optional<Figure>> gdp_;
    std::vector<std::optional<Capital>> capitals_;
};

}  // namespace

ImportedScenario import_scenario(const ImportRequest& request) {
    return Import(request).make();
}

}  // namespace tarazy
