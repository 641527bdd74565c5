#pragma once
// One figure of many states (or pairs of states) in the year of a scenario, and what is done where it is missing.
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "import/report.h"

namespace tarazy {

/// The year that is wanted, and how gaps may be filled. Without either permission every gap is a problem.
struct GapRule {
    int year = 0;
    int fill_back = 0;       ///< take the last earlier figure, if it is at most so many years older
    bool leave_out = false;  ///< go on without it
};

/// A figure, its year and its line.
struct Figure {
    double value = 0;
    int year = 0;
    std::size_t line = 0;
};

/// Whose figure is looked for, in words.
struct Sought {
    std::size_t owner = 0;
    std::string title;  ///< `Kazakhstan (KAZ)`
    std::string code;   ///< how rows name it: `705 or KAZ`
    std::string loss;   ///< what leaving it out means: `no ideal point, affinity 0`; empty: it cannot be left out
};

/// The figures of one column, gathered row by row; only those that can be needed are kept.
class YearlyFigures {
  public:
    YearlyFigures(std::filesystem::path file, std::string column, GapRule rule);

    /// A cell of the column. Blank, NA, a point, two points and -9 mean missing. Reports what is no number, and a second row of the same
    /// owner and year that says something else.
    void add(std::size_t owner, int year, std::size_t line, std::string_view cell, ImportReport& report);

    /// The figure of the year; where it is missing, what the rule allows, noted in the report, or nothing, with a problem reported unless
    /// leaving out is allowed.
    std::optional<Figure> take(const Sought& sought, ImportReport& report) const;

  private:
    struct Cell {
        std::optional<double> value;
        std::size_t line = 0;
        std::string text;
    };
    struct Known {
        std::optional<Cell> exact;      ///< of the year itself
        std::optional<Figure> earlier;  ///< the last one before that is not missing
    };
    std::filesystem::path file_;
    std::string column_;
    GapRule rule_;
    std::unordered_map<std::size_t, Known> known_;
};

/// Whether a cell says that there is no figure.
bool says_missing(std::string_view cell);

}  // namespace tarazy
