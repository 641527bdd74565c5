#include "scenario/yaml/spelling.h"

#include <algorithm>
#include <numeric>

namespace tarazy {
namespace {
constexpr std::size_t longest_word = 64;  // longer ones are no misspelling of a name, and would take long to compare

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_but_for_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return small(x) == small(y); });
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(above.begin(), above.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
        }
        std::swap(above, row);
    }
    return above[b.size()];
}

std::optional<std::string_view> nearest(std::string_view word, const std::vector<std::string_view>& names) {
    if (word.size() > longest_word) return std::nullopt;
    for (const std::string_view name : names) {
        if (same_but_for_case(word, name)) return name;
    }
    const std::size_t most = std::max<std::size_t>(2, word.size() / 3);
    std::optional<std::string_view> best;
    std::size_t least = most + 1;
    for (const std::string_view name : names) {
        const std::size_t difference = name.size() > word.size() ? name.size() - word.size() : word.size() - name.size();
        if (difference >= least || name.size() > longest_word) continue;
        const std::size_t edits = edit_distance(word, name);
        if (edits < least && edits < std::max(word.size(), name.size())) {
            least = edits;
            best = name;
        }
    }
    return best;
}

std::string all_of(std::span<const std::string_view> names, std::string_view last) {
    std::string text;
    for (std::size_t k = 0; k < names.size(); ++k) {
        if (k > 0) text += k + 1 < names.size() ? ", " : " " + std::string(last) + " ";
        text += names[k];
    }
    return text;
}

std::string listed(const std::vector<std::string_view>& names, std::size_t most) {
    std::string text;
    for (std::size_t k = 0; k < names.size() && k < most; ++k) text.append(k == 0 ? "" : ", ").append(names[k]);
    if (names.size() > most) text += " and " + std::to_string(names.size() - most) + " more";
    return text;
}

std::string suggestion(std::string_view word, const std::vector<std::string_view>& names) {
    if (const auto near = nearest(word, names)) return "Did you mean '" + std::string(*near) + "'?";
    return names.empty() ? std::string() : "Known: " + listed(names);
}

}  // namespace tarazy
