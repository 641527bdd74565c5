#include "serve/server_state_saver.h"

#include <exception>
#include <utility>

namespace tarazy {

StateSaver::StateSaver(std::function<void(const std::string&)> write, std::function<void(const std::string&)> trouble)
    : write_(std::move(write)), trouble_(std::move(trouble)), thread_([this] { work(); }) {}

StateSaver::~StateSaver() {
    {
        const std::scoped_lock lock(mutex_);
        ending_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void StateSaver::save(std::string text) {
    {
        const std::scoped_lock lock(mutex_);
        newest_ = std::move(text);
    }
    changed_.notify_one();
}

void StateSaver::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return newest_ || ending_; });
        if (!newest_) return;
        const std::string text = *std::exchange(newest_, std::nullopt);
        lock.unlock();
        try {
            write_(text);
        } catch (const std::exception& error) {
            trouble_(error.what());
        }
        lock.lock();
    }
}

}  // namespace tarazy
