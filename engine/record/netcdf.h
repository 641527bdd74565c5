#pragma once
// What makes an HDF5 file a netCDF-4 file: dimension scales on every dimension, numbered, in a fixed order of creation
// (netCDF-C, file_format_specifications.md). Plain HDF5 calls; the netCDF library is not needed.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/hdf5.h"

namespace tarazy {

/// A dimension of the file: its index is its `_Netcdf4Dimid`.
using Axis = std::size_t;

/// A variable to make.
struct Variable {
    std::string name;
    std::vector<Axis> axes;
    hdf5::Element element;
    std::string units;  ///< empty: no such attribute (text has none)
    std::string long_name;
    hdf5::Extents chunk;              ///< empty: contiguous
    bool compress = false;            ///< shuffle and deflate; chunked only
    bool always_written = true;       ///< every number is going to be written: no fill before
    std::optional<double> missing{};  ///< `_FillValue`, in the type of the variable
};

class NetcdfFile {
  public:
    /// Creates the file, emptying one that exists. Throws hdf5::Error, as every member does.
    explicit NetcdfFile(const std::filesystem::path& file) : file_(hdf5::create_file(file)) {}

    hid_t id() const { return file_.id(); }
    hsize_t length(Axis axis) const { return dimensions_.at(axis).length; }

    /// A dimension without a variable of its name; unlimited ones start empty.
    Axis add_dimension(const std::string& name, hsize_t length, bool unlimited = false);

    /// A dimension with its one-dimensional coordinate variable, whose numbers are still to be written with write_coordinate().
    Axis add_coordinate(const std::string& name, hsize_t length, hdf5::Element element, std::string_view units, std::string_view long_name);
    void write_coordinate(Axis axis, hid_t memory_type, const void* numbers);

    /// A dimension with text labels, as the character coordinate name(name, text).
    Axis add_labels(const std::string& name, const std::vector<std::string>& labels, Axis text, std::string_view long_name);

    /// A variable with the scales of its dimensions.
    hdf5::Handle add_variable(const Variable& variable);

    /// Sets the length of an unlimited dimension.
    void set_length(Axis axis, hsize_t length);

    /// An attribute of a coordinate.
    void describe(Axis axis, const char* attribute, std::string_view text);

    /// Closes everything of this object, then the file.
    void close();

  private:
    struct Dimension {
        hsize_t length;
        bool unlimited;
        hdf5::Handle scale;
    };

    Axis number(hsize_t length, bool unlimited, hdf5::Handle scale);

    hdf5::Handle file_;
    std::vector<Dimension> dimensions_;
};

/// The texts one after another, each filled up with NUL to `width` bytes; longer ones are cut at a character.
std::string padded(const std::vector<std::string>& texts, std::size_t width);

/// The longest of the texts in bytes, at least 1.
std::size_t longest(const std::vector<std::string>& texts);

}  // namespace tarazy
