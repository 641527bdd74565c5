#pragma once
// How far the runs are: a bar on a terminal, else a line every ten seconds.
#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

#include "cli/console.h"

namespace tarazy {

class Progress {
  public:
    using Seconds = std::chrono::duration<double>;
    using Clock = std::function<Seconds()>;

    /// The time since some fixed moment.
    static Seconds steady();

    /// `shown` false: says nothing at all. `done_before`: runs that a journal holds, which say nothing of the rate.
    Progress(Console& console, std::size_t runs, bool shown, std::size_t done_before = 0, Clock clock = steady);
    ~Progress() { wipe(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void update(std::size_t done, std::size_t failed);

    /// Takes the bar away, so that other messages have the line to themselves.
    void wipe();

  private:
    std::string state(std::size_t done, std::size_t failed, Seconds passed) const;

    Console& console_;
    std::size_t runs_;
    bool shown_;
    std::size_t done_before_;
    Clock clock_;
    Seconds begun_;
    Seconds told_;
    bool bar_drawn_ = false;
};

/// `7 s`, `3 min 20 s`, `5 h 10 min`.
std::string duration_text(std::chrono::duration<double> duration);

}  // namespace tarazy
