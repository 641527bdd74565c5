#include "cli/progress.h"

#include <cmath>

#include "cli/table.h"

namespace tarazy {
namespace {

constexpr std::chrono::duration<double> between_bars{0.1};
constexpr std::chrono::duration<double> between_lines{10};
constexpr std::size_t bar_width = 30;

}  // namespace

std::string duration_text(std::chrono::duration<double> duration) {
    const auto seconds = static_cast<long long>(std::ceil(duration.count()));
    if (seconds < 60) return std::to_string(seconds) + " s";
    if (seconds < 3600) return std::to_string(seconds / 60) + " min " + std::to_string(seconds % 60) + " s";
    return std::to_string(seconds / 3600) + " h " + std::to_string(seconds % 3600 / 60) + " min";
}

Progress::Seconds Progress::steady() {
    return std::chrono::steady_clock::now().time_since_epoch();
}

Progress::Progress(Console& console, std::size_t runs, bool shown, std::size_t done_before, Clock clock)
    : console_(console), runs_(runs), shown_(shown), done_before_(done_before), clock_(std::move(clock)), begun_(clock_()), told_(begun_) {}

std::string Progress::state(std::size_t done, std::size_t failed, Seconds passed) const {
    std::string text = std::to_string(done) + " of " + std::to_string(runs_) + " runs";
    if (failed > 0) text += ", " + std::to_string(failed) + " failed";
    if (done > done_before_ && passed.count() > 0) {
        const double rate = static_cast<double>(done - done_before_) / passed.count();
        text += ", " + fixed(rate, rate < 10 ? 1 : 0) + " runs/s";
        if (done < runs_) text += ", " + duration_text(Seconds(static_cast<double>(runs_ - done) / rate)) + " left";
    }
    return text;
}

void Progress::update(std::size_t done, std::size_t failed) {
    if (!shown_) return;
    const Seconds now = clock_();
    if (now - told_ < (console_.err_is_terminal ? between_bars : between_lines)) return;
    told_ = now;
    const std::string text = state(done, failed, now - begun_);
    if (console_.err_is_terminal) {
        const std::size_t full = bar_width * done / runs_;
        console_.err << "\r[" << std::string(full, '#') << std::string(bar_width - full, '.') << "] " << text << "\x1b[K" << std::flush;
        bar_drawn_ = true;
    } else {
        console_.err << text << std::endl;
    }
}

void Progress::wipe() {
    if (bar_drawn_) console_.err << "\r\x1b[K" << std::flush;
    bar_drawn_ = false;
}

}  // namespace tarazy
