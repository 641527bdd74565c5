#pragma once
// What every result file has: how it says what it is, how it is opened, and how trouble with it is told.
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "model/error.h"
#include "record/hdf5.h"
#include "record/unfinished_file.h"

namespace tarazy {

/// The format that this program writes; it reads every minor version of the same major one.
inline constexpr int format_major = 1;
inline constexpr int format_minor = 0;

/// Writes the attributes Conventions, tarazy_kind, tarazy_format, tarazy_version, seed and references.
void write_identity(hid_t file, std::string_view kind, std::uint64_t seed);

/// Whether write_identity() writes an attribute of that name.
bool is_identity(std::string_view attribute);

/// Opens a file for reading and sees that it is one of Tarazy, in a format that this program knows. Throws FileError; `hint` says which
/// file to give instead of one that is none.
hdf5::Handle open_result(const std::filesystem::path& file, const std::string& hint);

/// What an open file says it is: `run`, `sweep`, `comparison`. Throws hdf5::Error.
std::string kind_of(hid_t file);

/// `cannot read FILE (why). hint`
std::string cannot_read(const std::filesystem::path& file, const std::string& why, const std::string& hint);

/// The hints to an HDF5 error in a file that was opened, or that needs so many bytes.
FileError damaged_file(const std::filesystem::path& file, const hdf5::Error& error);
FileError failed_write(const std::filesystem::path& file, const hdf5::Error& error, double bytes);

/// Does something with a file that is read; what HDF5 cannot do is told as FileError.
template <class Work>
auto reading_from(const std::filesystem::path& file, Work&& work) {
    hdf5::quiet();
    try {
        return work();
    } catch (const hdf5::Error& error) {
        throw damaged_file(file, error);
    }
}

/// Does something with a file on its way to `destination`; what HDF5 cannot do is told as FileError.
template <class Work>
void writing_to(const std::filesystem::path& destination, double bytes, Work&& work) {
    hdf5::quiet();
    try {
        work();
    } catch (const hdf5::Error& error) {
        throw failed_write(destination, error, bytes);
    }
}

}  // namespace tarazy
