#include "arithmetic/scalar.h"

#include "arithmetic/elementary.h"

namespace tarazy {

double scalar_exp(double x) {
    return exponential(x);
}

double scalar_log(double x) {
    return logarithm(x);
}

}  // namespace tarazy
