#pragma once
// The result of a class, computed once for all who ask.
#include <atomic>
#include <functional>
#include <vector>

#include "classroom/game/classroom.h"
#include "serve/message.h"
#include "serve/thread_pool.h"

namespace tarazy {

/// Used on one thread; scores are computed on another.
class ResultDesk {
  public:
    using Reply = std::function<void(HttpAnswer)>;
    struct Hooks {
        std::function<void(Task)> run_on_pool;      ///< runs something on another thread
        std::function<void(Task)> post_to_service;  ///< comes back
        std::function<void()> kept;                 ///< a result has been kept
    };

    ResultDesk(Classroom& classroom, unsigned threads, Hooks hooks) : classroom_(classroom), threads_(threads), hooks_(std::move(hooks)) {}

    /// Answers at once where the result is there or cannot be, else when it is computed.
    void ask(Reply reply);
    /// Begins to compute where a class has just finished, so that the first who asks need not wait.
    void prepare();
    /// Stops what is computed.
    void stop() { stop_ = true; }

  private:
    void answer_all();
    void begin(Scoring scoring);

    Classroom& classroom_;
    unsigned threads_;
    Hooks hooks_;
    std::vector<Reply> waiting_;
    bool computing_ = false;
    std::atomic<bool> stop_ = false;
};

}  // namespace tarazy
