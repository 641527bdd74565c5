#pragma once
// What the event log of a sweep's series calls events: points differ in those that strategies and defections add to the scenario's own.
#include <vector>

#include "experiment/sweep/plan.h"

namespace tarazy {

/// All events of one scenario of a design, each with an id: its own, then those of each policy, then those of each defection.
class SweepEvents {
  public:
    SweepEvents(const SweepPlan& plan, std::size_t scenario);

    const std::vector<Event>& all() const { return all_; }

    /// Where event `event` of the world of a point stands among all.
    std::size_t place(std::size_t point, std::size_t event) const;

  private:
    /// Appends events after the scenario's own, those without an id called by their place in a list; tells where they begin.
    std::size_t append(const std::vector<Event>& events, const std::string& list);

    const SweepPlan* plan_;
    std::size_t own_;                       ///< how many the scenario itself has
    std::vector<std::size_t> played_from_;  ///< one a policy
    std::vector<std::size_t> played_;       ///< how many it adds
    std::vector<std::size_t> defected_from_;
    std::vector<Event> all_;
};

}  // namespace tarazy
