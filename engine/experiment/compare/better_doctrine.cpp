#include "experiment/compare/better_doctrine.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <thread>

#include "experiment/compare/doctrine_search.h"
#include "experiment/sweep/block_worker.h"
#include "model/doctrine.h"
#include "model/error.h"
#include "scenario/yaml/number_text.h"
#include "statistics/holm.h"
#include "statistics/mean_interval.h"
#include "statistics/robustness.h"

namespace tarazy {
namespace {

/// The design as far as the search needs it: one policy, one outcome, no defections, its own random numbers and replicates.
DesignFile trial_design(const DesignFile& design, std::uint64_t seed, std::size_t replicates) {
    DesignFile trial = design;
    trial.seed = seed;
    trial.replicates = replicates;
    trial.common_random_numbers = true;
    trial.until.reset();
    trial.defections.clear();
    trial.policies = {design.policies.front()};
    trial.outcomes = {design.outcomes[design.search->outcome]};
    trial.reference = 0;
    return trial;
}

std::size_t doctrine_index(const std::vector<Doctrine>& doctrines, const std::string& name) {
    const auto found = std::find_if(doctrines.begin(), doctrines.end(), [&](const Doctrine& doctrine) { return doctrine.name == name; });
    require(found != doctrines.end(), "a search names doctrines of the scenario");
    return static_cast<std::size_t>(found - doctrines.begin());
}

/// Lets one actor follow a doctrine of its own: that of a name, with some of its numbers changed.
class OwnDoctrine {
  public:
    OwnDoctrine(std::string actor, std::string from, const std::vector<DoctrineSearch::Range>& ranges, std::vector<double> numbers)
        : actor_(std::move(actor)), from_(std::move(from)), ranges_(&ranges), numbers_(std::move(numbers)) {}

    void operator()(PointWorld& world) const {
        const Scenario& model = world.settled->file.model;
        Doctrine own = world.experiment.doctrines[doctrine_index(model.doctrines, from_)];
        for (std::size_t k = 0; k < numbers_.size(); ++k) {
            DoctrineNumbers<double>::describe([&](const Field& field, auto member) {
                if (field.key == (*ranges_)[k].key) own.numbers.*member = numbers_[k];
            });
        }
        const auto who = std::find_if(model.actors.begin(), model.actors.end(), [&](const Actor& actor) { return actor.id == actor_; });
        require(who != model.actors.end(), "a search is for an actor of the scenario");
        world.experiment.doctrine_choices[static_cast<std::size_t>(who - model.actors.begin())] = world.experiment.doctrines.size();
        world.experiment.doctrines.push_back(std::move(own));
    }

  private:
    std::string actor_;
    std::string from_;
    const std::vector<DoctrineSearch::Range>* ranges_;
    std::vector<double> numbers_;
};

/// Simulates all futures and replicates of a plan with one policy, on several threads.
class Trial {
  public:
    Trial(const DesignFile& design, unsigned threads) : design_(design), plan_(design_) {
        const BlockWorker worker(plan_);
        workers_.assign(threads, worker);
        for (std::size_t g = 0; g < plan_.groups(); ++g) {
            for (std::size_t r = 0; r < plan_.rounds(); ++r) {
                SweepBlock block{blocks_.size(), {}};
                for (const std::uint32_t future : plan_.group(g)) {
                    Cell cell = plan_.replicates_of(r);
                    cell.point = future;
                    block.cells.push_back(cell);
                }
                blocks_.push_back(std::move(block));
            }
        }
    }

    /// One number a history, [future][replicate].
    std::vector<std::vector<double>> play(const OwnDoctrine& own) {
        std::vector<std::vector<double>> values(plan_.futures(), std::vector<double>(plan_.most_replicates()));
        std::vector<std::exception_ptr> failures(workers_.size());
        {
            std::vector<std::jthread> threads;
            for (std::size_t t = 0; t < workers_.size(); ++t) {
                threads.emplace_back([&, t] {
                    try {
                        workers_[t].adapt_worlds(own);
                        for (std::size_t b = t; b < blocks_.size(); b += workers_.size()) keep(workers_[t].work(blocks_[b]), values);
                    } catch (...) {
                        failures[t] = std::current_exception();
                    }
                });
            }
        }
        for (const std::exception_ptr& failure : failures) {
            if (failure) std::rethrow_exception(failure);
        }
        return values;
    }

  private:
    static void keep(const BlockResults& results, std::vector<std::vector<double>>& values) {
        std::size_t place = 0;
        for (const Cell& cell : results.cells) {
            for (std::uint32_t r = 0; r < cell.count; ++r) values[cell.point][cell.first + r] = results.values[place++];
        }
    }

    DesignFile design_;
    SweepPlan plan_;
    std::vector<BlockWorker> workers_;
    std::vector<SweepBlock> blocks_;
};

/// What is maximised: the mean over replicates, then over the futures or of their worst tenth; NaN if a run failed.
double worth(const std::vector<std::vector<double>>& values, bool worst, bool more_is_better) {
    std::vector<double> means;
    for (const auto& future : values) {
        double sum = 0;
        for (const double value : future) sum += value;
        means.push_back(sum / static_cast<double>(future.size()));
    }
    double sum = 0;
    for (const double mean : means) sum += mean;
    if (!std::isfinite(sum)) return std::numeric_limits<double>::quiet_NaN();
    const double of_futures = worst ? worst_decile(means, more_is_better) : sum / static_cast<double>(means.size());
    return more_is_better ? of_futures : -of_futures;
}

/// One number a replicate, the mean over futures, which have common random numbers.
std::vector<double> over_futures(const std::vector<std::vector<double>>& values) {
    std::vector<double> means(values.front().size(), 0.0);
    for (const auto& future : values) {
        for (std::size_t r = 0; r < means.size(); ++r) means[r] += future[r] / static_cast<double>(values.size());
    }
    return means;
}

/// To four significant digits: more are not known.
double rounded(double number) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::general, 4).ptr;
    double result = 0;
    std::from_chars(text.data(), end, result);
    return result;
}

