#include "model/recording.h"

#include <algorithm>
#include <limits>

#include "model/error.h"

namespace tarazy {
namespace {

/// The numbers of one table, as far as one row of some runs is concerned.
template <class Layout>
class TableRow {
  public:
    using Pack = typename Layout::Pack;

    TableRow(std::vector<double>& values, std::size_t runs_in_table, const RowPlace& place)
        : stride_(values.size() / runs_in_table), runs_(place.runs) {
        values_ = values.data() + place.first * stride_ + place.time * (stride_ / place.times);
    }

    /// Writes the chunk that begins at index `at` of the row; of a row of partners no more than are left to `end`.
    void put(std::size_t at, std::size_t end, const Pack& chunk) {
        alignas(64) std::array<typename Pack::Number, Pack::width> lanes;
        chunk.store(lanes.data());
        if constexpr (Layout::runs == 1) {
            std::copy_n(lanes.begin(), std::min(Pack::width, end - at), values_ + at);
        } else {
            for (std::size_t run = 0; run < runs_; ++run) values_[run * stride_ + at] = lanes[run];
        }
    }

    template <class Numbers>
    void put_each_run(const Numbers& numbers) {
        for (std::size_t run = 0; run < runs_; ++run) values_[run * stride_] = numbers[run];
    }

  private:
    double* values_;
    std::size_t stride_;
    std::size_t runs_;
};

template <class Layout>
struct View {
    const World<Layout>& world;
    const Snapshot<Layout>& seen;
    const Measures<Layout>& measures;
};

template <class Layout>
struct ActorMeasure {
    std::string_view series;
    const Column<Layout>& (*column)(const View<Layout>&);
};

template <class Layout>
struct SystemMeasure {
    std::string_view series;
    typename Layout::Element Measures<Layout>::*element;
};

/// Where each per-actor series stands (E24).
template <class Layout>
constexpr std::array<ActorMeasure<Layout>, 15> actor_measures{{
    {"power", [](const View<Layout>& v) -> const Column<Layout>& { return v.seen.power; }},
    {"economy", [](const View<Layout>& v) -> const Column<Layout>& { return v.world.economy(); }},
    {"military", [](const View<Layout>& v) -> const Column<Layout>& { return v.world.military(); }},
    {"effort", [](const View<Layout>& v) -> const Column<Layout>& { return v.world.now.effort; }},
    {"threat", [](const View<Layout>& v) -> const Column<Layout>& { return v.seen.threat; }},
    {"defence", [](const View<Layout>& v) -> const Column<Layout>& { return v.seen.defence; }},
    {"security", [](const View<Layout>& v) -> const Column<Layout>& { return v.seen.security; }},
    {"safety", [](const View<Layout>& v) -> const Column<Layout>& { return v.measures.safety; }},
    {"openness", [](const View<Layout>& v) -> const Column<Layout>& { return v.seen.openness; }},
    {"autonomy", [](const View<Layout>& v) -> const Column<Layout>& { return v.measures.autonomy; }},
    {"standing", [](const View<Layout>& v) -> const Column<Layout>& { return v.measures.standing; }},
    {"vectors", [](const View<Layout>& v) -> const Column<Layout>& { return v.measures.vectors; }},
    {"hedging", [](const View<Layout>& v) -> const Column<Layout>& { return v.measures.hedging; }},
    {"welfare", [](const View<Layout>& v) -> const Column<Layout>& { return v.measures.welfare; }},
    {"interest", [](const View<Layout>& v) -> const Column<Layout>& { return v.measures.interest; }},
}};

template <class Layout>
constexpr std::array<SystemMeasure<Layout>, 4> system_measures{{
    {"poles", &Measures<Layout>::poles},
    {"concentration", &Measures<Layout>::concentration},
    {"tension", &Measures<Layout>::tension},
    {"balance", &Measures<Layout>::balance},
}};

template <class List>
auto named(const List& list, std::string_view series) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& row) { return row.series == series; });
    require(found != list.end(), "every series has its measure");
    return *found;
}

/// A nonstate actor has power, economy, military and threat; its other series are 0 (E24).
bool is_for_everybody(std::string_view series) {
    return series == "power" || series == "economy" || series == "military" || series == "threat";
}

template <class Layout>
void record_actors(const View<Layout>& view, std::string_view series, TableRow<Layout>& row) {
    using Pack = typename Layout::Pack;
    const Column<Layout>& column = named(actor_measures<Layout>, series).column(view);
    const bool everybody = is_for_everybody(series);
    for (std::size_t c = 0; c < Layout::chunks(view.world.n); ++c) {
        const Pack value = column.chunk(c);
        const Pack shown = everybody ? value : select(view.world.deciding.chunk(c) > Pack(0.0), value, Pack(0.0));
        row.put(Layout::runs == 1 ? c * Pack::width : c, view.world.n, shown);
    }
}

