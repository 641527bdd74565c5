#pragma once
// What this machine can do at best, measured in the same process as the benchmarks that are compared with it.
#include <cstddef>
#include <filesystem>
#include <string>

namespace tarazy {

/// Seconds that this thread has spent on its core: what neighbours take does not count.
double core_seconds();

/// Seconds that all threads of the process have spent on their cores.
double process_seconds();

/// Floating-point operations a second of one core that does nothing but fused multiply-adds of doubles in registers.
double fused_limit();

/// Seconds to write so many bytes to a new file, sync it and rename it, with nothing but the operating system.
double plain_write_seconds(const std::filesystem::path& folder, std::size_t bytes);

/// A line of /proc/self/status in bytes: VmRSS, what the process holds now; VmHWM, the most it held since forget_peak().
double memory(const std::string& key);
void forget_peak();

}  // namespace tarazy
