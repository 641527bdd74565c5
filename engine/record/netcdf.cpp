#include "record/netcdf.h"

#include <hdf5_hl.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace tarazy {

using hdf5::check;
using hdf5::Extents;
using hdf5::Handle;

namespace {

Handle creation_list() {
    Handle list = hdf5::make_list(H5P_DATASET_CREATE);
    check(H5Pset_attr_creation_order(list.id(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED));
    check(H5Pset_obj_track_times(list.id(), false));
    return list;
}

/// Whole chunks are written once and in order, so a cache of chunks would only copy them.
Handle uncached() {
    Handle list = hdf5::make_list(H5P_DATASET_ACCESS);
    check(H5Pset_chunk_cache(list.id(), 1, 0, 1.0));
    return list;
}

/// The type of a variable's numbers and its missing value, as HDF5 property and netCDF attribute alike.
void set_missing(hid_t list, double missing) {
    check(H5Pset_fill_value(list, H5T_NATIVE_DOUBLE, &missing));
}

void write_missing(hid_t dataset, hid_t type, double missing) {
    const Handle space = hdf5::make_space({1});
    Handle attribute(H5Acreate2(dataset, "_FillValue", type, space.id(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
    check(H5Awrite(attribute.id(), H5T_NATIVE_DOUBLE, &missing));
    attribute.close();
}

}  // namespace

Axis NetcdfFile::number(hsize_t length, bool unlimited, Handle scale) {
    const Axis axis = dimensions_.size();
    const auto id = static_cast<int>(axis);
    const Handle space(H5Screate(H5S_SCALAR), H5Sclose);
    Handle attribute(H5Acreate2(scale.id(), "_Netcdf4Dimid", H5T_STD_I32LE, space.id(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
    check(H5Awrite(attribute.id(), H5T_NATIVE_INT, &id));
    attribute.close();
    dimensions_.push_back({length, unlimited, std::move(scale)});
    return axis;
}

Axis NetcdfFile::add_dimension(const std::string& name, hsize_t length, bool unlimited) {
    const Handle list = creation_list();
    if (unlimited) {
        const hsize_t chunk = 1024;
        check(H5Pset_chunk(list.id(), 1, &chunk));
    }
    const Handle space = unlimited ? hdf5::make_space({0}, {H5S_UNLIMITED}) : hdf5::make_space({length});
    Handle scale(H5Dcreate2(id(), name.c_str(), H5T_IEEE_F32BE, space.id(), H5P_DEFAULT, list.id(), H5P_DEFAULT), H5Dclose);
    // netCDF knows a dimension without a variable by this very text, full stop and ten places included.
    std::array<char, 80> text{};
    std::snprintf(text.data(), text.size(), "This is a netCDF dimension but not a netCDF variable.%10llu",
                  static_cast<unsigned long long>(unlimited ? 0 : length));
    check(H5DSset_scale(scale.id(), text.data()));
    return number(unlimited ? 0 : length, unlimited, std::move(scale));
}

Axis NetcdfFile::add_coordinate(const std::string& name, hsize_t length, hdf5::Element element, std::string_view units, std::string_view long_name) {
    const Handle list = creation_list();
    const Handle space = hdf5::make_space({length});
    Handle scale(H5Dcreate2(id(), name.c_str(), element.file, space.id(), H5P_DEFAULT, list.id(), H5P_DEFAULT), H5Dclose);
    check(H5DSset_scale(scale.id(), name.c_str()));
    hdf5::write_text(scale.id(), "units", units);
    hdf5::write_text(scale.id(), "long_name", long_name);
    return number(length, false, std::move(scale));
}

void NetcdfFile::write_coordinate(Axis axis, hid_t memory_type, const void* numbers) {
    check(H5Dwrite(dimensions_.at(axis).scale.id(), memory_type, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers));
}

Axis NetcdfFile::add_labels(const std::string& name, const std::vector<std::string>& labels, Axis text, std::string_view long_name) {
    const Handle list = creation_list();
    const Handle space = hdf5::make_space({labels.size(), length(text)});
    Handle scale(H5Dcreate2(id(), name.c_str(), H5T_C_S1, space.id(), H5P_DEFAULT, list.id(), H5P_DEFAULT), H5Dclose);
    const std::string letters = padded(labels, length(text));
    check(H5Dwrite(scale.id(), H5T_C_S1, H5S_ALL, H5S_ALL, H5P_DEFAULT, letters.data()));
    check(H5DSset_scale(scale.id(), name.c_str()));
    hdf5::write_text(scale.id(), "_Encoding", "utf-8");
    hdf5::write_text(scale.id(), "long_name", long_name);
    // A coordinate of two dimensions is one scale: this says which dimensions it has.
    const std::array<std::int32_t, 2> axes{static_cast<std::int32_t>(dimensions_.size()), static_cast<std::int32_t>(text)};
    hdf5::write_numbers<std::int32_t>(scale.id(), "_Netcdf4Coordinates", axes);
    return number(labels.size(), false, std::move(scale));
}

Handle NetcdfFile::add_variable(const Variable& variable) {
    const Handle list = creation_list();
    if (variable.missing) set_missing(list.id(), *variable.missing);
    if (!variable.chunk.empty()) {
        check(H5Pset_chunk(list.id(), static_cast<int>(variable.chunk.size()), variable.chunk.data()));
        if (variable.compress) {
            check(H5Pset_shuffle(list.id()));
            check(H5Pset_deflate(list.id(), 4));
        }
    }
    if (variable.always_written) check(H5Pset_fill_time(list.id(), H5D_FILL_TIME_NEVER));
    Extents extents;
    Extents most;
    for (const Axis axis : variable.axes) {
        extents.push_back(length(axis));
        most.push_back(dimensions_.at(axis).unlimited ? H5S_UNLIMITED : length(axis));
    }
    const Handle space = hdf5::make_space(extents, most);
    const Handle access = variable.always_written ? uncached() : hdf5::make_list(H5P_DATASET_ACCESS);
    Handle dataset(H5Dcreate2(id(), variable.name.c_str(), variable.element.file, space.id(), H5P_DEFAULT, list.id(), access.id()), H5Dclose);
    if (variable.missing) write_missing(dataset.id(), variable.element.file, *variable.missing);
    if (!variable.units.empty()) hdf5::write_text(dataset.id(), "units", variable.units);
    hdf5::write_text(dataset.id(), "long_name", variable.long_name);
    if (variable.element.size == 1 && variable.element.file == H5T_C_S1) hdf5::write_text(dataset.id(), "_Encoding", "utf-8");
    for (unsigned place = 0; place < variable.axes.size(); ++place) {
        check(H5DSattach_scale(dataset.id(), dimensions_.at(variable.axes[place]).scale.id(), place));
    }
    return dataset;
}

void NetcdfFile::set_length(Axis axis, hsize_t length) {
    dimensions_.at(axis).length = length;
    check(H5Dset_extent(dimensions_.at(axis).scale.id(), &length));
}

void NetcdfFile::describe(Axis axis, const char* attribute, std::string_view text) {
    hdf5::write_text(dimensions_.at(axis).scale.id(), attribute, text);
}

void NetcdfFile::close() {
    for (Dimension& dimension : dimensions_) dimension.scale.close();
    check(H5Fflush(id(), H5F_SCOPE_GLOBAL));
    file_.close();
}

std::string padded(const std::vector<std::string>& texts, std::size_t width) {
    std::string letters(texts.size() * width, '\0');
    for (std::size_t t = 0; t < texts.size(); ++t) {
        std::size_t size = texts[t].size();
        if (size > width) {
            size = width;
            while (size > 0 && (static_cast<unsigned char>(texts[t][size]) & 0xC0U) == 0x80U) --size;
        }
        texts[t].copy(letters.data() + t * width, size);
    }
    return letters;
}

std::size_t longest(const std::vector<std::string>& texts) {
    std::size_t size = 1;
    for (const std::string& text : texts) size = std::max(size, text.size());
    return size;
}

}  // namespace tarazy
