#include "cli/design_run.h"

#include "design_desk.h"
#include "support/catch.h"

namespace tarazy::design_run_test {

using Catch::Contains;

TEST_CASE("A design that cannot be run is told with file, line and hint, and nothing is left") {
    const DesignDesk desk("vary: {world.anarky: {values: [0, 1]}}\noutcomes: [poles]\n");
    const Said said = say({"sweep", "design.yaml"});
    CHECK(said.code == 2);
    CHECK_THAT(said.err, Contains("design.yaml:3:") && Contains("world.anarchy"));
    CHECK(desk.folder.names() == std::vector<std::string>{"design.yaml", "plain.yaml"});
    CHECK(say({"sweep", "nothing.yaml"}).code == 3);
    CHECK(say({"sweep"}).code == 2);
}

TEST_CASE("A setting that no run can have stops the sweep before it begins") {
    const DesignDesk desk("vary: {doctrines.hedge.responsiveness: {from: 1, to: 8, points: 3}}\noutcomes: [poles]\n");
    const Said said = say({"sweep", "design.yaml"});
    CHECK(said.code == 2);
    CHECK_THAT(said.err, Contains("point with doctrines.hedge.responsiveness"));
}

TEST_CASE("An answer is told as text or as JSON, the path last or as a key") {
    std::ostringstream out;
    std::ostringstream err;
    Console console{out, err};
    const DesignAnswer answer{{}, "What was found", [] { return JsonTree{{"found", "it"}}; }};
    tell(answer, "x.h5", false, console);
    CHECK(out.str() == "What was found\nx.h5\n");
    out.str("");
    tell(answer, "x.h5", true, console);
    CHECK_THAT(out.str(), Contains("\"file\": \"x.h5\"") && Contains("\"found\": \"it\""));
}

}  // namespace tarazy::design_run_test
