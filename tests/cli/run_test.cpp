#include "record/run_reader.h"
#include "said.h"
#include "support/catch.h"

namespace tarazy::run_test {

using Catch::Contains;

namespace {

/// Noise, and an economy that overflows in some runs.
const std::string wild = "world: {growth_noise: 200}\n";
/// An economy that overflows in every run.
const std::string hopeless = "events:\n  - {at: 2025, do: [{capability: {actor: AAA, name: economy, times: 1.0e+306}}]}\n";

/// A folder with one scenario, which is the current one while this lives.
class Desk {
  public:
    explicit Desk(const std::string& scenario = plain_scenario()) : before_(std::filesystem::current_path()) {
        folder.write("plain.yaml", scenario);
        std::filesystem::current_path(folder / ".");
    }
    ~Desk() { std::filesystem::current_path(before_); }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    Folder folder;

  private:
    std::filesystem::path before_;
};

}  // namespace

TEST_CASE("A run writes a file named after the scenario, its provenance, a summary and the path") {
    const Desk desk;
    const Said said = say({"run", "plain.yaml"});
    CHECK(said.code == 0);
    CHECK(said.err.empty());
    CHECK(said.last_line() == "plain.h5");
    CHECK_THAT(said.out, Contains("Aland (AAA) from 2020 to 2030, one run") && Contains("security initiatives"));
    CHECK(desk.folder.names() == std::vector<std::string>{"plain.h5", "plain.h5.provenance.json", "plain.yaml"});
    CHECK_THAT(desk.folder.read("plain.h5.provenance.json"), Contains("\"plain.yaml\""));
    CHECK(RunReader("plain.h5").header().seed == 1);
}

TEST_CASE("Options reach the file: runs, seed, settings, policies, output, compression") {
    const Desk desk(plain_scenario("world: {perception_noise: 0.2}\n"));
    const Said said = say({"run", "plain.yaml", "-o", "x.h5", "--runs", "9", "--seed", "7", "--set", "world.anarchy=0.9", "--policy",
                           "BBB=balance,AAA=hedge", "--compress", "--summary", "BBB", "--quiet", "--threads", "2"});
    CHECK(said.code == 0);
    CHECK(said.last_line() == "x.h5");
    CHECK_THAT(said.out, Contains("Beeland (BBB)") && Contains("[90 % band] of 9 runs"));
    const RunReader file("x.h5");
    CHECK(file.header().runs.size() == 9);
    CHECK(file.header().seed == 7);
    CHECK(file.header().settings == "world.anarchy=0.9");
    CHECK(file.header().policy == "BBB=balance\nAAA=hedge");
    CHECK(file.header().title == "Three neighbours");
}

TEST_CASE("The same seed gives the same bytes for 1, 2 and 7 threads", "[threads]") {
    const Desk desk(plain_scenario("world: {perception_noise: 0.2, growth_noise: 0.05}\nconflict: {enabled: true, crisis_rate: 0.5}\n"));
    for (const char* threads : {"1", "2", "7"}) {
        CHECK(say({"run", "plain.yaml", "--runs", "300", "--threads", threads, "-o", std::string(threads) + ".h5"}).code == 0);
    }
    CHECK_FALSE(desk.folder.read("1.h5").empty());
    CHECK(desk.folder.read("1.h5") == desk.folder.read("2.h5"));
    CHECK(desk.folder.read("1.h5") == desk.folder.read("7.h5"));
}

TEST_CASE("A file that exists is not replaced without --force") {
    const Desk desk;
    desk.folder.write("plain.h5", "precious");
    const Said refused = say({"run", "plain.yaml"});
    CHECK(refused.code == 3);
    CHECK(refused.out.empty());
    CHECK_THAT(refused.err, Contains("plain.h5") && Contains("--force"));
    CHECK(desk.folder.read("plain.h5") == "precious");
    CHECK(say({"run", "plain.yaml", "--force"}).code == 0);
    CHECK(desk.folder.read("plain.h5") != "precious");
}

TEST_CASE("With --json standard output is one document") {
    const Desk desk;
    const Said said = say({"run", "plain.yaml", "--json", "--runs", "2"});
    CHECK(said.out.starts_with("{\n  \"file\": \"plain.h5\",\n"));
    CHECK(said.out.ends_with("}\n"));
    CHECK_THAT(said.out, Contains("\"failed\": []") && Contains("\"shares\""));
}

TEST_CASE("Runs that leave the domain are listed; if all do, nothing is written") {
    const Desk desk(plain_scenario(wild));
    const Said some = say({"run", "plain.yaml", "--runs", "64"});
    CHECK(some.code == 1);
    CHECK(some.last_line() == "plain.h5");
    CHECK_THAT(some.err, Contains(" failed: ") && Contains(" more runs failed"));
    CHECK(std::count(some.err.begin(), some.err.end(), '\n') == 11);

    desk.folder.write("plain.yaml", plain_scenario(hopeless));
    const Said all = say({"run", "plain.yaml", "--runs", "3", "-o", "all.h5"});
    CHECK(all.code == 4);
    CHECK(all.out.empty());
    CHECK_THAT(all.err, Contains("all 3 runs failed"));
    const Said one = say({"run", "plain.yaml", "--force"});
    CHECK(one.code == 4);
    CHECK_THAT(one.err, Contains("AAA") && Contains("step") && Contains("run 0"));
    CHECK(desk.folder.names() == std::vector<std::string>{"plain.h5", "plain.h5.provenance.json", "plain.yaml"});
    CHECK_FALSE(desk.folder.read("plain.h5").empty());
}

TEST_CASE("Wrong settings, policies, numbers and actors give 2 with a hint, and write nothing") {
    const Desk desk;
    const std::vector<std::pair<std::vector<std::string>, std::string>> mistakes{{{"--set", "world.anarhcy=1"}, "world.anarchy"},
                                                                                 {{"--set", "world.anarchy=2"}, "0 to 1"},
                                                                                 {{"--policy", "BBB=hegde"}, "hedge"},
                                                                                 {{"--policy", "BBD=hedge"}, "BBB"},
                                                                                 {{"--runs", "0"}, "from 1 to"},
                                                                                 {{"--summary", "DDD"}, "unknown actor"},
                                                                                 {{"--threads", "0"}, "from 1 to"}};
    for (const auto& [words, hint] : mistakes) {
        std::vector<std::string> line{"run", "plain.yaml"};
        line.insert(line.end(), words.begin(), words.end());
        const Said said = say(line);
        CHECK(said.code == 2);
        CHECK_THAT(said.err, Contains(hint));
    }
    CHECK(desk.folder.names() == std::vector<std::string>{"plain.yaml"});
}

}  // namespace tarazy::run_test
