#include "record/table_reader.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "record/hdf5.h"
#include "record/result_file.h"

namespace tarazy {
namespace {

using hdf5::check;
using hdf5::Error;
using hdf5::Handle;

constexpr std::size_t most_flags = 128;

/// The names of what a file holds, in the order in which it was made.
std::vector<std::string> names_in(hid_t file) {
    H5G_info_t info;
    check(H5Gget_info(file, &info));
    std::vector<std::string> names;
    for (hsize_t k = 0; k < info.nlinks; ++k) {
        std::array<char, 1024> name{};
        check(H5Lget_name_by_idx(file, ".", H5_INDEX_CRT_ORDER, H5_ITER_INC, k, name.data(), name.size(), H5P_DEFAULT));
        names.emplace_back(name.data());
    }
    return names;
}

herr_t note_name(hid_t, const char* name, const H5A_info_t*, void* names) {
    static_cast<std::vector<std::string>*>(names)->emplace_back(name);
    return 0;
}

bool is_text(hid_t object, const std::string& name) {
    const Handle attribute(H5Aopen(object, name.c_str(), H5P_DEFAULT), H5Aclose);
    const Handle type(H5Aget_type(attribute.id()), H5Tclose);
    return H5Tget_class(type.id()) == H5T_STRING && H5Tis_variable_str(type.id()) == 0;
}

/// The text attributes of an object, in the order in which they were made, but those that `known` says are read otherwise.
template <class Known>
std::vector<std::pair<std::string, std::string>> texts_of(hid_t object, Known&& known) {
    std::vector<std::string> names;
    check(H5Aiterate2(object, H5_INDEX_CRT_ORDER, H5_ITER_INC, nullptr, note_name, &names));
    std::vector<std::pair<std::string, std::string>> texts;
    for (const std::string& name : names) {
        if (!known(name) && is_text(object, name)) texts.emplace_back(name, hdf5::read_text(object, name.c_str()));
    }
    return texts;
}

bool is_known(std::string_view name) {
    constexpr std::array<std::string_view, 5> names{"units", "long_name", "_Encoding", "flag_meanings", "CLASS"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string text_or_nothing(hid_t object, const char* name) {
    return hdf5::has_attribute(object, name) ? hdf5::read_text(object, name) : "";
}

std::vector<std::string> words(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

class TableReader {
  public:
    TableReader(hid_t file, bool values) : file_(file), values_(values) {}

    TableFile read() {
        tables_.kind = kind_of(file_);
        tables_.version = hdf5::read_text(file_, "tarazy_version");
        tables_.seed = hdf5::read_numbers<std::uint64_t>(file_, "seed", 1).front();
        tables_.attributes = texts_of(file_, is_identity);
        std::vector<std::string> others;
        for (const std::string& name : names_in(file_)) {
            const Handle dataset = hdf5::open_dataset(file_, name);
            if (hdf5::has_attribute(dataset.id(), "_Netcdf4Dimid")) {
                read_axis(name, dataset.id());
            } else {
                others.push_back(name);
            }
        }
        for (const std::string& name : others) read_variable(name);
        for (const auto& [id, axis] : axes_) {
            if (!widths_.contains(id)) tables_.axes.push_back(axis);
        }
        return std::move(tables_);
    }

  private:
    struct Shape {
        H5T_class_t kind;
        std::size_t size;
        hdf5::Extents extents;
    };

    static Shape shape_of(hid_t dataset) {
        const Handle type(H5Dget_type(dataset), H5Tclose);
        return {H5Tget_class(type.id()), H5Tget_size(type.id()), hdf5::extents_of(dataset)};
    }

    [[noreturn]] static void wrong(const std::string& name) { throw Error(name + " has the wrong shape"); }

    void read_axis(const std::string& name, hid_t dataset) {
        const Shape shape = shape_of(dataset);
        TableAxis axis{.name = name, .long_name = text_or_nothing(dataset, "long_name"), .length = 0, .labels = {}, .numbers = {}};
        if (shape.extents.empty()) wrong(name);
        axis.length = shape.extents[0];
        if (shape.kind == H5T_STRING) {
            axis.labels = hdf5::read_texts(file_, name);
            widths_.insert(hdf5::read_numbers<std::int32_t>(dataset, "_Netcdf4Coordinates", 2)[1]);
        } else if (shape.kind == H5T_INTEGER) {
            const auto numbers = hdf5::read_column<std::int32_t>(file_, name);
            axis.numbers.assign(numbers.begin(), numbers.end());
        } else if (shape.kind != H5T_FLOAT || shape.extents.size() != 1) {
            wrong(name);
        }
        if (!axes_.emplace(hdf5::read_numbers<std::int32_t>(dataset, "_Netcdf4Dimid", 1).front(), std::move(axis)).second) wrong(name);
    }

    void read_variable(const std::string& name) {
        const Handle dataset = hdf5::open_dataset(file_, name);
        const Shape shape = shape_of(dataset.id());
        TableVariable variable{.name = name,
                               .unit = text_or_nothing(dataset.id(), "units"),
                               .long_name = text_or_nothing(dataset.id(), "long_name"),
                               .axes = axes_of(name, dataset.id(), shape),
                               .values = {},
                               .flags = {},
                               .attributes = texts_of(dataset.id(), is_known)};
        hdf5::require_stored(dataset.id(), name);
        if (shape.kind == H5T_FLOAT) {
            variable.values = numbers<double>(dataset.id(), shape);
        } else if (shape.kind == H5T_INTEGER && shape.size == sizeof(std::int8_t)) {
            variable.values = numbers<std::int8_t>(dataset.id(), shape);
            variable.flags = flags_of(name, dataset.id());
        } else if (shape.kind == H5T_INTEGER) {
            variable.values = numbers<std::int32_t>(dataset.id(), shape);
        } else if (shape.kind == H5T_STRING && shape.size == 1 && shape.extents.back() > 0) {
            variable.values = texts(dataset.id(), shape);
        } else {
            wrong(name);
        }
        tables_.variables.push_back(std::move(variable));
    }

    /// The axes by name, that of the letters left out.
    std::vector<std::string> axes_of(const std::string& name, hid_t dataset, const Shape& shape) {
        if (shape.extents.empty()) wrong(name);
        std::vector<std::string> names;
        const auto ids = hdf5::read_numbers<std::int32_t>(dataset, "_Netcdf4Coordinates", shape.extents.size());
        for (std::size_t d = 0; d < ids.size(); ++d) {
            const auto found = axes_.find(ids[d]);
            if (found == axes_.end() || found->second.length != shape.extents[d]) wrong(name);
            names.push_back(found->second.name);
        }
        if (shape.kind == H5T_STRING) {
            widths_.insert(ids.back());
            names.pop_back();
        }
        return names;
    }

    template <class Number>
    std::vector<Number> numbers(hid_t dataset, const Shape& shape) const {
        if (!values_) return {};
        std::size_t size = 1;
        for (const hsize_t extent : shape.extents) size *= extent;
        std::vector<Number> numbers(size);
        if (size > 0) check(H5Dread(dataset, hdf5::element<Number>().memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers.data()));
        return numbers;
    }

    std::vector<std::string> texts(hid_t dataset, const Shape& shape) const {
        const std::vector<char> letters = numbers<char>(dataset, shape);
        std::vector<std::string> texts;
        const std::size_t width = shape.extents.back();
        for (std::size_t begin = 0; begin < letters.size(); begin += width) {
            const auto cell = std::string_view(letters.data() + begin, width);
            texts.emplace_back(cell.substr(0, cell.find('\0')));
        }
        return texts;
    }

    static std::vector<std::pair<std::int8_t, std::string>> flags_of(const std::string& name, hid_t dataset) {
        std::vector<std::pair<std::int8_t, std::string>> flags;
        if (!hdf5::has_attribute(dataset, "flag_meanings")) return flags;
        const std::vector<std::string> meanings = words(hdf5::read_text(dataset, "flag_meanings"));
        if (meanings.size() > most_flags) wrong(name);
        const auto values = hdf5::read_numbers<std::int32_t>(dataset, "flag_values", meanings.size());
        for (std::size_t k = 0; k < values.size(); ++k) flags.emplace_back(static_cast<std::int8_t>(values[k]), meanings[k]);
        return flags;
    }

    hid_t file_;
    bool values_;
    TableFile tables_;
    std::map<std::int32_t, TableAxis> axes_;  ///< by their number in the file, the order in which they were made
    std::set<std::int32_t> widths_;           ///< axes of the letters of texts
};

}  // namespace

TableFile read_tables(hid_t file, bool values) {
    return TableReader(file, values).read();
}

bool same_description(const TableFile& a, const TableFile& b) {
    const auto same = [](const TableVariable& one, const TableVariable& other) {
        return one.name == other.name && one.unit == other.unit && one.long_name == other.long_name && one.axes == other.axes &&
               one.values.index() == other.values.index() && one.flags == other.flags && one.attributes == other.attributes;
    };
    return a.kind == b.kind && a.seed == b.seed && a.attributes == b.attributes && a.axes == b.axes &&
           std::equal(a.variables.begin(), a.variables.end(), b.variables.begin(), b.variables.end(), same);
}

}  // namespace tarazy
