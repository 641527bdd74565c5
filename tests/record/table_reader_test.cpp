#include "record/table_reader.h"

#include <array>

#include "record/hdf5.h"
#include "record/sample_run.h"
#include "record/sample_tables.h"
#include "support/catch.h"

namespace tarazy::table_reader_test {

namespace {

/// What reading says after a change.
template <class Change>
std::string after(const std::filesystem::path& path, Change&& how) {
    hdf5::quiet();
    write_table_file(path, sample::tables(), true);
    hdf5::Handle changed(H5Fopen(path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT), H5Fclose);
    how(changed.id());
    changed.close();
    const hdf5::Handle file = hdf5::open_file(path);
    try {
        read_tables(file.id());
    } catch (const hdf5::Error& error) {
        return error.what();
    }
    return "";
}

void put_numbers(hid_t file, const char* variable, const char* name, std::span<const std::int32_t> numbers) {
    const hdf5::Handle dataset = hdf5::open_dataset(file, variable);
    if (hdf5::has_attribute(dataset.id(), name)) H5Adelete(dataset.id(), name);
    hdf5::write_numbers<std::int32_t>(dataset.id(), name, numbers);
}

}  // namespace

TEST_CASE("without values everything else is read") {
    const sample::Folder folder;
    write_table_file(folder / "a.h5", sample::tables(), false);
    const hdf5::Handle file = hdf5::open_file(folder / "a.h5");
    const TableFile tables = read_tables(file.id(), false);
    CHECK(same_description(tables, sample::tables()));
    CHECK(tables.find("value")->doubles().empty());
    CHECK(tables.find("policy")->texts().empty());
}

TEST_CASE("files that differ in more than values are told apart") {
    const TableFile tables = sample::tables();
    const auto differs = [&](auto&& how) {
        TableFile other = tables;
        how(other);
        return !same_description(tables, other);
    };
    CHECK(!differs([](TableFile& other) { std::get<std::vector<double>>(other.variables[0].values)[0] = 7; }));
    CHECK(differs([](TableFile& other) { other.seed = 1; }));
    CHECK(differs([](TableFile& other) { other.attributes[0].second += '.'; }));
    CHECK(differs([](TableFile& other) { other.axes[2].labels[1] = "x"; }));
    CHECK(differs([](TableFile& other) { other.axes[0].numbers[1] = 8; }));
    CHECK(differs([](TableFile& other) { other.axes.pop_back(); }));
    CHECK(differs([](TableFile& other) { other.variables.pop_back(); }));
    CHECK(differs([](TableFile& other) { other.variables[4].flags[1].second = "lost"; }));
    CHECK(differs([](TableFile& other) { other.variables[1].attributes.clear(); }));
    CHECK(differs([](TableFile& other) { other.variables[0].axes[1] = "outcome"; }));
}

TEST_CASE("what does not fit together is named") {
    const sample::Folder folder;
    const auto path = folder / "a.h5";
    CHECK(after(path, [](hid_t) {}).empty());
    CHECK(after(path, [](hid_t file) { put_numbers(file, "point_row", "_Netcdf4Coordinates", std::array{99}); }) == "point_row has the wrong shape");
    CHECK(after(path, [](hid_t file) {
              put_numbers(file, "value", "_Netcdf4Coordinates", std::array{1, 2});
          }) == "attribute _Netcdf4Coordinates does not hold 3 numbers");
    CHECK(after(path, [](hid_t file) { put_numbers(file, "value", "_Netcdf4Coordinates", std::array{2, 1, 3}); }) == "value has the wrong shape");
    CHECK(after(path, [](hid_t file) { put_numbers(file, "replicate", "_Netcdf4Dimid", std::array{1}); }) == "replicate has the wrong shape");
    CHECK(after(path, [](hid_t file) { put_numbers(file, "run_status", "flag_values", std::array{1}); }) ==
          "attribute flag_values does not hold 2 numbers");
    CHECK(!after(path, [](hid_t file) { H5Adelete(file, "seed"); }).empty());
    CHECK(!after(path, [](hid_t file) { H5Ldelete(file, "point", H5P_DEFAULT); }).empty());
    CHECK(!after(path, [](hid_t file) {
               hdf5::Handle group(H5Gcreate2(file, "folder", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT), H5Gclose);
               group.close();
           }).empty());
}

TEST_CASE("attributes that are no texts are passed over") {
    const sample::Folder folder;
    CHECK(after(folder / "a.h5", [](hid_t file) {
              hdf5::write_numbers<std::int32_t>(file, "someone's", std::array{1, 2});
              put_numbers(file, "value", "valid_range", std::array{0, 1});
          }).empty());
}

}  // namespace tarazy::table_reader_test
