#include "record/slab_stream.h"

#include <numeric>

#include "model/error.h"
#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::slab_stream_test {

using hdf5::Extents;

namespace {

std::vector<double> count_up(std::size_t size) {
    std::vector<double> numbers(size);
    std::iota(numbers.begin(), numbers.end(), 1.0);
    return numbers;
}

hdf5::Handle make_dataset(hid_t file, const Extents& extents, const Extents& most, const Extents& chunk) {
    const hdf5::Handle list = hdf5::make_list(H5P_DATASET_CREATE);
    hdf5::check(H5Pset_chunk(list.id(), static_cast<int>(chunk.size()), chunk.data()));
    hdf5::check(H5Pset_obj_track_times(list.id(), false));  // two files of different seconds are compared
    return {H5Dcreate2(file, "x", H5T_IEEE_F64LE, hdf5::make_space(extents, most).id(), H5P_DEFAULT, list.id(), H5P_DEFAULT), H5Dclose};
}

/// Writes 1, 2, 3, ... in pieces, verifies, and reads back.
std::vector<double> there_and_back(const std::filesystem::path& path, const Extents& extents, std::size_t target, std::size_t piece) {
    const Extents chunk = chunk_shape(extents, sizeof(double), target);
    const auto numbers = count_up(std::accumulate(extents.begin(), extents.end(), std::size_t{1}, std::multiplies<>()));
    hdf5::Handle file = hdf5::create_file(path);
    SlabStream stream("x", make_dataset(file.id(), extents, {}, chunk), hdf5::element<double>(), extents, chunk);
    for (std::size_t at = 0; at < numbers.size(); at += piece) stream.append(bytes_of(numbers.data() + at, std::min(piece, numbers.size() - at)));
    stream.finish();
    stream.verify(file.id());
    std::vector<double> back(numbers.size());
    hdf5::read_box(stream.dataset(), H5T_NATIVE_DOUBLE, Extents(extents.size(), 0), extents, back.data());
    stream.close();
    file.close();
    return back;
}

}  // namespace

TEST_CASE("a chunk is one stretch of numbers of about the target's size") {
    CHECK(chunk_shape({100, 121, 18}, 8) == Extents{50, 121, 18});               // whole runs, evenly: 17424 bytes each
    CHECK(chunk_shape({3, 121, 18}, 8) == Extents{3, 121, 18});                  // all fits
    CHECK(chunk_shape({100, 121, 3, 18, 18}, 8) == Extents{1, 121, 3, 18, 18});  // one run
    CHECK(chunk_shape({100, 121, 3, 200, 200}, 8) == Extents{1, 1, 3, 200, 200});
    CHECK(chunk_shape({2, 5, 3, 1000, 1000}, 8) == Extents{1, 1, 1, 125, 1000});
    CHECK(chunk_shape({2, 1000}, 8, 16) == Extents{1, 2});
    CHECK(chunk_shape({5}, 8, 32) == Extents{3});  // 3 + 2 rather than 4 + 1
    CHECK(chunk_shape({5}, 64, 32) == Extents{1});
}

TEST_CASE("the checksum sees every bit, the order and the length") {
    std::vector<double> numbers = count_up(5);
    const auto sum = [&] { return checksum(0, bytes_of(numbers.data(), numbers.size())); };
    const std::uint64_t before = sum();
    for (std::size_t place = 0; place < 5; ++place) {
        for (unsigned bit = 0; bit < 64; ++bit) {
            auto* bytes = reinterpret_cast<unsigned char*>(&numbers[place]);
            bytes[bit / 8] ^= static_cast<unsigned char>(1U << (bit % 8));
            CHECK(sum() != before);
            bytes[bit / 8] ^= static_cast<unsigned char>(1U << (bit % 8));
        }
    }
    CHECK(sum() == before);
    std::swap(numbers[1], numbers[2]);
    CHECK(sum() != before);
    const std::string text = "abc";
    CHECK(checksum(0, bytes_of(text.data(), 3)) != checksum(0, bytes_of(text.data(), 2)));
    CHECK(checksum(0, bytes_of(text.data(), 3)) != checksum(1, bytes_of(text.data(), 3)));
}

TEST_CASE("numbers come back whatever dimension the chunks cut, and the bytes do not depend on the pieces") {
    hdf5::quiet();
    const sample::Folder folder;
    const Extents extents{3, 5, 7};
    for (const std::size_t target : {8U, 24U, 56U, 100U, 280U, 600U, 100000U}) {
        INFO("chunks of " << target << " bytes");
        const auto all = there_and_back(folder / "all.h5", extents, target, 1000);
        CHECK(all == count_up(105));
        CHECK(there_and_back(folder / "one.h5", extents, target, 1) == all);
        CHECK(there_and_back(folder / "some.h5", extents, target, 13) == all);
        CHECK(sample::bytes(folder / "all.h5") == sample::bytes(folder / "one.h5"));
        CHECK(sample::bytes(folder / "all.h5") == sample::bytes(folder / "some.h5"));
    }
}

TEST_CASE("a growing stream makes its dataset as long as what came") {
    hdf5::quiet();
    const sample::Folder folder;
    for (const std::size_t rows : {0U, 1U, 4U, 5U, 9U}) {
        const hdf5::Handle file = hdf5::create_file(folder / "a.h5");
        SlabStream stream("x", make_dataset(file.id(), {0, 3}, {H5S_UNLIMITED, 3}, {4, 3}), hdf5::element<double>(), {0, 3}, {4, 3}, true);
        const auto numbers = count_up(rows * 3);
        for (std::size_t row = 0; row < rows; ++row) stream.append(bytes_of(numbers.data() + row * 3, 3));
        stream.finish();
        CHECK(stream.rows() == rows);
        stream.verify(file.id());
        CHECK(hdf5::extents_of(stream.dataset()) == Extents{rows, 3});
        std::vector<double> back(rows * 3);
        if (rows > 0) hdf5::read_box(stream.dataset(), H5T_NATIVE_DOUBLE, {0, 0}, {rows, 3}, back.data());
        CHECK(back == numbers);
    }
}

TEST_CASE("what does not read back as it was written is found") {
    hdf5::quiet();
    const sample::Folder folder;
    const hdf5::Handle file = hdf5::create_file(folder / "a.h5");
    SlabStream stream("x", make_dataset(file.id(), {4, 2}, {}, {2, 2}), hdf5::element<double>(), {4, 2}, {2, 2});
    const auto numbers = count_up(8);
    stream.append(bytes_of(numbers.data(), 8));
    stream.finish();
    stream.verify(file.id());
    const double wrong = 0;
    hdf5::write_box(stream.dataset(), H5T_NATIVE_DOUBLE, {3, 1}, {1, 1}, &wrong);
    CHECK_THROWS_MATCHES(stream.verify(file.id()), hdf5::Error, Catch::Matchers::Message("x does not read back as it was written"));
}

TEST_CASE("a stream that ends early is a broken contract") {
    hdf5::quiet();
    const sample::Folder folder;
    const hdf5::Handle file = hdf5::create_file(folder / "a.h5");
    SlabStream stream("x", make_dataset(file.id(), {4, 2}, {}, {2, 2}), hdf5::element<double>(), {4, 2}, {2, 2});
    CHECK_THROWS_AS(stream.finish(), Bug);
}

}  // namespace tarazy::slab_stream_test
