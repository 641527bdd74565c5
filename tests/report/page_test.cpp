#include "report/page.h"

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::page_test {

using Catch::Contains;

TEST_CASE("The page in the program is whole and allows nothing from elsewhere") {
    const std::string frame(page_frame());
    CHECK_THAT(frame, Catch::StartsWith("<!doctype html>"));
    CHECK_THAT(frame, Contains("</html>"));
    CHECK_THAT(frame, Contains("default-src 'none'; script-src 'sha256-"));
    CHECK_THAT(frame, !Contains("unsafe-inline") && !Contains("unsafe-eval"));
    CHECK_THAT(frame, !Contains("<script src") && !Contains("<link"));
    for (const char* mark : {"{{language}}", "{{title}}", "{{data}}"}) {
        const std::size_t place = frame.find(mark);
        REQUIRE(place != std::string::npos);
        CHECK(frame.find(mark, place + 1) == std::string::npos);
    }
}

TEST_CASE("Language, title and data are put in their places, and none of them becomes markup") {
    const std::string page = page_of("<a {{language}}><b>{{title}}</b><c>{{data}}</c>", "kk", "A & \"B\" <i>", R"({"x":"</c><!-- {{title}}"})");
    CHECK(page == R"(<a kk><b>A &amp; &quot;B&quot; &lt;i&gt;</b><c>{"x":"\u003c/c>\u003c!-- {{title}}"}</c>)");
}

TEST_CASE("A frame without its places is a bug") {
    CHECK_THROWS_AS(page_of("<a>{{title}}{{data}}", "en", "", "{}"), Bug);
}

}  // namespace tarazy::page_test
