#include "arithmetic/registers.h"

#include <array>
#include <bit>
#include <cmath>
#include <limits>

#include "support/catch.h"

namespace tarazy::registers_test {

using registers::Register;

namespace {

/// The bits of the first lane; all lanes are alike.
std::uint64_t bits(const Register& value) {
    alignas(64) std::array<double, Register::size> lanes{};
    value.store_aligned(lanes.data());
    for (const double lane : lanes) CHECK(std::bit_cast<std::uint64_t>(lane) == std::bit_cast<std::uint64_t>(lanes[0]));
    return std::bit_cast<std::uint64_t>(lanes[0]);
}

std::uint64_t bits(double value) {
    return std::bit_cast<std::uint64_t>(value);
}

}  // namespace

TEST_CASE("A fused operation rounds once") {
    const double third = 1.0 / 3;
    CHECK(bits(registers::fma(Register(third), Register(3.0), Register(-1.0))) == bits(std::fma(third, 3.0, -1.0)));
    CHECK(std::fma(third, 3.0, -1.0) == -0x1p-54);  // twice rounded it were 0
    CHECK(bits(registers::fma(Register(0x1p-600), Register(0x1p-500), Register(1.0))) == bits(1.0));
}

TEST_CASE("A fused operation of floats rounds once") {
    const float third = 1.0F / 3;
    alignas(64) std::array<float, registers::SingleRegister::size> lanes{};
    registers::fma(registers::SingleRegister(third), registers::SingleRegister(3.0F), registers::SingleRegister(-1.0F)).store_aligned(lanes.data());
    for (const float lane : lanes) CHECK(lane == std::fma(third, 3.0F, -1.0F));
    CHECK(lanes[0] != 0);  // twice rounded it were
}

TEST_CASE("Quotients and roots of floats are rounded once") {
    using registers::SingleRegister;
    alignas(64) std::array<float, SingleRegister::size> lanes{};
    for (int k = 1; k < 2000; ++k) {
        const auto x = static_cast<float>(k) * 0.37F;
        registers::divided(SingleRegister(1.0F), SingleRegister(x)).store_aligned(lanes.data());
        CHECK(lanes[0] == 1.0F / x);
        registers::square_root(SingleRegister(x)).store_aligned(lanes.data());
        CHECK(lanes[0] == std::sqrt(x));
    }
}

TEST_CASE("A register of floats is two of doubles, and two of doubles one of floats") {
    alignas(64) std::array<float, registers::SingleRegister::size> floats{};
    for (std::size_t l = 0; l < floats.size(); ++l) floats[l] = 0.1F * static_cast<float>(l + 1);
    const auto both = registers::SingleRegister::load_aligned(floats.data());
    alignas(64) std::array<float, registers::SingleRegister::size> again{};
    registers::narrowed(registers::widened(both, 0), registers::widened(both, 1)).store_aligned(again.data());
    CHECK(again == floats);
    alignas(64) std::array<double, Register::size> high{};
    registers::widened(both, 1).store_aligned(high.data());
    for (std::size_t l = 0; l < Register::size; ++l) CHECK(high[l] == static_cast<double>(floats[Register::size + l]));
}

TEST_CASE("Bounds keep the first of equals and a first that is NaN") {
    const double none = std::numeric_limits<double>::quiet_NaN();
    CHECK(bits(registers::max(Register(1.0), Register(2.0))) == bits(2.0));
    CHECK(bits(registers::min(Register(1.0), Register(2.0))) == bits(1.0));
    CHECK(bits(registers::max(Register(none), Register(2.0))) == bits(none));
    CHECK(bits(registers::min(Register(none), Register(2.0))) == bits(none));
    CHECK(bits(registers::max(Register(2.0), Register(none))) == bits(2.0));
    CHECK(bits(registers::min(Register(2.0), Register(none))) == bits(2.0));
    for (const double zero : {0.0, -0.0}) {
        CHECK(bits(registers::max(Register(zero), Register(-zero))) == bits(zero));
        CHECK(bits(registers::min(Register(zero), Register(-zero))) == bits(zero));
    }
}

TEST_CASE("The negative of a number has the other sign, that of zero too") {
    CHECK(bits(registers::negative(Register(0.0))) == bits(-0.0));
    CHECK(bits(registers::negative(Register(-0.0))) == bits(0.0));
    CHECK(bits(registers::negative(Register(1.5))) == bits(-1.5));
}

}  // namespace tarazy::registers_test
