#pragma once
// The two directions of one description: ColumnWriter puts what a function names into a file, ColumnReader takes it out again. Such a
// function is a template of both (file.cpp), so that each attribute, axis and variable stands once.
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "model/error.h"
#include "record/table_file.h"

namespace tarazy {

/// What a variable is called, and the axes that it runs along.
struct SweepColumn {
    std::string name;
    std::string unit;  ///< empty for texts
    std::string long_name;
    std::vector<std::string> axes;
    std::vector<std::pair<std::int8_t, std::string>> flags = {};
};

namespace columns {

/// How numbers are kept: indices as int32, truth as int8.
template <class T>
struct Kept {
    using Type = T;
};
template <>
struct Kept<std::size_t> {
    using Type = std::int32_t;
};
template <>
struct Kept<std::uint32_t> {
    using Type = std::int32_t;
};
template <>
struct Kept<bool> {
    using Type = std::int8_t;
};
template <class T>
using KeptAs = typename Kept<T>::Type;

std::string joined(const std::vector<std::string>& parts, std::string_view between);
std::vector<std::string> cut(const std::string& text, std::string_view between);

}  // namespace columns

/// Writes. `rows` are what lies along an axis, one after the other; a member or a function says which part of a row is meant.
class ColumnWriter {
  public:
    explicit ColumnWriter(TableFile& file) : file_(file) {}

    void text(const std::string& name, const std::string& text) { file_.attributes.emplace_back(name, text); }
    /// Texts in one attribute; `none` where an empty attribute stands for none of them, not for one without letters.
    void texts(const std::string& name, const std::vector<std::string>& parts, std::string_view between, bool = false) {
        text(name, columns::joined(parts, between));
    }
    template <class Number>
    void number(const std::string& name, const Number& number) {
        text(name, std::to_string(static_cast<std::size_t>(number)));
    }
    /// One of a few words, by its number.
    template <class Choice>
    void word(const std::string& name, std::span<const std::string_view> words, const Choice& choice) {
        text(name, std::string(words[static_cast<std::size_t>(choice)]));
    }

    /// Whether the axis is in the file.
    bool has(const std::string&, bool there) const { return there; }
    template <class Row>
    void axis(const std::string& name, const std::string& long_name, const std::vector<Row>& rows) {
        file_.axes.push_back({.name = name, .long_name = long_name, .length = rows.size(), .labels = {}, .numbers = {}});
    }
    template <class Row>
    void labelled_axis(const std::string& name, const std::string& long_name, const std::vector<Row>& rows, std::string Row::*label) {
        axis(name, long_name, rows);
        for (const Row& row : rows) file_.axes.back().labels.push_back(row.*label);
    }
    void numbered_axis(const std::string& name, const std::string& long_name, const std::vector<std::uint32_t>& numbers) {
        axis(name, long_name, numbers);
        file_.axes.back().numbers.assign(numbers.begin(), numbers.end());
    }
    /// Numbered from 0 on.
    void counted_axis(const std::string& name, const std::string& long_name, std::size_t length) {
        file_.axes.push_back({.name = name, .long_name = long_name, .length = length, .labels = {}, .numbers = {}});
        for (std::size_t k = 0; k < length; ++k) file_.axes.back().numbers.push_back(static_cast<std::int64_t>(k));
    }

    template <class Row, class Part = std::identity>
    void column(const SweepColumn& column, const std::vector<Row>& rows, Part part = {}) {
        using Number = std::remove_cvref_t<std::invoke_result_t<Part, const Row&>>;
        std::vector<columns::KeptAs<Number>> values;
        values.reserve(rows.size());
        for (const Row& row : rows) values.push_back(static_cast<columns::KeptAs<Number>>(std::invoke(part, row)));
        add(column, std::move(values));
    }
    /// All numbers, taken from where they are.
    void whole(const SweepColumn& column, std::vector<double>& numbers) { add(column, std::move(numbers)); }
    /// Numbers along two axes.
    void rows(const SweepColumn& column, const std::vector<std::vector<double>>& rows) {
        std::vector<double> values;
        for (const auto& row : rows) values.insert(values.end(), row.begin(), row.end());
        add(column, std::move(values));
    }
    /// Of each row a place in a list: what stands there.
    template <class Label, class Row, class Part = std::identity>
    void places(const SweepColumn& column, const std::vector<Label>& list, const std::vector<Row>& rows, Part part = {}) {
        std::vector<columns::KeptAs<Label>> values;
        for (const Row& row : rows) values.push_back(static_cast<columns::KeptAs<Label>>(list[std::invoke(part, row)]));
        add(column, std::move(values));
    }
    /// Lines of each row as an attribute of a variable that is there, none where a row has none.
    template <class Row>
    void lines(const std::string&, const std::string& attribute, const std::vector<Row>& rows, std::vector<std::string> Row::*lines) {
        for (std::size_t k = 0; k < rows.size(); ++k) {
            const std::vector<std::string>& of_row = rows[k].*lines;
            if (!of_row.empty()) file_.variables.back().attributes.emplace_back(attribute + std::to_string(k), columns::joined(of_row, "\n"));
        }
    }

  private:
    template <class Values>
    void add(const SweepColumn& column, Values values) {
        file_.variables.push_back({column.name, column.unit, column.long_name, column.axes, std::move(values), column.flags, {}});
    }

    TableFile& file_;
};

/// Reads what ColumnWriter has written, in the same order: axes before what runs along them. Throws FileError where something is missing.
class ColumnReader {
  public:
    ColumnReader(const TableFile& file, std::filesystem::path name) : file_(file), name_(std::move(name)) {}

