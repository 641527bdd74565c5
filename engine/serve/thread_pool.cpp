#include "serve/thread_pool.h"

#include <sys/resource.h>
#include <unistd.h>

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

namespace tarazy {
namespace {

/// On Linux a priority is that of one thread, and of those that it starts.
void lower_priority() {
    constexpr int nicer = 5;
    thread_local const bool done = ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), nicer) == 0;
    static_cast<void>(done);
}

}  // namespace

struct ThreadPool::Pool {
    explicit Pool(unsigned count) : threads(count) {}
    boost::asio::thread_pool threads;
};

ThreadPool::ThreadPool(unsigned threads) : pool_(std::make_unique<Pool>(threads)) {}

ThreadPool::~ThreadPool() {
    pool_->threads.join();
}

void ThreadPool::post(Task task) {
    boost::asio::post(pool_->threads, [task = std::move(task)] {
        lower_priority();
        task();
    });
}

}  // namespace tarazy
