#include <algorithm>
#include <array>

#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/text_file.h"
#include "import/import.h"
#include "model/field.h"
#include "scenario/yaml/number_text.h"
#include "scenario/yaml/spelling.h"

namespace tarazy {
namespace {

OptionTable import_options() {
    OptionTable table;
    table.value("nmc", "FILE", "Correlates of War National Material Capabilities, any version's CSV (required)");
    table.value("capitals", "FILE", "capitals: ccode, lat, lng, and where there are styear, endyear (without: those of 2021)");
    table.value("gdp", "FILE", "GDP in current US$, World Bank, wide or long");
    table.value("economy", "pec", "without GDP primary energy of NMC stands in, at --energy-value");
    table.value("energy-value", "DOLLARS", "US$ of economy for a ton of coal equivalent of energy (4000)");
    table.value("ideal-points", "FILE", "UN ideal points (Bailey, Strezhnev & Voeten)");
    table.value("alliances", "FILE", "alliances by dyad and year: Correlates of War or ATOP");
    table.value("contiguity", "FILE", "Correlates of War direct contiguity, contdird.csv");
    table.value("trade", "FILE", "Correlates of War dyadic trade, or exporter, importer, year, value");
    table.value("trade-unit", "UNIT", "dollars, thousands, millions or billions: of a trade file that is not Correlates of War's");
    table.value("year", "YEAR", "the year of the figures (required)");
    table.repeated("actors", "STATES", "ISO 3166 codes, Correlates of War abbreviations or numbers: --actors KAZ,RUS,710 (required)");
    table.value("fill-back", "YEARS", "where a figure is missing, take the last one that is at most so many years older");
    table.flag("leave-out", "leave out what is missing: an ideal point, a flow, an actor");
    table.repeated("doctrine", "DOCTRINE", "a built-in doctrine for all (hedge) or for some (KAZ=hedge,RUS=balance)");
    table.flag("cinc", "power from the six components of NMC alone, with equal weights");
    table.value("guarantee-defense", "SHARE", "how far a defense pact binds (0.4)");
    table.value("guarantee-consultation", "SHARE", "how far an entente or a duty to consult binds (0.1)");
    table.value("ceiling", "SHARE", "largest share of the economy that arms may take (0.3)");
    table.value("pound", "DOLLARS", "US$ of a British pound, for milex until 1913");
    table.value("name", "NAME", "of the scenario (that of the file)");
    table.value("start", "YEAR", "the first time (that of the figures)");
    table.value("end", "YEAR", "the last time (thirty years later)");
    table.value("output", "FILE", "the scenario to write (required)", 'o');
    table.flag("force", "replace a file that exists");
    return table;
}

std::string required_text(const Options& options, const std::string& name, const std::string& what) {
    const auto text = options.text(name);
    if (!text) throw UsageError("--" + name + " is missing (" + what + ")");
    return *text;
}

std::optional<std::filesystem::path> file_of(const Options& options, const std::string& name) {
    const auto text = options.text(name);
    return text ? std::optional<std::filesystem::path>(*text) : std::nullopt;
}

std::optional<double> number_in(const Options& options, const std::string& name, const Bounds& bounds) {
    const auto number = options.number(name);
    if (number && !bounds.contain(*number)) {
        throw UsageError("--" + name + " cannot be '" + *options.text(name) + "' (it is a number, " + range_text(bounds) + ")");
    }
    return number;
}

std::optional<double> trade_unit(const Options& options) {
    const auto text = options.text("trade-unit");
    if (!text) return std::nullopt;
    constexpr std::array<std::pair<std::string_view, double>, 4> units{{{"dollars", 1}, {"thousands", 1e3}, {"millions", 1e6}, {"billions", 1e9}}};
    std::vector<std::string_view> names;
    for (const auto& [name, dollars] : units) {
        if (name == *text) return dollars;
        names.push_back(name);
    }
    throw UsageError("--trade-unit cannot be '" + *text + "' (the units are of US$). " + suggestion(*text, names));
}

void set_economy(const Options& options, ImportRequest& request) {
    request.gdp = file_of(options, "gdp");
    request.energy_value = number_in(options, "energy-value", positive);
    const auto economy = options.text("economy");
    if (economy && *economy != "pec") throw UsageError("--economy cannot be '" + *economy + "' (pec is what NMC has to stand in for GDP)");
    if (request.gdp && (economy || request.energy_value)) throw UsageError("--gdp and --economy are both given (one of them is the economy)");
}

void set_doctrines(const Options& options, ImportRequest& request) {
    for (const std::string& list : options.texts("doctrine")) {
        for (const std::string& part : split_list(list)) {
            const auto sign = part.find('=');
            if (sign != std::string::npos) {
                request.doctrines.push_back({part.substr(0, sign), part.substr(sign + 1)});
            } else if (request.doctrine.empty()) {
                request.doctrine = part;
            } else {
                throw UsageError("--doctrine gives all actors '" + request.doctrine + "' and '" + part + "' (one can be for all)");
            }
        }
    }
}

/// A name that a scenario can have, from that of its file.
std::string name_from(const std::filesystem::path& file) {
    std::string name;
    for (const char c : file.stem().string()) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            name += c;
        } else if (c >= 'A' && c <= 'Z') {
            name += static_cast<char>(c - 'A' + 'a');
        } else if (!name.empty() && name.back() != '-') {
            name += '-';
        }
    }
    while (name.ends_with('-')) name.pop_back();
    return name.empty() ? "imported" : name;
}

