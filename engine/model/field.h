#pragma once
// What one parameter is called, what it is measured in, and which values it may take.
// Every parameter struct has a describe() that hands one Field and one member to a visitor:
// reader, writer, JSON Schema, --set, `tarazy list parameters` and sliders all come from that line.
#include <cstddef>
#include <limits>
#include <string_view>
#include <utility>

namespace tarazy {

/// The closed interval [least, most]; `above` leaves out the lower end, `below` the upper.
struct Bounds {
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();
    bool above = false;
    bool below = false;

    /// Whether a finite value lies inside.
    constexpr bool contain(double value) const {
        const bool low = above ? value > least : value >= least;
        const bool high = below ? value < most : value <= most;
        return low && high;
    }
};

inline constexpr Bounds any_number{};
inline constexpr Bounds not_negative{.least = 0};
inline constexpr Bounds positive{.least = 0, .above = true};
inline constexpr Bounds share{.least = 0, .most = 1};
inline constexpr Bounds positive_share{.least = 0, .most = 1, .above = true};
inline constexpr Bounds correlation{.least = -1, .most = 1};

/// One line of description: the key in YAML, the unit, the default, the range, the meaning.
struct Field {
    std::string_view key;
    std::string_view unit;
    double standard;
    Bounds bounds;
    std::string_view meaning;
};

/// A struct of numbers filled with the defaults of its own description.
template <template <class> class Numbers>
Numbers<double> standard_numbers() {
    Numbers<double> numbers;
    Numbers<double>::describe([&](const Field& field, auto member) { numbers.*member = field.standard; });
    return numbers;
}

/// Applies `f` to the same member of several structs of the same numbers.
template <template <class> class Numbers, class F>
void for_each_number(F&& f) {
    Numbers<double>::describe([&](const Field& field, auto) { f(field); });
}

}  // namespace tarazy
