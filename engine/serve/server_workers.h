#pragma once
// Threads that compute, so that the one that answers never waits.
#include <functional>
#include <memory>

namespace tarazy {

using Task = std::function<void()>;

class Workers {
  public:
    explicit Workers(unsigned threads);
    ~Workers();  ///< waits for what has begun
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    /// Runs a task, which must not throw, when a thread is free; the threads give way to the one that answers.
    void run(Task task);

  private:
    struct Pool;
    std::unique_ptr<Pool> pool_;
};

}  // namespace tarazy
