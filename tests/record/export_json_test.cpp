#include <limits>
#include <sstream>

#include "record/export.h"
#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::export_json_test {

TEST_CASE("one JSON document with labels, units, nested values and the logs of crises and events") {
    const sample::Folder folder;
    const Scenario scenario = sample::scenario();
    RunDescription what = sample::description(2);
    what.scenario = "a \"b\"\\\n\tc";
    {
        RunWriter writer(folder / "a.h5", scenario, what, false);
        Results block = sample::results(scenario, 0, 2);
        block.values[0][1] = std::numeric_limits<double>::quiet_NaN();
        block.failures[1] = "left";
        writer.write(block);
        writer.publish();
    }
    std::ostringstream out;
    export_json(RunReader(folder / "a.h5"), {{"power", "affinity"}, {2021, 2023}}, out);
    CHECK(out.str() == "{\"tarazy_kind\":\"run\",\"tarazy_format\":[1,0],\"tarazy_version\":\"" TARAZY_VERSION
                       "\",\"title\":\"Three neighbours: Үш көрші\",\"source\":\"made up\",\"scenario\":\"a \\\"b\\\"\\\\\\n\\tc\","
                       "\"set\":\"world.anarchy=0.8\",\"policy\":\"KAZ=hedge\",\"seed\":18446744073709551615,\"run\":[0,1],\"time\":[2021,2023],"
                       "\"actor\":[\"KAZ\",\"RUS\",\"CHN\"],\"component\":[\"economy\",\"military\",\"population\"],"
                       "\"component_units\":[\"billion US$\",\"billion US$\",\"million\"],\"domain\":[\"security\",\"economic\",\"political\"],"
                       "\"failures\":[{\"run\":1,\"reason\":\"left\"}],\"series\":{"
                       "\"power\":{\"unit\":\"1\",\"long_name\":\"share of power (E1)\",\"dimensions\":[\"run\",\"time\",\"actor\"],\"values\":[\n"
                       "[[1,null,1.0000020000000001],[1.004,1.0040009999999999,1.0040020000000001]],\n"
                       "[[1.125,1.1250009999999999,1.1250020000000001],[1.129,1.1290009999999999,1.1290020000000001]]]},"
                       "\"affinity\":{\"unit\":\"1\",\"long_name\":\"affinity of the actor toward the partner (E19)\","
                       "\"dimensions\":[\"run\",\"time\",\"actor\",\"partner\"],\"values\":[\n"
                       "[[[24,24.000001000000001,24.000001999999999],[24.000003,24.000004000000001,24.000005000000002],[24.000005999999999,24.000007,"
                       "24.000008000000001]],"
                       "[[24.004000000000001,24.004001000000002,24.004002],[24.004003000000001,24.004004000000002,24.004005000000003],[24.004006,24."
                       "004007000000001,24.004008000000002]]],\n"
                       "[[[24.125,24.125001000000001,24.125001999999999],[24.125003,24.125004000000001,24.125005000000002],[24.125005999999999,24."
                       "125007,24.125008000000001]],"
                       "[[24.129000000000001,24.129001000000002,24.129002],[24.129003000000001,24.129004000000002,24.129005000000003],[24.129006,24."
                       "129007000000001,24.129008000000002]]]]}},"
                       "\"crisis_log\":[\n"
                       "{\"run\":1,\"time\":2021.5,\"i\":\"KAZ\",\"j\":\"RUS\",\"joined_i\":[],\"joined_j\":[\"CHN\"],\"p_i\":0.25,\"judged_i\":0.5,"
                       "\"judged_j\":0.75,\"outcome\":\"war\",\"winner\":\"RUS\",\"military_losses\":12.5}],"
                       "\"event_log\":[\n{\"run\":1,\"time\":2021.5,\"id\":\"drought\",\"what\":\"fired\"},\n"
                       "{\"run\":1,\"time\":2022,\"id\":\"drought\",\"what\":\"undone\"}]}\n");
}

TEST_CASE("a document that is handed over in pieces is the same as in one") {
    const sample::Folder folder;
    sample::write(folder / "a.h5", sample::scenario(121), sample::description(30), 10);
    std::ostringstream out;
    export_json(RunReader(folder / "a.h5"), {}, out);
    const std::string text = out.str();
    CHECK(text.size() > 1000000);
    CHECK_THAT(text, Catch::Contains("]]},\"economy\":{\"unit\"") && Catch::Contains("]]},\"poles\":{\"unit\"") && !Catch::Contains("}\""));
    CHECK(std::count(text.begin(), text.end(), '[') == std::count(text.begin(), text.end(), ']'));
    CHECK(std::count(text.begin(), text.end(), '{') == std::count(text.begin(), text.end(), '}'));
}

}  // namespace tarazy::export_json_test
