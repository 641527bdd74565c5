#include "record/table_file.h"

#include <array>
#include <bit>

#include "model/error.h"
#include "record/disk.h"
#include "record/hdf5.h"
#include "record/sample_run.h"
#include "record/sample_tables.h"
#include "record/table_reader.h"
#include "support/catch.h"

namespace tarazy::table_file_test {

namespace {

/// Equal values, not-a-number equal to itself.
bool same_values(const TableFile& a, const TableFile& b) {
    for (std::size_t v = 0; v < a.variables.size(); ++v) {
        const auto& one = a.variables[v].values;
        const auto& other = b.variables[v].values;
        if (const auto* numbers = std::get_if<std::vector<double>>(&one)) {
            const auto same = [](double x, double y) { return x == y || (x != x && y != y); };
            const auto& others = std::get<std::vector<double>>(other);
            if (!std::equal(numbers->begin(), numbers->end(), others.begin(), others.end(), same)) return false;
        } else if (one != other) {
            return false;
        }
    }
    return true;
}

std::string message_of(const std::filesystem::path& file) {
    try {
        read_table_file(file);
    } catch (const FileError& error) {
        return error.what();
    }
    return "";
}

const std::string foreign = "). Give a file that `tarazy sweep` or `tarazy compare` wrote";
const std::string damaged = "). It is damaged or incomplete: make it again";

/// Changes a file through HDF5 itself.
template <class Change>
void change(const std::filesystem::path& path, Change&& how) {
    hdf5::quiet();
    hdf5::Handle file(H5Fopen(path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT), H5Fclose);
    how(file.id());
    file.close();
}

}  // namespace

TEST_CASE("tables of every kind are read back as they were written") {
    const sample::Folder folder;
    TableFile tables = sample::tables();
    tables.kind = GENERATE("sweep", "comparison");
    write_table_file(folder / "a.h5", tables, false);
    CHECK(folder.files() == 1);
    const TableFile back = read_table_file(folder / "a.h5");
    CHECK(back.kind == tables.kind);
    CHECK(back.seed == tables.seed);
    CHECK(back.version == TARAZY_VERSION);
    CHECK(back.attributes == tables.attributes);
    CHECK(back.axes == tables.axes);
    CHECK(same_description(back, tables));
    CHECK(same_values(back, tables));
    CHECK(kind_of_file(folder / "a.h5") == tables.kind);
}

TEST_CASE("parts are found by name") {
    const TableFile tables = sample::tables();
    CHECK(tables.find("policy")->texts()[1] == "KAZ: hedge, always");
    CHECK(tables.find("setting")->doubles()[2] == 0.5);
    CHECK(tables.find("point") == nullptr);
    CHECK(tables.axis("point")->numbers == std::vector<std::int64_t>{4, 5, 9});
    CHECK(tables.axis("value") == nullptr);
    CHECK(tables.attribute("design") == "kind: grid\n");
    CHECK(tables.attribute("set").empty());
}

TEST_CASE("the words of older files are read as those of today") {
    const sample::Folder folder;
    for (const std::string luck : {"common", "independent"}) {
        TableFile old;
        old.kind = "comparison";
        old.attributes = {{"alternatives", "hedge\nbalance"}, {"luck", luck}};
        old.axes = {{"alternative", "way of playing", 2, {"hedge", "balance"}, {}}};
        old.variables = {{"satisficing", "1", "share", {"alternative"}, std::vector<double>{0.5, 1}, {}}};
        const std::filesystem::path file = folder / (luck + ".h5");
        write_table_file(file, old, false);
        const TableFile read = read_table_file(file);
        CHECK(read.attribute("policies") == "hedge\nbalance");
        CHECK(read.attribute("common_random_numbers") == (luck == "common" ? "true" : "false"));
        CHECK(read.axis("policy_label")->labels == old.axes[0].labels);
        CHECK(read.find("satisficing")->axes == std::vector<std::string>{"policy_label"});
    }
}

TEST_CASE("large tables are cut in chunks, and long texts are kept") {
    const sample::Folder folder;
    TableFile tables = sample::tables();
    tables.attributes.emplace_back("long", std::string(300'000, 'x'));
    tables.axes.push_back({"place", "place", 70'000, {}, {}});
    std::vector<double> numbers(140'000);
    for (std::size_t k = 0; k < numbers.size(); ++k) numbers[k] = 0.5 * static_cast<double>(k);
    std::vector<std::string> texts(70'000);
    for (std::size_t k = 0; k < texts.size(); ++k) texts[k] = std::string(k % 40, 'a');
    tables.variables.push_back({"large", "1", "many numbers", {"place", "replicate"}, numbers, {}, {}});
    tables.variables.push_back({"words", "", "many texts", {"place"}, texts, {}, {}});
    write_table_file(folder / "a.h5", tables, false);
    CHECK(same_values(read_table_file(folder / "a.h5"), tables));
    const hdf5::Handle file = hdf5::open_file(folder / "a.h5");
    const auto layout = [&](const char* name) {
        const hdf5::Handle dataset = hdf5::open_dataset(file.id(), name);
        return H5Pget_layout(hdf5::Handle(H5Dget_create_plist(dataset.id()), H5Pclose).id());
    };
    CHECK(layout("large") == H5D_CHUNKED);
    CHECK(layout("words") == H5D_CHUNKED);
    CHECK(layout("value") == H5D_CONTIGUOUS);
}

TEST_CASE("equal tables give equal bytes, other tables others") {
    const sample::Folder folder;
    TableFile tables = sample::tables();
    write_table_file(folder / "a.h5", tables, false);
    write_table_file(folder / "b.h5", tables, false);
    CHECK(sample::bytes(folder / "a.h5") == sample::bytes(folder / "b.h5"));
    std::get<std::vector<double>>(tables.variables[0].values)[0] = std::bit_cast<double>(std::bit_cast<std::uint64_t>(0.1) + 1);
    write_table_file(folder / "b.h5", tables, true);
    CHECK(sample::bytes(folder / "a.h5") != sample::bytes(folder / "b.h5"));
}

TEST_CASE("a file that is there stays unless it may be replaced") {
    const sample::Folder folder;
    sample::put(folder / "a.h5", "old");
    CHECK_THROWS_AS(write_table_file(folder / "a.h5", sample::tables(), false), FileError);
    CHECK(sample::bytes(folder / "a.h5") == "old");
    write_table_file(folder / "a.h5", sample::tables(), true);
    CHECK(message_of(folder / "a.h5").empty());
    CHECK(folder.files() == 1);
}

TEST_CASE("tables on a disk that is full at any byte leave the old file and one clear message") {
    const sample::Folder folder;
    TableFile tables = sample::tables();
    tables.axes.push_back({"place", "place", 200'000, {}, {}});
    tables.variables.push_back({"large", "1", "many numbers", {"place"}, std::vector<double>(200'000, 0.5), {}, {}});
    write_table_file(folder / "a.h5", tables, false);
    const std::size_t whole = std::filesystem::file_size(folder / "a.h5");
    sample::put(folder / "a.h5", "old");
    const std::string expected =
        "cannot write " + (folder / "a.h5").string() + " (File too large). The file needs about 2 MB; make room or give -o another path";
    std::vector<std::size_t> sizes{0, 1, 100, 511, 2047, 2048, 2049, whole - 4096, whole - 100, whole - 1};
    for (std::size_t part = 1; part < 20; ++part) sizes.push_back(whole * part / 20);
    for (const std::size_t size : sizes) {
        INFO("the disk is full after " << size << " of " << whole << " bytes");
        {
            const FullDisk full(size);
            CHECK_THROWS_MATCHES(write_table_file(folder / "a.h5", tables, true), FileError, Catch::Message(expected));
        }
        CHECK(sample::bytes(folder / "a.h5") == "old");
        CHECK(folder.files() == 1);
    }
}

TEST_CASE("nothing of tables stays open") {
    const sample::Folder folder;
    const auto everything = [&] {
        write_table_file(folder / "a.h5", sample::tables(), true);
        read_table_file(folder / "a.h5");
        kind_of_file(folder / "a.h5");
        sample::put(folder / "b.h5", sample::bytes(folder / "a.h5").substr(0, 3000));
        CHECK_THROWS_AS(read_table_file(folder / "b.h5"), FileError);
    };
    everything();
    const hsize_t before = open_identifiers();
    everything();
    CHECK(open_identifiers() == before);
}

TEST_CASE("a file that holds no tables is refused with the reason") {
    const sample::Folder folder;
    const auto path = folder / "a.h5";
    const std::string start = "cannot read " + path.string() + " (";
    CHECK(message_of(path) == start + "No such file or directory). Check the path");
    sample::put(path, "point,replicate\n");
    CHECK(message_of(path) == start + "it is not an HDF5 file" + foreign);
    std::filesystem::remove(path);
    sample::write(path, sample::scenario(), sample::description(), 1);
    CHECK(kind_of_file(path) == "run");
    CHECK(message_of(path) == start + "it holds a run, not a sweep or a comparison" + foreign);
    write_table_file(path, sample::tables(), true);
    change(path, [](hid_t file) {
        H5Adelete(file, "tarazy_kind");
        hdf5::write_text(file, "tarazy_kind", "poem");
    });
    CHECK_THROWS_WITH(kind_of_file(path), start +
                                              "it holds a poem, which this program does not know). Give a file that `tarazy run`, `sweep` or "
                                              "`compare` wrote");
    write_table_file(path, sample::tables(), true);
    change(path, [](hid_t file) {
        H5Adelete(file, "tarazy_format");
        hdf5::write_numbers<std::int32_t>(file, "tarazy_format", std::array{2, 0});
    });
    CHECK(message_of(path) == start + "its format is 2.0, this program reads 1.x). Use the Tarazy that wrote it");
}

TEST_CASE("tables cut at every hundredth byte are refused") {
    const sample::Folder folder;
    const auto path = folder / "a.h5";
    write_table_file(path, sample::tables(), false);
    const std::string whole = sample::bytes(path);
    for (std::size_t size = 100; size < whole.size(); size += 100) {
        sample::put(path, whole.substr(0, size));
        CHECK_THAT(message_of(path), Catch::StartsWith("cannot read ") && Catch::EndsWith(damaged));
    }
}

TEST_CASE("tables with changed bytes give an error or other values, never a crash") {
    const sample::Folder folder;
    const auto path = folder / "a.h5";
    write_table_file(path, sample::tables(), false);
    const std::string whole = sample::bytes(path);
    std::size_t refused = 0;
    for (std::size_t at = 8; at < whole.size(); at += 61) {
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

}  // namespace tarazy::table_file_test
