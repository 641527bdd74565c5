#include "record/run_writer.h"

#include <cmath>
#include <limits>

#include "model/error.h"
#include "record/disk.h"
#include "record/run_reader.h"
#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::run_writer_test {

/// HDF5 1.10 keeps what it had in memory of a file that it could not close; a full disk or a damaged file brings that about.
/// Leaks of our own handles are found by "nothing stays open".
extern "C" const char* __lsan_default_suppressions();   // NOLINT(bugprone-reserved-identifier): the sanitizer's name
extern "C" const char* __lsan_default_suppressions() {  // NOLINT(bugprone-reserved-identifier)
    return "leak:libhdf5";
}

namespace {

bool same(const Crisis& a, const Crisis& b) {
    return a.time == b.time && a.i == b.i && a.j == b.j && a.joined_i == b.joined_i && a.joined_j == b.joined_j && a.p_i == b.p_i &&
           a.judged_i == b.judged_i && a.judged_j == b.judged_j && a.outcome == b.outcome && a.winner == b.winner &&
           a.military_losses == b.military_losses;
}

}  // namespace

TEST_CASE("what was written is read back") {
    const sample::Folder folder;
    const Scenario scenario = sample::scenario();
    RunDescription what = sample::description(7);
    what.compress = GENERATE(false, true);
    sample::write(folder / "a.h5", scenario, what, 3);
    CHECK(folder.files() == 1);
    const RunReader reader(folder / "a.h5");
    const RunHeader& header = reader.header();
    CHECK(header.title == what.title);
    CHECK(header.source == what.source);
    CHECK(header.scenario == what.scenario);
    CHECK(header.settings == what.settings);
    CHECK(header.policy == what.policy);
    CHECK(header.seed == what.seed);
    CHECK(header.version == TARAZY_VERSION);
    CHECK(header.runs == std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5, 6});
    CHECK(header.times == std::vector<double>{2021, 2021.5, 2022, 2022.5, 2023});
    CHECK(header.actors == std::vector<std::string>{"KAZ", "RUS", "CHN"});
    CHECK(header.components == std::vector<std::string>{"economy", "military", "population"});
    CHECK(header.component_units == std::vector<std::string>{"billion US$", "billion US$", "million"});
    CHECK(header.economy_unit == "billion US$");
    CHECK(header.failures == std::vector<std::string>(7));
    REQUIRE(header.series.size() == 24);
    const Results all = sample::results(scenario, 0, 7);
    for (const std::size_t s : header.series) CHECK(reader.read(s, 0, 7) == all.values[s]);
    CHECK(reader.read(header.series[0], 3, 2) == sample::results(scenario, 3, 2).values[header.series[0]]);
    std::vector<RecordedCrisis> expected;
    for (std::size_t run = 0; run < 7; ++run) {
        for (const Crisis& crisis : all.crises[run]) expected.push_back({static_cast<std::uint32_t>(run), crisis});
    }
    const auto crises = reader.crises();
    REQUIRE(crises.size() == expected.size());
    for (std::size_t row = 0; row < crises.size(); ++row) {
        CHECK(crises[row].run == expected[row].run);
        CHECK(same(crises[row].crisis, expected[row].crisis));
    }
    std::vector<RecordedEvent> happened;
    for (std::uint32_t run = 0; run < 7; ++run) {
        for (const Occurrence& event : all.events[run]) {
            happened.push_back({run, event.time, event.event == 0 ? "drought" : "events[1]", event.undone});
        }
    }
    CHECK(header.has_events);
    CHECK(reader.events() == happened);
}

