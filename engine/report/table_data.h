#pragma once
// A sweep or a comparison as the document that its page shows.
#include <array>
#include <cstdint>
#include <string>
#include <variant>

#include "record/json/description.h"
#include "record/table_file.h"

namespace tarazy {

/// Numbers of one variable that a page may hold; longer ones (the single runs of a large sweep) are left out, and named.
inline constexpr std::size_t most_table_numbers = 150'000;

inline constexpr std::array<std::string_view, 2> table_kind_words{"sweep", "comparison"};

struct TableAxisData {
    std::size_t length = 0;
    std::string long_name;
    std::optional<std::vector<std::string>> labels;
    std::optional<std::vector<std::int64_t>> numbers;

    static constexpr std::string_view type_name = "AxisData";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        using A = TableAxisData;
        visit(JsonField{"length"}, &A::length);
        visit(JsonField{"long_name"}, &A::long_name);
        visit(JsonField{"labels"}, &A::labels);
        visit(JsonField{"numbers"}, &A::numbers);
    }
};

struct TableVariableData {
    std::vector<std::string> axes;
    std::string unit;
    std::string long_name;
    std::optional<std::vector<std::pair<std::int64_t, std::string>>> flags;
    FurtherTexts attributes;
    std::variant<std::vector<OrNull<double>>, std::vector<std::string>> values;

    static constexpr std::string_view type_name = "VariableData";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        using V = TableVariableData;
        visit(JsonField{"axes"}, &V::axes);
        visit(JsonField{"unit"}, &V::unit);
        visit(JsonField{"long_name"}, &V::long_name);
        visit(JsonField{"flags", "numbers that stand for words"}, &V::flags);
        visit(JsonField{"further"}, &V::attributes);
        visit(JsonField{"values", "the last axis fastest"}, &V::values);
    }
};

struct TableData {
    std::string kind;
    std::string version;
    std::string seed;
    Named<std::string> attributes;
    Named<TableAxisData> axes;
    Named<TableVariableData> variables;
    std::vector<std::string> left_out;

    static constexpr std::string_view type_name = "TableData";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        using T = TableData;
        visit(JsonField{"kind", {}, table_kind_words}, &T::kind);
        visit(JsonField{"version", "of the program that made the file"}, &T::version);
        visit(JsonField{"seed", "a text: readers lose digits beyond 2^53"}, &T::seed);
        visit(JsonField{"attributes"}, &T::attributes);
        visit(JsonField{"axes"}, &T::axes);
        visit(JsonField{"variables"}, &T::variables);
        visit(JsonField{"left_out", "variables that are too long for a page"}, &T::left_out);
    }
};

/// Numbers have six significant digits.
TableData table_data(const TableFile& tables);

}  // namespace tarazy
