#pragma once
// The inside of a simulation laid open: a world and its snapshot that a test may look at and change between the phases.
#include "model/access.h"
#include "model/agenda.h"
#include "model/phases.h"
#include "model/step.h"
#include "support/catch.h"
#include "support/worlds.h"

namespace tarazy {

/// Equal to 1e-12, relative or (below 1) absolute to `margin`.
inline Catch::Detail::Approx near(double value, double margin = 1e-14) {
    return Catch::Detail::Approx(value).epsilon(1e-12).margin(margin);
}

/// Runs 0, 1 ... of seed 1, as many as the layout holds, at their start: calibrated, no event yet, the start state seen.
template <class Layout>
struct Stage {
    explicit Stage(const PreparedWorld& given)
        : setting(given), world(given.scenario), seen(given.scenario.size()), logs(Layout::runs), events(Layout::runs) {
        for (std::size_t run = 0; run < Layout::runs; ++run) {
            world.load(run, setting.scenario, setting.start.state(), {1, static_cast<std::uint32_t>(run)});
            agendas.emplace_back(setting.scenario, setting.experiment, run).begin(world);
        }
        calibrate_corridors(world);
        observe(world, 0, false, seen);
        for (std::size_t run = 0; run < Layout::runs; ++run) {
            calibrate(world, seen, run, setting.scenario.calibrate);
            world.take_up(run, setting.scenario, setting.experiment);
        }
    }

    /// Goes through steps 0 to count - 1 and sees step `count`, before its events.
    void play(std::size_t count) {
        for (std::size_t n = 0; n < count; ++n) {
            see(n);
            advance(world, seen, static_cast<std::uint32_t>(n), time(n), logs);
        }
        observe(world, static_cast<std::uint32_t>(count), true, seen);
    }

    /// Events and snapshot of step n.
    void see(std::size_t n) {
        for (std::size_t run = 0; run < agendas.size(); ++run) agendas[run].act(world, static_cast<std::uint32_t>(n), time(n), events[run]);
        observe(world, static_cast<std::uint32_t>(n), true, seen);
    }

    double time(std::size_t n) const { return setting.scenario.time.time(n); }

    /// The last run of the layout: not the first lane, where there are several.
    static constexpr std::size_t last = Layout::runs - 1;

    // The state of the last run, and E4 of it, in the words of the model.
    std::size_t size() const { return world.n; }
    double affinity(std::size_t i, std::size_t j) const { return world.now.affinity.at(i, j, last); }
    double hostility(std::size_t i, std::size_t j) const { return i == j ? 0 : (1 - affinity(i, j)) / 2; }
    double amity(std::size_t i, std::size_t j) const { return i == j ? 0 : (1 + affinity(i, j)) / 2; }
    double share(std::size_t d, std::size_t i, std::size_t j) const { return world.now.alignment[d].at(i, j, last); }
    double economy(std::size_t i) const { return world.now.capability[0].at(i, last); }
    double military(std::size_t i) const { return world.now.capability[1].at(i, last); }
    double effort(std::size_t i) const { return world.now.effort.at(i, last); }
    double power(std::size_t i) const { return seen.power.at(i, last); }
    double threat_share(std::size_t i, std::size_t j) const { return seen.threat_share.at(i, j, last); }

    const PreparedWorld& setting;
    World<Layout> world;
    Snapshot<Layout> seen;
    std::vector<Agenda<Layout>> agendas;
    CrisisLogs logs;
    std::vector<EventLog> events;
};

}  // namespace tarazy
