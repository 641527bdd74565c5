#include "experiment/sweep/columns.h"

#include "support/catch.h"

namespace tarazy::sweep_columns_test {

namespace {

struct Kind {
    std::string label;
    bool good = false;
    std::vector<std::string> words;
    bool operator==(const Kind&) const = default;
};

struct Small {
    std::string title;
    std::vector<std::string> none;
    bool second = false;
    std::vector<std::uint32_t> points;
    std::vector<Kind> kinds;
    std::vector<std::size_t> kind_of;
    std::vector<std::size_t> point_of;
    std::vector<std::vector<double>> table;
    bool operator==(const Small&) const = default;
};

constexpr std::array<std::string_view, 2> orders{"first", "second"};

template <class File, class Table>
void describe_small(File& file, Table& table) {
    file.text("title", table.title);
    file.texts("none", table.none, "+", true);
    file.word("order", orders, table.second);
    file.numbered_axis("point", "", table.points);
    file.labelled_axis("kind", "", table.kinds, &Kind::label);
    file.column({"good", "1", "", {"kind"}, {{0, "no"}, {1, "yes"}}}, table.kinds, &Kind::good);
    file.lines("good", "words_", table.kinds, &Kind::words);
    file.column({"kind_of", "1", "", {"point"}}, table.kind_of);
    file.places({"point_of", "1", "", {"point"}}, table.points, table.point_of);
    file.rows({"table", "1", "", {"point", "kind"}}, table.table);
}

TableFile written(const Small& small) {
    TableFile file;
    ColumnWriter writer(file);
    describe_small(writer, small);
    return file;
}

Small read(const TableFile& file) {
    Small small;
    const ColumnReader reader(file, "x.h5");
    describe_small(reader, small);
    return small;
}

const Small example{"A title", {}, true, {4, 9, 11}, {{"a", true, {"x", "y"}}, {"b", false, {}}}, {1, 0, 1}, {2, 0, 1}, {{1, 2}, {3, 4}, {5, 6}}};

}  // namespace

TEST_CASE("What is described once is written and read alike") {
    const TableFile file = written(example);
    CHECK(std::get<std::vector<std::int32_t>>(file.find("point_of")->values) == std::vector<std::int32_t>{11, 4, 9});
    CHECK(file.find("good")->flags.size() == 2);
    CHECK(file.attribute("order") == "second");
    CHECK(read(file) == example);
}

TEST_CASE("What is not there, or not as described, is told") {
    const auto complaint = [](TableFile file, const std::string& lack) {
        CHECK_THROWS_MATCHES(read(file), FileError, Catch::Matchers::Message("'x.h5' cannot be read as a sweep (" + lack + "). Make it again"));
    };
    TableFile file = written(example);
    file.attributes.back().second = "third";
    complaint(file, "its order is none that is known");
    file = written(example);
    std::get<std::vector<std::int32_t>>(file.variables[2].values)[1] = 5;
    complaint(file, "point_of names none that is known");
    file = written(example);
    file.variables.pop_back();
    complaint(file, "it has no table");
    file = written(example);
    file.variables.back().values = std::vector<double>{1, 2};
    complaint(file, "table has the wrong shape");
    file = written(example);
    file.axes.pop_back();
    complaint(file, "it has no dimension kind");
}

}  // namespace tarazy::sweep_columns_test
