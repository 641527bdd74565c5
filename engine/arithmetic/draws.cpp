#include "arithmetic/draws.h"

namespace tarazy {
namespace {

using draws_detail::product;
using Batch = Words::Batch;

template <class F>
Words words(F&& f) {
    Words result;
    for (std::size_t k = 0; k < DoublePack::parts; ++k) result.part[k] = f(k);
    return result;
}

}  // namespace

Draws::Draws(const RandomKeys& random_keys, Stream stream, std::uint32_t step) {
    alignas(64) std::array<std::uint64_t, lane_count> run;
    alignas(64) std::array<std::uint64_t, lane_count> low;
    alignas(64) std::array<std::uint64_t, lane_count> high;
    for (std::size_t l = 0; l < lane_count; ++l) {
        run[l] = random_keys[l].run | (static_cast<std::uint32_t>(stream) << 24);
        low[l] = random_keys[l].seed;  // the high half is not looked at
        high[l] = random_keys[l].seed >> 32;
        shared_ = shared_ && random_keys[l].seed == random_keys[0].seed && random_keys[l].run == random_keys[0].run;
    }
    round_keys_[0] = {Words::load(low), Words::load(high)};
    for (std::size_t round = 1; round < round_keys_.size(); ++round) {
        round_keys_[round][0] = words([&](std::size_t k) { return round_keys_[round - 1][0].part[k] + Batch(std::uint64_t{0x9E3779B9u}); });
        round_keys_[round][1] = words([&](std::size_t k) { return round_keys_[round - 1][1].part[k] + Batch(std::uint64_t{0xBB67AE85u}); });
    }
    const Words last = Words::load(run);
    for (std::size_t k = 0; k < DoublePack::parts; ++k) {
        const Batch of_step = product(Batch(std::uint64_t{step}), draws_detail::second_multiplier);
        first_word_.part[k] = (of_step >> 32) ^ round_keys_[0][0].part[k];
        const Batch third = last.part[k] ^ round_keys_[0][1].part[k];  // after round 1, where the fourth is 0
        const Batch of_third = product(third, draws_detail::second_multiplier);
        after_two_.part[k] = (of_third >> 32) ^ of_step ^ round_keys_[1][0].part[k];  // of_step is the second word after round 1
        second_word_.part[k] = of_third;
        product_three_.part[k] = product(after_two_.part[k], draws_detail::first_multiplier);
    }
}

}  // namespace tarazy
