#include "record/slab_stream.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "model/error.h"

namespace tarazy {

hdf5::Extents chunk_shape(const hdf5::Extents& extents, std::size_t element_size, std::size_t target) {
    hdf5::Extents chunk(extents.size());
    std::size_t bytes = element_size;
    for (std::size_t d = extents.size(); d-- > 0;) {
        const hsize_t fit = std::clamp<hsize_t>(target / bytes, 1, extents[d]);
        const hsize_t pieces = (extents[d] + fit - 1) / fit;
        chunk[d] = (extents[d] + pieces - 1) / pieces;
        // Outside a cut dimension a chunk has one row: only then is it one stretch of numbers.
        bytes = pieces > 1 ? std::max(target, bytes) + 1 : bytes * chunk[d];
    }
    return chunk;
}

std::uint64_t checksum(std::uint64_t before, std::span<const std::byte> bytes) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;  // 2^64 / golden ratio
    std::uint64_t sum = before ^ bytes.size();
    std::size_t at = 0;
    std::uint64_t word = 0;
    for (; at + sizeof word <= bytes.size(); at += sizeof word) {
        std::memcpy(&word, bytes.data() + at, sizeof word);
        sum = std::rotl(sum ^ word, 29) * odd;
    }
    word = 0;
    std::copy(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end(), std::as_writable_bytes(std::span(&word, 1)).begin());
    return std::rotl(sum ^ word, 29) * odd;
}

SlabStream::SlabStream(std::string name, hdf5::Handle dataset, hdf5::Element element, hdf5::Extents extents, hdf5::Extents chunk, bool grows)
    : name_(std::move(name)), dataset_(std::move(dataset)), element_(element), extents_(std::move(extents)), chunk_(std::move(chunk)), grows_(grows) {
    while (cut_ + 1 < chunk_.size() && chunk_[cut_] == 1) ++cut_;
    // Dimensions of length 1 outside the cut one are not cut: the first one that is, or the innermost, counts.
    require(grows_ ? chunk_.size() <= 2 : chunk_.size() == extents_.size(), "the chunk has the rank of the dataset");
    if (grows_) cut_ = 0;
}

SlabStream::Slab SlabStream::slab(std::size_t index) const {
    Slab slab{hdf5::Extents(chunk_.size(), 0), chunk_, element_.size};
    const std::size_t pieces = grows_ ? index + 1 : (extents_[cut_] + chunk_[cut_] - 1) / chunk_[cut_];
    std::size_t outer = grows_ ? 0 : index / pieces;
    slab.start[cut_] = (index % pieces) * chunk_[cut_];
    if (!grows_) slab.count[cut_] = std::min(chunk_[cut_], extents_[cut_] - slab.start[cut_]);
    for (std::size_t d = cut_; d-- > 0;) {
        slab.start[d] = outer % extents_[d];
        outer /= extents_[d];
    }
    for (const hsize_t count : slab.count) slab.bytes *= count;
    return slab;
}

void SlabStream::append(std::span<const std::byte> bytes) {
    appended_ += bytes.size();
    while (!bytes.empty()) {
        const std::size_t size = slab(slabs_).bytes;
        if (waiting_.empty() && bytes.size() >= size) {
            write(bytes.first(size));
            bytes = bytes.subspan(size);
            continue;
        }
        const auto part = bytes.first(std::min(bytes.size(), size - waiting_.size()));
        waiting_.insert(waiting_.end(), part.begin(), part.end());
        bytes = bytes.subspan(part.size());
        if (waiting_.size() == size) {
            write(waiting_);
            waiting_.clear();
        }
    }
}

void SlabStream::write(std::span<const std::byte> bytes) {
    Slab next = slab(slabs_);
    if (grows_) {
        next.count[0] = bytes.size() / (next.bytes / chunk_[0]);
        hdf5::Extents extents = chunk_;
        extents[0] = next.start[0] + next.count[0];
        if (extents.size() > 1) extents[1] = extents_[1];
        hdf5::check(H5Dset_extent(dataset_.id(), extents.data()));
    }
    hdf5::write_box(dataset_.id(), element_.memory, next.start, next.count, bytes.data());
    checksum_ = checksum(checksum_, bytes);
    ++slabs_;
}

void SlabStream::finish() {
    if (grows_ && !waiting_.empty()) write(waiting_);
    if (grows_) waiting_.clear();
    std::size_t all = element_.size;
    for (const hsize_t extent : extents_) all *= extent;
    require(grows_ || appended_ == all, "a stream gets as many numbers as its dataset holds");
}

std::size_t SlabStream::row_bytes() const {
    std::size_t row = element_.size;
    for (std::size_t d = 1; d < extents_.size(); ++d) row *= extents_[d];
    return row;
}

void SlabStream::verify(hid_t file) const {
    const hdf5::Handle dataset = hdf5::open_dataset(file, name_);
    hdf5::Extents expected = extents_;
    if (grows_) expected[0] = rows();
    std::uint64_t sum = 0;
    std::vector<std::byte> bytes;
    for (std::size_t s = 0; s < slabs_; ++s) {
        Slab back = slab(s);
        if (grows_) {
            const std::size_t row = back.bytes / chunk_[0];
            back.count[0] = std::min(chunk_[0], expected[0] - back.start[0]);
            back.bytes = back.count[0] * row;
        }
        bytes.resize(back.bytes);
        hdf5::read_box(dataset.id(), element_.memory, back.start, back.count, bytes.data());
        sum = checksum(sum, bytes);
    }
    if (sum != checksum_ || hdf5::extents_of(dataset.id()) != expected) throw hdf5::Error(name_ + " does not read back as it was written");
}

}  // namespace tarazy
