#include "scenario/schema.h"

#include "said.h"
#include "support/catch.h"

using namespace tarazy;

TEST_CASE("The schema of scenarios is printed as it is") {
    const Said said = say({"schema", "scenario"});
    CHECK(said.code == 0);
    CHECK(said.err.empty());
    CHECK(said.out == scenario_schema());
    CHECK(said.out.starts_with("{"));
    CHECK(said.out.ends_with("}\n"));
}

TEST_CASE("There is no schema of anything else yet") {
    CHECK(say({"schema", "design"}).code == 2);
    CHECK(say({"schema"}).code == 2);
}
