#include "arithmetic/lanes.h"

#include <cmath>
#include <functional>
#include <limits>
#include <vector>

#include "support/catch.h"

namespace tarazy::lanes_test {
namespace {

using Eight = std::array<double, lane_count>;

DoublePack pack(const Eight& values) {
    alignas(64) Eight aligned = values;
    return DoublePack::load(aligned.data());
}
Eight unpack(const DoublePack& x) {
    alignas(64) Eight values;
    x.store(values.data());
    return values;
}

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double no_number = std::numeric_limits<double>::quiet_NaN();
constexpr Eight first{1.5, -2.0, 0.0, 1e300, 0.1, -0.0, 7.25, 3.0};
constexpr Eight second{0.5, 3.0, -1.0, 1e300, 0.3, 2.0, -7.25, 3.0};

/// Compares bit by bit, so that -0 is not 0 and a lost NaN is seen.
void same_bits(const DoublePack& packed, const std::function<double(double, double)>& one, const Eight& a = first, const Eight& b = second) {
    const Eight found = unpack(packed);
    for (std::size_t l = 0; l < lane_count; ++l) {
        CAPTURE(l, a[l], b[l]);
        CHECK(std::bit_cast<std::uint64_t>(found[l]) == std::bit_cast<std::uint64_t>(one(a[l], b[l])));
    }
}

}  // namespace

TEST_CASE("a pack computes what eight doubles compute", "[lanes]") {
    const DoublePack a = pack(first);
    const DoublePack b = pack(second);
    same_bits(a + b, [](double x, double y) { return x + y; });
    same_bits(a - b, [](double x, double y) { return x - y; });
    same_bits(a * b, [](double x, double y) { return x * y; });
    same_bits(a / b, [](double x, double y) { return x / y; });
    same_bits(-a, [](double x, double) { return -x; });
    same_bits(magnitude(a), [](double x, double) { return magnitude(x); });
    same_bits(square_root(magnitude(a)), [](double x, double) { return square_root(magnitude(x)); });
    same_bits(select(a < b, a, b), [](double x, double y) { return select(x < y, x, y); });
    same_bits(select(a > b, a, b), [](double x, double y) { return select(x > y, x, y); });
    same_bits(select(a == b, DoublePack(1.0), DoublePack(0.0)), [](double x, double y) { return x == y ? 1.0 : 0.0; });
    same_bits(clamped(a, DoublePack(-1.0), DoublePack(2.0)), [](double x, double) { return clamped(x, -1.0, 2.0); });
    same_bits(divide_or_zero(a, b), [](double x, double y) { return divide_or_zero(x, y); });
    DoublePack sum = a;
    sum += b;
    same_bits(sum, [](double x, double y) { return x + y; });
    DoublePack difference = a;
    difference -= b;
    same_bits(difference, [](double x, double y) { return x - y; });
    DoublePack product = a;
    product *= b;
    same_bits(product, [](double x, double y) { return x * y; });
}

TEST_CASE("a fused product rounds once, in a pack and alone", "[lanes]") {
    const double x = 1 + 0x1p-30;  // x x = 1 + 2^-29 + 2^-60: the last term is lost when rounded twice
    CHECK(fma(x, x, -1 - 0x1p-29) == 0x1p-60);
    CHECK(x * x - 1 - 0x1p-29 == 0);
    CHECK(unpack(fma(DoublePack(x), DoublePack(x), DoublePack(-1 - 0x1p-29)))[3] == 0x1p-60);
    same_bits(fma(pack(first), pack(second), DoublePack(0.7)), [](double a, double b) { return fma(a, b, 0.7); });
}

TEST_CASE("sixteen floats become doubles and floats again, eight after eight", "[lanes]") {
    alignas(64) std::array<float, SinglePack::width> numbers;
    for (std::size_t l = 0; l < numbers.size(); ++l) numbers[l] = static_cast<float>(l) + 0.1F;
    const SinglePack floats = SinglePack::load(numbers.data());
    for (std::size_t e = 0; e < eights<SinglePack>; ++e) {
        const Eight eight = unpack(doubles(floats, e));
        for (std::size_t l = 0; l < lane_count; ++l) CHECK(eight[l] == static_cast<double>(numbers[e * lane_count + l]));
    }
    alignas(64) std::array<float, SinglePack::width> again;
    rounded(doubles(floats, 0) + DoublePack(0x1p-40), doubles(floats, 1)).store(again.data());
    CHECK(again == numbers);
    CHECK(unpack(doubles(pack(second), 0)) == second);
}

TEST_CASE("a pack of floats computes what floats compute", "[lanes]") {
    alignas(64) std::array<float, SinglePack::width> a;
    alignas(64) std::array<float, SinglePack::width> b;
    for (std::size_t l = 0; l < a.size(); ++l) {
        a[l] = static_cast<float>(first[l % lane_count] > 1e200 ? 1e30 : first[l % lane_count]);
        b[l] = static_cast<float>(second[(l + l / lane_count) % lane_count] > 1e200 ? 1e30 : second[(l + l / lane_count) % lane_count]);
    }
    const SinglePack x = SinglePack::load(a.data());
    const SinglePack y = SinglePack::load(b.data());
    const auto same = [&](const SinglePack& packed, const std::function<float(float, float)>& one) {
        alignas(64) std::array<float, SinglePack::width> found;
        packed.store(found.data());
        for (std::size_t l = 0; l < found.size(); ++l) {
            CAPTURE(l, a[l], b[l]);
            CHECK(std::bit_cast<std::uint32_t>(found[l]) == std::bit_cast<std::uint32_t>(one(a[l], b[l])));
        }
    };
    same(x + y, [](float p, float q) { return p + q; });
    same(x - y, [](float p, float q) { return p - q; });
    same(x * y, [](float p, float q) { return p * q; });
    same(x / y, [](float p, float q) { return p / q; });
    same(-x, [](float p, float) { return -p; });
    same(fma(x, y, SinglePack(0.7)), [](float p, float q) { return std::fma(p, q, 0.7F); });
    same(max(x, y), [](float p, float q) { return std::max(p, q); });
    same(min(x, y), [](float p, float q) { return std::min(p, q); });
    same(square_root(magnitude(x)), [](float p, float) { return std::sqrt(std::abs(p)); });
    same(select(x < y, x, y), [](float p, float q) { return p < q ? p : q; });
    CHECK(any(x > y));
    CHECK_FALSE(all(x > y));
}

TEST_CASE("a bound does not hide NaN", "[lanes]") {
    CHECK(std::isnan(max(no_number, 0.0)));
    CHECK(std::isnan(min(no_number, 0.0)));
    CHECK(std::isnan(clamped(no_number, -1.0, 1.0)));
    CHECK(std::isnan(unpack(max(DoublePack(no_number), DoublePack(0.0)))[5]));
    CHECK(std::isnan(unpack(min(DoublePack(no_number), DoublePack(0.0)))[5]));
    CHECK(std::isnan(unpack(clamped(DoublePack(no_number), DoublePack(-1.0), DoublePack(1.0)))[0]));
    CHECK(clamped(infinite, -1.0, 1.0) == 1);
    CHECK(unpack(clamped(DoublePack(-infinite), DoublePack(-1.0), DoublePack(1.0)))[7] == -1);
}

TEST_CASE("a quotient by 0 is 0", "[lanes]") {
    CHECK(divide_or_zero(3.0, 0.0) == 0);
    CHECK(divide_or_zero(0.0, 0.0) == 0);
    CHECK(divide_or_zero(3.0, 2.0) == 1.5);
    const Eight found = unpack(divide_or_zero(pack(first), pack({0, 1, 0, -0.0, 2, 0, 1, 3})));
    CHECK(found == Eight{0, -2, 0, 0, 0.05, 0, 7.25, 1});
}

TEST_CASE("any and all look at every lane", "[lanes]") {
    for (std::size_t l = 0; l < lane_count; ++l) {
        CAPTURE(l);
        Eight one{};
        one[l] = 1;
        CHECK(any(pack(one) > DoublePack(0.5)));
        CHECK_FALSE(all(pack(one) < DoublePack(0.5)));
    }
    CHECK_FALSE(any(DoublePack(0.0) > DoublePack(0.5)));
    CHECK(all(DoublePack(0.0) < DoublePack(0.5)));
    CHECK(any(true));
    CHECK_FALSE(any(false));
}

}  // namespace tarazy::lanes_test
