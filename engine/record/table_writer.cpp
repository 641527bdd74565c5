#include "record/table_writer.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <type_traits>

#include "record/netcdf.h"
#include "record/result_file.h"
#include "record/slab_stream.h"
#include "record/table_reader.h"

namespace tarazy {
namespace {

/// Up to here a variable is one piece; beyond, chunks of this size.
constexpr std::size_t chunk_bytes = std::size_t{1} << 20U;

/// What stands in a file for a number that is missing.
constexpr double missing(double) {
    return std::numeric_limits<double>::quiet_NaN();
}
constexpr double missing(std::int32_t) {
    return std::numeric_limits<std::int32_t>::min();
}
constexpr double missing(std::int8_t) {
    return -1;
}

void check_axis(const TableAxis& axis) {
    require(axis.labels.empty() || axis.labels.size() == axis.length, "an axis has a label for each index");
    require(axis.numbers.empty() || axis.numbers.size() == axis.length, "an axis has a number for each index");
    require(axis.labels.empty() || axis.numbers.empty(), "an axis has labels or numbers");
    using Limits = std::numeric_limits<std::int32_t>;
    const auto fits = [](std::int64_t number) { return number >= Limits::min() && number <= Limits::max(); };
    require(std::all_of(axis.numbers.begin(), axis.numbers.end(), fits), "the numbers of an axis have 32 bits");
}

void check_variable(const TableVariable& variable, const TableFile& tables) {
    require(!variable.axes.empty(), "a variable has an axis");
    std::size_t size = 1;
    for (const std::string& name : variable.axes) {
        const TableAxis* axis = tables.axis(name);
        require(axis != nullptr, "a variable lies along axes of the file");
        size *= axis->length;
    }
    require(std::visit([](const auto& values) { return values.size(); }, variable.values) == size, "a variable has a value for each place");
    require(variable.flags.empty() || std::holds_alternative<std::vector<std::int8_t>>(variable.values), "flags are of 8 bits");
    for (const auto& flag : variable.flags) require(flag.second.find(' ') == std::string::npos, "the meaning of a flag is a word");
}

void check_tables(const TableFile& tables) {
    std::set<std::string> names;
    const auto is_new = [&](const std::string& name) { return !name.empty() && names.insert(name).second; };
    for (const TableAxis& axis : tables.axes) {
        require(is_new(axis.name), "a name is given once");
        check_axis(axis);
    }
    for (const TableVariable& variable : tables.variables) {
        require(is_new(variable.name), "a name is given once");
        check_variable(variable, tables);
    }
    for (const auto& attribute : tables.attributes) require(!is_identity(attribute.first), "an attribute leaves the identity of the file alone");
}

class TableWriter {
  public:
    TableWriter(const std::filesystem::path& file, const TableFile& tables) : tables_(tables), file_(file), netcdf_(file) {}

    void write() {
        write_identity(netcdf_.id(), tables_.kind, tables_.seed);
        for (const auto& [name, text] : tables_.attributes) hdf5::write_text(netcdf_.id(), name.c_str(), text);
        add_axes();
        for (const TableVariable& variable : tables_.variables) {
            std::visit([&](const auto& values) { add_variable(variable, values); }, variable.values);
        }
        netcdf_.close();
    }

    /// Opens the closed file anew and compares: a full disk can pass unnoticed until then.
    void verify() const {
        const hdf5::Handle again = hdf5::open_file(file_);
        for (const SlabStream& stream : streams_) stream.verify(again.id());
        if (!same_description(read_tables(again.id(), false), tables_)) throw hdf5::Error("the header does not read back as it was written");
    }

  private:
    void add_axes() {
        std::size_t width = 0;
        for (const TableAxis& axis : tables_.axes) width = std::max(width, axis.labels.empty() ? 0 : longest(axis.labels));
        Axis text = 0;
        if (width > 0) text = netcdf_.add_dimension("strlen", width);
        for (const TableAxis& axis : tables_.axes) axes_.emplace(axis.name, add_axis(axis, text));
    }

