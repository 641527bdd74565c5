#include "experiment/sweep/farm.h"

#include <chrono>
#include <string>

#include "experiment/sweep/block_crew.h"
#include "model/error.h"

namespace tarazy {
namespace {

using std::chrono::milliseconds;

/// Blocks that are queued for each thread, so that none waits for the ledger.
constexpr std::size_t ahead = 2;
constexpr milliseconds patience_alone{50};
/// Messages of other ranks wake no thread, so rank 0 polls for them this often.
constexpr milliseconds patience_with_ranks{1};

}  // namespace

void do_sweep(SweepLedger& ledger, unsigned threads, Ranks& ranks, const SweepObserver& observer) {
    if (ledger.complete()) return ranks.send_home();
    BlockCrew crew(ledger.plan(), threads);
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
    const milliseconds wait = ranks.count() > 1 ? patience_with_ranks : patience_alone;
    for (;;) {
        if (observer.stop && observer.stop()) {
            throw Interrupted("interrupted (stopping was asked for) after " + std::to_string(ledger.runs_done()) + " runs");
        }
        ranks.serve(settle, next);
        while (crew.waiting() < threads * ahead) {
            auto block = next();
            if (!block) break;
            crew.give(std::move(*block));
        }
        if (out == 0) break;
        if (auto finished = crew.take(wait)) settle(*finished);
        if (observer.progress) observer.progress();
    }
    require(ledger.complete(), "all blocks together are the sweep");
    ranks.send_home();
}

void help_sweep(const SweepPlan& plan, unsigned threads, Ranks& ranks, const std::function<bool()>& stop) {
    BlockCrew crew(plan, threads);
    std::size_t asked = 0;  // and not answered
    while (!ranks.sent_home()) {
        if (stop && stop()) throw Interrupted("interrupted (stopping was asked for)");
        for (; asked + crew.waiting() < threads * ahead; ++asked) ranks.ask();
        while (auto block = ranks.receive()) {
            crew.give(std::move(*block));
            --asked;
        }
        if (auto finished = crew.take(patience_with_ranks)) ranks.send(*finished);
    }
}

}  // namespace tarazy
