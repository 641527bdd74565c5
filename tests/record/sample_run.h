#pragma once
// A small scenario and made-up results for it, every number different, to write and read back.
#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "model/series.h"
#include "record/run_writer.h"

namespace tarazy::sample {

/// Three actors, three capabilities, `times` records of half a year each from 2021 on; alignment and affinity kept.
inline Scenario scenario(std::size_t times = 5) {
    Scenario scenario;
    scenario.name = "sample";
    scenario.time = {2021, 2021 + 0.5 * static_cast<double>(times - 1), 0.5};
    scenario.capabilities = {{"economy", "billion US$", 1}, {"military", "billion US$ a year", 1}, {"population", "million", 1}};
    scenario.economy = 0;
    scenario.military = 1;
    for (const char* id : {"KAZ", "RUS", "CHN"}) {
        Actor actor;
        actor.id = id;
        scenario.actors.push_back(actor);
    }
    scenario.record.pairs = {true, true, false, false};
    scenario.events.resize(2);
    scenario.events[0].id = "drought";  // the other has no id
    return scenario;
}

inline RunDescription description(std::size_t runs = 3) {
    return {.title = "Three neighbours: Үш көрші",
            .source = "made up",
            .scenario = "tarazy: 1\nname: sample\n",
            .settings = "world.anarchy=0.8",
            .policy = "KAZ=hedge",
            .seed = 18446744073709551615U,
            .runs = runs};
}

/// The number of a series at a place: tells which run, time and place it is.
inline double number(std::size_t series, std::size_t run, std::size_t time, std::size_t place) {
    return static_cast<double>(series + 1) + 0.125 * static_cast<double>(run) + 1e-3 * static_cast<double>(time) + 1e-6 * static_cast<double>(place);
}

/// Runs first, first + 1, ...: run r has r % 3 crises, and as many events, of which the first is undone; none with `peaceful`.
inline Results results(const Scenario& scenario, std::size_t first, std::size_t runs, bool peaceful = false) {
    Results block{.first_run = first,
                  .runs = runs,
                  .values = {},
                  .crises = std::vector<std::vector<Crisis>>(runs),
                  .events = std::vector<EventLog>(runs),
                  .failures = std::vector<std::string>(runs)};
    const std::size_t times = recorded_steps(scenario).size();
    for (std::size_t s = 0; s < all_series().size(); ++s) {
        block.values.emplace_back();
        if (!is_recorded(all_series()[s], scenario.record)) continue;
        for (std::size_t run = first; run < first + runs; ++run) {
            for (std::size_t time = 0; time < times; ++time) {
                for (std::size_t place = 0; place < series_width(all_series()[s], scenario); ++place) {
                    block.values.back().push_back(number(s, run, time, place));
                }
            }
        }
    }
    for (std::size_t run = 0; run < runs && !peaceful; ++run) {
        for (std::size_t crisis = 0; crisis < (first + run) % 3; ++crisis) {
            const bool war = crisis == 0;
            block.crises[run].push_back({.time = 2021.5,
                                         .i = 0,
                                         .j = war ? 1U : 2U,
                                         .joined_i = {},
                                         .joined_j = war ? std::vector<std::size_t>{2} : std::vector<std::size_t>{},
                                         .p_i = 0.25,
                                         .judged_i = 0.5,
                                         .judged_j = 0.75,
                                         .outcome = war ? CrisisOutcome::war : CrisisOutcome::fizzle,
                                         .winner = war ? std::optional<std::size_t>(1) : std::nullopt,
                                         .military_losses = war ? 12.5 : 0.0});
            block.events[run].push_back({2021.5, crisis, false});
            if (crisis == 0) block.events[run].push_back({2022, 0, true});
        }
    }
    return block;
}

/// A folder that is removed at the end.
class Folder {
  public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "tarazy-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the test");
        path_ = name;
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    std::size_t files() const {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path_), std::filesystem::directory_iterator()));
    }

  private:
    std::filesystem::path path_;
};

inline std::string bytes(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline void put(const std::filesystem::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

/// Writes the sample in blocks of the given size.
inline void write(const std::filesystem::path& file, const Scenario& scenario, const RunDescription& what, std::size_t block, bool peaceful = false) {
    RunWriter writer(file, scenario, what, false);
    for (std::size_t run = 0; run < what.runs; run += block) writer.write(results(scenario, run, std::min(block, what.runs - run), peaceful));
    writer.publish();
}

}  // namespace tarazy::sample
