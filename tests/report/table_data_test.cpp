#include "report/table_data.h"

#include <limits>

#include "record/json/document.h"
#include "support/catch.h"

namespace tarazy::table_data_test {

using Catch::Contains;

namespace {

TableFile tables() {
    TableFile file;
    file.kind = "sweep";
    file.seed = 18446744073709551615U;
    file.attributes = {{"title", "A <title>"}, {"design", "tarazy: 1\n"}};
    file.axes = {{"point", "number", 2, {}, {3, 7}}, {"outcome", "outcome", 2, {"a", "b"}, {}}};
    file.variables.push_back(
        {"mean", "1", "mean", {"point", "outcome"}, std::vector<double>{0.123456789, 1e-30, std::numeric_limits<double>::quiet_NaN(), 2}, {}, {}});
    file.variables.push_back({"policy", "", "policy", {"point"}, std::vector<std::string>{"hedge", "ba\"lance"}, {}, {{"choices_0", "x\ny"}}});
    file.variables.push_back({"side", "1", "side", {"point"}, std::vector<std::int8_t>{0, 1}, {{0, "above"}, {1, "below"}}, {}});
    return file;
}

}  // namespace

TEST_CASE("Tables become one document, numbers with six digits") {
    const std::string json = json_document(table_data(tables()));
    CHECK_THAT(json, Contains(R"("seed":"18446744073709551615","attributes":{"title":"A <title>","design":"tarazy: 1\n"})"));
    CHECK_THAT(json, Contains(R"("point":{"length":2,"long_name":"number","numbers":[3,7]})"));
    CHECK_THAT(json, Contains(R"("outcome":{"length":2,"long_name":"outcome","labels":["a","b"]})"));
    CHECK_THAT(json, Contains(R"("mean":{"axes":["point","outcome"],"unit":"1","long_name":"mean","values":[0.123457,1e-30,null,2]})"));
    CHECK_THAT(json, Contains(R"("choices_0":"x\ny","values":["hedge","ba\"lance"]})"));
    CHECK_THAT(json, Contains(R"("flags":[[0,"above"],[1,"below"]],"values":[0,1]})"));
    CHECK_THAT(json, Contains(R"("left_out":[])"));
}

TEST_CASE("What is too long for a page is left out, and named") {
    TableFile file = tables();
    file.axes.push_back({"replicate", "", most_table_numbers, {}, {}});
    file.variables.push_back({"value", "1", "outcome", {"point", "replicate"}, std::vector<double>(2 * most_table_numbers, 1.0), {}, {}});
    const std::string json = json_document(table_data(file));
    CHECK_THAT(json, Contains(R"("left_out":["value"])"));
    CHECK(json.size() < 5000);
}

}  // namespace tarazy::table_data_test
