#pragma once
// Where the capitals of states are today, for imports that bring no table of their own.
#include <optional>
#include <string_view>

namespace tarazy {

struct CapitalPlace {
    std::string_view code;  ///< ISO 3166-1 alpha-3
    std::string_view capital;
    double latitude = 0;   ///< degrees
    double longitude = 0;  ///< degrees
};

/// The capital in 2021 of the state with this code (CIA World Factbook), or none where the table has none.
std::optional<CapitalPlace> capital_place(std::string_view code);

}  // namespace tarazy
