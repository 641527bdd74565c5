#include "statistics/quantile.h"

#include <array>
#include <cmath>

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::quantile_test {

TEST_CASE("Quantiles lie linearly between the order statistics") {
    const std::array<double, 4> sorted{1, 2, 4, 8};
    CHECK(quantile(sorted, 0) == 1);
    CHECK(quantile(sorted, 0.5) == 3);
    CHECK(quantile(sorted, 1) == 8);
    CHECK(quantile(sorted, 0.9) == Approx(6.8).epsilon(1e-15));  // numpy.quantile([1, 2, 4, 8], 0.9)
    CHECK_THROWS_AS(quantile({}, 0.5), Bug);
    CHECK_THROWS_AS(quantile(sorted, 1.5), Bug);
}

TEST_CASE("A band is the middle nine tenths of a sample in any order") {
    std::vector<double> values;
    for (int k = 100; k >= 0; --k) values.push_back(k);
    const Band band = band_of(values);
    CHECK(band.low == Approx(5).epsilon(1e-14));
    CHECK(band.median == 50);
    CHECK(band.high == Approx(95).epsilon(1e-14));
    CHECK(band_of({7}).low == 7);
    CHECK(band_of({7}).high == 7);
    CHECK(std::isnan(band_of({}).median));
}

}  // namespace tarazy::quantile_test
