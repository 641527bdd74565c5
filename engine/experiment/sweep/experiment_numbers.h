#pragma once
// All numbers of an experiment in one row, so that a path can be followed to the places that it sets.
#include <optional>
#include <vector>

#include "model/parameters.h"

namespace tarazy {

/// Calls f(double&) for each number of the world and of every doctrine, tilts included (one an actor), always in the same order.
template <class Numbers>
void for_each_experiment_number(Experiment& experiment, std::size_t actors, Numbers&& f) {
    WorldNumbers<double>::describe([&](const Field&, auto member) { f(experiment.world.*member); });
    for (Doctrine& doctrine : experiment.doctrines) {
        DoctrineNumbers<double>::describe([&](const Field&, auto member) { f(doctrine.numbers.*member); });
        doctrine.tilt.resize(actors, 0.0);  // no tilt and a tilt of 0 are the same (E13)
        for (double& tilt : doctrine.tilt) f(tilt);
    }
}

/// The numbers in that order.
std::vector<double> experiment_numbers(Experiment experiment, std::size_t actors);

/// The places that change with a path: those whose number is `first_value` in one experiment and `second_value` in another that
/// differ by that path alone. None where some number changes otherwise: then the path does more than to set numbers.
std::optional<std::vector<std::size_t>> places_set(const Experiment& first, double first_value, const Experiment& second, double second_value,
                                                   std::size_t actors);

}  // namespace tarazy
