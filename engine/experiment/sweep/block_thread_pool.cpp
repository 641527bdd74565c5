#include "experiment/sweep/block_thread_pool.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "experiment/sweep/block_worker.h"

namespace tarazy {

struct BlockThreadPool::State {
    void work(BlockWorker worker) {
        try {
            for (;;) {
                std::unique_lock lock(mutex);
                changed.wait(lock, [&] { return ended || !blocks.empty(); });
                if (ended) return;
                const SweepBlock block = std::move(blocks.front());
                blocks.pop_front();
                lock.unlock();
                BlockResults results = worker.work(block);
                lock.lock();
                done.push_back(std::move(results));
                returned.notify_one();
            }
        } catch (...) {
            const std::scoped_lock lock(mutex);
            if (!failure) failure = std::current_exception();
            returned.notify_one();
        }
    }

    mutable std::mutex mutex;
    std::condition_variable changed;   ///< for the threads
    std::condition_variable returned;  ///< for the caller of next_result()
    std::deque<SweepBlock> blocks;
    std::deque<BlockResults> done;
    bool ended = false;
    std::exception_ptr failure;
    std::vector<std::jthread> threads;
};

BlockThreadPool::BlockThreadPool(const SweepPlan& plan, unsigned threads) : state_(std::make_unique<State>()) {
    const BlockWorker worker(plan);
    for (unsigned t = 0; t < threads; ++t) {
        state_->threads.emplace_back([state = state_.get(), worker] { state->work(worker); });
    }
}

BlockThreadPool::~BlockThreadPool() {
    const std::scoped_lock lock(state_->mutex);
    state_->ended = true;
    state_->changed.notify_all();
}

void BlockThreadPool::submit(SweepBlock block) {
    const std::scoped_lock lock(state_->mutex);
    state_->blocks.push_back(std::move(block));
    state_->changed.notify_one();
}

std::optional<BlockResults> BlockThreadPool::next_result(std::chrono::milliseconds timeout) {
    std::unique_lock lock(state_->mutex);
    state_->returned.wait_for(lock, timeout, [&] { return state_->failure || !state_->done.empty(); });
    if (state_->failure) std::rethrow_exception(state_->failure);
    if (state_->done.empty()) return std::nullopt;
    BlockResults results = std::move(state_->done.front());
    state_->done.pop_front();
    return results;
}

std::size_t BlockThreadPool::waiting() const {
    const std::scoped_lock lock(state_->mutex);
    return state_->blocks.size();
}

}  // namespace tarazy
