#include "record/number_steps.h"

#include <array>
#include <limits>

#include "support/catch.h"

namespace tarazy::number_steps_test {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

std::string steps(std::initializer_list<double> numbers, int exponent) {
    std::string text;
    append_steps(text, std::vector<double>(numbers), exponent);
    return text;
}

}  // namespace

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
    CHECK(steps({0.61723, 0.61735, 0.6173}, -5) == "[61723,12,-5]");
    CHECK(steps({12345, 2345, 0}, 1) == "[1235,-1000,-235]");
    CHECK(steps({}, -5) == "[]");
    CHECK(steps({-0.1, 0.1}, -1) == "[-1,2]");
}

TEST_CASE("What is missing does not shift what follows") {
    CHECK(steps({0.1, none, 0.3}, -1) == "[1,null,2]");
    CHECK(steps({none, 0.3}, -1) == "[null,3]");
}

TEST_CASE("Rounding does not add up along a row") {
    std::vector<double> numbers;
    for (int k = 0; k < 1000; ++k) numbers.push_back(0.3333 * k);
    std::string text;
    append_steps(text, numbers, 0);
    long sum = 0;
    for (std::size_t place = 1; place < text.size();) {
        std::size_t used = 0;
        sum += std::stol(text.substr(place), &used);
        place += used + 1;
    }
    CHECK(sum == 333);
}

TEST_CASE("Rows share the power of ten of the largest number of all") {
    CHECK(rows_json({{0.5, none}, {-12.34, -12.3}}, 3) == R"({"e":-1,"rows":[[5,null],[-123,0]]})");
    CHECK(rows_json({}, 3) == R"({"e":0,"rows":[]})");
    CHECK(rows_json({{}, {0}}, 3) == R"({"e":0,"rows":[[],[0]]})");
}

}  // namespace tarazy::number_steps_test
