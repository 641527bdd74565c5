#pragma once
// A run file as the document that its page shows.
#include <filesystem>
#include <string>

#include "record/number_steps.h"
#include "record/scenario_data.h"
#include "report/crisis_data.h"
#include "report/event_data.h"

namespace tarazy {

inline constexpr std::array<std::string_view, 1> run_kind_words{"run"};

/// A series and its fans, one an actor or one in all.
struct FansData {
    std::string name;
    std::string shape;
    std::string unit;
    std::string long_name;
    bool share = false;
    std::vector<PackedRows> bands;
    std::vector<PackedRows> histories;
    std::optional<std::vector<PackedRows>> mean;

    static constexpr std::string_view type_name = "SeriesData";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        using F = FansData;
        visit(JsonField{"name", "capability:NAME of a capability beside economy and military"}, &F::name);
        visit(JsonField{"shape", "whether each actor has a fan", drawn_shape_words}, &F::shape);
        visit(JsonField{"unit"}, &F::unit);
        visit(JsonField{"long_name"}, &F::long_name);
        visit(JsonField{"share", "whether its numbers are shares of one"}, &F::share);
        visit(JsonField{"bands", "5, 25, 50, 75 and 95 % quantiles through time"}, &F::bands);
        visit(JsonField{"histories", "single runs through time"}, &F::histories);
        visit(JsonField{"mean", "of power"}, &F::mean);
    }
};

/// Whom an actor is linked with.
struct LinksData : PackedRows {
    std::vector<std::size_t> partners;

    static constexpr std::string_view type_name = "LinksData";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        PackedRows::describe(visit);
        visit(JsonField{"partners", "one a row, by number"}, &LinksData::partners);
    }
};

struct FailureData {
    std::uint32_t run = 0;
    std::string reason;

    static constexpr std::string_view type_name = "FailureData";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"run"}, &FailureData::run);
        visit(JsonField{"reason"}, &FailureData::reason);
    }
};

struct RunData : ScenarioData {
    std::string kind = "run";
    std::string version;
    std::string source;
    std::string scenario;
    std::vector<std::string> set;
    std::vector<std::string> policy;
    std::string seed;
    std::size_t runs = 0;
    std::size_t failed = 0;
    std::vector<FailureData> failures;
    std::size_t recorded_times = 0;
    std::vector<double> times;
    std::vector<std::uint32_t> histories;
    std::vector<FansData> series;
    Named<std::vector<std::vector<LinksData>>> links;
    OrNull<CrisesData> crises;
    OrNull<EventLogData> event_log;

    static constexpr std::string_view type_name = "RunData";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        using R = RunData;
        visit(JsonField{"kind", {}, run_kind_words}, &R::kind);
        visit(JsonField{"version", "of the program that made the file"}, &R::version);
        ScenarioData::describe(visit);
        visit(JsonField{"source"}, &R::source);
        visit(JsonField{"scenario", "the file, as YAML"}, &R::scenario);
        visit(JsonField{"set", "path=value"}, &R::set);
        visit(JsonField{"policy", "actor=doctrine"}, &R::policy);
        visit(JsonField{"seed", "a text: readers lose digits beyond 2^53"}, &R::seed);
        visit(JsonField{"runs"}, &R::runs);
        visit(JsonField{"failed"}, &R::failed);
        visit(JsonField{"failures", "the first of them"}, &R::failures);
        visit(JsonField{"recorded_times", "how many the file has"}, &R::recorded_times);
        visit(JsonField{"times", "those shown, in years"}, &R::times);
        visit(JsonField{"histories", "runs shown one by one"}, &R::histories);
        visit(JsonField{"series"}, &R::series);
        visit(JsonField{"links", "by series of pairs: of each domain (or once) each actor's strongest partners, itself among them"}, &R::links);
        visit(JsonField{"crises"}, &R::crises);
        visit(JsonField{"event_log"}, &R::event_log);
    }
};

/// Reads the file and reduces it: bands, means, a few histories, counts of crises and events. Numbers are rounded to five significant digits of the
/// largest of their row. Throws FileError for what cannot be read, InputError where every run failed.
RunData run_data(const std::filesystem::path& file);

}  // namespace tarazy
