#include "model/history.h"

#include <algorithm>

#include "model/access.h"
#include "model/phases.h"

namespace tarazy {

template <class Layout>
History<Layout>::History(const Scenario& scenario)
    : world_(scenario), seen_(scenario.size()), crises_(Layout::runs), events_(Layout::runs), time_(scenario.time) {}

template <class Layout>
void History<Layout>::begin(std::span<const Job> jobs) {
    time_ = jobs[0].scenario->time;
    agendas_.clear();
    for (std::size_t run = 0; run < Layout::runs; ++run) {
        const Job& job = jobs[std::min(run, jobs.size() - 1)];
        crises_[run].clear();
        events_[run].clear();
        world_.load(run, *job.scenario, job.start->state(), job.random_key);
        agendas_.emplace_back(*job.scenario, *job.experiment, run).begin(world_);
    }
    calibrate_corridors(world_);
    observe(world_, 0, false, seen_);
    for (std::size_t run = 0; run < Layout::runs; ++run) {
        const Job& job = jobs[std::min(run, jobs.size() - 1)];
        calibrate(world_, seen_, run, job.scenario->calibrate);
        world_.take_up(run, *job.scenario, *job.experiment);
    }
}

template <class Layout>
void History<Layout>::see(std::size_t n) {
    const auto step = static_cast<std::uint32_t>(n);
    for (std::size_t run = 0; run < agendas_.size(); ++run) agendas_[run].act(world_, step, time_.time(n), events_[run]);
    observe(world_, step, true, seen_);
}

template <class Layout>
void History<Layout>::advance(std::size_t n) {
    tarazy::advance(world_, seen_, static_cast<std::uint32_t>(n), time_.time(n), crises_);
}

template class History<EnsembleLayout>;
template class History<SingleLayout>;
template class History<RowLayout>;

}  // namespace tarazy
