#include "arithmetic/one_or_many.h"

#include <array>
#include <limits>
#include <type_traits>

#include "support/catch.h"

namespace tarazy::elementary_detail {
namespace {

/// What `f` gives for registers that hold a, b and c in every lane, its bits in the first and the last of them.
template <class Number, class F>
std::array<BitsOf<Number>, 2> ends(Number a, Number b, Number c, F&& f) {
    using Batch = xsimd::batch<Number>;
    alignas(64) std::array<Number, Batch::size> lanes{};
    Batch(f(Batch(a), Batch(b), Batch(c))).store_aligned(lanes.data());
    return {bits_of(lanes.front()), bits_of(lanes.back())};
}

}  // namespace

TEMPLATE_TEST_CASE("one number and a register of them give the same bits under one name", "[one_or_many]", double, float) {
    using Number = TestType;
    const Number endless = std::numeric_limits<Number>::infinity();
    const Number third = Number(1) / 3;
    const auto all_alike = [](Number a, Number b, Number c, auto&& f) {
        const BitsOf<Number> one = bits_of(Number(f(a, b, c)));
        CHECK(ends(a, b, c, f) == std::array<BitsOf<Number>, 2>{one, one});
    };
    for (const Number a : {third, -third, Number(0), Number(-7.5), endless}) {
        for (const Number b : {Number(2), Number(-0.25), third}) {
            CAPTURE(a, b);
            all_alike(a, b, third, [](auto x, auto y, auto z) { return fma(x, y, z); });
            all_alike(a, b, third, [](auto x, auto y, auto) { return max(x, y); });
            all_alike(a, b, third, [](auto x, auto y, auto) { return min(x, y); });
            all_alike(a, b, third, [](auto x, auto, auto) { return magnitude(x); });
            all_alike(a, b, third, [](auto x, auto y, auto z) { return select(x < y, x, z); });
            all_alike(a, b, third, [](auto x, auto, auto) { return number_of(bits_of(x)); });
        }
    }
    CHECK(fma(third, Number(3), Number(-1)) != third * Number(3) - Number(1));  // rounded once
    const Number none = std::numeric_limits<Number>::quiet_NaN();
    CHECK(max(none, Number(1)) != max(none, Number(1)));  // NaN stays
    CHECK(min(none, Number(1)) != min(none, Number(1)));
}

TEST_CASE("the bits of a number are those of IEEE 754", "[one_or_many]") {
    CHECK(bits_of(1.0) == 0x3FF0000000000000U);
    CHECK(bits_of(-2.0F) == 0xC0000000U);
    CHECK(number_of(std::uint64_t{0x3FE0000000000000U}) == 0.5);
    CHECK(number_of(std::uint32_t{0x3F000000U}) == 0.5F);
    STATIC_REQUIRE(std::is_same_v<BitsOf<float>, std::uint32_t>);
    STATIC_REQUIRE(std::is_same_v<NumberOf<std::uint64_t>, double>);
}

}  // namespace tarazy::elementary_detail
