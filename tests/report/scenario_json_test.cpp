#include "report/scenario_json.h"

#include "report/result_file.h"
#include "support/catch.h"

using namespace tarazy;
using Catch::Contains;

TEST_CASE("Texts keep the languages they have") {
    CHECK(text_json({.en = "a", .kk = "", .ru = "б"}) == R"({"en":"a","ru":"б"})");
    CHECK(text_json({}) == "{}");
}

TEST_CASE("A scenario tells who takes part, what binds them and what happens") {
    std::string json(1, '{');
    append_scenario(json, small_scenario());
    CHECK_THAT(json, Contains(R"("name":"small","title":{"en":"A & B </script>","kk":"Үш көрші","ru":"Три соседа"})"));
    CHECK_THAT(json,
               Contains(R"({"id":"AAA","name":{"en":"Aland","kk":"Аланд","ru":"Аландия"},"kind":"state","capital":[50,40],"doctrine":"pragmatic"})"));
    CHECK_THAT(json, Contains(R"("kind":"bloc","capital":[51,71],"doctrine":"balance"})"));  // by policy, not the file's own
    CHECK_THAT(json, Contains(R"("kind":"nonstate","capital":[34,62]})"));
    CHECK_THAT(json, Contains(R"("institutions":[{"id":"PACT","name":{"en":"Pact"},"members":[0,1],"active":true}])"));
    CHECK_THAT(json, Contains(R"("corridors":[{"id":"PIPE","name":{"en":"Pipe"},"kind":"oil","from":1,"to":2,"transit":[0],"capacity":10}])"));
    CHECK_THAT(json, Contains(R"({"id":"shock","label":{"en":"Shock"},"at":2022})"));
    CHECK_THAT(json, Contains(R"({"id":"luck","label":{},"hazard":0.1,"for":2})"));
}
