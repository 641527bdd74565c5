#include "experiment/ensemble.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

#include "experiment/blocks.h"
#include "model/error.h"
#include "model/simulation.h"

namespace tarazy {
namespace {

/// How long a waiting delivery may take to notice a request to stop.
constexpr std::chrono::milliseconds timeout{50};

/// What the workers and the one who delivers share; everything behind one lock, for a block takes milliseconds.
class Exchange {
  public:
    Exchange(std::size_t blocks, std::size_t most_in_flight) : blocks_(blocks), most_in_flight_(most_in_flight) {}

    /// The next block to simulate, or none when there are no more; waits while too many results lie undelivered.
    std::optional<std::size_t> take() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return ended_ || taken_ == blocks_ || taken_ < delivered_ + most_in_flight_; });
        if (ended_ || taken_ == blocks_) return std::nullopt;
        return taken_++;
    }

    /// Tables that were delivered and are no longer needed, or new ones.
    Results spare() {
        const std::scoped_lock lock(mutex_);
        if (spare_.empty()) return {};
        Results results = std::move(spare_.back());
        spare_.pop_back();
        return results;
    }

    void take_back(Results results) {
        const std::scoped_lock lock(mutex_);
        spare_.push_back(std::move(results));
    }

    void give(std::size_t block, Results results) {
        const std::scoped_lock lock(mutex_);
        finished_.emplace(block, std::move(results));
        changed_.notify_all();
    }

    void fail(std::exception_ptr failure) {
        const std::scoped_lock lock(mutex_);
        if (!failure_) failure_ = std::move(failure);
        ended_ = true;
        changed_.notify_all();
    }

    /// The results of the next block in order; calls `poll` while it waits. Rethrows what a worker threw.
    template <class Poll>
    Results deliver(Poll&& poll) {
        std::unique_lock lock(mutex_);
        for (;;) {
            if (failure_) std::rethrow_exception(failure_);
            poll();
            const auto ready = finished_.find(delivered_);
            if (ready != finished_.end()) {
                Results results = std::move(ready->second);
                finished_.erase(ready);
                ++delivered_;
                changed_.notify_all();
                return results;
            }
            changed_.wait_for(lock, timeout);
        }
    }

    /// Ends the workers.
    void end() {
        const std::scoped_lock lock(mutex_);
        ended_ = true;
        changed_.notify_all();
    }

  private:
    const std::size_t blocks_;
    const std::size_t most_in_flight_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::size_t, Results> finished_;
    std::vector<Results> spare_;
    std::size_t taken_ = 0;
    std::size_t delivered_ = 0;
    bool ended_ = false;
    std::exception_ptr failure_;
};

/// Ends the exchange however the scope is left, so that the workers can be joined.
class Closing {
  public:
    explicit Closing(Exchange& exchange) : exchange_(exchange) {}
    ~Closing() { exchange_.end(); }
    Closing(const Closing&) = delete;
    Closing& operator=(const Closing&) = delete;

  private:
    Exchange& exchange_;
};

Results simulate_block(const Ensemble& ensemble, const Start& start, const RunBlock& block, Results results) {
    std::vector<Job> jobs;
    jobs.reserve(block.runs);
    for (std::size_t r = 0; r < block.runs; ++r) {
        jobs.push_back({ensemble.scenario, &start, ensemble.experiment, {ensemble.seed, static_cast<std::uint32_t>(block.first_run + r)}});
    }
    simulate_into(results, jobs);
    results.first_run = block.first_run;
    return results;
}

void work(const BlockMaker& make, const std::vector<RunBlock>& blocks, Exchange& exchange) {
    try {
        while (const auto block = exchange.take()) exchange.give(*block, make(blocks[*block], exchange.spare()));
    } catch (...) {
        exchange.fail(std::current_exception());
    }
}

}  // namespace

std::vector<RunFailure> run_in_order(const std::vector<RunBlock>& blocks, unsigned threads, const std::function<BlockMaker()>& maker,
                                     const EnsembleObserver& observer) {
    const std::size_t thread_count = std::clamp<std::size_t>(threads, 1, std::max<std::size_t>(blocks.size(), 1));
    std::size_t runs = 0;
    for (const RunBlock& block : blocks) runs += block.runs;
    Exchange exchange(blocks.size(), thread_count + 1);
    std::vector<std::jthread> workers;
    const Closing closing(exchange);  // ends before the workers are joined
    for (std::size_t t = 0; t < thread_count; ++t) {
        workers.emplace_back([&, make = maker()] { work(make, blocks, exchange); });
    }

    std::vector<RunFailure> failures;
    std::size_t done = 0;
    const auto poll = [&] {
        if (!observer.stop || !observer.stop()) return;
        throw Interrupted("interrupted (stopping was asked for) after " + std::to_string(done) + " of " + std::to_string(runs) + " runs");
    };
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        Results results = exchange.deliver(poll);
        for (std::size_t r = 0; r < results.failures.size(); ++r) {
            if (!results.failures[r].empty()) failures.push_back({results.first_run + r, results.failures[r]});
        }
        if (observer.keep) observer.keep(results);
        done += results.runs;
        if (observer.progress) observer.progress(done, failures.size());
        exchange.take_back(std::move(results));
    }
    return failures;
}

std::vector<RunFailure> run_ensemble(const Ensemble& ensemble, const EnsembleObserver& observer) {
    require(ensemble.scenario && ensemble.experiment, "an ensemble has a scenario and an experiment");
    require(ensemble.first_run <= most_runs && ensemble.runs <= most_runs - ensemble.first_run, "run numbers stay below 2^24");
    const Start start = make_start(*ensemble.scenario);
    const auto maker = [&]() -> BlockMaker {
        return [&](const RunBlock& block, Results spare) { return simulate_block(ensemble, start, block, std::move(spare)); };
    };
    return run_in_order(cut_blocks(*ensemble.scenario, ensemble.first_run, ensemble.runs), ensemble.threads, maker, observer);
}

}  // namespace tarazy
