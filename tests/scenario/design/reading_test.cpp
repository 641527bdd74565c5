#include "scenario/design/reading.h"

#include "scenario/design/small_design.h"
#include "support/catch.h"

namespace tarazy::design_reading_test {

namespace {

DesignReading reading_of(const DesignFolder& folder, Problems& problems) {
    DesignReading reading{{Node{}, Node{}}, {}, problems};
    for (const std::string name : {"small.yaml", "other.yaml"}) {
        reading.design.scenarios.push_back(std::make_shared<const ScenarioFamily>(folder.path() / name));
        reading.names.push_back(reading.design.scenarios.back()->state().names);
    }
    return reading;
}

}  // namespace

TEST_CASE("the actors that a design is about are those in policies, else those that decide everywhere") {
    const DesignFolder folder;
    Problems problems;
    DesignReading reading = reading_of(folder, problems);
    CHECK(deciding_actors(reading) == std::vector<std::string>{"AAA"});
    reading.players = {"BBB"};
    CHECK(deciding_actors(reading) == std::vector<std::string>{"BBB"});
}

TEST_CASE("parts of a scenario are read with its names, and what they use is tried") {
    const DesignFolder folder;
    Problems problems;
    DesignReading reading = reading_of(folder, problems);
    const Place place{problems.add_source("design.yaml"), 3, 1};
    read_in_scenario(reading, 1, place, [](Reading& part) {
        CHECK(part.scenario.actors[1].id == "CCC");
        CHECK(part.has_roles);
        part.doctrine_in_use[*part.names.doctrines.find("balance")] = true;
        return setting("openness", "0.5");
    });
    REQUIRE(reading.trials.size() == 1);
    CHECK(reading.trials[0].scenario == 1);
    CHECK(reading.trials[0].place == place);
    CHECK(reading.trials[0].changes.settings == std::vector<Setting>{{"openness", "0.5"}});
    CHECK(reading.trials[0].changes.doctrine_choices == std::vector<DoctrineChoice>{{"AAA", "balance"}});
}

TEST_CASE("whole numbers may be missing") {
    Node record = make_mapping({});
    Node value = make_scalar("3", {});
    value.number = 3;
    record.entries.push_back({make_scalar("n", {}), value});
    CHECK(whole_or(&record, "n", 1) == 3);
    CHECK(whole_or(&record, "m", 1) == 1);
    CHECK(whole_or(nullptr, "m", 1) == 1);
}

}  // namespace tarazy::design_reading_test
