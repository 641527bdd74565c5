#include "cli/options.h"

#include "support/catch.h"

namespace tarazy::options_test {

using Catch::Contains;

namespace {

OptionTable table() {
    OptionTable table;
    table.operands("SCENARIO", 1, 1);
    table.value("output", "FILE", "where to", 'o').value("runs", "N", "how many").value("time", "YEAR", "when");
    table.repeated("set", "PATH=VALUE", "change").flag("force", "replace");
    return table;
}

Options parse(const std::vector<std::string>& words) {
    return table().parse(words);
}

}  // namespace

TEST_CASE("Options are read in every usual form, before and after the operand") {
    const Options options = parse({"--set", "a=1", "world", "-o", "x.h5", "--runs=12", "--set=b=2=3", "--force"});
    CHECK(options.operands() == std::vector<std::string>{"world"});
    CHECK(options.text("output") == "x.h5");
    CHECK(options.whole_number("runs", 1, 100) == 12u);
    CHECK(options.texts("set") == std::vector<std::string>{"a=1", "b=2=3"});
    CHECK(options.has("force"));
    CHECK_FALSE(options.has("help"));
    CHECK_FALSE(options.text("time"));
    CHECK(options.words().size() == 8);
    CHECK(parse({"world", "-ox.h5"}).text("output") == "x.h5");
    CHECK(parse({"world", "--output", "-"}).text("output") == "-");
    CHECK(parse({"--", "--odd-name"}).operands() == std::vector<std::string>{"--odd-name"});
}

TEST_CASE("What cannot be understood is a usage error with the nearest name") {
    CHECK_THROWS_WITH(parse({"world", "--rums", "3"}), "unknown option '--rums' (the command has none of that name). Did you mean '--runs'?");
    CHECK_THROWS_WITH(parse({"world", "--ru", "3"}), Contains("unknown option '--ru'"));  // abbreviations are refused
    CHECK_THROWS_WITH(parse({"world", "-x"}), Contains("unknown option '-x'"));
    CHECK_THROWS_WITH(parse({"world", "--runs"}), "--runs has no value (it needs one)");
    CHECK_THROWS_WITH(parse({"world", "--runs="}), "--runs has no value (it needs one)");
    CHECK_THROWS_WITH(parse({"world", "--force=yes"}), "--force has a value (it takes none)");
    CHECK_THROWS_WITH(parse({"world", "--runs", "1", "--runs", "2"}), "--runs is given twice (it can have one value)");
    CHECK_THROWS_WITH(parse({}), "something is missing (SCENARIO must be given)");
    CHECK_THROWS_WITH(parse({"one", "two"}), "'two' is too much (the command takes SCENARIO)");
    CHECK_THROWS_AS(parse({"world", "--rums"}), UsageError);
    CHECK_NOTHROW(parse({"--help"}));
}

TEST_CASE("Numbers are whole, in range and finite") {
    for (const char* wrong : {"0", "101", "1e1", "-3", "x", "12 ", "99999999999999999999"}) {
        CHECK_THROWS_WITH(parse({"world", std::string("--runs=") + wrong}).whole_number("runs", 1, 100), Contains("a whole number from 1 to 100"));
    }
    CHECK(parse({"world", "--time=-0.5"}).number("time") == -0.5);
    for (const char* wrong : {"nan", "inf", "2030a", "2030,5"}) {
        CHECK_THROWS_AS(parse({"world", std::string("--time=") + wrong}).number("time"), UsageError);
    }
}

TEST_CASE("Help has a line for every option") {
    const std::string help = table().help();
    CHECK_THAT(help, Contains("  -o, --output FILE     where to\n"));
    CHECK_THAT(help, Contains("      --set PATH=VALUE  change\n"));
    CHECK_THAT(help, Contains("  -h, --help"));
}

TEST_CASE("Lists are split at commas") {
    CHECK(split_list("a,b,,c") == std::vector<std::string>{"a", "b", "c"});
    CHECK(split_list("a") == std::vector<std::string>{"a"});
    CHECK(split_list(",").empty());
}

}  // namespace tarazy::options_test
