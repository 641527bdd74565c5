#include "benchmarks/limits.h"

#include <fcntl.h>
#include <time.h>
#include <unistd.h>

#include <benchmark/benchmark.h>

#include <chrono>
#include <fstream>
#include <stdexcept>
#include <vector>

#include "arithmetic/lanes.h"

namespace tarazy {

namespace {

double seconds_of(clockid_t clock) {
    timespec now{};
    ::clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

}  // namespace

double core_seconds() {
    return seconds_of(CLOCK_THREAD_CPUTIME_ID);
}

double process_seconds() {
    return seconds_of(CLOCK_PROCESS_CPUTIME_ID);
}

double fused_limit() {
    // Twelve independent chains fill the pipelines of two units of latency four and leave registers for the factors.
    constexpr std::size_t chains = 12 / DoublePack::parts;
    constexpr std::size_t rounds = 4'000'000;
    double best = 0;
    for (int trial = 0; trial < 7; ++trial) {
        std::array<DoublePack, chains> sum;
        sum.fill(DoublePack(1.0));
        const DoublePack factor(0.999999);
        const DoublePack term(1e-6);
        const double begin = core_seconds();
        for (std::size_t round = 0; round < rounds; ++round) {
            for (DoublePack& s : sum) s = fma(s, factor, term);
        }
        const double rate = static_cast<double>(2 * lane_count * chains * rounds) / (core_seconds() - begin);
        benchmark::DoNotOptimize(sum);
        best = std::max(best, rate);
    }
    return best;
}

double plain_write_seconds(const std::filesystem::path& folder, std::size_t bytes) {
    const std::filesystem::path unfinished = folder / "plain.unfinished";
    const std::vector<char> block(std::size_t{1} << 20, 'x');
    const auto begin = std::chrono::steady_clock::now();
    const int file = ::open(unfinished.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0644);
    if (file < 0) throw std::runtime_error("cannot write to " + folder.string());
    for (std::size_t left = bytes; left > 0;) {
        const ssize_t written = ::write(file, block.data(), std::min(left, block.size()));
        if (written <= 0) throw std::runtime_error("cannot write to " + folder.string());
        left -= static_cast<std::size_t>(written);
    }
    ::fsync(file);
    ::close(file);
    std::filesystem::rename(unfinished, folder / "plain.bytes");
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double memory(const std::string& key) {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word == key + ":") {
            double kilobytes = 0;
            status >> kilobytes;
            return kilobytes * 1024;
        }
    }
    return 0;
}

void forget_peak() {
    std::ofstream("/proc/self/clear_refs") << "5";
}

}  // namespace tarazy
