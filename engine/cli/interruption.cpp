#include "cli/interruption.h"

#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <climits>
#include <string>
#include <string_view>

#include "cli/console.h"

namespace tarazy {
namespace {

// A signal handler may touch nothing else than this.
std::atomic<bool> asked = false;
std::atomic<long> timeout_ms = 0;
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<long>::is_always_lock_free);
std::array<std::array<char, PATH_MAX>, 16> unfinished{};
std::array<char, 512> last_words{};
std::size_t last_words_size = 0;

void end_now() {
    for (const auto& path : unfinished) {
        if (path[0] != '\0') ::unlink(path.data());
    }
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, last_words.data(), last_words_size);
    ::_exit(ExitCode::interrupted);
}

void on_signal(int) {
    if (asked.exchange(true) || timeout_ms == 0) end_now();
    itimerval timer{};
    timer.it_value.tv_sec = timeout_ms / 1000;
    timer.it_value.tv_usec = timeout_ms % 1000 * 1000;
    ::setitimer(ITIMER_REAL, &timer, nullptr);
}

void on_alarm(int) {
    end_now();
}

void handle(int signal, void (*handler)(int), struct sigaction& old) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(signal, &action, &old);
}

}  // namespace

Interruption::Interruption(const std::vector<std::filesystem::path>& files, long timeout, std::string_view outcome) {
    const std::string message = "\ntarazy: interrupted (by a signal). " + std::string(outcome) + "\n";
    last_words_size = message.copy(last_words.data(), last_words.size());
    asked = false;
    timeout_ms = timeout;
    for (std::size_t f = 0; f < unfinished.size(); ++f) {
        unfinished[f].fill('\0');
        if (f >= files.size()) continue;
        const std::string path = files[f].string() + ".tmp." + std::to_string(::getpid());  // as UnfinishedFile names it
        if (path.size() < unfinished[f].size()) std::copy(path.begin(), path.end(), unfinished[f].begin());
    }
    handle(SIGINT, on_signal, old_interrupt_);
    handle(SIGTERM, on_signal, old_terminate_);
    handle(SIGALRM, on_alarm, old_alarm_);
}

Interruption::~Interruption() {
    const itimerval none{};
    ::setitimer(ITIMER_REAL, &none, nullptr);
    ::sigaction(SIGINT, &old_interrupt_, nullptr);
    ::sigaction(SIGTERM, &old_terminate_, nullptr);
    ::sigaction(SIGALRM, &old_alarm_, nullptr);
}

bool Interruption::requested() {
    return asked;
}

}  // namespace tarazy
