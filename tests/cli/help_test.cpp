#include "cli/help.h"

#include "said.h"
#include "support/catch.h"

namespace tarazy::help_test {

using Catch::Contains;

TEST_CASE("'help COMMAND' and 'COMMAND --help' are the same page, with an example") {
    for (const Command& command : all_commands()) {
        const std::string name(command.name);
        const Said page = say({"help", name});
        CHECK(page.code == 0);
        CHECK(page.err.empty());
        CHECK(page.out == say({name, "--help"}).out);
        CHECK_THAT(page.out, Contains("usage: tarazy " + name) && Contains("example: tarazy " + name));
        CHECK_THAT(general_help(), Contains("\n  " + name + " "));
    }
}

TEST_CASE("Help is the same however it is asked for; without words it is an error") {
    const Said help = say({"help"});
    CHECK(help.code == 0);
    CHECK(help.out == general_help());
    CHECK(say({"--help"}).out == help.out);
    CHECK(say({"-h"}).out == help.out);
    const Said nothing = say({});
    CHECK(nothing.code == 2);
    CHECK(nothing.out.empty());
    CHECK(nothing.err == general_help());
    CHECK(say({"help", "rum"}).code == 2);
}

}  // namespace tarazy::help_test
