#include "record/result_file.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "record/durability.h"

namespace tarazy {
namespace {

/// Refuses what is no HDF5 file at all before HDF5 sees it.
void check_plain(const std::filesystem::path& file, const std::string& hint) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) throw FileError(cannot_read(file, system_reason(errno), "Check the path"));
    if (!S_ISREG(status.st_mode)) throw FileError(cannot_read(file, "it is not a plain file", hint));
    if (status.st_size == 0) throw FileError(cannot_read(file, "it is empty", hint));
    if (H5Fis_hdf5(file.c_str()) == 0) throw FileError(cannot_read(file, "it is not an HDF5 file", hint));
}

void check_format(hid_t id, const std::filesystem::path& file, const std::string& hint) {
    if (!hdf5::has_attribute(id, "tarazy_kind") || !hdf5::has_attribute(id, "tarazy_format")) {
        throw FileError(cannot_read(file, "it is an HDF5 file, but not one of Tarazy", hint));
    }
    const auto format = hdf5::read_numbers<std::int32_t>(id, "tarazy_format", 2);
    if (format[0] != format_major) {
        const std::string version = std::to_string(format[0]) + "." + std::to_string(format[1]);
        const std::string known = std::to_string(format_major);
        throw FileError(cannot_read(file, "its format is " + version + ", this program reads " + known + ".x", "Use the Tarazy that wrote it"));
    }
}

}  // namespace

void write_identity(hid_t file, std::string_view kind, std::uint64_t seed) {
    hdf5::write_text(file, "Conventions", "CF-1.10");
    hdf5::write_text(file, "tarazy_kind", kind);
    hdf5::write_numbers<std::int32_t>(file, "tarazy_format", std::array{format_major, format_minor});
    hdf5::write_text(file, "tarazy_version", TARAZY_VERSION);
    hdf5::write_numbers<std::uint64_t>(file, "seed", std::array{seed});
    hdf5::write_text(file, "references", "The Tarazy model, version 1 (MODEL.md, equations E1 to E24)");
}

bool is_identity(std::string_view attribute) {
    constexpr std::array<std::string_view, 6> names{"Conventions", "tarazy_kind", "tarazy_format", "tarazy_version", "seed", "references"};
    return std::find(names.begin(), names.end(), attribute) != names.end();
}

hdf5::Handle open_result(const std::filesystem::path& file, const std::string& hint) {
    return reading_from(file, [&] {
        check_plain(file, hint);
        hdf5::Handle opened = hdf5::open_file(file);
        check_format(opened.id(), file, hint);
        return opened;
    });
}

std::string kind_of(hid_t file) {
    return hdf5::read_text(file, "tarazy_kind");
}

std::string cannot_read(const std::filesystem::path& file, const std::string& why, const std::string& hint) {
    return "cannot read " + file.string() + " (" + why + "). " + hint;
}

FileError damaged_file(const std::filesystem::path& file, const hdf5::Error& error) {
    return FileError(cannot_read(file, error.what(), "It is damaged or incomplete: make it again"));
}

FileError failed_write(const std::filesystem::path& file, const hdf5::Error& error, double bytes) {
    const std::string size = std::to_string(static_cast<std::uint64_t>(bytes / 1e6) + 1);
    return FileError(cannot_write(file, error.what(), "The file needs about " + size + " MB; make room or give -o another path"));
}

}  // namespace tarazy
