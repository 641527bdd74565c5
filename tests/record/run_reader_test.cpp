#include "record/run_reader.h"

#include <array>

#include "model/error.h"
#include "record/hdf5.h"
#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::run_reader_test {

namespace {

std::string message_of(const std::filesystem::path& file) {
    try {
        const RunReader reader(file);
        for (const std::size_t s : reader.header().series) reader.read(s, 0, reader.header().runs.size());
        reader.crises();
        reader.events();
    } catch (const FileError& error) {
        return error.what();
    }
    return "";
}

/// Changes a file through HDF5 itself.
template <class Change>
void change(const std::filesystem::path& path, Change&& how) {
    hdf5::quiet();
    hdf5::Handle file(H5Fopen(path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT), H5Fclose);
    how(file.id());
    file.close();
}

void set_text(hid_t object, const char* name, const std::string& text) {
    H5Adelete(object, name);
    hdf5::write_text(object, name, text);
}

void set_format(hid_t file, std::int32_t major, std::int32_t minor) {
    H5Adelete(file, "tarazy_format");
    hdf5::write_numbers<std::int32_t>(file, "tarazy_format", std::array{major, minor});
}

const std::string damaged = "). It is damaged or incomplete: make it again";
const std::string foreign = "). Give a file that `tarazy run` wrote";

}  // namespace

TEST_CASE("a file that is no result file is refused with the reason") {
    const sample::Folder folder;
    const auto path = folder / "a.h5";
    const std::string start = "cannot read " + path.string() + " (";
    CHECK(message_of(path) == start + "No such file or directory). Check the path");
    std::filesystem::create_directory(path);
    CHECK(message_of(path) == start + "it is not a plain file" + foreign);
    std::filesystem::remove(path);
    sample::put(path, "");
    CHECK(message_of(path) == start + "it is empty" + foreign);
    sample::put(path, "run,time\n1,2\n");
    CHECK(message_of(path) == start + "it is not an HDF5 file" + foreign);
    hdf5::create_file(path).close();
    CHECK(message_of(path) == start + "it is an HDF5 file, but not one of Tarazy" + foreign);
    change(path, [](hid_t file) {
        hdf5::write_text(file, "tarazy_kind", "sweep");
        hdf5::write_numbers<std::int32_t>(file, "tarazy_format", std::array{1, 0});
    });
    CHECK(message_of(path) == start + "it holds a sweep, not a run" + foreign);
    change(path, [](hid_t file) { set_text(file, "tarazy_kind", "run"); });
    CHECK_THAT(message_of(path), Catch::StartsWith(start) && Catch::EndsWith(damaged));
}

TEST_CASE("another major format is refused, a newer minor one read") {
    const sample::Folder folder;
    const auto path = folder / "a.h5";
    sample::write(path, sample::scenario(), sample::description(), 1);
    change(path, [](hid_t file) { set_format(file, 1, 7); });
    CHECK(message_of(path).empty());
    change(path, [](hid_t file) { set_format(file, 2, 1); });
    CHECK(message_of(path) == "cannot read " + path.string() + " (its format is 2.1, this program reads 1.x). Use the Tarazy that wrote it");
    change(path, [](hid_t file) { set_format(file, 0, 9); });
    CHECK(message_of(path) == "cannot read " + path.string() + " (its format is 0.9, this program reads 1.x). Use the Tarazy that wrote it");
}

TEST_CASE("a file cut anywhere is refused") {
    const sample::Folder folder;
    const auto path = folder / "a.h5";
    sample::write(path, sample::scenario(), sample::description(), 1);
    const std::string whole = sample::bytes(path);
    for (std::size_t part = 1; part < 40; ++part) {
        sample::put(path, whole.substr(0, whole.size() * part / 40));
        CHECK(message_of(path) == "cannot read " + path.string() + " (truncated file" + damaged);
    }
    sample::put(path, whole.substr(0, whole.size() - 1));
    CHECK(message_of(path) == "cannot read " + path.string() + " (truncated file" + damaged);
    sample::put(path, whole.substr(0, 20));
    CHECK_THAT(message_of(path), Catch::StartsWith("cannot read ") && Catch::EndsWith(damaged));
}

TEST_CASE("bytes that were changed give an error or other numbers, never a crash") {
    const sample::Folder folder;
    const auto path = folder / "a.h5";
    sample::write(path, sample::scenario(), sample::description(), 1);
    const std::string whole = sample::bytes(path);
    std::size_t refused = 0;
    for (std::size_t at = 8; at < whole.size(); at += 997) {
        std::string changed = whole;
        changed[at] = static_cast<char>(~changed[at]);
        sample::put(path, changed);
        const std::string message = message_of(path);
        if (message.empty()) continue;
        ++refused;
        CHECK_THAT(message, Catch::StartsWith("cannot read "));
    }
    CHECK(refused > 0);
}

