#include "scenario/form/schema.h"

#include "said.h"
#include "support/catch.h"

namespace tarazy::schema_test {

TEST_CASE("The schema of scenarios is printed as it is") {
    const Said said = say({"schema", "scenario"});
    CHECK(said.code == 0);
    CHECK(said.err.empty());
    CHECK(said.out == scenario_schema());
    CHECK(said.out.starts_with("{"));
    CHECK(said.out.ends_with("}\n"));
}

TEST_CASE("So is that of designs") {
    const Said said = say({"schema", "design"});
    CHECK(said.code == 0);
    CHECK(said.out == design_schema());
    CHECK(said.out != scenario_schema());
}

TEST_CASE("There is no schema of anything else") {
    const Said said = say({"schema", "run"});
    CHECK(said.code == 2);
    CHECK(contains(said.err, "there is no schema of 'run' (files are scenarios or designs). Try 'tarazy schema scenario'"));
    CHECK(say({"schema"}).code == 2);
}

}  // namespace tarazy::schema_test
