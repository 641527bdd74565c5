#include "record/number_steps.h"

#include <array>
#include <cmath>
#include <limits>

#include "record/json/document.h"
#include "support/catch.h"

namespace tarazy::number_steps_test {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

std::string told(std::initializer_list<double> numbers, int exponent) {
    return json_line(json_tree(steps(std::vector<double>(numbers), exponent)));
}

}  // namespace

TEST_CASE("Rounded numbers have no more digits than they should") {
    CHECK(rounded(0.123456789, 3) == 0.123);
    CHECK(rounded(-1234.5678, 5) == -1234.6);
    CHECK(rounded(1e-30 / 3, 2) == 3.3e-31);
    CHECK(rounded(0, 5) == 0);
    CHECK(std::isnan(rounded(none, 5)));
}

TEST_CASE("The power of ten keeps the digits of the largest number") {
    CHECK(steps_exponent(std::array{0.61723, 0.5}, 5) == -5);
    CHECK(steps_exponent(std::array{-61723.4, 2.0}, 5) == 0);
    CHECK(steps_exponent(std::array{1e9, none}, 5) == 5);
    CHECK(steps_exponent(std::array{100.0}, 3) == 0);
    CHECK(steps_exponent(std::array{99.0}, 3) == -1);
    CHECK(steps_exponent(std::array{0.0, none}, 5) == 0);
    CHECK(steps_exponent(std::array{std::numeric_limits<double>::infinity(), 0.02}, 2) == -3);
}

TEST_CASE("Rows are written as whole steps") {
    CHECK(told({0.61723, 0.61735, 0.6173}, -5) == "[61723,12,-5]");
    CHECK(told({12345, 2345, 0}, 1) == "[1235,-1000,-235]");
    CHECK(told({}, -5) == "[]");
    CHECK(told({-0.1, 0.1}, -1) == "[-1,2]");
}

TEST_CASE("What is missing does not shift what follows") {
    CHECK(told({0.1, none, 0.3}, -1) == "[1,null,2]");
    CHECK(told({none, 0.3}, -1) == "[null,3]");
}

TEST_CASE("Rounding does not add up along a row") {
    std::vector<double> numbers;
    for (int k = 0; k < 1000; ++k) numbers.push_back(0.3333 * k);
    std::int64_t sum = 0;
    for (const auto& step : steps(numbers, 0)) sum += step.value();
    CHECK(sum == 333);
}

TEST_CASE("Rows share the power of ten of the largest number of all") {
    CHECK(json_document(packed({{0.5, none}, {-12.34, -12.3}}, 3)) == R"({"e":-1,"rows":[[5,null],[-123,0]]})");
    CHECK(json_document(packed({}, 3)) == R"({"e":0,"rows":[]})");
    CHECK(json_document(packed({{}, {0}}, 3)) == R"({"e":0,"rows":[[],[0]]})");
}

}  // namespace tarazy::number_steps_test
