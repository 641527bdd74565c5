#pragma once
// From the series of a run to its outcomes: one number each.
#include <span>
#include <vector>

#include "model/results.h"
#include "model/series.h"
#include "scenario/design/file.h"

namespace tarazy {

/// Reads outcomes off the results of runs of one scenario.
class OutcomeMeter {
  public:
    /// Throws Bug for an outcome that names what the scenario has not: the reader of designs has checked.
    OutcomeMeter(const Scenario& scenario, const std::vector<Outcome>& outcomes);

    /// The series that the outcomes need.
    const SeriesChoice& choice() const { return choice_; }
    /// Whose measures the outcomes need, a flag for each actor.
    const std::vector<bool>& actors() const { return actors_; }
    /// How often they must be recorded: as the scenario says, or at the end alone where no outcome looks further back.
    std::size_t every() const { return every_; }

    /// Writes one number an outcome: of the run at `position` of the results, which were recorded with choice() and every().
    void measure(const Results& results, std::size_t position, std::span<double> numbers);

  private:
    struct Place {
        std::size_t series;
        std::size_t width;  ///< numbers a time
        std::size_t index;  ///< in them
        Statistic statistic;
        double q;
    };
    std::vector<Place> places_;
    SeriesChoice choice_;
    std::vector<bool> actors_;
    std::size_t every_;
    std::vector<double> sorted_;
};

/// The statistic of the numbers of one run over its recorded times, at least one; NaN if one of them is. A sum and a mean add
/// up in the order of time; a quantile is of type 7 (quantile.h). `scratch` is memory to use again.
double statistic_of(std::span<const double> numbers, Statistic statistic, double q, std::vector<double>& scratch);

}  // namespace tarazy
