#pragma once
// Texts: in the three languages of the project; numbers as people write them.
#include <charconv>
#include <string>
#include <string_view>

namespace tarazy {

/// English, Kazakh and Russian wording of one thing; an empty one falls back on the others.
struct Text {
    std::string en;
    std::string kk;
    std::string ru;

    /// The wording in `language` (en, kk or ru), else English, else whichever there is.
    const std::string& in(std::string_view language) const {
        const std::string& wanted = language == "kk" ? kk : language == "ru" ? ru : en;
        if (!wanted.empty()) return wanted;
        return !en.empty() ? en : !ru.empty() ? ru : kk;
    }
    bool empty() const { return en.empty() && kk.empty() && ru.empty(); }
    bool operator==(const Text&) const = default;
};

/// A number in decimals, as short as it can be without becoming another one; the same in every locale.
inline std::string decimal(double value) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value);
    return {digits, end.ptr};
}

}  // namespace tarazy
