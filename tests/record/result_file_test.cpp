#include "record/result_file.h"

#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::result_file_test {

namespace {

std::string message_of(const std::filesystem::path& file) {
    try {
        open_result(file, "Give another");
    } catch (const FileError& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("what a file says of itself is read back") {
    const sample::Folder folder;
    hdf5::quiet();
    hdf5::Handle made = hdf5::create_file(folder / "a.h5");
    write_identity(made.id(), "sweep", 18446744073709551615U);
    made.close();
    const hdf5::Handle file = open_result(folder / "a.h5", "");
    CHECK(kind_of(file.id()) == "sweep");
    CHECK(hdf5::read_text(file.id(), "tarazy_version") == TARAZY_VERSION);
    CHECK(hdf5::read_numbers<std::uint64_t>(file.id(), "seed", 1).front() == 18446744073709551615U);
    for (const char* name : {"Conventions", "tarazy_kind", "tarazy_format", "tarazy_version", "seed", "references"}) {
        CHECK(hdf5::has_attribute(file.id(), name));
        CHECK(is_identity(name));
    }
    CHECK(!is_identity("title"));
}

TEST_CASE("what is no result file is refused with the hint") {
    const sample::Folder folder;
    const auto path = folder / "a.h5";
    const std::string start = "cannot read " + path.string() + " (";
    CHECK(message_of(path) == start + "No such file or directory). Check the path");
    sample::put(path, "");
    CHECK(message_of(path) == start + "it is empty). Give another");
    sample::put(path, "point,replicate\n");
    CHECK(message_of(path) == start + "it is not an HDF5 file). Give another");
    hdf5::create_file(path).close();
    CHECK(message_of(path) == start + "it is an HDF5 file, but not one of Tarazy). Give another");
}

TEST_CASE("trouble with HDF5 is told with the file and a hint") {
    const auto fails = [] { throw hdf5::Error("no space"); };
    CHECK_THROWS_WITH(reading_from("a.h5", fails), "cannot read a.h5 (no space). It is damaged or incomplete: make it again");
    CHECK_THROWS_WITH(writing_to("a.h5", 2.5e6, fails), "cannot write a.h5 (no space). The file needs about 3 MB; make room or give -o another path");
    CHECK(reading_from("a.h5", [] { return 3; }) == 3);
}

}  // namespace tarazy::result_file_test
