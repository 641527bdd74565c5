#include "record/hdf5.h"

#include <algorithm>

namespace tarazy::hdf5 {
namespace {

struct Reason {
    std::string innermost;
    std::string system;  ///< what the operating system says, where it was asked
};

/// The part of HDF5's message that says what happened; the rest holds the clock, addresses and the path.
herr_t collect(unsigned level, const H5E_error2_t* entry, void* data) {
    Reason& reason = *static_cast<Reason*>(data);
    const std::string text = entry->desc ? entry->desc : "";
    constexpr std::string_view mark = "error message = '";
    if (const auto begin = text.find(mark); begin != std::string::npos && reason.system.empty()) {
        const auto from = begin + mark.size();
        reason.system = text.substr(from, text.find('\'', from) - from);
    }
    if (level == 0) reason.innermost = text.substr(0, text.find(':'));
    return 0;
}

void order_and_forget_times(hid_t list, bool links) {
    constexpr unsigned order = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;
    if (links) check(H5Pset_link_creation_order(list, order));
    check(H5Pset_attr_creation_order(list, order));
    check(H5Pset_obj_track_times(list, false));
}

Handle access_list() {
    Handle list = make_list(H5P_FILE_ACCESS);
    // Version 1.8 is what every reader of today opens; it keeps attributes of more than 64 kB, and its bytes do not change with the library.
    check(H5Pset_libver_bounds(list.id(), H5F_LIBVER_V18, H5F_LIBVER_V18));
    check(H5Pset_file_locking(list.id(), true, true));
    return list;
}

Handle text_type(std::size_t size) {
    Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
    check(H5Tset_size(type.id(), size));
    check(H5Tset_strpad(type.id(), H5T_STR_NULLPAD));
    check(H5Tset_cset(type.id(), H5T_CSET_UTF8));
    return type;
}

/// Both sides of a transfer: the box in the file, and a dense block in memory.
std::pair<Handle, Handle> box_spaces(hid_t dataset, const Extents& start, const Extents& count) {
    Handle in_file(H5Dget_space(dataset), H5Sclose);
    check(H5Sselect_hyperslab(in_file.id(), H5S_SELECT_SET, start.data(), nullptr, count.data(), nullptr));
    return {std::move(in_file), make_space(count)};
}

}  // namespace

void quiet() {
    // After a write that failed, HDF5 1.10 crashes in its own clean-up at exit; all handles close themselves anyway.
    static const herr_t no_clean_up = H5dont_atexit();
    static_cast<void>(no_clean_up);
    thread_local const herr_t silent = H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    static_cast<void>(silent);
}

void fail() {
    Reason reason;
    H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, collect, &reason);
    H5Eclear2(H5E_DEFAULT);
    if (!reason.system.empty()) throw Error(reason.system);
    throw Error(reason.innermost.empty() ? "HDF5 gives no reason" : reason.innermost);
}

template <>
Element element<double>() {
    return {H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, sizeof(double)};
}
template <>
Element element<std::int32_t>() {
    return {H5T_STD_I32LE, H5T_NATIVE_INT32, sizeof(std::int32_t)};
}
template <>
Element element<std::int8_t>() {
    return {H5T_STD_I8LE, H5T_NATIVE_INT8, sizeof(std::int8_t)};
}
template <>
Element element<std::uint64_t>() {
    return {H5T_STD_U64LE, H5T_NATIVE_UINT64, sizeof(std::uint64_t)};
}
template <>
Element element<char>() {
    return {H5T_C_S1, H5T_C_S1, 1};
}

Handle make_list(hid_t list_class) {
    return {H5Pcreate(list_class), H5Pclose};
}

Handle create_file(const std::filesystem::path& file) {
    const Handle creation = make_list(H5P_FILE_CREATE);
    order_and_forget_times(creation.id(), true);
    return {H5Fcreate(file.c_str(), H5F_ACC_TRUNC, creation.id(), access_list().id()), H5Fclose};
}

Handle open_file(const std::filesystem::path& file) {
    return {H5Fopen(file.c_str(), H5F_ACC_RDONLY, access_list().id()), H5Fclose};
}

