#pragma once
// Keeps the newest state on the disk while the server answers.
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace tarazy {

/// Writes on a thread of its own: what comes while it writes waits, and only the newest of it. What was handed over is written before it is gone.
class StateSaver {
  public:
    /// `write` may throw; `trouble` is told what it threw, on the saver's thread.
    StateSaver(std::function<void(const std::string&)> write, std::function<void(const std::string&)> trouble);
    ~StateSaver();
    StateSaver(const StateSaver&) = delete;
    StateSaver& operator=(const StateSaver&) = delete;

    void save(std::string text);

  private:
    void work();

    std::function<void(const std::string&)> write_;
    std::function<void(const std::string&)> trouble_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<std::string> newest_;
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace tarazy
