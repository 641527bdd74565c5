#pragma once
// Which actor follows which doctrine when, told from the event log of a run.
#include <cstddef>
#include <vector>

#include "model/event_log.h"
#include "model/parameters.h"

namespace tarazy {

/// An actor that takes up a doctrine (index in Scenario::doctrines) at a time in years.
struct DoctrineChange {
    double time = 0;
    std::size_t actor = 0;
    std::size_t doctrine = 0;
    bool operator==(const DoctrineChange&) const = default;
};

/// What the events of a run do to doctrines; an undone change gives back what the event found. `experiment` says what actors begin with.
std::vector<DoctrineChange> doctrine_changes(const Scenario& scenario, const Experiment& experiment, const EventLog& log);

}  // namespace tarazy
