#include "cli/reports.h"

#include "experiment/sweep/made_up_table.h"
#include "support/catch.h"

namespace tarazy::sweep_report_test {

using Catch::Contains;

TEST_CASE("Few points are listed, of many the extremes") {
    const auto value = [](std::size_t f, std::size_t, std::size_t, std::size_t r, std::size_t) {
        return static_cast<double>(f) + static_cast<double>(r) / 10;
    };
    const SweepTable few = made_up_table(4, {}, {""}, 3, {{"poles", "1", "", true}}, value);
    CHECK_THAT(sweep_report(few, find_out(few)), Contains("0.75           3.100 ± 0.248"));
    const SweepTable many = made_up_table(100, {}, {""}, 3, {{"poles", "1", "", true}}, value);
    CHECK_THAT(sweep_report(many, find_out(many)),
               Contains("poles, mean of a point: median 49.600\n    least 0.100 at world.anarchy 0\n    most  99.100 at world.anarchy 0.99"));
}

TEST_CASE("A box says what it holds, or that there is none") {
    SweepTable table = made_up_table(40, {}, {""}, 2, {{"poles", "1", "", true}},
                                     [](std::size_t f, std::size_t, std::size_t, std::size_t, std::size_t) { return f < 10 ? 1.0 : 3.0; });
    table.discover = {{0, 2, true}, {0, 0, true}};
    const std::string text = sweep_report(table, find_out(table));
    CHECK_THAT(text, Contains("Where poles is below 2.000: in 25.0 % of the runs\n  world.anarchy 0.000 to 0.225"));
    CHECK_THAT(text, Contains("Where poles is below 0.000: in 0.0 % of the runs\n  nowhere"));
}

TEST_CASE("Several policies are groups of their own") {
    SweepTable table =
        made_up_table(20, {"RUS"}, {"hedge", "balance"}, 2, {{"poles", "1", "", true}},
                      [](std::size_t f, std::size_t d, std::size_t a, std::size_t r, std::size_t) { return static_cast<double>(f + d + a + r); });
    table.discover = {{0, 10, true}};
    const DesignAnswer answer = sweep_answer(table, "sweep");
    CHECK_THAT(answer.text, Contains("(balance, RUS turns away)"));
    REQUIRE(answer.file.axis("group"));
    CHECK(answer.file.axis("group")->length == 4);
    CHECK(answer.file.find("box_coverage")->axes == std::vector<std::string>{"group", "discover"});
}

}  // namespace tarazy::sweep_report_test
