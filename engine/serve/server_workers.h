#pragma once
// A thread pool that computes, so that the thread that answers never waits.
#include <functional>
#include <memory>

namespace tarazy {

using Task = std::function<void()>;

class Workers {
  public:
    explicit Workers(unsigned threads);
    ~Workers();  ///< waits until all tasks are done
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    /// Runs a task, which must not throw, when a thread is free; the threads have a lower priority than the one that answers.
    void run(Task task);

  private:
    struct Pool;
    std::unique_ptr<Pool> pool_;
};

}  // namespace tarazy