TEST_CASE("parts that are missing or have another shape are named") {
    const sample::Folder folder;
    const auto path = folder / "a.h5";
    const std::string start = "cannot read " + path.string() + " (";
    const auto after = [&](auto&& how) {
        std::filesystem::remove(path);
        sample::write(path, sample::scenario(), sample::description(), 1);
        change(path, how);
        return message_of(path);
    };
    const auto replace = [](hid_t file, const char* name, const hdf5::Extents& extents, hid_t type) {
        H5Ldelete(file, name, H5P_DEFAULT);
        hdf5::Handle made(H5Dcreate2(file, name, type, hdf5::make_space(extents).id(), H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT), H5Dclose);
        made.close();
    };
    CHECK(after([](hid_t file) { H5Adelete(file, "tarazy_format"); }) == start + "it is an HDF5 file, but not one of Tarazy" + foreign);
    CHECK_THAT(after([](hid_t file) { H5Adelete(file, "seed"); }), Catch::StartsWith(start) && Catch::EndsWith(damaged));
    CHECK_THAT(after([](hid_t file) { H5Ldelete(file, "time", H5P_DEFAULT); }), Catch::StartsWith(start) && Catch::EndsWith(damaged));
    CHECK(after([&](hid_t file) { replace(file, "autonomy", {3, 5, 4}, H5T_IEEE_F64LE); }) == start + "autonomy has the wrong shape" + damaged);
    CHECK(after([&](hid_t file) { replace(file, "autonomy", {3, 5, 3}, H5T_IEEE_F64LE); }) == start + "autonomy is not complete" + damaged);
    CHECK(after([&](hid_t file) { replace(file, "actor", {1000000000, 1000}, H5T_C_S1); }) == start + "actor is not complete" + damaged);
    CHECK(after([&](hid_t file) { replace(file, "run", {0}, H5T_STD_I32LE); }) == start + "it holds no runs" + damaged);
    CHECK(after([&](hid_t file) { replace(file, "run_status", {9}, H5T_STD_I8LE); }) == start + "run_status has the wrong shape" + damaged);
    CHECK(after([&](hid_t file) { replace(file, "run_failure", {3}, H5T_C_S1); }) == start + "run_failure has the wrong shape" + damaged);
    CHECK(after([&](hid_t file) { replace(file, "crisis_p_i", {9}, H5T_IEEE_F64LE); }) == start + "crisis_p_i has the wrong shape" + damaged);
    CHECK(after([](hid_t file) {
              hdf5::write_box(hdf5::open_dataset(file, "crisis_outcome").id(), H5T_C_S1, {0, 0}, {1, 1}, "x");
          }) == start + "the crisis log has the unknown outcome 'xar'" + damaged);
    CHECK(after([&](hid_t file) { replace(file, "event_time", {9}, H5T_IEEE_F64LE); }) == start + "event_time has the wrong shape" + damaged);
    CHECK(after([](hid_t file) {
              hdf5::write_box(hdf5::open_dataset(file, "event_what").id(), H5T_C_S1, {0, 0}, {1, 1}, "t");
          }) == start + "the event log has the unknown turn 'tired'" + damaged);
    CHECK(after([](hid_t) {}).empty());
}

TEST_CASE("a file of before there was an event log is read, but for its events") {
    const sample::Folder folder;
    const auto path = folder / "a.h5";
    sample::write(path, sample::scenario(), sample::description(), 1);
    change(path, [](hid_t file) {
        for (const char* word : {"run", "time", "id", "what"}) H5Ldelete(file, (std::string("event_") + word).c_str(), H5P_DEFAULT);
    });
    const RunReader reader(path);
    CHECK_FALSE(reader.header().has_events);
    CHECK(reader.crises().size() == 3);
    CHECK_THROWS_MATCHES(reader.events(), FileError,
                         Catch::Matchers::Message("cannot read " + path.string() + " (it has no event log). Run it again with this version"));
}

TEST_CASE("asking for what the file has not is a broken contract") {
    const sample::Folder folder;
    sample::write(folder / "a.h5", sample::scenario(), sample::description(3), 1);
    const RunReader reader(folder / "a.h5");
    CHECK(reader.read(0, 3, 0).empty());
    CHECK_THROWS_AS(reader.read(0, 2, 2), Bug);
    CHECK_THROWS_AS(reader.read(find_series("tie").value(), 0, 1), Bug);
}

}  // namespace tarazy::run_reader_test