TEST_CASE("nothing stays open, whether a file is published, left or refused") {
    const sample::Folder folder;
    const Scenario scenario = sample::scenario();
    const auto everything = [&] {
        sample::write(folder / "a.h5", scenario, sample::description(3), 2);
        RunReader(folder / "a.h5").crises();
        RunReader(folder / "a.h5").events();
        {
            RunWriter left(folder / "b.h5", scenario, sample::description(3), false);
            left.write(sample::results(scenario, 0, 1));
        }
        CHECK_THROWS_AS(RunWriter(folder / "a.h5", scenario, sample::description(3), false), FileError);
        sample::put(folder / "c.h5", sample::bytes(folder / "a.h5").substr(0, 5000));
        CHECK_THROWS_AS(RunReader(folder / "c.h5"), FileError);
        std::filesystem::remove(folder / "a.h5");
    };
    everything();  // the library opens some of its own the first time
    const hsize_t before = open_identifiers();
    everything();
    CHECK(open_identifiers() == before);
}

TEST_CASE("equal input gives equal bytes, however blocks are cut") {
    const sample::Folder folder;
    const Scenario scenario = sample::scenario(121);
    RunDescription what = sample::description(60);
    what.compress = GENERATE(false, true);
    sample::write(folder / "one.h5", scenario, what, 1);
    sample::write(folder / "seven.h5", scenario, what, 7);
    sample::write(folder / "all.h5", scenario, what, 60);
    const std::string bytes = sample::bytes(folder / "one.h5");
    CHECK(bytes.size() > 100000);
    CHECK(bytes == sample::bytes(folder / "seven.h5"));
    CHECK(bytes == sample::bytes(folder / "all.h5"));
    what.seed = 2;
    sample::write(folder / "other.h5", scenario, what, 60);
    CHECK(bytes != sample::bytes(folder / "other.h5"));
}

TEST_CASE("failed runs are told with their reason, long reasons cut") {
    const sample::Folder folder;
    const Scenario scenario = sample::scenario();
    const auto write = [&](const std::string& name, std::size_t block) {
        RunWriter writer(folder / name, scenario, sample::description(6), false);
        for (std::size_t run = 0; run < 6; run += block) {
            Results results = sample::results(scenario, 100 + run, block);
            for (std::size_t k = 0; k < block; ++k) {
                if (run + k == 2) results.failures[k] = "economy of KAZ is not finite";
                if (run + k == 5) results.failures[k] = std::string(300, 'x');
            }
            writer.write(results);
        }
        writer.publish();
    };
    write("a.h5", 1);
    write("b.h5", 3);
    CHECK(sample::bytes(folder / "a.h5") == sample::bytes(folder / "b.h5"));
    const RunReader reader(folder / "a.h5");
    CHECK(reader.header().runs.front() == 100);
    CHECK(reader.header().failures == std::vector<std::string>{"", "", "economy of KAZ is not finite", "", "", std::string(256, 'x')});
}

TEST_CASE("numbers that are not finite are kept as they are") {
    const sample::Folder folder;
    const Scenario scenario = sample::scenario();
    Results block = sample::results(scenario, 0, 1);
    block.values[0][0] = std::numeric_limits<double>::quiet_NaN();
    block.values[0][1] = -std::numeric_limits<double>::infinity();
    RunWriter writer(folder / "a.h5", scenario, sample::description(1), false);
    writer.write(block);
    writer.publish();
    const auto back = RunReader(folder / "a.h5").read(0, 0, 1);
    CHECK(std::isnan(back[0]));
    CHECK(back[1] == -std::numeric_limits<double>::infinity());
}

TEST_CASE("a large run is cut in time") {
    const sample::Folder folder;
    Scenario scenario = sample::scenario(9);
    scenario.actors.clear();
    for (std::size_t i = 0; i < 120; ++i) {
        scenario.actors.emplace_back();
        scenario.actors.back().id.append("A").append(std::to_string(i));
    }
    sample::write(folder / "a.h5", scenario, sample::description(2), 1);
    const RunReader reader(folder / "a.h5");
    const std::size_t alignment = find_series("alignment").value();
    CHECK(reader.read(alignment, 1, 1) == sample::results(scenario, 1, 1).values[alignment]);
}

