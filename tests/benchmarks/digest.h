#pragma once
// A number that tells whether two builds give the same results to the bit: ./dev bench --against compares it.
#include "model/results.h"

namespace tarazy {

/// The upper 52 bits of an FNV-1a of all series and crises: a whole number, so that a double holds it, as counters are.
double digest_of(const Results& results);

}  // namespace tarazy
