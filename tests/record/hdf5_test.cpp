#include "record/hdf5.h"

#include <array>

#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::hdf5_test {

using Catch::Matchers::Message;

TEST_CASE("a failure of HDF5 becomes one reason without path or clock") {
    hdf5::quiet();
    const sample::Folder folder;
    CHECK_THROWS_MATCHES(hdf5::open_file(folder / "none.h5"), hdf5::Error, Message("No such file or directory"));
    sample::put(folder / "text", "not HDF5");
    CHECK_THROWS_MATCHES(hdf5::open_file(folder / "text"), hdf5::Error, Message("file signature not found"));
}

TEST_CASE("a handle closes once, and reports a failure of closing") {
    hdf5::quiet();
    hdf5::Handle space = hdf5::make_space({3});
    const hid_t id = space.id();
    hdf5::Handle other = std::move(space);
    CHECK(other.id() == id);
    other.close();
    other.close();
    CHECK(H5Iis_valid(id) == 0);
    hdf5::Handle closed_elsewhere = hdf5::make_space({3});
    H5Sclose(closed_elsewhere.id());
    CHECK_THROWS_AS(closed_elsewhere.close(), hdf5::Error);
    CHECK_THROWS_AS(hdf5::Handle(-1, H5Sclose), hdf5::Error);
}

TEST_CASE("attributes come back as they were written") {
    hdf5::quiet();
    const sample::Folder folder;
    const std::string huge(100000, 'x');
    {
        hdf5::Handle file = hdf5::create_file(folder / "a.h5");
        hdf5::write_text(file.id(), "empty", "");
        hdf5::write_text(file.id(), "kazakh", "Үш көрші");
        hdf5::write_text(file.id(), "huge", huge);
        hdf5::write_numbers<std::uint64_t>(file.id(), "seed", std::array<std::uint64_t, 1>{18446744073709551615U});
        hdf5::write_numbers<std::int32_t>(file.id(), "format", std::array<std::int32_t, 2>{1, 0});
        file.close();
    }
    const hdf5::Handle file = hdf5::open_file(folder / "a.h5");
    CHECK(hdf5::read_text(file.id(), "empty").empty());
    CHECK(hdf5::read_text(file.id(), "kazakh") == "Үш көрші");
    CHECK(hdf5::read_text(file.id(), "huge") == huge);
    CHECK(hdf5::read_numbers<std::uint64_t>(file.id(), "seed", 1).front() == 18446744073709551615U);
    CHECK(hdf5::read_numbers<std::int32_t>(file.id(), "format", 2) == std::vector<std::int32_t>{1, 0});
    CHECK(hdf5::has_attribute(file.id(), "seed"));
    CHECK_FALSE(hdf5::has_attribute(file.id(), "sed"));
    CHECK_THROWS_MATCHES(hdf5::read_text(file.id(), "seed"), hdf5::Error, Message("attribute seed is not a text"));
    CHECK_THROWS_MATCHES(hdf5::read_numbers<std::int32_t>(file.id(), "format", 1), hdf5::Error, Message("attribute format does not hold 1 number"));
    CHECK_THROWS_MATCHES(hdf5::read_numbers<std::int32_t>(file.id(), "kazakh", 2), hdf5::Error, Message("attribute kazakh does not hold 2 numbers"));
    CHECK_THROWS_AS(hdf5::read_text(file.id(), "none"), hdf5::Error);
}

TEST_CASE("datasets are read whole only with the right shape and with all their numbers in the file") {
    hdf5::quiet();
    const sample::Folder folder;
    hdf5::Handle file = hdf5::create_file(folder / "a.h5");
    const auto dataset = [&](const char* name, const hdf5::Extents& extents, hid_t type) {
        return hdf5::Handle(H5Dcreate2(file.id(), name, type, hdf5::make_space(extents).id(), H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT), H5Dclose);
    };
    const std::array<double, 3> numbers{1, 2, 3};
    hdf5::write_box(dataset("numbers", {3}, H5T_IEEE_F64LE).id(), H5T_NATIVE_DOUBLE, {0}, {3}, numbers.data());
    hdf5::write_box(dataset("letters", {2, 3}, H5T_C_S1).id(), H5T_C_S1, {0, 0}, {2, 3}, "KAZab\0");
    dataset("boundless", {1000000000000}, H5T_IEEE_F64LE);
    CHECK(hdf5::read_column<double>(file.id(), "numbers") == std::vector<double>{1, 2, 3});
    CHECK(hdf5::read_texts(file.id(), "letters", 2) == std::vector<std::string>{"KAZ", "ab"});
    CHECK_THROWS_MATCHES(hdf5::read_column<double>(file.id(), "numbers", 4), hdf5::Error, Message("numbers has the wrong shape"));
    CHECK_THROWS_MATCHES(hdf5::read_column<double>(file.id(), "letters"), hdf5::Error, Message("letters has the wrong shape"));
    CHECK_THROWS_MATCHES(hdf5::read_texts(file.id(), "numbers"), hdf5::Error, Message("numbers has the wrong shape"));
    CHECK_THROWS_MATCHES(hdf5::read_column<double>(file.id(), "boundless"), hdf5::Error, Message("boundless is not complete"));
    CHECK_THROWS_AS(hdf5::read_column<double>(file.id(), "none"), hdf5::Error);
    CHECK(hdf5::has_link(file.id(), "letters"));
    CHECK_FALSE(hdf5::has_link(file.id(), "none"));
    std::array<double, 2> part{};
    hdf5::read_box(hdf5::open_dataset(file.id(), "numbers").id(), H5T_NATIVE_DOUBLE, {1}, {2}, part.data());
    CHECK(part == std::array<double, 2>{2, 3});
}

}  // namespace tarazy::hdf5_test
