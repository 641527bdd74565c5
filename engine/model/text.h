#pragma once
// Texts: in the three languages of the project; numbers as people write them.
#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>

namespace tarazy {

struct Text;

/// A language of the project. The page has its own table (analysis/page/src/shared/languages.ts); a test compares them.
struct Language {
    std::string_view code;
    std::string_view name;
    std::string Text::*wording;
};

/// English, Kazakh and Russian wording of one thing; an empty one falls back on the others.
struct Text {
    std::string en;
    std::string kk;
    std::string ru;

    /// The wording in the language of that code, else English, else whichever there is.
    const std::string& in(std::string_view code) const;
    bool empty() const;
    bool operator==(const Text&) const = default;
};

/// English comes first.
inline constexpr std::array<Language, 3> languages{{{"en", "English", &Text::en}, {"kk", "Kazakh", &Text::kk}, {"ru", "Russian", &Text::ru}}};

inline bool Text::empty() const {
    return std::all_of(languages.begin(), languages.end(), [&](const Language& language) { return (this->*language.wording).empty(); });
}

inline const std::string& Text::in(std::string_view code) const {
    for (const Language& language : languages) {
        if (language.code == code && !(this->*language.wording).empty()) return this->*language.wording;
    }
    if (!en.empty()) return en;
    const auto any = std::find_if(languages.rbegin(), languages.rend(), [&](const Language& language) { return !(this->*language.wording).empty(); });
    return any == languages.rend() ? en : this->*any->wording;
}

/// A column of a table, in its order: the names where nothing else is said.
template <class Row, std::size_t count>
constexpr std::array<std::string_view, count> names_in(const std::array<Row, count>& table, std::string_view Row::*word = &Row::name) {
    std::array<std::string_view, count> names;
    for (std::size_t k = 0; k < count; ++k) names[k] = table[k].*word;
    return names;
}

inline constexpr auto language_codes = names_in(languages, &Language::code);

/// A number in decimals, as short as it can be without becoming another one; the same in every locale.
inline std::string decimal(double value) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value);
    return {digits, end.ptr};
}

}  // namespace tarazy
