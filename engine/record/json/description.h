#pragma once
// What a JSON answer consists of, said once: an answer is a struct with a `type_name` and a describe() that hands one JsonField and one member
// to a visitor. The text (document.h), the pages' TypeScript types (typescript.h) and the check of real answers all come from that line.
//
//     bool, whole numbers, double, std::string   as they are; a number that is not finite is null
//     std::optional<T>, OrNull<T>                left out, or null, where there is nothing
//     std::vector<T>                             a list
//     std::array<T, n>, std::pair, std::tuple    a list of that length
//     std::variant                               any of its types
//     Named<T>                                   an object whose keys are data
//     Text                                       an object of its languages, those without words left out
//     a described struct                         an object with those members alone
#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tarazy {

/// One line of description: the key, what the key does not say by itself, and the words that a text is one of (none: it is any text).
struct JsonField {
    std::string_view key;
    std::string_view meaning = {};
    std::span<const std::string_view> words = {};
};

template <class T>
concept Described = requires {
    { T::type_name } -> std::convertible_to<std::string_view>;
};

template <class T>
struct OrNull : std::optional<T> {
    using std::optional<T>::optional;
};

/// In the order in which they are written.
template <class T>
struct Named {
    std::vector<std::pair<std::string, T>> members;
};

/// Texts beside the described members of an object, by name.
struct FurtherTexts {
    std::vector<std::pair<std::string, std::string>> members;
};

/// The JSON of a T that was written before and lies elsewhere; of a member of a whole document.
template <class T>
struct Written {
    std::string_view json;
};

}  // namespace tarazy