template <class Layout>
void record_system(const View<Layout>& view, std::string_view series, const CrisisCounts& counts, TableRow<Layout>& row) {
    using Pack = typename Layout::Pack;
    if (series == "crises") return row.put_each_run(counts.crises);
    if (series == "wars") return row.put_each_run(counts.wars);
    alignas(64) std::array<typename Pack::Number, Pack::width> lanes;
    Layout::broadcast(view.measures.*(named(system_measures<Layout>, series).element)).store(lanes.data());
    row.put_each_run(lanes);
}

template <class Layout>
void record_capabilities(const World<Layout>& world, TableRow<Layout>& row) {
    for (std::size_t i = 0; i < world.n; ++i) {
        for (std::size_t k = 0; k < world.components; ++k) {
            const std::size_t at = i * world.components + k;
            row.put(at, at + 1, Layout::broadcast(world.now.capability[k][i]));
        }
    }
}

template <class Layout>
typename Layout::Pack pair_value(const View<Layout>& view, PairSeries series, std::size_t d, std::size_t i, std::size_t c) {
    using Pack = typename Layout::Pack;
    switch (series) {
        case PairSeries::alignment: return view.world.now.alignment[d].chunk(i, c);
        case PairSeries::affinity: return view.world.now.affinity.chunk(i, c);
        case PairSeries::threat_from: return view.seen.threat_share.chunk(i, c) * Layout::broadcast(view.seen.threat[i]);
        case PairSeries::tie: return view.seen.tie.chunk(i, c);
    }
    return Pack(0.0);
}

template <class Layout>
void record_pairs(const View<Layout>& view, PairSeries series, TableRow<Layout>& row) {
    using Pack = typename Layout::Pack;
    const std::size_t n = view.world.n;
    const std::size_t domains = series == PairSeries::alignment ? domain_count : 1;
    for (std::size_t d = 0; d < domains; ++d) {
        for (std::size_t i = 0; i < n; ++i) {
            const std::size_t begin = (d * n + i) * n;
            for (std::size_t c = 0; c < Layout::chunks(n); ++c) {
                row.put(begin + (Layout::runs == 1 ? c * Pack::width : c), begin + n, pair_value(view, series, d, i, c));
            }
        }
    }
}

}  // namespace

void lay_out(Results& results, const Scenario& scenario, const SeriesChoice& choice, std::size_t first_run, std::size_t runs) {
    require(choice.size() == all_series().size(), "a choice has a flag for each series");
    results.first_run = first_run;
    results.runs = runs;
    const std::size_t times = recorded_steps(scenario).size();
    results.values.resize(all_series().size());
    for (std::size_t s = 0; s < all_series().size(); ++s) {
        const Series& series = all_series()[s];
        results.values[s].resize(choice[s] ? runs * times * series_width(series, scenario) : 0);
    }
    results.crises.assign(runs, {});
    results.events.assign(runs, {});
    results.failures.assign(runs, {});
}

template <class Layout>
void record_row(const World<Layout>& world, const Snapshot<Layout>& seen, const Measures<Layout>& measures, const CrisisCounts& counts,
                const RowPlace& place, Results& results) {
    const View<Layout> view{world, seen, measures};
    for (std::size_t s = 0; s < all_series().size(); ++s) {
        std::vector<double>& values = results.values[s];
        if (values.empty()) continue;
        const Series& series = all_series()[s];
        TableRow<Layout> row(values, results.runs, place);
        switch (series.shape) {
            case SeriesShape::actor: record_actors(view, series.name, row); break;
            case SeriesShape::system: record_system(view, series.name, counts, row); break;
            case SeriesShape::component: record_capabilities(world, row); break;
            case SeriesShape::domains:
            case SeriesShape::pair: record_pairs(view, *series.pairs, row); break;
        }
    }
}

void blank_rows(Results& results, std::size_t position, std::size_t time, std::size_t times) {
    for (std::vector<double>& values : results.values) {
        if (values.empty()) continue;
        const std::size_t stride = values.size() / results.runs;
        const auto end = values.begin() + static_cast<std::ptrdiff_t>((position + 1) * stride);
        const auto width = static_cast<std::ptrdiff_t>(stride / times);
        std::fill(end - width * static_cast<std::ptrdiff_t>(times - time), end, std::numeric_limits<double>::quiet_NaN());
    }
}

template void record_row(const World<EnsembleLayout>&, const Snapshot<EnsembleLayout>&, const Measures<EnsembleLayout>&, const CrisisCounts&,
                         const RowPlace&, Results&);
template void record_row(const World<SingleLayout>&, const Snapshot<SingleLayout>&, const Measures<SingleLayout>&, const CrisisCounts&,
                         const RowPlace&, Results&);
template void record_row(const World<RowLayout>&, const Snapshot<RowLayout>&, const Measures<RowLayout>&, const CrisisCounts&, const RowPlace&,
                         Results&);

}  // namespace tarazy
