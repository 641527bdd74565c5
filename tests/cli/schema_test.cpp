#include "scenario/form/schema.h"

#include <fstream>
#include <iterator>

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

TEST_CASE("The types of answers are those that the page is built with") {
    const Said said = say({"schema", "answers"});
    CHECK(said.code == 0);
    std::ifstream file(TARAZY_SOURCE_DIR "/analysis/page/src/shared/answers.generated.ts");
    CHECK(said.out == std::string(std::istreambuf_iterator<char>(file), {}));  // ./dev bless makes it anew
}

TEST_CASE("There is no schema of anything else") {
    const Said said = say({"schema", "run"});
    CHECK(said.code == 2);
    CHECK(contains(
        said.err,
        "there is no schema of 'run' (files are scenarios or designs, answers those of the server and its pages). Try 'tarazy schema scenario'"));
    CHECK(say({"schema"}).code == 2);
}

}  // namespace tarazy::schema_test
