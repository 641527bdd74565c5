#include "record/event_columns.h"

#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::event_columns_test {

namespace {

const std::vector<std::string> names{"war-and-sanctions", "events[1]", "құрғақшылық"};

}  // namespace

TEST_CASE("an event log comes back") {
    hdf5::quiet();
    const sample::Folder folder;
    const std::vector<RecordedEvent> expected{
        {3, 2021, "құрғақшылық", false}, {3, 2021.25, "events[1]", false}, {3, 2022.5, "құрғақшылық", true}, {7, 2030, "war-and-sanctions", false}};
    {
        NetcdfFile file(folder / "a.h5");
        EventColumns columns(file, names, false);
        columns.append(3, {2021, 2, false});
        columns.append(3, {2021.25, 1, false});
        columns.append(3, {2022.5, 2, true});
        columns.append(7, {2030, 0, false});
        columns.finish(file);
        columns.close();
        file.close();
        columns.verify(hdf5::open_file(folder / "a.h5").id());
    }
    const hdf5::Handle file = hdf5::open_file(folder / "a.h5");
    CHECK(has_event_log(file.id()));
    CHECK(read_events(file.id()) == expected);
    CHECK(hdf5::read_text(hdf5::open_dataset(file.id(), "event_time").id(), "units") == "year");
}

TEST_CASE("a scenario without events has an empty log") {
    hdf5::quiet();
    const sample::Folder folder;
    NetcdfFile made(folder / "a.h5");
    EventColumns columns(made, {}, true);
    columns.finish(made);
    columns.close();
    made.close();
    const hdf5::Handle file = hdf5::open_file(folder / "a.h5");
    CHECK(has_event_log(file.id()));
    CHECK(read_events(file.id()).empty());
}

}  // namespace tarazy::event_columns_test
