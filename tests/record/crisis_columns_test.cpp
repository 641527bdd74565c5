#include "record/crisis_columns.h"

#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::crisis_columns_test {

namespace {
const std::vector<std::string> ids{"KAZ", "RUS", "CHN"};

void write(const std::filesystem::path& path, std::size_t rows) {
    NetcdfFile file(path);
    const Axis text = file.add_dimension("strlen", 10);
    const Axis joined = file.add_dimension("joined_strlen", joined_width(ids));
    CrisisColumns columns(file, text, joined, ids, "billion US$", false);
    for (std::size_t row = 0; row < rows; ++row) {
        Crisis crisis{.time = 2021 + static_cast<double>(row), .i = 0, .j = 1, .joined_i = {2}, .joined_j = {}, .p_i = 0.25};
        crisis.outcome = static_cast<CrisisOutcome>(row % 3);
        if (row % 3 > 0) crisis.winner = row % 2;
        columns.append(static_cast<std::uint32_t>(row / 2), crisis);
    }
    columns.finish(file);
    columns.close();
    file.close();
    columns.verify(hdf5::open_file(path).id());
}
}  // namespace

TEST_CASE("joiners are written by id with + between, and all fit") {
    CHECK(joined_ids({}, ids).empty());
    CHECK(joined_ids({2}, ids) == "CHN");
    CHECK(joined_ids({0, 2}, ids) == "KAZ+CHN");
    CHECK(joined_width(ids) == joined_ids({0, 1, 2}, ids).size());
    CHECK(joined_width({}) == 1);
}

TEST_CASE("a log of any length comes back") {
    hdf5::quiet();
    const sample::Folder folder;
    for (const std::size_t rows : {0U, 1U, 511U, 512U, 1500U}) {
        write(folder / "a.h5", rows);
        const hdf5::Handle file = hdf5::open_file(folder / "a.h5");
        const auto crises = read_crises(file.id(), ids);
        REQUIRE(crises.size() == rows);
        CHECK(hdf5::extents_of(hdf5::open_dataset(file.id(), "crisis").id()) == hdf5::Extents{rows});
        for (std::size_t row = 0; row < rows; ++row) {
            const auto& [run, crisis] = crises[row];
            const bool same = run == row / 2 && crisis.time == 2021 + static_cast<double>(row) && crisis.i == 0 && crisis.j == 1 &&
                              crisis.joined_i == std::vector<std::size_t>{2} && crisis.joined_j.empty() && crisis.p_i == 0.25 &&
                              crisis.outcome == static_cast<CrisisOutcome>(row % 3) &&
                              crisis.winner == (row % 3 > 0 ? std::optional<std::size_t>(row % 2) : std::nullopt);
            CHECK(same);
        }
    }
}

TEST_CASE("a log that names unknown actors or outcomes is refused") {
    hdf5::quiet();
    const sample::Folder folder;
    write(folder / "a.h5", 3);
    const hdf5::Handle file = hdf5::open_file(folder / "a.h5");
    CHECK_THROWS_MATCHES(read_crises(file.id(), {"KAZ", "CHN"}), hdf5::Error,
                         Catch::Matchers::Message("the crisis log names the unknown actor 'RUS'"));
}

}  // namespace tarazy::crisis_columns_test
