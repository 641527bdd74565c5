#include "said.h"
#include "support/catch.h"

namespace tarazy::report_test {

using Catch::Contains;

namespace {

/// A folder with the result of one run.
struct Result {
    Folder folder;
    std::string file = folder / "x.h5";

    Result() { REQUIRE(say({"run", folder.write("plain.yaml", plain_scenario()), "-o", file, "--quiet"}).code == 0); }
};

}  // namespace

TEST_CASE("Report writes a page and tells its path") {
    const Result result;
    const Said said = say({"report", result.file, "-o", result.folder / "page.html", "--language", "kk"});
    CHECK(said.code == 0);
    CHECK(said.out == (result.folder / "page.html") + "\n");
    CHECK_THAT(result.folder.read("page.html"), Catch::StartsWith("<!doctype html>\n<html lang=\"kk\"") && Contains("Three neighbours"));
}

TEST_CASE("The page is named after the file unless said otherwise, and what exists stays") {
    const Result result;
    CHECK(say({"report", result.file}).last_line() == result.folder / "x.html");
    CHECK(say({"report", result.file}).code == 3);
    result.folder.write("x.html", "precious");
    CHECK(say({"report", result.folder / "none.h5", "-o", result.folder / "x.html", "--force"}).code == 3);
    CHECK(result.folder.read("x.html") == "precious");
    CHECK(say({"report", result.file, "--force"}).code == 0);
    CHECK(result.folder.read("x.html") != "precious");
}

TEST_CASE("A program is told the path as JSON") {
    const Result result;
    const Said said = say({"report", result.file, "--json", "--language", "ru"});
    CHECK_THAT(said.out, Contains("\"file\": ") && Contains("x.html") && Contains("\"language\": \"ru\""));
}

TEST_CASE("A language that there is not is a usage error") {
    const Result result;
    const Said said = say({"report", result.file, "--language", "de"});
    CHECK(said.code == 2);
    CHECK_THAT(said.err, Contains("--language cannot be 'de'"));
    CHECK(result.folder.names() == std::vector<std::string>{"plain.yaml", "x.h5", "x.h5.provenance.json"});
}

}  // namespace tarazy::report_test
