#pragma once
// Numbers on their way into one dataset: whole chunks, in the order of the file, each written once.
// The bytes of the file then depend on the numbers alone, not on how they were cut when they came.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "record/hdf5.h"

namespace tarazy {

/// A chunk of about `target` bytes that is one stretch of the row-major numbers: the innermost dimensions whole, at most
/// one of them cut, evenly, and those outside it 1. No extent may be 0.
hdf5::Extents chunk_shape(const hdf5::Extents& extents, std::size_t element_size, std::size_t target = 1U << 20U);

/// A fast check of bytes that follow those of `before`; equal for equal bytes only, up to chance. No protection against malice.
std::uint64_t checksum(std::uint64_t before, std::span<const std::byte> bytes);

/// Writes a dataset from its first number to its last. Throws hdf5::Error.
class SlabStream {
  public:
    /// `extents` as the dataset is chunked by `chunk`, a shape made by chunk_shape(); `grows`: the first extent is not known
    /// yet and follows what is appended.
    SlabStream(std::string name, hdf5::Handle dataset, hdf5::Element element, hdf5::Extents extents, hdf5::Extents chunk, bool grows = false);

    void append(std::span<const std::byte> bytes);
    /// Writes what does not fill a chunk. Unless the stream grows, all numbers must have come.
    void finish();
    void close() { dataset_.close(); }

    hid_t dataset() const { return dataset_.id(); }
    /// Rows of the first dimension appended so far, and the bytes of one.
    hsize_t rows() const { return appended_ / row_bytes(); }
    std::size_t row_bytes() const;

    /// Reads the dataset back from a file opened anew; throws hdf5::Error where it differs from what was written.
    void verify(hid_t file) const;

  private:
    struct Slab {
        hdf5::Extents start;
        hdf5::Extents count;
        std::size_t bytes;
    };

    Slab slab(std::size_t index) const;
    void write(std::span<const std::byte> bytes);

    std::string name_;
    hdf5::Handle dataset_;
    hdf5::Element element_;
    hdf5::Extents extents_;
    hdf5::Extents chunk_;
    bool grows_;
    std::size_t cut_ = 0;       ///< the dimension that chunks cut
    std::size_t slabs_ = 0;     ///< written so far
    std::size_t appended_ = 0;  ///< bytes
    std::uint64_t checksum_ = 0;
    std::vector<std::byte> waiting_;  ///< the beginning of the next chunk
};

/// The bytes of numbers in memory.
template <class Number>
std::span<const std::byte> bytes_of(const Number* numbers, std::size_t count) {
    return std::as_bytes(std::span<const Number>(numbers, count));
}

}  // namespace tarazy