Handle open_dataset(hid_t file, const std::string& name) {
    return {H5Dopen2(file, name.c_str(), H5P_DEFAULT), H5Dclose};
}

Handle make_space(const Extents& extents, const Extents& most) {
    return {H5Screate_simple(static_cast<int>(extents.size()), extents.data(), most.empty() ? nullptr : most.data()), H5Sclose};
}

Extents extents_of(hid_t dataset) {
    const Handle space(H5Dget_space(dataset), H5Sclose);
    Extents extents(static_cast<std::size_t>(check(H5Sget_simple_extent_ndims(space.id()))));
    check(H5Sget_simple_extent_dims(space.id(), extents.data(), nullptr));
    return extents;
}

bool has_link(hid_t file, const std::string& name) {
    return check(H5Lexists(file, name.c_str(), H5P_DEFAULT)) > 0;
}

void write_box(hid_t dataset, hid_t memory_type, const Extents& start, const Extents& count, const void* data) {
    const auto [in_file, in_memory] = box_spaces(dataset, start, count);
    check(H5Dwrite(dataset, memory_type, in_memory.id(), in_file.id(), H5P_DEFAULT, data));
}

void read_box(hid_t dataset, hid_t memory_type, const Extents& start, const Extents& count, void* data) {
    const auto [in_file, in_memory] = box_spaces(dataset, start, count);
    check(H5Dread(dataset, memory_type, in_memory.id(), in_file.id(), H5P_DEFAULT, data));
}

namespace {

/// The extents of a dataset to be read whole, if its rank, class and length are right and the numbers are really there:
/// a damaged header must not ask for more memory than the file could fill.
Extents readable(hid_t dataset, const std::string& name, std::size_t rank, bool text, std::optional<std::size_t> rows) {
    Extents extents = extents_of(dataset);
    const Handle type(H5Dget_type(dataset), H5Tclose);
    const H5T_class_t kind = H5Tget_class(type.id());
    const bool right_class = text ? kind == H5T_STRING && H5Tget_size(type.id()) == 1 : kind == H5T_INTEGER || kind == H5T_FLOAT;
    if (!right_class || extents.size() != rank || (rows && extents[0] != *rows)) throw Error(name + " has the wrong shape");
    require_stored(dataset, name);
    return extents;
}

}  // namespace

void require_stored(hid_t dataset, const std::string& name) {
    const Handle space(H5Dget_space(dataset), H5Sclose);
    const Handle type(H5Dget_type(dataset), H5Tclose);
    const Handle list(H5Dget_create_plist(dataset), H5Pclose);
    constexpr double most_deflated = 1032;  // what deflate can shrink at most
    const double shrunk = check(H5Pget_nfilters(list.id())) > 0 ? most_deflated : 1;
    const auto numbers = static_cast<double>(check(H5Sget_simple_extent_npoints(space.id())));
    const auto stored = static_cast<double>(H5Dget_storage_size(dataset));
    hsize_t file_size = 0;
    const Handle file(H5Iget_file_id(dataset), H5Fclose);
    check(H5Fget_filesize(file.id(), &file_size));
    const double needed = numbers * static_cast<double>(H5Tget_size(type.id())) / shrunk;
    if (stored < needed || static_cast<double>(file_size) < needed) throw Error(name + " is not complete");
}

template <class Number>
std::vector<Number> read_column(hid_t file, const std::string& name, std::optional<std::size_t> rows) {
    const Handle dataset = open_dataset(file, name);
    const Extents extents = readable(dataset.id(), name, 1, false, rows);
    std::vector<Number> numbers(extents[0]);
    if (!numbers.empty()) read_box(dataset.id(), element<Number>().memory, {0}, extents, numbers.data());
    return numbers;
}

std::vector<std::string> read_texts(hid_t file, const std::string& name, std::optional<std::size_t> rows) {
    const Handle dataset = open_dataset(file, name);
    const Extents extents = readable(dataset.id(), name, 2, true, rows);
    std::string letters(extents[0] * extents[1], '\0');
    if (!letters.empty()) read_box(dataset.id(), H5T_C_S1, {0, 0}, extents, letters.data());
    std::vector<std::string> texts;
    for (std::size_t row = 0; row < extents[0]; ++row) {
        const std::string_view cell = std::string_view(letters).substr(row * extents[1], extents[1]);
        texts.emplace_back(cell.substr(0, cell.find('\0')));
    }
    return texts;
}

