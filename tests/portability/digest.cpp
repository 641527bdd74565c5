// Prints a digest of the bits of many simulations and of the functions they are made of, a line each. Built for different instruction
// sets or processors it prints the same.
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <string>

#include "arithmetic/draws.h"
#include "arithmetic/elementary.h"
#include "arithmetic/layout.h"
#include "support/worlds.h"

namespace {

using namespace tarazy;

/// FNV-1a of the bits of doubles.
class Digest {
  public:
    void take(double number) {
        const auto bits = std::bit_cast<std::uint64_t>(number);
        for (unsigned shift = 0; shift < 64; shift += 8) hash_ = (hash_ ^ ((bits >> shift) & 0xFF)) * 0x100000001B3u;
    }
    template <IsPack Pack>
    void take(const Pack& numbers) {
        alignas(64) std::array<typename Pack::Number, Pack::width> lanes{};
        numbers.store(lanes.data());
        for (const auto number : lanes) take(static_cast<double>(number));
    }
    void print(const std::string& what) const { std::printf("%016llx  %s\n", static_cast<unsigned long long>(hash_), what.c_str()); }

  private:
    std::uint64_t hash_ = 0xCBF29CE484222325u;
};

/// A function at 1,000 times as many places of [least, most) as a pack has lanes.
template <IsPack Pack = DoublePack, class F>
void of_lanes(const std::string& what, double least, double most, F&& f) {
    Digest digest;
    for (std::uint32_t k = 0; k < 1000; ++k) {
        alignas(64) std::array<typename Pack::Number, Pack::width> x{};
        for (std::uint32_t lane = 0; lane < Pack::width; ++lane) x[lane] = static_cast<typename Pack::Number>(drawn(7, k, lane, least, most));
        digest.take(f(Pack::load(x.data())));
    }
    digest.print(what);
}

template <class F>
void of_numbers(const std::string& what, double least, double most, F&& f) {
    Digest digest;
    for (std::uint32_t k = 0; k < 8000; ++k) digest.take(f(drawn(8, k, 0, least, most)));
    digest.print(what);
}

/// Operations on numbers that are none, infinite, zero of either sign, next to zero.
template <IsPack Pack>
void of_extremes(const std::string& of) {
    using Limits = std::numeric_limits<typename Pack::Number>;
    const std::array<double, 10> x{
        0.0, -0.0, 1.0, -1.5, Limits::infinity(), -Limits::infinity(), Limits::quiet_NaN(), Limits::min() / 64, -Limits::denorm_min(), Limits::max()};
    Digest bounds;
    Digest sums;
    for (const double a : x) {
        for (const double b : x) {
            bounds.take(max(Pack(a), Pack(b)));
            bounds.take(min(Pack(a), Pack(b)));
            bounds.take(select(Pack(a) < Pack(b), Pack(1.0), Pack(2.0)));
            bounds.take(select(Pack(a) == Pack(b), Pack(1.0), Pack(2.0)));
            bounds.take(magnitude(Pack(a)));
            bounds.take(-Pack(a));
            for (const double c : x) {  // the sign and the bits of NaN are the processor's own
                const Pack sum = fma(Pack(a), Pack(b), Pack(c));
                sums.take(select(sum == sum, sum, Pack(0.125)));
            }
        }
    }
    for (const double quarter : {0.0, 0.25, 0.5, 0.75, 1.0}) bounds.take(cosine_of_turns(Pack(quarter)));
    bounds.print("bounds and comparisons" + of);
    sums.print("fused operations on extremes" + of);
}

void of_world(const std::string& what, std::size_t n, std::size_t steps, std::size_t runs, Precision precision = Precision::full) {
    Scenario scenario = busy_world(n, 5);
    scenario.time.end = scenario.time.start + scenario.time.step * static_cast<double>(steps);
    const PreparedWorld setting(std::move(scenario));
    Results results;
    simulate_into(results, setting.jobs(0, runs, 3), recorded_series(setting.scenario.record), {}, precision);
    Digest digest;
    for (const std::vector<double>& series : results.values) {
        for (const double number : series) digest.take(number);
    }
    digest.print(what);
}

}  // namespace

int main() {
    of_extremes<DoublePack>("");
    of_extremes<SinglePack>(" in single precision");
    of_lanes("fused operations", -3, 3, [](const DoublePack& x) { return fma(x, x + DoublePack(0.1), -x); });
    of_lanes("quotients and roots", 0, 1e6, [](const DoublePack& x) { return square_root(x) / (x + DoublePack(0.1)); });
    of_lanes("exponential", -745, 709, [](const DoublePack& x) { return exponential(x); });
    of_lanes("logarithm", 0, 1e6, [](const DoublePack& x) { return logarithm(x); });
    of_lanes("cosine of turns", 0, 1, [](const DoublePack& x) { return cosine_of_turns(x); });
    of_lanes<SinglePack>("fused operations in single precision", -3, 3, [](const SinglePack& x) { return fma(x, x + SinglePack(0.1), -x); });
    of_lanes<SinglePack>("quotients and roots in single precision", 0, 1e6,
                         [](const SinglePack& x) { return square_root(x) / (x + SinglePack(0.1)); });
    of_lanes<SinglePack>("exponential in single precision", -90, 90, [](const SinglePack& x) { return exponential(x); });
    of_lanes<SinglePack>("logarithm in single precision", 0, 1e6, [](const SinglePack& x) { return logarithm(x); });
    of_lanes<SinglePack>("cosine of turns in single precision", 0, 1, [](const SinglePack& x) { return cosine_of_turns(x); });
    of_numbers("exponential of one", -745, 709, [](double x) { return exponential(x); });
    of_numbers("logarithm of one", 0, 1e-300, [](double x) { return logarithm(x); });
    of_numbers("cosine of turns of one", 0, 1, [](double x) { return cosine_of_turns(x); });
    of_numbers("power", 0, 1000, [](double x) { return power_of(x, 0.8); });
    of_numbers("sine", -4, 4, [](double x) { return sine(x); });
    of_numbers("cosine", -4, 4, [](double x) { return cosine(x); });
    of_numbers("arcsine", -1, 1, [](double x) { return arcsine(x); });
    of_world("eight runs at once", 9, 8, 11);
    of_world("sixteen runs at once in single precision", 9, 8, 21, Precision::single);
    of_world("one run at once", row_layout_from + 2, 1, 1);
    return 0;
}