    Axis add_axis(const TableAxis& axis, Axis text) {
        if (!axis.labels.empty()) return netcdf_.add_labels(axis.name, axis.labels, text, axis.long_name);
        if (!axis.numbers.empty()) {
            const hdf5::Element number = hdf5::element<std::int32_t>();
            const Axis made = netcdf_.add_coordinate(axis.name, axis.length, number, "1", axis.long_name);
            const std::vector<std::int32_t> numbers(axis.numbers.begin(), axis.numbers.end());
            netcdf_.write_coordinate(made, number.memory, numbers.data());
            return made;
        }
        // netCDF has an axis of length zero only as one that can grow.
        const Axis made = netcdf_.add_dimension(axis.name, axis.length, axis.length == 0);
        netcdf_.describe(made, "long_name", axis.long_name);
        return made;
    }

    template <class Number>
    void add_variable(const TableVariable& variable, const std::vector<Number>& numbers) {
        add_dataset(variable, {}, hdf5::element<Number>(), missing(Number{}), bytes_of(numbers.data(), numbers.size()));
    }

    void add_variable(const TableVariable& variable, const std::vector<std::string>& texts) {
        const std::size_t width = longest(texts);
        const Axis axis = netcdf_.add_dimension(variable.name + "_strlen", width);
        const std::string letters = padded(texts, width);
        add_dataset(variable, axis, hdf5::element<char>(), {}, bytes_of(letters.data(), letters.size()));
    }

    void add_dataset(const TableVariable& variable, std::optional<Axis> width, hdf5::Element element, std::optional<double> missing,
                     std::span<const std::byte> bytes) {
        Variable made{.name = variable.name,
                      .axes = {},
                      .element = element,
                      .units = variable.unit,
                      .long_name = variable.long_name,
                      .chunk = {},
                      .missing = missing};
        for (const std::string& name : variable.axes) made.axes.push_back(axes_.at(name));
        if (width) made.axes.push_back(*width);
        hdf5::Extents extents;
        hdf5::Extents within;
        for (const Axis axis : made.axes) {
            extents.push_back(netcdf_.length(axis));
            within.push_back(std::max<hsize_t>(extents.back(), 1));
        }
        const hdf5::Extents chunk = chunk_shape(within, element.size, chunk_bytes);
        if (within != extents || bytes.size() > chunk_bytes) made.chunk = chunk;
        hdf5::Handle dataset = netcdf_.add_variable(made);
        describe(dataset.id(), variable, made.axes);
        if (bytes.empty()) {
            dataset.close();
            return;
        }
        SlabStream& stream = streams_.emplace_back(variable.name, std::move(dataset), element, extents, chunk);
        stream.append(bytes);
        stream.finish();
        stream.close();
    }

    static void describe(hid_t dataset, const TableVariable& variable, const std::vector<Axis>& axes) {
        if (!variable.flags.empty()) {
            std::vector<std::int8_t> values;
            std::string meanings;
            for (const auto& [value, meaning] : variable.flags) {
                values.push_back(value);
                meanings += (meanings.empty() ? "" : " ") + meaning;
            }
            hdf5::write_numbers<std::int8_t>(dataset, "flag_values", values);
            hdf5::write_text(dataset, "flag_meanings", meanings);
        }
        for (const auto& [name, text] : variable.attributes) hdf5::write_text(dataset, name.c_str(), text);
        // netCDF-C writes it too, to open a file faster; our reader finds the axes by it.
        const std::vector<std::int32_t> numbers(axes.begin(), axes.end());
        hdf5::write_numbers<std::int32_t>(dataset, "_Netcdf4Coordinates", numbers);
    }

    const TableFile& tables_;
    std::filesystem::path file_;
    NetcdfFile netcdf_;
    std::map<std::string, Axis> axes_;
    std::vector<SlabStream> streams_;
};

}  // namespace

std::size_t stored_bytes(const TableVariable& variable) {
    return std::visit(
        [](const auto& values) {
            using Value = typename std::remove_cvref_t<decltype(values)>::value_type;
            if constexpr (std::is_same_v<Value, std::string>) return values.size() * longest(values);
            return values.size() * sizeof(Value);
        },
        variable.values);
}

void fill_table_file(const std::filesystem::path& file, const TableFile& tables) {
    check_tables(tables);
    TableWriter writer(file, tables);
    writer.write();
    writer.verify();
}

}  // namespace tarazy
