#include "cli/instructions.h"

#include <algorithm>

namespace tarazy {

std::vector<std::string> known_instructions() {
    std::vector<std::string> known;
#if defined(__x86_64__)
    // Of each level what came last: no processor has that without the rest.
    if (__builtin_cpu_supports("sse4.2") && __builtin_cpu_supports("popcnt")) known.emplace_back("v2");
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("fma")) known.emplace_back("v3");
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512f"))
        known.emplace_back("v4");
#endif
    return known;
}

InstructionChoice choose_instructions(const std::vector<std::string>& known, const std::string& wish) {
    if (known.empty()) return {{}, "this processor cannot run tarazy (it lacks x86-64-v2). Any x86-64 since 2009 can"};
    if (wish.empty()) return {{known.rbegin(), known.rend()}, {}};
    if (std::find(known.begin(), known.end(), wish) != known.end()) return {{wish}, {}};
    return {{},
            "TARAZY_INSTRUCTIONS=" + wish + " (no level of x86-64 that this processor has). It is v2 to " + known.back() +
                " here; leave it out for the best"};
}

}  // namespace tarazy
