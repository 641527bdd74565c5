#pragma once
// The histories of the runs that are simulated together, step by step: what recording and explaining share.
#include <span>
#include <vector>

#include "model/agenda.h"
#include "model/simulation.h"
#include "model/step.h"

namespace tarazy {

/// `Layout::runs` histories of scenarios of one structure. Places beyond the last job hold copies of it.
template <class Layout>
class History {
  public:
    /// Sets aside the memory for scenarios of this structure.
    explicit History(const Scenario& scenario);

    /// Start state, calibration (E16), then what the experiment changes. At most Layout::runs jobs.
    void begin(std::span<const Job> jobs);

    /// Events of the time of step n (E21), then the snapshot (E1 to E14).
    void see(std::size_t n);

    /// From the time of step n to that of n + 1 (E15 to E23).
    void advance(std::size_t n);

    const World<Layout>& world() const { return world_; }
    const Snapshot<Layout>& seen() const { return seen_; }
    /// The crisis log of each run so far.
    const CrisisLogs& crises() const { return crises_; }
    /// The event log of each run so far.
    const std::vector<EventLog>& events() const { return events_; }

  private:
    World<Layout> world_;
    Snapshot<Layout> seen_;
    CrisisLogs crises_;
    std::vector<EventLog> events_;
    std::vector<Agenda<Layout>> agendas_;
    Horizon time_;
};

extern template class History<EnsembleLayout>;
extern template class History<SingleLayout>;
extern template class History<RowLayout>;

}  // namespace tarazy
