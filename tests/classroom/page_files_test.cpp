#include "classroom/page_files.h"

#include <string>

#include "support/catch.h"

namespace tarazy::page_files_test {

TEST_CASE("the page names its own script, style and icon, and all are there") {
    const auto files = page_files();
    REQUIRE(files.size() == 4);
    REQUIRE(files.front().path == "index.html");
    for (const PageFile& file : files.subspan(1)) {
        INFO(file.path);
        CHECK(files.front().content.find("\"" + std::string(file.path) + "\"") != std::string_view::npos);
        CHECK(file.content.size() > 100);
    }
}

}  // namespace tarazy::page_files_test
