#include "arithmetic/scalar.h"

#include "arithmetic/elementary.h"
#include "support/catch.h"

namespace tarazy::scalar_test {

TEST_CASE("outside of the model e^x and ln x have the bits that they have within", "[scalar]") {
    for (double x = -700; x < 700; x += 0.37) {
        CHECK(scalar_exp(x) == exponential(x));
        CHECK(scalar_log(scalar_exp(x)) == logarithm(exponential(x)));
    }
    CHECK(scalar_exp(0) == 1);
    CHECK(scalar_log(1) == 0);
}

}  // namespace tarazy::scalar_test
