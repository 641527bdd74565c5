#include "cli/commands.h"

#include <string>

#include "support/catch.h"

namespace tarazy::commands_test {

TEST_CASE("Every command of the table says what it is, and its example is its own") {
    CHECK(all_commands().size() == 13);
    for (const Command& command : all_commands()) {
        CHECK_FALSE(command.summary.empty());
        CHECK(command.example.starts_with("tarazy " + std::string(command.name) + " "));
        CHECK(command.options != nullptr);
        CHECK(command.run != nullptr);
        CHECK(&command_named(command.name) == &command);
    }
}

TEST_CASE("A misspelt command gets the nearest one") {
    CHECK_THROWS_WITH(command_named("exprot"), "unknown command 'exprot' (there is none of that name). Did you mean 'export'?");
    CHECK_THROWS_AS(command_named(""), UsageError);
}

}  // namespace tarazy::commands_test
