#include "statistics/binomial_tail.h"

#include <algorithm>

#include "arithmetic/scalar.h"
#include "model/error.h"

namespace tarazy {
namespace {

/// The chance of exactly k successes.
double chance_of(std::size_t n, std::size_t k, double p) {
    double log_chance = static_cast<double>(k) * scalar_log(p) + static_cast<double>(n - k) * scalar_log(1 - p);
    for (std::size_t i = 1; i <= std::min(k, n - k); ++i) {
        log_chance += scalar_log(static_cast<double>(n - i + 1) / static_cast<double>(i));
    }
    return scalar_exp(log_chance);
}

}  // namespace

double binomial_upper_tail(std::size_t trials, std::size_t successes, double p) {
    require(p >= 0 && p <= 1, "a chance lies between 0 and 1");
    if (successes == 0) return 1;
    if (successes > trials || p == 0) return 0;
    if (p == 1) return 1;
    // The sum goes away from the mean, where its terms fall.
    const double odds = p / (1 - p);
    const bool above_mean = static_cast<double>(successes) > static_cast<double>(trials) * p;
    std::size_t k = above_mean ? successes : successes - 1;
    double term = chance_of(trials, k, p);
    double sum = term;
    while (term > sum * 0x1p-60 && k != (above_mean ? trials : 0)) {
        const auto here = static_cast<double>(k);
        const double left = static_cast<double>(trials) - here;
        term *= above_mean ? odds * left / (here + 1) : here / (odds * (left + 1));
        above_mean ? ++k : --k;
        sum += term;
    }
    return std::min(above_mean ? sum : 1 - sum, 1.0);
}

}  // namespace tarazy
