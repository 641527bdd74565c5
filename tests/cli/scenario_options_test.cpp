#include "cli/scenario_options.h"

#include <sstream>

#include "said.h"
#include "support/catch.h"

namespace tarazy::scenario_options_test {

using Catch::Contains;

namespace {

Options parse(const std::vector<std::string>& words) {
    OptionTable table;
    table.operands("SCENARIO", 1, 1);
    table.flag("quiet", "");
    add_changes(table);
    return table.parse(words);
}

}  // namespace

TEST_CASE("Settings and policies are taken apart") {
    const Changes changes = changes_of(parse({"x", "--set", "world.anarchy=0.8", "--policy", "KAZ=hedge,RUS=balance", "--policy=CHN=pragmatic"}));
    CHECK(changes.settings == std::vector<Setting>{{"world.anarchy", "0.8"}});
    CHECK(changes.doctrine_choices == std::vector<DoctrineChoice>{{"KAZ", "hedge"}, {"RUS", "balance"}, {"CHN", "pragmatic"}});
    CHECK(setting_lines(changes) == "world.anarchy=0.8");
    CHECK(doctrine_choice_lines(changes) == "KAZ=hedge\nRUS=balance\nCHN=pragmatic");
    CHECK(setting_lines({}).empty());
}

TEST_CASE("What is not PATH=VALUE or ACTOR=DOCTRINE is a usage error") {
    for (const char* wrong : {"world.anarchy", "=0.8", "world.anarchy="}) {
        CHECK_THROWS_WITH(changes_of(parse({"x", "--set", wrong})), Contains("PATH=VALUE"));
    }
    for (const char* wrong : {"KAZ", "KAZ=hedge,RUS", ","})
        CHECK_THROWS_WITH(changes_of(parse({"x", "--policy", wrong})), Contains("ACTOR=DOCTRINE"));
}

TEST_CASE("Warnings of a scenario go to standard error, unless quiet") {
    const Folder folder;
    const std::string path = folder.write("plain.yaml", plain_scenario("doctrines: {hedge: {extends: hedge, tilt: {CCC: 0.3}}}\n"));
    std::ostringstream out;
    std::ostringstream err;
    Console console{out, err};
    CHECK(open_scenario(parse({path}), console).name == "plain");
    CHECK_THAT(err.str(), Contains("plain.yaml:") && Contains("tilt"));
    err.str("");
    open_scenario(parse({path, "--quiet"}), console);
    CHECK(err.str().empty());
    CHECK(out.str().empty());
}

TEST_CASE("Actors are found by id") {
    const Folder folder;
    const ScenarioFile file = read_scenario(folder.write("plain.yaml", plain_scenario()));
    CHECK(actor_named(file.model, "BBB") == 1);
    CHECK_THROWS_WITH(actor_named(file.model, "BBC"), Contains("unknown actor 'BBC'") && Contains("Did you mean"));
    CHECK(title_of(file.model.actors[0]) == "Aland (AAA)");
    CHECK(title_of(file.model.actors[2]) == "CCC");
}

}  // namespace tarazy::scenario_options_test