void write_text(hid_t object, const char* name, std::string_view text) {
    const Handle type = text_type(std::max<std::size_t>(text.size(), 1));
    const Handle space(H5Screate(H5S_SCALAR), H5Sclose);
    Handle attribute(H5Acreate2(object, name, type.id(), space.id(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
    check(H5Awrite(attribute.id(), type.id(), text.empty() ? "" : text.data()));
    attribute.close();
}

template <class Number>
void write_numbers(hid_t object, const char* name, std::span<const Number> numbers) {
    const Handle space = make_space({numbers.size()});
    const Element type = element<Number>();
    Handle attribute(H5Acreate2(object, name, type.file, space.id(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
    check(H5Awrite(attribute.id(), type.memory, numbers.data()));
    attribute.close();
}

bool has_attribute(hid_t object, const char* name) {
    return check(H5Aexists(object, name)) > 0;
}

std::string read_text(hid_t object, const char* name) {
    const Handle attribute(H5Aopen(object, name, H5P_DEFAULT), H5Aclose);
    const Handle type(H5Aget_type(attribute.id()), H5Tclose);
    const Handle space(H5Aget_space(attribute.id()), H5Sclose);
    if (H5Tget_class(type.id()) != H5T_STRING || H5Tis_variable_str(type.id()) != 0 || H5Sget_simple_extent_npoints(space.id()) != 1) {
        throw Error("attribute " + std::string(name) + " is not a text");
    }
    const std::size_t size = H5Tget_size(type.id());
    hsize_t file_size = 0;
    const Handle file(H5Iget_file_id(object), H5Fclose);
    check(H5Fget_filesize(file.id(), &file_size));
    if (size > file_size) throw Error("attribute " + std::string(name) + " is not complete");
    std::string text(size, '\0');
    check(H5Aread(attribute.id(), type.id(), text.data()));
    text.resize(std::min(text.find('\0'), size));
    return text;
}

template <class Number>
std::vector<Number> read_numbers(hid_t object, const char* name, std::size_t count) {
    const Handle attribute(H5Aopen(object, name, H5P_DEFAULT), H5Aclose);
    const Handle type(H5Aget_type(attribute.id()), H5Tclose);
    const Handle space(H5Aget_space(attribute.id()), H5Sclose);
    const H5T_class_t kind = H5Tget_class(type.id());
    if ((kind != H5T_INTEGER && kind != H5T_FLOAT) || H5Sget_simple_extent_npoints(space.id()) != static_cast<hssize_t>(count)) {
        throw Error("attribute " + std::string(name) + " does not hold " + std::to_string(count) + (count == 1 ? " number" : " numbers"));
    }
    std::vector<Number> numbers(count);
    check(H5Aread(attribute.id(), element<Number>().memory, numbers.data()));
    return numbers;
}

template void write_numbers<double>(hid_t, const char*, std::span<const double>);
template void write_numbers<std::int32_t>(hid_t, const char*, std::span<const std::int32_t>);
template void write_numbers<std::int8_t>(hid_t, const char*, std::span<const std::int8_t>);
template void write_numbers<std::uint64_t>(hid_t, const char*, std::span<const std::uint64_t>);
template std::vector<std::int32_t> read_numbers<std::int32_t>(hid_t, const char*, std::size_t);
template std::vector<std::uint64_t> read_numbers<std::uint64_t>(hid_t, const char*, std::size_t);

template std::vector<double> read_column<double>(hid_t, const std::string&, std::optional<std::size_t>);
template std::vector<std::int32_t> read_column<std::int32_t>(hid_t, const std::string&, std::optional<std::size_t>);
template std::vector<std::int8_t> read_column<std::int8_t>(hid_t, const std::string&, std::optional<std::size_t>);

}  // namespace tarazy::hdf5
