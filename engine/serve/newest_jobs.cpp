#include "serve/newest_jobs.h"

#include <atomic>

#include "serve/answers.h"

namespace tarazy {
namespace {

HttpAnswer superseded() {
    return error_answer(503, "superseded", "this was not computed (a newer question has come). Nothing is to be done");
}

}  // namespace

struct NewestJobs::Running {
    Entry entry;
    std::atomic<bool> stop = false;
};

NewestJobs::NewestJobs(std::function<void(Task)> run_on_pool, std::function<void(Task)> post_to_service)
    : run_on_pool_(std::move(run_on_pool)), post_to_service_(std::move(post_to_service)) {}

void NewestJobs::add(Job job, std::function<bool()> gone, Reply reply) {
    waiting_.push_back({std::move(job), std::move(gone), std::move(reply)});
    if (running_ && running_->entry.abandoned()) running_->stop = true;
    if (waiting_.size() > most_waiting) {
        const Entry oldest = std::move(waiting_.front());
        waiting_.pop_front();
        oldest.reply(superseded());
    }
    begin_next();
}

void NewestJobs::begin_next() {
    while (!running_ && !waiting_.empty()) {
        Entry entry = std::move(waiting_.front());
        waiting_.pop_front();
        if (entry.abandoned()) {
            entry.reply(superseded());  // the page ignores it, but the connection is freed
            continue;
        }
        running_ = std::make_shared<Running>();
        running_->entry = std::move(entry);
        run_on_pool_([this, running = running_] {
            HttpAnswer answer;
            try {
                answer = running->entry.job([&] { return running->stop.load(); });
            } catch (...) {
                answer = answer_of(std::current_exception());
            }
            post_to_service_([this, running, answer = std::move(answer)] { finish(running->entry, answer); });
        });
    }
}

void NewestJobs::finish(const Entry& entry, HttpAnswer answer) {
    running_.reset();
    entry.reply(std::move(answer));
    begin_next();
}

void NewestJobs::stop() {
    if (running_) running_->stop = true;
    for (const Entry& entry : std::exchange(waiting_, {})) entry.reply(superseded());
}

}  // namespace tarazy
