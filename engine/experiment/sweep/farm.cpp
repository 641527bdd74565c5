#include "experiment/sweep/farm.h"

#include <chrono>
#include <string>

#include "experiment/sweep/block_thread_pool.h"
#include "model/error.h"

namespace tarazy {
namespace {

using std::chrono::milliseconds;

/// Blocks that are queued for each thread, so that none waits for the ledger.
constexpr std::size_t ahead = 2;
constexpr milliseconds wait_alone{50};
/// Messages of other ranks wake no thread, so rank 0 polls for them this often.
constexpr milliseconds wait_with_ranks{1};

}  // namespace

void do_sweep(SweepLedger& ledger, unsigned threads, Ranks& ranks, const SweepObserver& observer) {
    if (ledger.complete()) return ranks.stop_workers();
    BlockThreadPool pool(ledger.plan(), threads);
    std::size_t out = 0;  // blocks that were handed out and are not back
    const auto next = [&] {
        auto block = ledger.next();
        if (block) ++out;
        return block;
    };
    const auto settle = [&](const BlockResults& results) {
        if (observer.keep) observer.keep(results);
        ledger.accept(results);
        --out;
    };
    const milliseconds wait = ranks.count() > 1 ? wait_with_ranks : wait_alone;
    for (;;) {
        if (observer.stop && observer.stop()) {
            throw Interrupted("interrupted (stopping was asked for) after " + std::to_string(ledger.runs_done()) + " runs");
        }
        ranks.serve(settle, next);
        while (pool.waiting() < threads * ahead) {
            auto block = next();
            if (!block) break;
            pool.submit(std::move(*block));
        }
        if (out == 0) break;
        if (auto finished = pool.next_result(wait)) settle(*finished);
        if (observer.progress) observer.progress();
    }
    require(ledger.complete(), "all blocks together are the sweep");
    ranks.stop_workers();
}

void help_sweep(const SweepPlan& plan, unsigned threads, Ranks& ranks, const std::function<bool()>& stop) {
    BlockThreadPool pool(plan, threads);
    std::size_t asked = 0;  // and not answered
    while (!ranks.stopped()) {
        if (stop && stop()) throw Interrupted("interrupted (stopping was asked for)");
        for (; asked + pool.waiting() < threads * ahead; ++asked) ranks.ask();
        while (auto block = ranks.receive()) {
            pool.submit(std::move(*block));
            --asked;
        }
        if (auto finished = pool.next_result(wait_with_ranks)) ranks.send(*finished);
    }
}

}  // namespace tarazy
