#include "record/table_writer.h"

#include "model/error.h"
#include "record/hdf5.h"
#include "record/sample_run.h"
#include "record/sample_tables.h"
#include "support/catch.h"

namespace tarazy::table_writer_test {

TEST_CASE("the size of a variable is known before it is written") {
    const TableFile tables = sample::tables();
    CHECK(stored_bytes(*tables.find("value")) == 96);
    CHECK(stored_bytes(*tables.find("point_row")) == 12);
    CHECK(stored_bytes(*tables.find("run_status")) == 6);
    CHECK(stored_bytes(*tables.find("policy")) == 54);
    CHECK(stored_bytes(*tables.find("discover_label")) == 0);
}

TEST_CASE("missing values, flags and the axes of letters are as netCDF wants them") {
    const sample::Folder folder;
    fill_table_file(folder / "a.h5", sample::tables());
    const hdf5::Handle file = hdf5::open_file(folder / "a.h5");
    const auto fill = [&](const char* name) {
        return hdf5::read_numbers<std::int32_t>(hdf5::open_dataset(file.id(), name).id(), "_FillValue", 1).front();
    };
    CHECK(fill("run_status") == -1);
    CHECK(fill("point_row") == std::numeric_limits<std::int32_t>::min());
    CHECK(hdf5::has_attribute(hdf5::open_dataset(file.id(), "value").id(), "_FillValue"));
    CHECK(!hdf5::has_attribute(hdf5::open_dataset(file.id(), "policy").id(), "_FillValue"));
    CHECK(hdf5::read_text(hdf5::open_dataset(file.id(), "policy").id(), "_Encoding") == "utf-8");
    CHECK(!hdf5::has_attribute(hdf5::open_dataset(file.id(), "policy").id(), "units"));
    CHECK(hdf5::read_text(hdf5::open_dataset(file.id(), "run_status").id(), "flag_meanings") == "done failed");
    CHECK(hdf5::extents_of(hdf5::open_dataset(file.id(), "policy").id()) == hdf5::Extents{3, 18});
    CHECK(hdf5::extents_of(hdf5::open_dataset(file.id(), "discover_label").id()) == hdf5::Extents{0, 1});
    for (const char* name : {"strlen", "point", "outcome", "failure", "policy_strlen"}) {
        CHECK(hdf5::has_attribute(hdf5::open_dataset(file.id(), name).id(), "_Netcdf4Dimid"));
    }
}

TEST_CASE("tables that are none are broken contracts") {
    const sample::Folder folder;
    const auto refused = [&](auto&& how) {
        TableFile tables = sample::tables();
        how(tables);
        CHECK_THROWS_AS(fill_table_file(folder / "a.h5", tables), Bug);
        CHECK(folder.files() == 0);
    };
    refused([](TableFile& tables) { tables.variables[0].name = "point"; });
    refused([](TableFile& tables) { tables.axes[0].name = "replicate"; });
    refused([](TableFile& tables) { tables.variables[0].axes[0] = "time"; });
    refused([](TableFile& tables) { tables.variables[0].axes.pop_back(); });
    refused([](TableFile& tables) { tables.variables[0].axes.clear(); });
    refused([](TableFile& tables) { tables.axes[2].labels.pop_back(); });
    refused([](TableFile& tables) { tables.axes[0].numbers.push_back(1); });
    refused([](TableFile& tables) { tables.axes[0].numbers[0] = std::int64_t{1} << 31; });
    refused([](TableFile& tables) { tables.axes[0].labels = {"a", "b", "c"}; });
    refused([](TableFile& tables) { tables.variables[4].flags[0].second = "well done"; });
    refused([](TableFile& tables) { tables.variables[0].flags = {{0, "done"}}; });
    refused([](TableFile& tables) { tables.attributes.emplace_back("seed", "1"); });
}

}  // namespace tarazy::table_writer_test