TEST_CASE("a writer that is not finished leaves nothing, and what stood there stays") {
    const sample::Folder folder;
    const Scenario scenario = sample::scenario();
    sample::put(folder / "a.h5", "old");
    CHECK_THROWS_AS(RunWriter(folder / "a.h5", scenario, sample::description(), false), FileError);
    {
        RunWriter writer(folder / "a.h5", scenario, sample::description(4), true);
        writer.write(sample::results(scenario, 0, 2));
        CHECK(folder.files() == 2);
    }
    CHECK(folder.files() == 1);
    CHECK(sample::bytes(folder / "a.h5") == "old");
    {
        RunWriter writer(folder / "a.h5", scenario, sample::description(2), true);
        writer.write(sample::results(scenario, 0, 2));
        writer.publish();
    }
    CHECK(folder.files() == 1);
    CHECK(RunReader(folder / "a.h5").header().runs.size() == 2);
}

TEST_CASE("blocks out of order, or a file not complete, are broken contracts and leave nothing") {
    const sample::Folder folder;
    const Scenario scenario = sample::scenario();
    {
        RunWriter writer(folder / "a.h5", scenario, sample::description(4), false);
        writer.write(sample::results(scenario, 0, 1));
        CHECK_THROWS_AS(writer.write(sample::results(scenario, 2, 1)), Bug);
        CHECK_THROWS_AS(writer.publish(), Bug);
    }
    {
        RunWriter writer(folder / "a.h5", scenario, sample::description(4), false);
        CHECK_THROWS_AS(writer.publish(), Bug);
    }
    CHECK(folder.files() == 0);
}

TEST_CASE("a disk that is full at any byte leaves the old file and one clear message") {
    const sample::Folder folder;
    const Scenario scenario = sample::scenario(121);
    RunDescription what = sample::description(20);
    what.compress = GENERATE(false, true);
    sample::write(folder / "whole.h5", scenario, what, 4);
    const std::size_t whole = sample::bytes(folder / "whole.h5").size();
    std::filesystem::remove(folder / "whole.h5");
    sample::put(folder / "a.h5", "old");
    const std::string file = (folder / "a.h5").string();
    const std::string expected = "cannot write " + file + " (File too large). The file needs about 2 MB; make room or give -o another path";
    std::vector<std::size_t> sizes{0, 1, 100, 511, 2047, 2048, 2049, 10000, whole - 4096, whole - 100, whole - 1};
    for (std::size_t part = 1; part < 20; ++part) sizes.push_back(whole * part / 20);
    for (const std::size_t size : sizes) {
        INFO("the disk is full after " << size << " of " << whole << " bytes");
        std::string message;
        {
            const FullDisk full(size);
            try {
                RunWriter writer(folder / "a.h5", scenario, what, true);
                for (std::size_t run = 0; run < 20; run += 4) writer.write(sample::results(scenario, run, 4));
                writer.publish();
            } catch (const FileError& error) {
                message = error.what();
            }
        }
        CHECK(message == expected);
        CHECK(sample::bytes(folder / "a.h5") == "old");
        CHECK(folder.files() == 1);
    }
    const FullDisk roomy(2 * whole);  // while it is made, a file can be longer than in the end
    RunWriter writer(folder / "a.h5", scenario, what, true);
    writer.write(sample::results(scenario, 0, 20));
    writer.publish();
    CHECK(sample::bytes(folder / "a.h5").size() == whole);
}

TEST_CASE("after a failure a writer is not written on") {
    const sample::Folder folder;
    const Scenario scenario = sample::scenario(121);
    RunWriter writer(folder / "a.h5", scenario, sample::description(40), false);
    {
        const FullDisk full(200000);
        CHECK_THROWS_AS(
            [&] {
                writer.write(sample::results(scenario, 0, 40));
                writer.publish();
            }(),
            FileError);
    }
    CHECK(folder.files() == 0);
    CHECK_THROWS_AS(writer.publish(), Bug);
}

}  // namespace tarazy::run_writer_test
