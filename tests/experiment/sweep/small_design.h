#pragma once
// Designs on a world of three actors, read from files as users' are.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "scenario/design/file.h"

namespace tarazy {

/// A folder with a scenario and a design on it, which goes away with its contents.
class SmallDesign {
  public:
    /// `more` goes on in the design: what varies, outcomes and the like. `world` goes on in the scenario.
    explicit SmallDesign(const std::string& more, const std::string& world = "") {
        std::string name = (std::filesystem::temp_directory_path() / "tarazy-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the test");
        folder = name;
        std::ofstream(folder / "small.yaml")
            << "tarazy: 1\nname: small\ntime: {start: 2020, end: 2025, step: 0.25}\n"
               "world: {perception_noise: 0.2, growth_noise: 0.03}\nconflict: {enabled: true, crisis_rate: 0.3}\n"
               "capabilities:\n  economy: {unit: billion US$, role: economy}\n  military: {unit: billion US$ a year, role: military}\n"
               "doctrines:\n  tilted: {extends: hedge, tilt: {CCC: 0.3}}\n"
               "actors:\n"
               "  - {id: AAA, capital: [50, 40], capabilities: {economy: 1800, military: 66}, growth: {economy: 0.01}, ideal_point: -0.6}\n"
               "  - {id: BBB, capital: [51, 71], capabilities: {economy: 200, military: 2}, growth: {economy: 0.03}, doctrine: hedge}\n"
               "  - {id: CCC, capital: [40, 116], capabilities: {economy: 17000, military: 280}, growth: {economy: 0.04}, ideal_point: 0.7}\n"
            << world;
        std::ofstream(folder / "design.yaml") << "tarazy: 1\nscenario: small.yaml\nseed: 5\n" << more;
        design = read_design(folder / "design.yaml");
    }
    ~SmallDesign() {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    SmallDesign(const SmallDesign&) = delete;
    SmallDesign& operator=(const SmallDesign&) = delete;

    std::filesystem::path folder;
    DesignFile design;
};

}  // namespace tarazy
