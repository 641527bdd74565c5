#include "cli/provenance.h"

#include "said.h"
#include "support/catch.h"

namespace tarazy::provenance_test {

using Catch::Contains;

TEST_CASE("Moments are told in universal time") {
    CHECK(iso_time(std::chrono::system_clock::from_time_t(0)) == "1970-01-01T00:00:00Z");
    CHECK(iso_time(std::chrono::system_clock::from_time_t(1769850300)) == "2026-01-31T09:05:00Z");
}

TEST_CASE("Provenance stands beside the result, whole, in place of an older one") {
    const Folder folder;
    folder.write("x.h5.provenance.json", "old");
    write_provenance({.command = {"run", "steppe", "--set", "world.anarchy=1"},
                      .input = "steppe.yaml",
                      .file = folder / "x.h5",
                      .started = std::chrono::system_clock::from_time_t(0),
                      .seconds = 1.5,
                      .threads = 3});
    const std::string text = folder.read("x.h5.provenance.json");
    CHECK_THAT(text, Contains("\"world.anarchy=1\""));
    CHECK_THAT(text, Contains("\"version\": \"" TARAZY_VERSION "\""));
    CHECK_THAT(text, Contains("\"started\": \"1970-01-01T00:00:00Z\""));
    CHECK_THAT(text, Contains("\"seconds\": 1.5") && Contains("\"threads\": 3") && Contains("\"host\"") && Contains("\"compiler\""));
    CHECK(folder.names() == std::vector<std::string>{"x.h5.provenance.json"});
}

}  // namespace tarazy::provenance_test
