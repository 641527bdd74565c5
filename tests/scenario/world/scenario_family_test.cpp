#include "scenario/world/scenario_family.h"

#include <thread>

#include "scenario/design/small_design.h"
#include "support/catch.h"

namespace tarazy::world_scenario_family_test {

namespace {

const Changes everything{.settings = {{"world.anarchy", "0.9"}, {"actors.AAA.growth.economy", "0.05"}, {"doctrines.hedge.autonomy", "2"}},
                         .doctrine_choices = {{"BBB", "balance"}}};

std::string complaint_of(const ScenarioFamily& family, const Changes& changes) {
    try {
        (void)family.with(changes, "point 12");
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("a variant is what the reader of scenarios gives with the same changes") {
    const DesignFolder folder;
    const ScenarioFamily family(folder.path() / "small.yaml");
    const ScenarioFile read = read_scenario(folder.path() / "small.yaml", everything);
    const ScenarioFile made = family.with(everything, "point 1");
    CHECK(made.name == read.name);
    CHECK(made.model.world.anarchy == read.model.world.anarchy);
    CHECK(made.experiment.world.anarchy == 0.9);
    CHECK(made.experiment.doctrine_choices == read.experiment.doctrine_choices);
    CHECK(made.model.actors[0].growth == std::vector<double>{0.05, 0});
    CHECK(made.experiment.doctrines[3].numbers.autonomy == 2);
    CHECK(made.model.doctrines[3].numbers.autonomy == read.model.doctrines[3].numbers.autonomy);
    CHECK(made.model.events.size() == read.model.events.size());
    CHECK(made.text.empty());
    CHECK(made.policies.empty());
}

TEST_CASE("a family keeps its original, however many variants are made") {
    const DesignFolder folder;
    const ScenarioFamily family(folder.path() / "small.yaml");
    (void)family.with(everything, "point 1");
    CHECK(family.file() == folder.path() / "small.yaml");
    CHECK(family.original().text == read_scenario(folder.path() / "small.yaml").text);
    CHECK(family.original().policies.size() == 1);
    CHECK(family.with({}, "point 2").model.actors[0].growth == std::vector<double>{0, 0});
    std::filesystem::remove(folder.path() / "small.yaml");
    CHECK(family.with(everything, "point 3").experiment.world.anarchy == 0.9);
}

TEST_CASE("variants name the point that they are made for") {
    const DesignFolder folder;
    const ScenarioFamily family(folder.path() / "small.yaml");
    CHECK(complaint_of(family, setting("openness", "-1")) ==
          "point 12: openness: -1 is out of range (at least 0). Meaning: exchange over economy, of all together, where no flows are given.");
    CHECK(complaint_of(family, setting("world.anarhy", "1")) ==
          "point 12: unknown path 'world.anarhy' (no 'anarhy' in world). Did you mean 'world.anarchy'?");
    CHECK(complaint_of(family, {.settings = {}, .doctrine_choices = {{"AAA", "hegde"}}}) ==
          "point 12: unknown doctrine 'hegde' (the scenario has none of that name). Did you mean 'hedge'?");
    CHECK(complaint_of(family, setting("events.war.hazard", "1")) == (folder.path() / "small.yaml").string() +
                                                                         ":14:10: events.war: expected either 'at' or 'hazard' (both are given). "
                                                                         "Remove one.");
}

TEST_CASE("threads make variants of one family at the same time", "[threads]") {
    const DesignFolder folder;
    const ScenarioFamily family(folder.path() / "small.yaml");
    std::vector<double> found(4);
    std::vector<std::thread> threads;
    for (std::size_t k = 0; k < found.size(); ++k) {
        threads.emplace_back([&, k] {
            for (int n = 0; n < 20; ++n) {
                found[k] = family.with(setting("world.anarchy", "0." + std::to_string(k + 1)), "point").experiment.world.anarchy;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(found == std::vector<double>{0.1, 0.2, 0.3, 0.4});
}

TEST_CASE("a family of a file with mistakes, or of none, is refused as the reader refuses it") {
    const DesignFolder folder;
    CHECK_THROWS_AS(ScenarioFamily(folder.write("bad.yaml", with("openness: -1\n"))), InputError);
    CHECK_THROWS_AS(ScenarioFamily(folder.path() / "none.yaml"), FileError);
}

}  // namespace tarazy::world_scenario_family_test
