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

/// One number an actor: `numbers` gives a chunk of them.
template <class Layout, class Numbers>
void record_actors(const View<Layout>& view, const Series& series, const Numbers& numbers, TableRow<Layout>& row) {
    using Pack = typename Layout::Pack;
    for (std::size_t c = 0; c < Layout::chunks(view.world.n); ++c) {
        const Pack value = numbers(c);
        const Pack shown = series.traits.of_nonstate ? value : select(view.world.deciding.chunk(c) > Pack(0.0), value, Pack(0.0));
        row.put(Layout::runs == 1 ? c * Pack::width : c, view.world.n, shown);
    }
}

template <class Layout>
void record_system(const typename Layout::Element& number, TableRow<Layout>& row) {
    using Pack = typename Layout::Pack;
    alignas(64) std::array<typename Pack::Number, Pack::width> lanes;
    Layout::broadcast(number).store(lanes.data());
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

/// One number a pair, of table number `d` of several: `numbers` gives a chunk of an actor's.
template <class Layout, class Numbers>
void record_pairs(const View<Layout>& view, std::size_t d, const Numbers& numbers, TableRow<Layout>& row) {
    using Pack = typename Layout::Pack;
    const std::size_t n = view.world.n;
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t begin = (d * n + i) * n;
        for (std::size_t c = 0; c < Layout::chunks(n); ++c) row.put(begin + (Layout::runs == 1 ? c * Pack::width : c), begin + n, numbers(i, c));
    }
}

/// Where the numbers of each series come from. A series without a case does not compile: the compiler names it.
template <class Layout>
void record_series(const View<Layout>& view, const Series& series, const CrisisCounts& counts, TableRow<Layout>& row) {
    const auto& [world, seen, measures] = view;
    const auto actors = [&](const Column<Layout>& column) {
        record_actors(
            view, series, [&](std::size_t c) { return column.chunk(c); }, row);
    };
    const auto pairs = [&](const auto& numbers) { record_pairs(view, 0, numbers, row); };
    switch (series.id) {
        case SeriesId::power: return actors(seen.power);
        case SeriesId::economy: return actors(world.economy());
        case SeriesId::military: return actors(world.military());
        case SeriesId::effort: return actors(world.now.effort);
        case SeriesId::threat: return actors(seen.threat);
        case SeriesId::defence: return actors(seen.defence);
        case SeriesId::security: return actors(seen.security);
        case SeriesId::safety: return actors(measures.safety);
        case SeriesId::openness: return actors(seen.openness);
        case SeriesId::autonomy: return actors(measures.autonomy);
        case SeriesId::standing: return actors(measures.standing);
        case SeriesId::vectors: return actors(measures.vectors);
        case SeriesId::hedging: return actors(measures.hedging);
        case SeriesId::welfare: return actors(measures.welfare);
        case SeriesId::interest: return actors(measures.interest);
        case SeriesId::poles: return record_system(measures.poles, row);
        case SeriesId::concentration: return record_system(measures.concentration, row);
        case SeriesId::tension: return record_system(measures.tension, row);
        case SeriesId::balance: return record_system(measures.balance, row);
        case SeriesId::crises: return row.put_each_run(counts.crises);
        case SeriesId::wars: return row.put_each_run(counts.wars);
        case SeriesId::capability: return record_capabilities(world, row);
        case SeriesId::alignment:
            for (std::size_t d = 0; d < domain_count; ++d) {
                record_pairs(
                    view, d, [&](std::size_t i, std::size_t c) { return view.world.now.alignment[d].chunk(i, c); }, row);
            }
            return;
        case SeriesId::affinity: return pairs([&](std::size_t i, std::size_t c) { return view.world.now.affinity.chunk(i, c); });
        case SeriesId::threat_from:
            return pairs([&](std::size_t i, std::size_t c) { return view.seen.threat_share.chunk(i, c) * Layout::broadcast(view.seen.threat[i]); });
        case SeriesId::tie: return pairs([&](std::size_t i, std::size_t c) { return view.seen.tie.chunk(i, c); });
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
        TableRow<Layout> row(values, results.runs, place);
        record_series(view, all_series()[s], counts, row);
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
