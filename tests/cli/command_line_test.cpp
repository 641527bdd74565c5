#include "cli/command_line.h"

#include "said.h"
#include "support/catch.h"

namespace tarazy::command_line_test {

using Catch::Contains;

TEST_CASE("The version is told") {
    const Said said = say({"--version"});
    CHECK(said.code == 0);
    CHECK(said.out == "tarazy 0.1.0\n");
}

TEST_CASE("Usage errors give 2, a message with a hint at the help, and no results") {
    const Said command = say({"rum", "steppe"});
    CHECK(command.code == 2);
    CHECK(command.out.empty());
    CHECK_THAT(command.err, Contains("unknown command 'rum'") && Contains("Did you mean 'run'?") && Contains("'tarazy --help'"));
    const Said option = say({"run", "steppe", "--rums", "3"});
    CHECK(option.code == 2);
    CHECK_THAT(option.err, Contains("Did you mean '--runs'?") && Contains("'tarazy help run'"));
    CHECK(say({"--verson"}).code == 2);
}

TEST_CASE("File trouble gives 3, problems of a scenario give 2 as an editor reads them") {
    const Folder folder;
    CHECK(say({"run", folder / "none.yaml"}).code == 3);
    const std::string path = folder.write("bad.yaml", plain_scenario("wrold: {anarchy: 1}\n"));
    const Said said = say({"run", path});
    CHECK(said.code == 2);
    CHECK(said.err.starts_with(path + ":12:1: "));
    CHECK_THAT(said.err, Contains("'world'"));
}

TEST_CASE("Messages are coloured where colour is welcome") {
    std::ostringstream out;
    std::ostringstream err;
    Console console{out, err, true, true};
    const std::vector<std::string> words{"rum"};
    run_command_line(words, console);
    CHECK(err.str().starts_with("\x1b[31m"));
    CHECK_FALSE(contains(say(words).err, "\x1b"));
}

TEST_CASE("A standard output that cannot be written is file trouble") {
    std::ostringstream out;
    std::ostringstream err;
    out.setstate(std::ios::badbit);
    Console console{out, err};
    const std::vector<std::string> words{"--version"};
    CHECK(run_command_line(words, console) == 3);
    CHECK_THAT(err.str(), Contains("standard output"));
}

}  // namespace tarazy::command_line_test
