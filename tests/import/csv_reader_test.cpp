#include "import/csv_reader.h"

#include <vector>

#include "import/data_files.h"
#include "support/catch.h"

namespace tarazy::csv_reader_test {

using Catch::Contains;

namespace {

struct Read {
    std::vector<std::vector<std::string>> cells;
    std::vector<std::size_t> lines;
};

Read read(const std::string& text) {
    const MadeFile file(text);
    Read result;
    read_csv(file.path(), [&](const CsvRecord& record) {
        result.cells.emplace_back(record.cells.begin(), record.cells.end());
        result.lines.push_back(record.line);
    });
    return result;
}

using Cells = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("cells may be quoted, hold commas, quotes and line ends, and be empty") {
    const Read result = read("a,\"b, c\",\"say \"\"no\"\"\"\n,,x\n\"two\nlines\",1,\n");
    CHECK(result.cells == Cells{{"a", "b, c", "say \"no\""}, {"", "", "x"}, {"two\nlines", "1", ""}});
    CHECK(result.lines == std::vector<std::size_t>{1, 2, 4});
}

TEST_CASE("line ends of all systems, a byte order mark and a last line without an end are read") {
    CHECK(read("\xEF\xBB\xBF\"a\",b\r\n1,2\r\n\r\n3,4").cells == Cells{{"a", "b"}, {"1", "2"}, {"3", "4"}});
    CHECK(read("a,b\r1,2\r").cells == Cells{{"a", "b"}, {"1", "2"}});
    CHECK(read("a,b\r\n1,2\r\n\r\n3,4").lines == std::vector<std::size_t>{1, 2, 4});
    CHECK(read("").cells.empty());
    CHECK(read("\n\n,,\n").cells.empty());
}

TEST_CASE("the first line says what parts the cells") {
    CHECK(read("a\tb\n1,5\t2\n").cells == Cells{{"a", "b"}, {"1,5", "2"}});
    CHECK(read("a;b\n1;2\n").cells == Cells{{"a", "b"}, {"1", "2"}});
    CHECK(read("a\n1\n").cells == Cells{{"a"}, {"1"}});
}

TEST_CASE("bytes of other encodings are passed on") {
    CHECK(read("name\nC\xF4te d'Ivoire\n").cells == Cells{{"name"}, {"C\xF4te d'Ivoire"}});
}

TEST_CASE("what is no table is refused, with its line") {
    CHECK_THAT(complaint_of([] { read("a,b\n1,\"2\n3,4\n"); }), Contains("made.csv:3: the line is no row"));
    CHECK_THAT(complaint_of([] { read("a,b\n1,2\n3,4\"5\n"); }), Contains("made.csv:3: "));
    CHECK_THAT(complaint_of([] { read("PK\x03\x04 packed"); }), Contains("packed archive"));
    CHECK_THAT(complaint_of([] { read(std::string("a\0b", 3)); }), Contains("no text"));
}

TEST_CASE("files that cannot be read are file trouble; trouble of the taker comes through") {
    const auto nothing = [](const CsvRecord&) {};
    CHECK_THROWS_AS(read_csv("/nowhere/x.csv", nothing), FileError);
    CHECK_THROWS_AS(read_csv(std::filesystem::temp_directory_path(), nothing), FileError);
    const MadeFile file("a\n1\n");
    CHECK_THROWS_AS(read_csv(file.path(), [](const CsvRecord&) { throw InputError("mine"); }), InputError);
}

}  // namespace tarazy::csv_reader_test
