// Writes result files for the tests that open them with other programs:
// FOLDER/crises.h5 (with crises and a failed run), peaceful.h5 (empty logs, one run, empty texts), large.h5 (compressed, long scenario
// text); crises.h5 exported too.
#include <cstdio>
#include <exception>
#include <limits>

#include "record/export.h"
#include "record/sample_run.h"

int main(int argc, char** argv) {
    using namespace tarazy;
    if (argc != 2) return 2;
    try {
        const std::filesystem::path folder = argv[1];
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        const Scenario scenario = sample::scenario();
        RunDescription plain = sample::description(1);
        plain.settings = plain.policy = plain.source = "";
        sample::write(folder / "peaceful.h5", scenario, plain, 1, true);

        RunWriter writer(folder / "crises.h5", scenario, sample::description(4), false);
        Results block = sample::results(scenario, 0, 4);
        block.failures[3] = "economy of KAZ is not finite at step 3";
        for (auto& values : block.values) {
            for (std::size_t place = values.size() / 4 * 3; place < values.size(); ++place) values[place] = std::numeric_limits<double>::quiet_NaN();
        }
        writer.write(block);
        writer.publish();

        RunDescription large = sample::description(40);
        large.compress = true;
        large.scenario = "tarazy: 1\nname: sample\ndescription: \"" + std::string(200000, 'x') + "\"\n";
        sample::write(folder / "large.h5", sample::scenario(121), large, 8);

        const RunReader reader(folder / "crises.h5");
        std::ofstream json(folder / "crises.json");
        export_json(reader, {}, json);
        std::ofstream csv(folder / "crises.csv");
        export_csv(reader, {}, csv);
        std::ofstream log(folder / "crises_log.csv");
        export_crises(reader, log);
        std::ofstream events(folder / "events_log.csv");
        export_events(reader, events);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
