#pragma once
// A thread pool that computes, so that the thread that answers never waits.
#include <functional>
#include <memory>

namespace tarazy {

using Task = std::function<void()>;

class ThreadPool {
  public:
    explicit ThreadPool(unsigned threads);
    ~ThreadPool();  ///< waits until all tasks are done
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    /// Runs a task, which must not throw, when a thread is free; the threads have a lower priority than the one that answers.
    void post(Task task);

  private:
    struct Pool;
    std::unique_ptr<Pool> pool_;
};

}  // namespace tarazy
