#include "statistics/binomial_tail.h"

#include <boost/math/distributions/binomial.hpp>

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::binomial_tail_test {

TEST_CASE("The upper tail of the binomial distribution is that of Boost") {
    for (const std::size_t n : {1U, 7U, 100U, 5000U, 1000000U}) {
        const boost::math::binomial_distribution<double> tenth(static_cast<double>(n), 0.1);
        const boost::math::binomial_distribution<double> most(static_cast<double>(n), 0.93);
        for (const double share : {0.0, 0.05, 0.0999, 0.1, 0.101, 0.12, 0.5, 0.929, 0.931, 1.0}) {
            const auto k = static_cast<std::size_t>(share * static_cast<double>(n));
            const auto expected = [&](const auto& distribution) { return k == 0 ? 1.0 : cdf(complement(distribution, static_cast<double>(k) - 1)); };
            INFO(n << " " << k);
            CHECK(binomial_upper_tail(n, k, 0.1) == Approx(expected(tenth)).epsilon(1e-8).margin(1e-300));
            CHECK(binomial_upper_tail(n, k, 0.93) == Approx(expected(most)).epsilon(1e-8).margin(1e-300));
        }
    }
}

TEST_CASE("What is certain and what cannot be") {
    CHECK(binomial_upper_tail(10, 0, 0.2) == 1);
    CHECK(binomial_upper_tail(0, 0, 0.2) == 1);
    CHECK(binomial_upper_tail(10, 11, 0.2) == 0);
    CHECK(binomial_upper_tail(10, 1, 0) == 0);
    CHECK(binomial_upper_tail(10, 10, 1) == 1);
    CHECK(binomial_upper_tail(3, 3, 0.5) == Approx(0.125).epsilon(1e-14));
    CHECK_THROWS_AS(binomial_upper_tail(10, 1, 1.5), Bug);
}

}  // namespace tarazy::binomial_tail_test
