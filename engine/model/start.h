#pragma once
// The start state of a scenario: given numbers, and the defaults of MODEL.md where none are given.
#include <memory>
#include <utility>

#include "model/parameters.h"

namespace tarazy {

struct StartState;

/// The state before any event, worked out once for all runs of a scenario. Copies share it; what it holds is the model's own
/// (model/start_state.h).
class Start {
  public:
    Start() = default;
    explicit Start(std::shared_ptr<const StartState> state) : state_(std::move(state)) {}

    const StartState& state() const { return *state_; }

  private:
    std::shared_ptr<const StartState> state_;
};

/// Makes the start state. The scenario is valid by contract. Thread-safe.
Start make_start(const Scenario& scenario);

}  // namespace tarazy
