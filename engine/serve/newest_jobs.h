#pragma once
// Large questions of which only the newest matter: whoever moves a slider asks faster than can be computed.
#include <deque>
#include <functional>
#include <memory>
#include <string>

#include "serve/message.h"
#include "serve/thread_pool.h"

namespace tarazy {

/// One job at a time is computed; the two newest wait (two settings may be compared side by side), older ones are answered with 503 `superseded`.
/// A job whose client has hung up is not begun, and is stopped when the next one comes. Used on one thread, jobs run on another.
class NewestJobs {
  public:
    /// Computes; may throw Interrupted when `stop` says so, or anything that answer_of knows.
    using Job = std::function<HttpAnswer(const std::function<bool()>& stop)>;
    using Reply = std::function<void(HttpAnswer)>;
    static constexpr std::size_t most_waiting = 2;

    /// How to run something on another thread, and how to come back.
    NewestJobs(std::function<void(Task)> run_on_pool, std::function<void(Task)> post_to_service);
    NewestJobs(const NewestJobs&) = delete;
    NewestJobs& operator=(const NewestJobs&) = delete;
    ~NewestJobs() { stop(); }

    void add(Job job, std::function<bool()> gone, Reply reply);
    /// Stops what is computed, and answers what waits.
    void stop();

  private:
    struct Entry {
        Job job;
        std::function<bool()> gone;
        Reply reply;
        bool abandoned() const { return gone && gone(); }
    };
    struct Running;
    void begin_next();
    void finish(const Entry& entry, HttpAnswer answer);

    std::function<void(Task)> run_on_pool_;
    std::function<void(Task)> post_to_service_;
    std::deque<Entry> waiting_;
    std::shared_ptr<Running> running_;
};

}  // namespace tarazy
