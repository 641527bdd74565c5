#pragma once
// A result file of the small world, made by simulating it, for reports.
#include "experiment/ensemble.h"
#include "record/run_writer.h"
#include "record/sample_run.h"
#include "scenario/world/scenario_file.h"

namespace tarazy {

/// Three actors with noise, crises and every series of pairs. One is nonstate; texts hold what would be markup.
inline std::string reported_scenario(const std::string& time = "{start: 2020, end: 2025, step: 0.25}") {
    return "tarazy: 1\nname: small\ntitle: {en: 'A & B </script>', kk: Үш көрші, ru: Три соседа}\ndescription: {en: '<b>no markup</b>'}\n"
           "source: made up\ntime: " +
           time +
           "\nworld: {perception_noise: 0.2, growth_noise: 0.03}\nconflict: {enabled: true, crisis_rate: 2}\n"
           "capabilities:\n  economy: {unit: billion US$, role: economy}\n  military: {unit: billion US$ a year, role: military}\n"
           "  population: {unit: million}\nactors:\n"
           "  - {id: AAA, name: {en: Aland, kk: Аланд, ru: Аландия}, capital: [50, 40], capabilities: {economy: 1800, military: 66, population: "
           "80}}\n"
           "  - {id: BBB, kind: bloc, capital: [51, 71], capabilities: {economy: 200, military: 2, population: 20}, doctrine: hedge}\n"
           "  - {id: CCC, capital: [40, 116], capabilities: {economy: 17000, military: 280, population: 1400}, ideal_point: 0.7}\n"
           "  - {id: NET, kind: nonstate, capital: [34, 62], capabilities: {economy: 1, military: 0.5, population: 1}}\n"
           "institutions:\n  - {id: PACT, name: Pact, members: [AAA, BBB]}\n"
           "corridors:\n  - {id: PIPE, name: Pipe, kind: oil, from: BBB, to: CCC, transit: [AAA], capacity: 10}\n"
           "events:\n  - {id: shock, at: 2022, label: {en: Shock}, do: [{posture: {actor: AAA, to: 2}}]}\n"
           "  - {id: luck, hazard: 0.1, for: 2, do: [{posture: {actor: CCC, to: 2}}]}\n"
           "record: {pairs: [alignment, affinity]}\n";
}

/// Runs the scenario and writes the file; the runs named in `failed` are written as such.
inline void write_result(const std::filesystem::path& file, const ScenarioFile& scenario, std::size_t runs,
                         const std::vector<std::size_t>& failed = {}) {
    RunWriter writer(file, scenario.model,
                     {.title = scenario.title.en,
                      .source = scenario.source,
                      .scenario = scenario.text,
                      .settings = "",
                      .policy = "BBB=balance",
                      .seed = 5,
                      .runs = runs},
                     true);
    const Ensemble ensemble{.scenario = &scenario.model, .experiment = &scenario.experiment, .seed = 5, .first_run = 0, .runs = runs, .threads = 1};
    run_ensemble(ensemble, {.keep =
                                [&](const Results& block) {
                                    Results kept = block;
                                    for (const std::size_t run : failed) {
                                        if (run >= block.first_run && run < block.first_run + block.runs)
                                            kept.failures[run - block.first_run] = "it left";
                                    }
                                    writer.write(kept);
                                },
                            .progress = {},
                            .stop = {}});
    writer.publish();
}

inline ScenarioFile small_scenario(const std::string& text = reported_scenario()) {
    return parse_scenario(text, "small.yaml", {.settings = {}, .doctrine_choices = {{"BBB", "balance"}}});
}

}  // namespace tarazy