std::string block_of(const DoctrineSearch& search, const std::vector<double>& numbers) {
    std::string text = search.name + ": {extends: " + search.from;
    for (std::size_t k = 0; k < numbers.size(); ++k) text += ", " + search.ranges[k].key + ": " + number_text(numbers[k]);
    return text + "}";
}

/// The numbers of the doctrine to begin with, held to the bounds.
std::vector<double> beginning(const DesignFile& design) {
    const Experiment& experiment = design.scenarios.front()->original().experiment;
    const Doctrine& from = experiment.doctrines[doctrine_index(experiment.doctrines, design.search->from)];
    std::vector<double> start;
    for (const DoctrineSearch::Range& range : design.search->ranges) {
        DoctrineNumbers<double>::describe([&](const Field& field, auto member) {
            if (field.key == range.key) start.push_back(std::clamp(from.numbers.*member, range.least, range.most));
        });
    }
    return start;
}

/// Simulates the doctrine found and the built-in ones with fresh random numbers.
void try_with_fresh_numbers(const DesignFile& design, unsigned threads, BetterDoctrine& found) {
    const DoctrineSearch& search = found.search;
    found.fresh_seed = search.fresh_seed;
    found.fresh_replicates = design.replicates;
    Trial trial(trial_design(design, search.fresh_seed, design.replicates), threads);
    const bool more = design.outcomes[search.outcome].more_is_better;
    const auto own = over_futures(trial.play({search.actor, search.from, search.ranges, found.numbers}));
    std::vector<std::vector<double>> samples;
    std::vector<std::pair<double, std::string>> order;
    for (const BuiltInDoctrine& rival : built_in_doctrines()) {
        const std::string name(rival.name);
        samples.push_back(over_futures(trial.play({search.actor, name, search.ranges, {}})));
        order.emplace_back(mean_interval(samples.back()).mean, name);
    }
    std::vector<std::size_t> best_first(samples.size());
    for (std::size_t k = 0; k < best_first.size(); ++k) best_first[k] = k;
    std::stable_sort(best_first.begin(), best_first.end(),
                     [&](std::size_t a, std::size_t b) { return more ? order[a].first > order[b].first : order[a].first < order[b].first; });
    std::vector<double> p_values;
    for (const std::size_t k : best_first) {
        found.rivals.push_back(order[k].second);
        found.rival_means.push_back(order[k].first);
        found.with_rivals.push_back(compare_paired(own, samples[k], more, {.seed = search.fresh_seed}));
        p_values.push_back(found.with_rivals.back().p);
    }
    const std::vector<double> adjusted = holm(p_values);
    for (std::size_t k = 0; k < found.rivals.size(); ++k) {
        const Compared compared{
            .policy = search.name, .other = found.rivals[k], .outcome = design.outcomes[search.outcome].label, .more_is_better = more};
        found.verdicts.push_back(verdict(compared, found.with_rivals[k], adjusted[k]));
    }
    found.beats_best = found.verdicts.front().finding == Finding::better;
}

}  // namespace

BetterDoctrine search_doctrine(const DesignFile& design, unsigned threads, const SearchObserver& observer) {
    require(design.search.has_value(), "the design asks for a search");
    BetterDoctrine found;
    found.search = *design.search;
    const DoctrineSearch& search = found.search;
    const bool more = design.outcomes[search.outcome].more_is_better;
    Trial trial(trial_design(design, design.seed, search.replicates > 0 ? search.replicates : design.replicates), threads);
    std::size_t tried = 0;
    const auto worth_of = [&](const std::vector<double>& numbers) {
        if (observer.stop && observer.stop()) throw Interrupted("interrupted (stopping was asked for) during the search for a doctrine");
        if (observer.progress) observer.progress(tried);
        ++tried;
        return worth(trial.play({search.actor, search.from, search.ranges, numbers}), search.worst_decile, more);
    };
    SearchBox box;
    for (const DoctrineSearch::Range& range : search.ranges) {
        box.least.push_back(range.least);
        box.most.push_back(range.most);
    }
    box.start = beginning(design);
    const SearchResult result = maximise(worth_of, box, search.evaluations, design.seed);
    found.evaluations = result.evaluations;
    for (std::size_t k = 0; k < result.point.size(); ++k) {
        found.numbers.push_back(std::clamp(rounded(result.point[k]), search.ranges[k].least, search.ranges[k].most));
    }
    found.value = worth_of(found.numbers);
    found.start_value = worth_of(box.start);
    if (!more) {
        found.value = -found.value;
        found.start_value = -found.start_value;
    }
    found.block = block_of(search, found.numbers);
    try_with_fresh_numbers(design, threads, found);
    return found;
}

}  // namespace tarazy
