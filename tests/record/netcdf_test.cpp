#include "record/netcdf.h"

#include <limits>

#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::netcdf_test {

TEST_CASE("texts are filled up with NUL, and cut between characters") {
    CHECK(padded({"KAZ", "", "ab"}, 3) == std::string("KAZ\0\0\0ab\0", 9));
    CHECK(padded({"абв"}, 3) == std::string("а\0", 3));
    CHECK(padded({"абв"}, 4) == "аб");
    CHECK(longest({"KAZ", "аб", ""}) == 4);
    CHECK(longest({}) == 1);
}

TEST_CASE("dimensions are numbered scales, and every variable has one for each of its dimensions") {
    hdf5::quiet();
    const sample::Folder folder;
    {
        NetcdfFile file(folder / "a.h5");
        const Axis text = file.add_dimension("strlen", 3);
        const Axis time = file.add_coordinate("time", 2, hdf5::element<double>(), "year", "time in decimal years");
        const std::vector<double> times{2021, 2021.5};
        file.write_coordinate(time, H5T_NATIVE_DOUBLE, times.data());
        file.describe(time, "axis", "T");
        const Axis actor = file.add_labels("actor", {"KAZ", "RU"}, text, "actor");
        const Axis crisis = file.add_dimension("crisis", 0, true);
        CHECK(file.length(actor) == 2);
        hdf5::Handle power = file.add_variable({.name = "power",
                                                .axes = {time, actor},
                                                .element = hdf5::element<double>(),
                                                .units = "1",
                                                .long_name = "share of power",
                                                .chunk = {1, 2},
                                                .missing = std::numeric_limits<double>::quiet_NaN()});
        const std::vector<double> numbers{1, 2, 3, 4};
        hdf5::write_box(power.id(), H5T_NATIVE_DOUBLE, {0, 0}, {2, 2}, numbers.data());
        power.close();
        file.set_length(crisis, 7);
        CHECK(file.length(crisis) == 7);
        file.close();
    }
    const hdf5::Handle file = hdf5::open_file(folder / "a.h5");
    CHECK(hdf5::read_column<double>(file.id(), "time") == std::vector<double>{2021, 2021.5});
    CHECK(hdf5::read_texts(file.id(), "actor") == std::vector<std::string>{"KAZ", "RU"});
    CHECK(hdf5::extents_of(hdf5::open_dataset(file.id(), "crisis").id()) == hdf5::Extents{7});
    const hdf5::Handle actor = hdf5::open_dataset(file.id(), "actor");
    CHECK(hdf5::read_numbers<std::int32_t>(actor.id(), "_Netcdf4Coordinates", 2) == std::vector<std::int32_t>{2, 0});
    CHECK(hdf5::read_numbers<std::int32_t>(actor.id(), "_Netcdf4Dimid", 1) == std::vector<std::int32_t>{2});
    CHECK(hdf5::read_text(actor.id(), "_Encoding") == "utf-8");
    CHECK(hdf5::read_text(hdf5::open_dataset(file.id(), "strlen").id(), "NAME") == "This is a netCDF dimension but not a netCDF variable.         3");
    CHECK(hdf5::read_text(hdf5::open_dataset(file.id(), "time").id(), "axis") == "T");
    const hdf5::Handle power = hdf5::open_dataset(file.id(), "power");
    CHECK(hdf5::read_text(power.id(), "units") == "1");
    CHECK(hdf5::has_attribute(power.id(), "_FillValue"));
    CHECK(hdf5::has_attribute(power.id(), "DIMENSION_LIST"));
}

}  // namespace tarazy::netcdf_test
