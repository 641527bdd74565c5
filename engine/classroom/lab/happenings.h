#pragma once
// Which events of a scenario happen in one run, and when: E21 from the random numbers alone, for the ticker of the page.
#include <cstddef>
#include <vector>

#include "arithmetic/philox.h"
#include "model/parameters.h"

namespace tarazy {

/// An event (index in Scenario::events) that fires, or is undone, at a time in years.
struct Happening {
    double time = 0;
    std::size_t event = 0;
    bool undone = false;
    bool operator==(const Happening&) const = default;
};

/// All of a run in the order in which they act: in a step the undos first, in the order of firing, then the events in file order.
std::vector<Happening> happenings(const Scenario& scenario, const RandomKey& random_key);

/// An actor that takes up a doctrine (index in Scenario::doctrines) at a time in years.
struct DoctrineChange {
    double time = 0;
    std::size_t actor = 0;
    std::size_t doctrine = 0;
    bool operator==(const DoctrineChange&) const = default;
};

/// What the happenings do to doctrines; an undone change gives back what the event found. `experiment` says what actors begin with.
std::vector<DoctrineChange> doctrine_changes(const Scenario& scenario, const Experiment& experiment, const std::vector<Happening>& happened);

}  // namespace tarazy
