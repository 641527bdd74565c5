#pragma once
// The elementary functions of the model for one number, for those above it: the same bits, without the registers.

namespace tarazy {

/// e^x and ln x of arithmetic/elementary.h.
double scalar_exp(double x);
double scalar_log(double x);

}  // namespace tarazy