ImportRequest request_of(const Options& options, const std::filesystem::path& output) {
    constexpr std::uint64_t last_year = 2999;
    ImportRequest request;
    request.capabilities = required_text(options, "nmc", "the file of National Material Capabilities");
    request.capitals = file_of(options, "capitals");
    request.ideal_points = file_of(options, "ideal-points");
    request.alliances = file_of(options, "alliances");
    request.contiguity = file_of(options, "contiguity");
    request.trade = file_of(options, "trade");
    required_text(options, "year", "the year of the figures, such as 2012");
    request.gaps.year = static_cast<int>(*options.whole_number("year", 1816, last_year));
    request.gaps.fill_back = static_cast<int>(options.whole_number("fill-back", 0, last_year).value_or(0));
    request.gaps.leave_out = options.has("leave-out");
    for (const std::string& list : options.texts("actors")) {
        for (std::string& state : split_list(list)) request.actors.push_back(std::move(state));
    }
    if (request.actors.empty()) throw UsageError("--actors is missing (the states of the scenario, such as KAZ,RUS,CHN)");
    set_economy(options, request);
    set_doctrines(options, request);
    request.trade_unit = trade_unit(options);
    request.cinc = options.has("cinc");
    request.guarantee_defense = number_in(options, "guarantee-defense", share).value_or(request.guarantee_defense);
    request.guarantee_consultation = number_in(options, "guarantee-consultation", share).value_or(request.guarantee_consultation);
    request.ceiling = number_in(options, "ceiling", share);
    request.pound = number_in(options, "pound", positive);
    request.name = options.text("name").value_or(name_from(output));
    request.start = options.number("start");
    request.end = options.number("end");
    return request;
}

int import_files(const Options& options, Console& console) {
    const std::filesystem::path output = required_text(options, "output", "the scenario to write, -o SCENARIO.yaml");
    const ImportRequest request = request_of(options, output);
    // The place is taken first: whoever may not write there should not wait for the files to be read.
    const Interruption interruption({output}, 0);
    TextFile file(output, options.has("force"));
    const ImportedScenario scenario = import_scenario(request);
    file.stream() << scenario.text;
    file.publish();
    for (const std::string& note : scenario.notes) console.err << note << '\n';
    console.out << output.string() << '\n';
    return ExitCode::done;
}

}  // namespace

Command import_command() {
    return {"import",
            "--nmc FILE [--gdp FILE] [--capitals FILE] [...] --year YEAR --actors STATES -o SCENARIO.yaml",
            "make a scenario from data files: Correlates of War, UN ideal points, ATOP, World Bank",
            "tarazy import --nmc NMC-60-abridged.csv --capitals cow_capitals.csv --gdp API_NY.GDP.MKTP.CD.csv\n"
            "           --ideal-points IdealpointestimatesAll_Jun2024.csv --alliances alliance_v4.1_by_dyad_yearly.csv\n"
            "           --contiguity contdird.csv --trade Dyadic_COW_4.0.csv --year 2012 --actors KAZ,RUS,CHN,USA -o world-2012.yaml",
            import_options,
            import_files};
}

}  // namespace tarazy
