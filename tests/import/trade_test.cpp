#include "import/tables.h"

#include "import/data_files.h"
#include "support/catch.h"

namespace tarazy::trade_test {

using Catch::Contains;

TEST_CASE("Correlates of War: both directions, from million US$") {
    ImportReport report;
    const auto trade = import_trade(data_file("trade_cow.csv"), ChosenStates({"KAZ", "RUS", "CHN"}), {2012}, {}, report);
    CHECK(problems_of(report).empty());
    CHECK(trade.correlates_of_war);
    REQUIRE(trade.flows.size() == 3);
    CHECK(trade.flows[0].i == 0);
    CHECK(trade.flows[0].j == 1);
    CHECK(trade.flows[0].value == Approx(24e9));
    CHECK(trade.flows[1].value == Approx(22e9));
    CHECK(trade.flows[2].value == Approx(96e9));
}

TEST_CASE("each direction that is missing is a gap of its own") {
    const ChosenStates states({"RUS", "UZB", "KAZ"});
    ImportReport report;
    import_trade(data_file("trade_cow.csv"), states, {2012}, {}, report);
    const std::string told = problems_of(report);
    CHECK_THAT(
        told,
        Contains("trade_cow.csv:6: imports of Russia (RUS) from Uzbekistan (UZB): flow of 2012 is missing (the cell says '-9'). --fill-back 1 would "
                 "take that of 2011 (line 5, 1900)"));
    CHECK_THAT(told, Contains("imports of Uzbekistan (UZB) from Kazakhstan (KAZ): flow of 2012 is missing (no row has") &&
                         !Contains("imports of Uzbekistan (UZB) from Russia"));
    ImportReport filled;
    CHECK(import_trade(data_file("trade_cow.csv"), states, {2012, 1, true}, {}, filled).flows.front().value == Approx(4e9));
    CHECK(filled.empty());
    CHECK(filled.notes().size() == 3);
}

TEST_CASE("a plain table needs its unit said; zero is a figure, and no flow") {
    const ChosenStates states({"KAZ", "RUS", "CHN"});
    ImportReport report;
    const auto trade = import_trade(data_file("trade_pairs.csv"), states, {2012}, 1e3, report);
    CHECK(problems_of(report).empty());
    CHECK_FALSE(trade.correlates_of_war);
    REQUIRE(trade.flows.size() == 3);
    CHECK(trade.flows[0].value == Approx(24e9));
    CHECK(trade.flows[2].value == Approx(44e9));
    import_trade(data_file("trade_pairs.csv"), states, {2012}, {}, report);
    CHECK_THAT(problems_of(report), Contains("the unit of the trade is not said"));
    const MadeFile none("exporter,importer,year,value\nKAZ,RUS,2012,0\nRUS,KAZ,2012,0\n");
    ImportReport zero;
    CHECK(import_trade(none.path(), ChosenStates({"KAZ", "RUS"}), {2012}, 1, zero).flows.empty());
    CHECK(zero.empty());
}

TEST_CASE("who imports from whom is told apart") {
    const MadeFile file("exporter,importer,year,value\nKAZ,RUS,2012,5\n");
    ImportReport report;
    import_trade(file.path(), ChosenStates({"KAZ", "RUS"}), {2012}, 1, report);
    CHECK_THAT(problems_of(report), Contains("imports of Kazakhstan (KAZ) from Russia (RUS)") && !Contains("imports of Russia"));
    const MadeFile negative("exporter,importer,year,value\nKAZ,RUS,2012,5\nRUS,KAZ,2012,-1\n");
    ImportReport other;
    import_trade(negative.path(), ChosenStates({"KAZ", "RUS"}), {2012}, 1, other);
    CHECK_THAT(problems_of(other), Contains("made.csv:3: a flow of trade cannot be negative"));
}

}  // namespace tarazy::trade_test
