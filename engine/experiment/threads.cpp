#include "experiment/threads.h"

#include <sched.h>

#include <charconv>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace tarazy {
namespace {

/// The whole number that a variable of the environment begins with (OMP_NUM_THREADS may be a list); 0: none.
unsigned asked_for(const char* variable) {
    const char* text = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): nobody changes the environment
    if (!text) return 0;
    const std::string_view value = text;
    unsigned number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    const bool whole = error == std::errc{} && (end == value.data() + value.size() || *end == ',');
    return whole ? number : 0;
}

/// The processors that the scheduler lets this process use, however many the machine has; 0: unknown.
unsigned allowed_processors() {
    for (unsigned most = 1024; most <= (1u << 20); most *= 2) {
        const auto release = [](cpu_set_t* set) { CPU_FREE(set); };
        const std::unique_ptr<cpu_set_t, decltype(release)> set(CPU_ALLOC(most), release);
        if (!set) return 0;
        const std::size_t size = CPU_ALLOC_SIZE(most);
        if (sched_getaffinity(0, size, set.get()) == 0) return static_cast<unsigned>(CPU_COUNT_S(size, set.get()));
    }
    return 0;
}

}  // namespace

unsigned available_threads() {
    for (const char* variable : {"SLURM_CPUS_PER_TASK", "OMP_NUM_THREADS"}) {
        if (const unsigned number = asked_for(variable)) return number;
    }
    const unsigned processors = allowed_processors();
    return processors > 0 ? processors : 1;
}

}  // namespace tarazy
