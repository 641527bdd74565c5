#pragma once
// The HDF5 C API behind handles that close themselves and checks that throw. Only this folder uses HDF5.
#include <hdf5.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tarazy::hdf5 {

/// What HDF5 could not do; what() is the reason in a few words, without path, address or clock.
struct Error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Keeps HDF5 from printing its errors in the calling thread, and from cleaning up at exit. Called at each entry of this folder.
void quiet();

/// Throws Error with the innermost reason that HDF5 gives, and clears its error stack.
[[noreturn]] void fail();

/// The status or identifier itself unless it tells of a failure.
template <class Status>
Status check(Status status) {
    if (status < 0) fail();
    return status;
}

/// Owns one identifier. close() reports a failure, which matters for what is written; the destructor cannot.
class Handle {
  public:
    using Close = herr_t (*)(hid_t);

    Handle() = default;
    /// Takes over what an HDF5 call returned; throws Error if that call failed.
    Handle(hid_t opened, Close closing) : id_(check(opened)), close_(closing) {}
    ~Handle() { release(); }
    Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, H5I_INVALID_HID)), close_(other.close_) {}
    Handle& operator=(Handle&& other) noexcept {
        if (this != &other) {
            release();
            id_ = std::exchange(other.id_, H5I_INVALID_HID);
            close_ = other.close_;
        }
        return *this;
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    hid_t id() const { return id_; }
    void close() {
        if (id_ >= 0) check(close_(std::exchange(id_, H5I_INVALID_HID)));
    }

  private:
    void release() noexcept {
        if (id_ >= 0) close_(std::exchange(id_, H5I_INVALID_HID));
    }

    hid_t id_ = H5I_INVALID_HID;
    Close close_ = nullptr;
};

/// How numbers of one C++ type lie in a file (little-endian always) and in memory.
struct Element {
    hid_t file;
    hid_t memory;
    std::size_t size;
};

/// Defined for double, std::int32_t, std::int8_t, std::uint64_t and char.
template <class Number>
Element element();
template <>
Element element<double>();
template <>
Element element<std::int32_t>();
template <>
Element element<std::int8_t>();
template <>
Element element<std::uint64_t>();
template <>
Element element<char>();

using Extents = std::vector<hsize_t>;

/// Creates (the file may exist and is emptied) or opens for reading.
Handle create_file(const std::filesystem::path& file);
Handle open_file(const std::filesystem::path& file);

Handle open_dataset(hid_t file, const std::string& name);
Handle make_list(hid_t list_class);
/// A data space; `most` may be empty: as large as it is.
Handle make_space(const Extents& extents, const Extents& most = {});
Extents extents_of(hid_t dataset);
bool has_link(hid_t file, const std::string& name);

/// Moves the box [start, start + count) between a dataset and memory, where it lies densely.
void write_box(hid_t dataset, hid_t memory_type, const Extents& start, const Extents& count, const void* data);
void read_box(hid_t dataset, hid_t memory_type, const Extents& start, const Extents& count, void* data);

/// Throws Error unless the file holds (nearly) as many bytes as the dataset claims.
void require_stored(hid_t dataset, const std::string& name);

/// All numbers of a one-dimensional dataset, all texts of a two-dimensional one of characters. Throw Error where they have
/// another shape than `rows` (any number of rows: none), or where the file is too short to hold them.
template <class Number>
std::vector<Number> read_column(hid_t file, const std::string& name, std::optional<std::size_t> rows = {});
std::vector<std::string> read_texts(hid_t file, const std::string& name, std::optional<std::size_t> rows = {});

/// Attributes. Text is UTF-8 of exactly its length; numbers are one-dimensional, as netCDF has them.
void write_text(hid_t object, const char* name, std::string_view text);
template <class Number>
void write_numbers(hid_t object, const char* name, std::span<const Number> numbers);
bool has_attribute(hid_t object, const char* name);
std::string read_text(hid_t object, const char* name);
/// Throws Error unless the attribute has exactly `count` numbers.
template <class Number>
std::vector<Number> read_numbers(hid_t object, const char* name, std::size_t count);

}  // namespace tarazy::hdf5
