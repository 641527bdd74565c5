#pragma once
// Scenarios for the tests of the laboratory, and the numbers of its answers unpacked.
#include <cmath>
#include <filesystem>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "classroom/lab/laboratory.h"
#include "scenario/world/scenario_file.h"
#include "support/answer_check.h"

namespace tarazy {

inline std::filesystem::path shipped(const std::string& name) {
    return std::filesystem::path(TARAZY_SOURCE_DIR) / "scenarios" / (name + ".yaml");
}

/// Two states and a bloc that decide and a network that does not, with noise, many crises, and events of every kind. Four years, quarterly.
inline std::string lively_text() {
    return "tarazy: 1\nname: lively\ntitle: {en: Lively, ru: Живой}\ntime: {start: 2020, end: 2024, step: 0.25}\n"
           "world: {perception_noise: 0.2, growth_noise: 0.03}\nconflict: {enabled: true, crisis_rate: 2}\n"
           "capabilities:\n  economy: {unit: billion US$, role: economy}\n  military: {unit: billion US$ a year, role: military}\n"
           "doctrines:\n  shy: {extends: hedge, autonomy: 3, tilt: {BBB: 0.2}}\n"
           "actors:\n"
           "  - {id: AAA, capital: [50, 40], capabilities: {economy: 1800, military: 66}, doctrine: balance}\n"
           "  - {id: BBB, kind: bloc, capital: [51, 71], capabilities: {economy: 200, military: 2}, doctrine: hedge}\n"
           "  - {id: CCC, capital: [40, 116], capabilities: {economy: 17000, military: 280}, growth: {economy: 0.03}, ideal_point: 0.7}\n"
           "  - {id: NET, kind: nonstate, capital: [34, 62], capabilities: {economy: 1, military: 0.5}}\n"
           "borders: [[AAA, BBB]]\n"
           "institutions:\n  - {id: PACT, members: [AAA, BBB], guarantee: 0.4}\n"
           "corridors:\n  - {id: PIPE, kind: oil, from: AAA, to: CCC, transit: [BBB], capacity: 10}\n"
           "events:\n"
           "  - {id: shock, at: 2021, for: 1, label: {en: Shock}, do: [{posture: {actor: AAA, to: 2}}]}\n"
           "  - {id: turn, at: 2022, for: 1, do: [{doctrine: {actor: AAA, to: shy}}]}\n"
           "  - {id: luck, hazard: 0.8, repeat: true, for: 0.5, do: [{posture: {actor: CCC, to: 7}}]}\n"
           "  - {id: once, hazard: 0.8, do: [{sanction: {from: [CCC], on: [BBB], access: 0.5}}]}\n"
           "lesson:\n  goal: {en: See}\n  steps:\n    - {text: {en: Go}, set: {world.anarchy: 0.9, events.shock.at: 2023}, policy: {BBB: shy}}\n"
           "  questions: [{en: Why}]\n  hint: {en: Look}\n";
}

inline ScenarioFile lively(const Changes& changes = {}) {
    return parse_scenario(lively_text(), "lively.yaml", changes);
}

/// Rows of `{"e","rows"}` as numbers; null as not-a-number.
inline std::vector<std::vector<double>> unpacked(const nlohmann::json& table) {
    const double unit = std::pow(10.0, table.at("e").get<int>());
    std::vector<std::vector<double>> rows;
    for (const auto& row : table.at("rows")) {
        rows.emplace_back();
        double sum = 0;
        for (const auto& difference : row) {
            if (!difference.is_null()) sum += difference.get<double>();
            rows.back().push_back(difference.is_null() ? std::numeric_limits<double>::quiet_NaN() : sum * unit);
        }
    }
    return rows;
}

/// Half a unit of the packed numbers: how far they may be from the true ones.
inline double rounding(const nlohmann::json& table) {
    return 0.5000001 * std::pow(10.0, table.at("e").get<int>());
}

}  // namespace tarazy
