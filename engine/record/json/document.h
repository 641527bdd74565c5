#pragma once
// Described answers as JSON, and their shapes. Trees of nlohmann's library hold everything, numbers too: a history of 600,000 numbers (2.1 MB) is
// text after 18 ms, and was after 17 ms when its digits were put together by hand; the page of 1,000 runs of kazakhstan-2021 takes 3.8 s of a
// processor either way, and 58 MB instead of 53.
#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <tuple>
#include <variant>

#include "model/text.h"
#include "record/json/description.h"
#include "record/json/shape.h"

namespace tarazy {

using JsonTree = nlohmann::ordered_json;

/// A number, without a point where it is whole; null where it is not finite.
JsonTree json_number(double number);

/// The text of a tree on one line. What is not UTF-8 becomes U+FFFD.
std::string json_line(const JsonTree& tree);

/// Indented by two spaces, with a line break at its end: for people too.
std::string json_page(const JsonTree& tree);

/// How a C++ type is told: tree() of a value, and shape().
template <class T>
struct JsonKind;

template <class T>
JsonTree json_tree(const T& value) {
    return JsonKind<T>::tree(value);
}

/// A list of what `tell` makes of each item of a range.
template <class Range, class Tell>
JsonTree json_list(const Range& range, Tell&& tell) {
    JsonTree list = JsonTree::array();
    for (const auto& item : range) list.push_back(tell(item));
    return list;
}

template <>
struct JsonKind<bool> {
    static JsonTree tree(bool value) { return value; }
    static Shape shape() { return {.kind = Shape::Kind::truth}; }
};

template <std::integral T>
struct JsonKind<T> {
    static JsonTree tree(T value) { return value; }
    static Shape shape() { return {.kind = Shape::Kind::whole}; }
};

template <>
struct JsonKind<double> {
    static JsonTree tree(double value) { return json_number(value); }
    static Shape shape() { return {.kind = Shape::Kind::number}; }
};

template <>
struct JsonKind<std::string> {
    static JsonTree tree(const std::string& value) { return value; }
    static Shape shape() { return {.kind = Shape::Kind::text}; }
};

template <>
struct JsonKind<Text> {
    static JsonTree tree(const Text& text);
    static Shape shape();
};

template <class T>
struct JsonKind<OrNull<T>> {
    static JsonTree tree(const OrNull<T>& value) { return value ? json_tree(*value) : JsonTree(nullptr); }
    static Shape shape() { return {.kind = Shape::Kind::any_of, .parts = {JsonKind<T>::shape(), Shape{}}}; }
};

/// Has no tree: the member is left out, or what it holds is told.
template <class T>
struct JsonKind<std::optional<T>> {
    static Shape shape() { return JsonKind<T>::shape(); }
};

template <class T>
struct JsonKind<std::vector<T>> {
    static JsonTree tree(const std::vector<T>& values) {
        JsonTree list = JsonTree::array();
        list.get_ref<JsonTree::array_t&>().reserve(values.size());
        for (const auto& value : values) list.push_back(json_tree<T>(value));
        return list;
    }
    static Shape shape() { return {.kind = Shape::Kind::list, .parts = {JsonKind<T>::shape()}}; }
};

template <class... T>
struct JsonKind<std::tuple<T...>> {
    static JsonTree tree(const std::tuple<T...>& values) {
        return std::apply([](const auto&... each) { return JsonTree(JsonTree::array_t{json_tree(each)...}); }, values);
    }
    static Shape shape() { return {.kind = Shape::Kind::tuple, .parts = {JsonKind<T>::shape()...}}; }
};

template <class A, class B>
struct JsonKind<std::pair<A, B>> {
    static JsonTree tree(const std::pair<A, B>& pair) { return JsonTree(JsonTree::array_t{json_tree(pair.first), json_tree(pair.second)}); }
    static Shape shape() { return JsonKind<std::tuple<A, B>>::shape(); }
};

template <class T, std::size_t count>
struct JsonKind<std::array<T, count>> {
    static JsonTree tree(const std::array<T, count>& values) { return json_tree(std::vector<T>(values.begin(), values.end())); }
    static Shape shape() { return {.kind = Shape::Kind::tuple, .parts = std::vector<Shape>(count, JsonKind<T>::shape())}; }
};

template <class... T>
struct JsonKind<std::variant<T...>> {
    static JsonTree tree(const std::variant<T...>& value) {
        return std::visit([](const auto& held) { return json_tree(held); }, value);
    }
    static Shape shape() { return {.kind = Shape::Kind::any_of, .parts = {JsonKind<T>::shape()...}}; }
};

template <class T>
struct JsonKind<Named<T>> {
    static JsonTree tree(const Named<T>& named) {
        JsonTree object = JsonTree::object();
        object.get_ref<JsonTree::object_t&>().reserve(named.members.size());
        for (const auto& [name, value] : named.members) object.emplace(name, json_tree(value));
        return object;
    }
    static Shape shape() { return {.kind = Shape::Kind::named, .parts = {JsonKind<T>::shape()}}; }
};

/// Has no tree: it goes into a document as it is.
template <class T>
struct JsonKind<Written<T>> {
    static Shape shape() { return JsonKind<T>::shape(); }
};

template <class T>
inline constexpr bool may_be_absent = false;
template <class T>
inline constexpr bool may_be_absent<std::optional<T>> = true;

/// Hands key and value of each member that is there to `take`.
template <Described T, class Take>
void each_member(const T& value, Take&& take) {
    T::describe([&](const JsonField& field, auto member) {
        const auto& held = value.*member;
        using Held = std::remove_cvref_t<decltype(held)>;
        if constexpr (std::is_same_v<Held, FurtherTexts>) {
            for (const auto& [name, text] : held.members) take(name, text);
        } else if constexpr (may_be_absent<Held>) {
            if (held) take(field.key, *held);
        } else {
            take(field.key, held);
        }
    });
}

template <Described T>
struct JsonKind<T> {
    static JsonTree tree(const T& value) {
        JsonTree object = JsonTree::object();
        std::size_t described = 0;
        T::describe([&](const JsonField&, auto) { ++described; });
        object.get_ref<JsonTree::object_t&>().reserve(described);  // growing would copy what is there, for its keys are constant
        each_member(value, [&](std::string_view key, const auto& held) { object.emplace(std::string(key), json_tree(held)); });
        return object;
    }
    static Shape shape() {
        Shape object{.kind = Shape::Kind::object, .name = T::type_name};
        T::describe([&](const JsonField& field, auto member) {
            using Held = std::remove_cvref_t<decltype(std::declval<T>().*member)>;
            if constexpr (std::is_same_v<Held, FurtherTexts>) {
                object.further = true;
            } else {
                Shape shape = JsonKind<Held>::shape();
                shape.words.assign(field.words.begin(), field.words.end());
                object.members.push_back({field.key, field.meaning, may_be_absent<Held>, std::move(shape)});
            }
        });
        return object;
    }
};

/// Text of one value of a document.
template <class T>
void append_json(std::string& text, const T& value) {
    text += json_line(json_tree(value));
}
template <class T>
void append_json(std::string& text, const Written<T>& value) {
    text += value.json;
}
template <class T>
void append_json(std::string& text, const OrNull<Written<T>>& value) {
    text += value ? value->json : "null";
}

/// A whole answer as text. Its members are told one after another, so that those written before (a class's history, told to everybody who looks)
/// need not be told again.
template <Described T>
std::string json_document(const T& value) {
    std::string text;
    each_member(value, [&](std::string_view key, const auto& held) {
        text += text.empty() ? '{' : ',';
        append_json(text, std::string(key));
        text += ':';
        append_json(text, held);
    });
    return text.empty() ? "{}" : text + '}';
}

}  // namespace tarazy
