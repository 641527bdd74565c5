#include "record/json_text.h"

#include "support/catch.h"

namespace tarazy {

TEST_CASE("JSON texts are escaped") {
    CHECK(json_text("a\"b\\c\nd\x01"
                    "e") == "\"a\\\"b\\\\c\\nd\\u0001e\"");
    CHECK(json_text("Қазақстан") == "\"Қазақстан\"");
}

}  // namespace tarazy
