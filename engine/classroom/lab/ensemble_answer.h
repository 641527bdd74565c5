#pragma once
// Bands over many histories, as fast as the machine allows: only what is asked for is kept and measured.
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "model/simulation.h"
#include "record/number_steps.h"

namespace tarazy {

/// Which runs of which seed, which series, of whom.
struct EnsembleWanted {
    std::size_t runs = 200;           ///< numbers 0, 1, ...
    std::vector<std::size_t> series;  ///< of all_series(); one number an actor or one for the system each
    std::vector<std::size_t> actors;  ///< whose bands
    std::size_t most_times = 61;      ///< as of a history
    int digits = 5;                   ///< significant digits of the largest number of an actor's band
    Precision precision = Precision::full;
};

struct CrisisRates {
    std::vector<double> times;
    PackedRows per_year;

    static constexpr std::string_view type_name = "CrisisRates";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"times", "ends of the intervals, which begin where the one before ends"}, &CrisisRates::times);
        visit(JsonField{"per_year", "crises and wars a year, means over the runs"}, &CrisisRates::per_year);
    }
};

struct EnsembleAnswer {
    std::vector<double> times;
    std::size_t runs = 0;
    std::size_t failed = 0;
    std::vector<std::size_t> actors;
    Named<std::vector<PackedRows>> bands;
    Named<PackedRows> system;
    CrisisRates crises;
    std::int64_t milliseconds = 0;

    static constexpr std::string_view type_name = "EnsembleAnswer";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        using E = EnsembleAnswer;
        visit(JsonField{"times"}, &E::times);
        visit(JsonField{"runs"}, &E::runs);
        visit(JsonField{"failed"}, &E::failed);
        visit(JsonField{"actors", "by number: whose the entries of bands are"}, &E::actors);
        visit(JsonField{"bands", "5, 25, 50, 75 and 95 % quantiles over the runs that did not fail, of each of the actors"}, &E::bands);
        visit(JsonField{"system", "the same of the whole system"}, &E::system);
        visit(JsonField{"crises"}, &E::crises);
        visit(JsonField{"milliseconds", "what it took"}, &E::milliseconds);
    }
};

/// Simulates the runs of the job's seed on so many threads and tells their quantiles. `stop`, which may be empty, is asked between blocks of runs:
/// Interrupted when it says yes. Throws DomainError where every run fails.
EnsembleAnswer ensemble_answer(const Job& job, const EnsembleWanted& wanted, unsigned threads, const std::function<bool()>& stop = {});

}  // namespace tarazy
