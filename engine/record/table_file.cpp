#include "record/table_file.h"

#include <algorithm>

#include "record/result_file.h"
#include "record/table_reader.h"
#include "record/table_writer.h"

namespace tarazy {
namespace {

constexpr const char* give_tables = "Give a file that `tarazy sweep` or `tarazy compare` wrote";
constexpr const char* give_a_result = "Give a file that `tarazy run`, `sweep` or `compare` wrote";

template <class Item>
const Item* named(const std::vector<Item>& items, std::string_view name) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.name == name; });
    return found == items.end() ? nullptr : &*found;
}

bool holds_tables(std::string_view kind) {
    return kind == "sweep" || kind == "comparison";
}

/// Older files have other words for policies and common random numbers.
void take_todays_words(TableFile& tables) {
    for (auto& [name, text] : tables.attributes) {
        if (name == "alternatives") name = "policies";
        if (name == "luck") {
            name = "common_random_numbers";
            text = text == "independent" ? "false" : "true";
        }
    }
    const auto mend = [](std::string& axis) {
        if (axis == "alternative") axis = "policy_label";
    };
    for (TableAxis& axis : tables.axes) mend(axis.name);
    for (TableVariable& variable : tables.variables) std::for_each(variable.axes.begin(), variable.axes.end(), mend);
}

}  // namespace

const TableVariable* TableFile::find(std::string_view name) const {
    return named(variables, name);
}

const TableAxis* TableFile::axis(std::string_view name) const {
    return named(axes, name);
}

std::string TableFile::attribute(std::string_view name) const {
    for (const auto& [key, text] : attributes) {
        if (key == name) return text;
    }
    return "";
}

void write_table_file(const std::filesystem::path& file, const TableFile& tables, bool overwrite) {
    require(holds_tables(tables.kind), "tables are those of a sweep or a comparison");
    double bytes = 0;
    for (const TableVariable& variable : tables.variables) bytes += static_cast<double>(stored_bytes(variable));
    for (const auto& attribute : tables.attributes) bytes += static_cast<double>(attribute.second.size());
    UnfinishedFile unfinished(file, overwrite);
    writing_to(file, bytes, [&] { fill_table_file(unfinished.path(), tables); });
    unfinished.publish();
}

TableFile read_table_file(const std::filesystem::path& file) {
    const hdf5::Handle opened = open_result(file, give_tables);
    return reading_from(file, [&] {
        const std::string kind = kind_of(opened.id());
        if (!holds_tables(kind)) throw FileError(cannot_read(file, "it holds a " + kind + ", not a sweep or a comparison", give_tables));
        TableFile tables = read_tables(opened.id());
        take_todays_words(tables);
        return tables;
    });
}

std::string kind_of_file(const std::filesystem::path& file) {
    const hdf5::Handle opened = open_result(file, give_a_result);
    return reading_from(file, [&] {
        std::string kind = kind_of(opened.id());
        if (kind != "run" && !holds_tables(kind))
            throw FileError(cannot_read(file, "it holds a " + kind + ", which this program does not know", give_a_result));
        return kind;
    });
}

}  // namespace tarazy
