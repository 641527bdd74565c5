#include "benchmarks/worlds.h"

#include <cmath>
#include <filesystem>
#include <sstream>

namespace tarazy {

ScenarioFile flagship() {
    return read_scenario(std::filesystem::path(TARAZY_SOURCE_DIR) / "scenarios" / "kazakhstan-2021.yaml");
}

std::string made_up_text(std::size_t n, std::size_t steps, const std::string& record) {
    std::ostringstream yaml;
    const double pairs = static_cast<double>(n * (n - 1)) / 2;
    yaml << "tarazy: 1\nname: made-up\ntime: {start: 2000, end: " << 2000 + 0.25 * static_cast<double>(steps) << ", step: 0.25}\n"
         << "world: {perception_noise: 0.1, growth_noise: 0.02}\n"
         << "conflict: {enabled: true, crisis_rate: " << 2 / pairs << "}\n"
         << "capabilities:\n  economy: {unit: money, weight: 0.5, role: economy}\n  military: {unit: money a year, weight: 0.5, role: military}\n"
         << "record: " << record << "\nactors:\n";
    const auto id = [](std::size_t i) { return "A" + std::to_string(1000 + i); };
    for (std::size_t i = 0; i < n; ++i) {
        // The golden angle spreads points evenly, the golden ratio the other numbers.
        const double turn = std::fmod(0.6180339887498949 * static_cast<double>(i + 1), 1);
        const double latitude = 60 * (2 * (static_cast<double>(i) + 0.5) / static_cast<double>(n) - 1);
        const double economy = 10 + 2000 * turn * turn * turn;
        yaml << "  - {id: " << id(i) << ", name: " << id(i) << ", capital: [" << latitude << ", " << 360 * turn - 180
             << "], capabilities: {economy: " << economy << ", military: " << 0.02 * economy << "}, growth: {economy: " << 0.04 * turn
             << "}, ideal_point: " << std::fmod(3 * turn, 1) * 3 - 1.5 << "}\n";
    }
    yaml << "institutions:\n  - {id: PACT, name: Pact, members: [" << id(0) << ", " << id(1) << "], guarantee: 0.5, trade: 0.1}\n"
         << "events:\n  - {hazard: 0.1, repeat: true, for: 1, do: [{sanction: {from: [" << id(0) << "], on: [" << id(1) << "], access: 0.5}}]}\n";
    return yaml.str();
}

ScenarioFile made_up_world(std::size_t n, std::size_t steps, const std::string& record) {
    return parse_scenario(made_up_text(n, steps, record), "made-up.yaml");
}

}  // namespace tarazy
