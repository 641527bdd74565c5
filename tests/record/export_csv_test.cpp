#include <sstream>

#include "model/error.h"
#include "record/export.h"
#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::export_csv_test {

namespace {
std::string csv(const RunReader& reader, const ExportSelection& selection) {
    std::ostringstream out;
    export_csv(reader, selection, out);
    return out.str();
}
}  // namespace

TEST_CASE("long CSV goes by run, time and series") {
    const sample::Folder folder;
    sample::write(folder / "a.h5", sample::scenario(), sample::description(2), 1);
    const RunReader reader(folder / "a.h5");
    CHECK(csv(reader, {{"poles", "power"}, {2021, 2021.5}}) ==
          "run,time,variable,domain,actor,partner,value\n"
          "0,2021,power,,KAZ,,1\n"
          "0,2021,power,,RUS,,1.0000009999999999\n"
          "0,2021,power,,CHN,,1.0000020000000001\n"
          "0,2021,poles,,,,16\n"
          "0,2021.5,power,,KAZ,,1.0009999999999999\n"
          "0,2021.5,power,,RUS,,1.0010009999999998\n"
          "0,2021.5,power,,CHN,,1.0010019999999999\n"
          "0,2021.5,poles,,,,16.001000000000001\n"
          "1,2021,power,,KAZ,,1.125\n"
          "1,2021,power,,RUS,,1.1250009999999999\n"
          "1,2021,power,,CHN,,1.1250020000000001\n"
          "1,2021,poles,,,,16.125\n"
          "1,2021.5,power,,KAZ,,1.1259999999999999\n"
          "1,2021.5,power,,RUS,,1.1260009999999998\n"
          "1,2021.5,power,,CHN,,1.1260019999999999\n"
          "1,2021.5,poles,,,,16.126000000000001\n");
}

TEST_CASE("capabilities stand in the domain, pairs of an actor with itself only in alignment") {
    const sample::Folder folder;
    Scenario scenario = sample::scenario();
    scenario.capabilities[2].name = "people, \"all\"";
    sample::write(folder / "a.h5", scenario, sample::description(1), 1);
    const RunReader reader(folder / "a.h5");
    const std::string capability = csv(reader, {{"capability"}, {2021}});
    CHECK_THAT(capability, Catch::Contains("\n0,2021,capability,economy,KAZ,,22\n0,2021,capability,military,KAZ,,22.000001000000001\n"
                                           "0,2021,capability,\"people, \"\"all\"\"\",KAZ,,22.000001999999999\n0,2021,capability,economy,RUS,,"));
    const std::string alignment = csv(reader, {{"alignment"}, {2021}});
    CHECK(std::count(alignment.begin(), alignment.end(), '\n') == 1 + 27);
    CHECK_THAT(alignment, Catch::Contains("\n0,2021,alignment,security,KAZ,KAZ,23\n0,2021,alignment,security,KAZ,RUS,23.000001000000001\n"));
    CHECK_THAT(alignment, Catch::Contains("\n0,2021,alignment,political,CHN,CHN,23.000025999999998\n"));
    const std::string affinity = csv(reader, {{"affinity"}, {2021}});
    CHECK(std::count(affinity.begin(), affinity.end(), '\n') == 1 + 6);
    CHECK_THAT(affinity, Catch::Contains("value\n0,2021,affinity,,KAZ,RUS,24.000001000000001\n"));
    CHECK_THAT(affinity, !Catch::Contains("KAZ,KAZ"));
}

TEST_CASE("an unknown series is an error of the user") {
    const sample::Folder folder;
    sample::write(folder / "a.h5", sample::scenario(), sample::description(1), 1);
    CHECK_THROWS_AS(csv(RunReader(folder / "a.h5"), {{"powers"}, {}}), InputError);
}

TEST_CASE("the crisis log is a table of its own") {
    const sample::Folder folder;
    sample::write(folder / "a.h5", sample::scenario(), sample::description(3), 3);
    std::ostringstream out;
    export_crises(RunReader(folder / "a.h5"), out);
    CHECK(out.str() ==
          "run,time,i,j,joined_i,joined_j,p_i,judged_i,judged_j,outcome,winner,military_losses\n"
          "1,2021.5,KAZ,RUS,,CHN,0.25,0.5,0.75,war,RUS,12.5\n"
          "2,2021.5,KAZ,RUS,,CHN,0.25,0.5,0.75,war,RUS,12.5\n"
          "2,2021.5,KAZ,CHN,,,0.25,0.5,0.75,fizzle,,0\n");
    sample::write(folder / "b.h5", sample::scenario(), sample::description(1), 1);
    std::ostringstream none;
    export_crises(RunReader(folder / "b.h5"), none);
    CHECK(none.str() == "run,time,i,j,joined_i,joined_j,p_i,judged_i,judged_j,outcome,winner,military_losses\n");
}

TEST_CASE("and so is the event log") {
    const sample::Folder folder;
    Scenario scenario = sample::scenario();
    scenario.events[0].id = "a flood or a drought";
    sample::write(folder / "a.h5", scenario, sample::description(3), 3);
    std::ostringstream out;
    export_events(RunReader(folder / "a.h5"), out);
    CHECK(out.str() ==
          "run,time,id,what\n"
          "1,2021.5,a flood or a drought,fired\n"
          "1,2022,a flood or a drought,undone\n"
          "2,2021.5,a flood or a drought,fired\n"
          "2,2022,a flood or a drought,undone\n"
          "2,2021.5,events[1],fired\n");
    sample::write(folder / "b.h5", scenario, sample::description(1), 1);
    std::ostringstream none;
    export_events(RunReader(folder / "b.h5"), none);
    CHECK(none.str() == "run,time,id,what\n");
}

}  // namespace tarazy::export_csv_test
