#include "experiment/sweep/events.h"

#include "record/run_layout.h"

namespace tarazy {

SweepEvents::SweepEvents(const SweepPlan& plan, std::size_t scenario)
    : plan_(&plan), all_(plan.design().scenarios[scenario]->original().model.events) {
    own_ = all_.size();
    const std::vector<std::string> names = event_names(all_);
    for (std::size_t k = 0; k < own_; ++k) all_[k].id = names[k];
    for (const Policy& policy : plan.design().policies) {
        const std::vector<Event> added = policy.events.empty() ? std::vector<Event>() : policy.events[scenario];
        played_from_.push_back(append(added, "strategies." + policy.label + "."));
        played_.push_back(added.size());
    }
    for (const Defection& defection : plan.design().defections) {
        defected_from_.push_back(append(defection.events[scenario], "defect." + defection.label + "."));
    }
}

std::size_t SweepEvents::append(const std::vector<Event>& events, const std::string& list) {
    const std::size_t from = all_.size();
    const std::vector<std::string> names = event_names(events);
    for (std::size_t k = 0; k < events.size(); ++k) {
        all_.push_back(events[k]);
        if (events[k].id.empty()) all_.back().id = list + names[k];
    }
    return from;
}

std::size_t SweepEvents::place(std::size_t point, std::size_t event) const {
    if (event < own_) return event;
    const std::size_t policy = plan_->policy_of(point);
    const std::size_t added = event - own_;
    if (added < played_[policy]) return played_from_[policy] + added;
    const std::size_t defection = plan_->future(plan_->future_of(point)).defection;
    return defected_from_.at(defection - 1) + added - played_[policy];
}

}  // namespace tarazy
