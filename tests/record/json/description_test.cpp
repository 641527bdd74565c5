#include "record/json/description.h"

#include "record/json/document.h"
#include "support/catch.h"

namespace tarazy::json_description_test {

TEST_CASE("A wording keeps the languages that it has") {
    CHECK(json_document(Wording({.en = "a", .kk = "", .ru = "б"})) == R"({"en":"a","ru":"б"})");
    CHECK(json_document(Wording()) == "{}");
}

}  // namespace tarazy::json_description_test
