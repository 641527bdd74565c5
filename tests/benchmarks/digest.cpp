#include "benchmarks/digest.h"

#include <bit>
#include <cstdint>

namespace tarazy {

double digest_of(const Results& results) {
    std::uint64_t hash = 0xCBF29CE484222325u;
    const auto take = [&](double number) {
        const auto bits = std::bit_cast<std::uint64_t>(number);
        for (unsigned shift = 0; shift < 64; shift += 8) hash = (hash ^ ((bits >> shift) & 0xFF)) * 0x100000001B3u;
    };
    for (const std::vector<double>& series : results.values) {
        for (const double number : series) take(number);
    }
    for (const std::vector<Crisis>& log : results.crises) {
        for (const Crisis& crisis : log) take(crisis.time);
    }
    return static_cast<double>(hash >> 12);
}

}  // namespace tarazy
