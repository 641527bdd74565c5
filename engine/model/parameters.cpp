#include "model/parameters.h"

#include <cmath>

namespace tarazy {

std::size_t Horizon::steps() const {
    return static_cast<std::size_t>(std::llround((end - start) / step));
}

Experiment unchanged(const Scenario& scenario) {
    return {.world = scenario.world,
            .doctrines = scenario.doctrines,
            .doctrine_choices = std::vector<std::optional<std::size_t>>(scenario.actors.size())};
}

}  // namespace tarazy
