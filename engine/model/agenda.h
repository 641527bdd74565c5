#pragma once
// E21: events of one run, when they happen and when they are undone; and what institutions add up to.
#include <functional>
#include <vector>

#include "model/event_log.h"
#include "model/world.h"

namespace tarazy {

/// The events of one run. Acts on that run's lane of a world.
template <class Layout>
class Agenda {
  public:
    Agenda() = default;
    /// Scenario and experiment must outlive the agenda.
    Agenda(const Scenario& scenario, const Experiment& experiment, std::size_t run);

    /// Writes what the institutions of the start state add up to (E6, E12, E13, E19) into the world.
    void begin(World<Layout>& world);

    /// Due undos in the order of firing, then the events of time `time`, in file order; each is noted in the log.
    void act(World<Layout>& world, std::uint32_t step, double time, EventLog& log);

  private:
    using Undo = std::function<void(Agenda&, World<Layout>&)>;
    struct Firing {
        std::size_t event;
        double due;
        std::vector<Undo> undos;
    };

    bool is_due(const World<Layout>& world, std::size_t event, std::uint32_t step, double time) const;
    void fire(World<Layout>& world, std::size_t event, double time);
    void renew_institutions(World<Layout>& world);

    /// What each kind of action does, and how it is undone.
    struct Doing;

    Undo change_affinity(World<Layout>& world, std::size_t i, std::size_t j, Change change);
    void set_world(World<Layout>& world, const WorldNumbers<std::optional<double>>& values);

    const Scenario* scenario_ = nullptr;
    const Experiment* experiment_ = nullptr;
    std::size_t run_ = 0;
    std::vector<std::vector<bool>> members_;  ///< [institution][actor]
    std::vector<bool> active_;                ///< one an institution
    std::vector<double> socialised_at_start_;
    std::vector<bool> fired_;
    std::vector<bool> running_;  ///< fired and not undone yet, for events with `for`
    std::vector<Firing> firings_;
    bool institutions_changed_ = false;
    bool reach_changed_ = false;
};

extern template class Agenda<EnsembleLayout>;
extern template class Agenda<SingleLayout>;
extern template class Agenda<RowLayout>;

}  // namespace tarazy
