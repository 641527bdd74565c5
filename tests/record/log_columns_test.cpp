#include "record/log_columns.h"

#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::log_columns_test {

namespace {

/// Texts of growing length, some longer than the column is wide.
std::string text_of(std::size_t row) {
    return std::string(row % 7, 'x');
}

void write(const std::filesystem::path& path, std::size_t rows, bool compress) {
    NetcdfFile file(path);
    const Axis width = file.add_dimension("width", 5);
    LogColumns log(file, "sign", compress);
    log.add_numbers(file, "number", hdf5::element<std::int32_t>(), "1", "what is counted", -1);
    log.add_texts(file, "word", width, "what is said");
    for (std::size_t row = 0; row < rows; ++row) {
        log.put(0, static_cast<std::int32_t>(row));
        log.put_text(1, text_of(row));
    }
    log.finish(file);
    log.close();
    file.close();
    log.verify(hdf5::open_file(path).id());
}

}  // namespace

TEST_CASE("a log of any length comes back, texts as long as their column is wide") {
    hdf5::quiet();
    const sample::Folder folder;
    const bool compress = GENERATE(false, true);
    for (const std::size_t rows : {0U, 1U, 511U, 512U, 1500U}) {
        write(folder / "a.h5", rows, compress);
        const hdf5::Handle file = hdf5::open_file(folder / "a.h5");
        CHECK(hdf5::extents_of(hdf5::open_dataset(file.id(), "sign").id()) == hdf5::Extents{rows});
        const auto numbers = hdf5::read_column<std::int32_t>(file.id(), "sign_number");
        const auto words = hdf5::read_texts(file.id(), "sign_word", rows);
        REQUIRE(numbers.size() == rows);
        for (std::size_t row = 0; row < rows; ++row) {
            CHECK(numbers[row] == static_cast<std::int32_t>(row));
            CHECK(words[row] == text_of(row).substr(0, 5));
        }
    }
}

TEST_CASE("what does not read back as it was written is trouble") {
    hdf5::quiet();
    const sample::Folder folder;
    NetcdfFile file(folder / "a.h5");
    LogColumns log(file, "sign", false);
    log.add_numbers(file, "number", hdf5::element<double>(), "1", "what is counted", -1);
    log.put(0, 1.5);
    log.finish(file);
    log.close();
    file.close();
    {
        const hdf5::Handle spoilt(H5Fopen((folder / "a.h5").c_str(), H5F_ACC_RDWR, H5P_DEFAULT), H5Fclose);
        const double other = 2.5;
        hdf5::write_box(hdf5::open_dataset(spoilt.id(), "sign_number").id(), hdf5::element<double>().memory, {0}, {1}, &other);
    }
    CHECK_THROWS_AS(log.verify(hdf5::open_file(folder / "a.h5").id()), hdf5::Error);
}

}  // namespace tarazy::log_columns_test