    [[noreturn]] void fail(const std::string& lack) const {
        throw FileError("'" + name_.string() + "' cannot be read as a sweep (" + lack + "). Make it again");
    }

    void text(const std::string& name, std::string& text) const { text = file_.attribute(name); }
    void texts(const std::string& name, std::vector<std::string>& parts, std::string_view between, bool none = false) const {
        const std::string text = file_.attribute(name);
        parts = none && text.empty() ? std::vector<std::string>{} : columns::cut(text, between);
    }
    template <class Number>
    void number(const std::string& name, Number& number) const {
        const std::string text = file_.attribute(name);
        std::size_t read = 0;
        const auto [stop, trouble] = std::from_chars(text.data(), text.data() + text.size(), read);
        if (trouble != std::errc() || stop != text.data() + text.size()) fail("its " + name + " is no number");
        number = static_cast<Number>(read);
    }
    /// A file of before there was a choice does not have it: then it stays as it is.
    template <class Choice>
    void word(const std::string& name, std::span<const std::string_view> words, Choice& choice) const {
        const std::string text = file_.attribute(name);
        if (text.empty()) return;
        const auto found = std::find(words.begin(), words.end(), text);
        if (found == words.end()) fail("its " + name + " is none that is known");
        choice = static_cast<Choice>(found - words.begin());
    }

    bool has(const std::string& axis, bool) const { return file_.axis(axis) != nullptr; }
    template <class Row>
    void axis(const std::string& name, const std::string&, std::vector<Row>& rows) const {
        rows.resize(axis(name).length);
    }
    template <class Row>
    void labelled_axis(const std::string& name, const std::string& long_name, std::vector<Row>& rows, std::string Row::*label) const {
        axis(name, long_name, rows);
        const std::vector<std::string>& labels = axis(name).labels;
        if (labels.size() != rows.size()) fail(name + " has no labels");
        for (std::size_t k = 0; k < rows.size(); ++k) rows[k].*label = labels[k];
    }
    void numbered_axis(const std::string& name, const std::string&, std::vector<std::uint32_t>& numbers) const {
        const TableAxis& along = axis(name);
        if (along.numbers.size() != along.length) fail(name + " has no numbers");
        numbers.assign(along.numbers.begin(), along.numbers.end());
    }
    void counted_axis(const std::string& name, const std::string&, std::size_t& length) const { length = axis(name).length; }

    template <class Row, class Part = std::identity>
    void column(const SweepColumn& column, std::vector<Row>& rows, Part part = {}) const {
        using Number = std::remove_cvref_t<std::invoke_result_t<Part, Row&>>;
        const auto& values = this->values<columns::KeptAs<Number>>(column);
        rows.resize(values.size());
        for (std::size_t k = 0; k < rows.size(); ++k) std::invoke(part, rows[k]) = static_cast<Number>(values[k]);
    }
    void whole(const SweepColumn& column, std::vector<double>& numbers) const { numbers = values<double>(column); }
    void rows(const SweepColumn& column, std::vector<std::vector<double>>& rows) const {
        const std::vector<double>& numbers = values<double>(column);
        const auto width = static_cast<std::ptrdiff_t>(axis(column.axes.back()).length);
        rows.clear();
        for (auto first = numbers.begin(); first != numbers.end(); first += width) rows.emplace_back(first, first + width);
    }
    template <class Label, class Row, class Part = std::identity>
    void places(const SweepColumn& column, const std::vector<Label>& list, std::vector<Row>& rows, Part part = {}) const {
        using Place = std::remove_cvref_t<std::invoke_result_t<Part, Row&>>;
        const auto& values = this->values<columns::KeptAs<Label>>(column);
        rows.resize(values.size());
        for (std::size_t k = 0; k < rows.size(); ++k) {
            const auto wanted = static_cast<Label>(values[k]);
            auto found = list.begin();
            if constexpr (std::is_arithmetic_v<Label>) {
                found = std::lower_bound(list.begin(), list.end(), wanted);  // numbers rise
            } else {
                found = std::find(list.begin(), list.end(), wanted);
            }
            if (found == list.end() || *found != wanted) fail(column.name + " names none that is known");
            std::invoke(part, rows[k]) = static_cast<Place>(found - list.begin());
        }
    }
    template <class Row>
    void lines(const std::string& variable, const std::string& attribute, std::vector<Row>& rows, std::vector<std::string> Row::*lines) const {
        for (std::size_t k = 0; k < rows.size(); ++k) {
            for (const auto& [key, text] : this->variable(variable).attributes) {
                if (key == attribute + std::to_string(k)) rows[k].*lines = columns::cut(text, "\n");
            }
        }
    }

  private:
    const TableAxis& axis(const std::string& name) const {
        const TableAxis* found = file_.axis(name);
        if (!found) fail("it has no dimension " + name);
        return *found;
    }
    const TableVariable& variable(const std::string& name) const {
        const TableVariable* found = file_.find(name);
        if (!found) fail("it has no " + name);
        return *found;
    }
    template <class Value>
    const std::vector<Value>& values(const SweepColumn& column) const {
        std::size_t count = 1;
        for (const std::string& along : column.axes) count *= axis(along).length;
        const auto* found = std::get_if<std::vector<Value>>(&variable(column.name).values);
        if (!found || found->size() != count) fail(column.name + " has the wrong shape");
        return *found;
    }

    const TableFile& file_;
    std::filesystem::path name_;
};

}  // namespace tarazy
