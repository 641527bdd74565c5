#include "model/agenda.h"

#include <limits>

#include "arithmetic/elementary.h"
#include "model/access.h"

namespace tarazy {

template <class Layout>
Agenda<Layout>::Agenda(const Scenario& scenario, const Experiment& experiment, std::size_t run)
    : scenario_(&scenario), experiment_(&experiment), run_(run), fired_(scenario.events.size()), running_(scenario.events.size()) {
    for (const Institution& institution : scenario.institutions) {
        std::vector<bool> members(scenario.size());
        for (const std::size_t member : institution.members) members[member] = true;
        members_.push_back(members);
        active_.push_back(institution.active);
    }
}

template <class Layout>
void Agenda<Layout>::begin(World<Layout>& world) {
    const std::size_t n = world.n;
    socialised_at_start_.assign(n * n, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            world.log_access_start.at(i, j, run_) = 0;
            world.access.at(i, j, run_) = std::numeric_limits<double>::quiet_NaN();  // unlike any access: every logarithm is taken
        }
    }
    renew_institutions(world);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            if (scenario_->calibrate) socialised_at_start_[i * n + j] = world.socialised.at(i, j, run_);
            world.log_access_start.at(i, j, run_) = world.log_access.at(i, j, run_);
            world.log_access.at(i, j, run_) = 0;
        }
    }
    renew_institutions(world);
}

/// E6, E12, E13 and E19: what shared active institutions give to each pair.
template <class Layout>
void Agenda<Layout>::renew_institutions(World<Layout>& world) {
    const std::size_t n = world.n;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            double guarantee = 0;
            double trade = 0;
            double bonus = 0;
            double socialised = 0;
            for (std::size_t g = 0; g < active_.size() && i != j; ++g) {
                if (!active_[g] || !members_[g][i] || !members_[g][j]) continue;
                const InstitutionNumbers<double>& gives = scenario_->institutions[g].numbers;
                guarantee = max(guarantee, gives.guarantee);
                trade += gives.trade;
                bonus += gives.affinity_bonus;
                socialised += gives.socialisation;
            }
            world.guarantee.at(i, j, run_) = guarantee;
            world.bonus.at(i, j, run_) = bonus;
            world.socialised.at(i, j, run_) = socialised - socialised_at_start_[i * n + j];
            const double access = i == j ? 1.0 : world.sanction.at(i, j, run_) * (1 + trade);
            if (static_cast<typename Layout::Number>(access) == world.access.at(i, j, run_)) continue;
            world.access.at(i, j, run_) = access;
            world.log_access.at(i, j, run_) = logarithm(max(access, least_access)) - world.log_access_start.at(i, j, run_);
        }
    }
}

template <class Layout>
void Agenda<Layout>::act(World<Layout>& world, std::uint32_t step, double time, EventLog& log) {
    for (std::size_t k = 0; k < firings_.size();) {
        if (time < firings_[k].due - time_tolerance) {
            ++k;
            continue;
        }
        const Firing ended = std::move(firings_[k]);
        firings_.erase(firings_.begin() + static_cast<std::ptrdiff_t>(k));
        running_[ended.event] = false;
        for (auto undo = ended.undos.rbegin(); undo != ended.undos.rend(); ++undo) (*undo)(*this, world);
        log.push_back({time, ended.event, true});
    }
    for (std::size_t event = 0; event < scenario_->events.size(); ++event) {
        if (!is_due(world, event, step, time)) continue;
        fire(world, event, time);
        log.push_back({time, event, false});
    }
    if (reach_changed_) world.renew_reach(run_);
    if (institutions_changed_) renew_institutions(world);
    reach_changed_ = institutions_changed_ = false;
}

template <class Layout>
bool Agenda<Layout>::is_due(const World<Layout>& world, std::size_t event, std::uint32_t step, double time) const {
    const Event& candidate = scenario_->events[event];
    if (candidate.at) return !fired_[event] && time >= *candidate.at - time_tolerance;
    if (running_[event] || (fired_[event] && !candidate.repeat)) return false;
    const double chance = 1 - exponential(-candidate.hazard * world.step);
    return uniform(world.random_key[run_], Stream::event, step, static_cast<std::uint32_t>(event)) < chance;
}

template <class Layout>
void Agenda<Layout>::fire(World<Layout>& world, std::size_t event, double time) {
    const Event& happening = scenario_->events[event];
    fired_[event] = true;
    std::vector<Undo> undos;
    for (const Action& action : happening.actions) {
        undos.push_back(std::visit(Doing{*this, world, run_}, action));
    }
    if (happening.duration) {
        running_[event] = true;
        firings_.push_back({event, time + *happening.duration, std::move(undos)});
    }
}

/// F and its anchor of i toward j.
template <class Layout>
auto Agenda<Layout>::change_affinity(World<Layout>& world, std::size_t i, std::size_t j, Change change) -> Undo {
    auto&& f = world.now.affinity.at(i, j, run_);
    auto&& anchor = world.anchor.at(i, j, run_);
    if (change.by) {
        f = clamped(f + change.value, -1.0, 1.0);
        anchor = clamped(anchor + change.value, -1.0, 1.0);
        return [i, j, change](Agenda& self, World<Layout>& w) { self.change_affinity(w, i, j, {-change.value, true}); };
    }
    const double found_f = f;
    const double found_anchor = anchor;
    f = change.value;
    anchor = change.value;
    return [i, j, found_f, found_anchor](Agenda& self, World<Layout>& w) {
        w.now.affinity.at(i, j, self.run_) = found_f;
        w.anchor.at(i, j, self.run_) = found_anchor;
    };
}

template <class Layout>
void Agenda<Layout>::set_world(World<Layout>& world, const WorldNumbers<std::optional<double>>& values) {
    std::vector<std::optional<double>> flat;
    WorldNumbers<std::optional<double>>::describe([&](const Field&, auto member) { flat.push_back(values.*member); });
    std::size_t k = 0;
    WorldNumbers<typename Layout::Element>::describe([&](const Field&, auto member) {
        if (flat[k]) set_lane<Layout>(world.world.*member, run_, *flat[k]);
        ++k;
    });
    reach_changed_ = reach_changed_ || values.reach_km || values.border_km;
}

/// E21: what each kind of action does, an overload a kind, which gives back how to undo it.
template <class Layout>
struct Agenda<Layout>::Doing {
    Undo operator()(const SanctionAction& action) const {
        std::vector<PairValue> found;
        for (const std::size_t i : action.from) {
            for (const std::size_t j : action.on) {
                found.push_back({i, j, world.sanction.at(i, j, run)});
                world.sanction.at(i, j, run) = world.sanction.at(j, i, run) = action.access;
            }
        }
        agenda.institutions_changed_ = true;
        return [found](Agenda& self, World<Layout>& w) {
            for (auto pair = found.rbegin(); pair != found.rend(); ++pair) {
                w.sanction.at(pair->i, pair->j, self.run_) = w.sanction.at(pair->j, pair->i, self.run_) = pair->value;
            }
            self.institutions_changed_ = true;
        };
    }

    Undo operator()(const AffinityAction& action) const {
        Undo there = agenda.change_affinity(world, action.i, action.j, action.change);
        if (!action.both) return there;
        const Undo back = agenda.change_affinity(world, action.j, action.i, action.change);
        return [there, back](Agenda& self, World<Layout>& w) {
            back(self, w);
            there(self, w);
        };
    }

    Undo operator()(const PostureAction& action) const {
        const std::size_t i = action.actor;
        auto&& posture = world.actor.posture.at(i, run);
        const double found = posture;
        posture = action.change.by ? max(posture + action.change.value, 0.0) : action.change.value;
        return [i, found, change = action.change](Agenda& self, World<Layout>& w) {
            auto&& now = w.actor.posture.at(i, self.run_);
            now = change.by ? max(now - change.value, 0.0) : found;
        };
    }

    Undo operator()(const CapabilityAction& action) const {
        world.now.capability[action.component].at(action.actor, run) *= action.times;
        return [action](Agenda& self, World<Layout>& w) { w.now.capability[action.component].at(action.actor, self.run_) /= action.times; };
    }

    Undo operator()(const GrowthAction& action) const {
        auto&& growth = world.growth[action.component].at(action.actor, run);
        const double found = growth;
        growth = action.change.by ? growth + action.change.value : action.change.value;
        return [action, found](Agenda& self, World<Layout>& w) {
            auto&& now = w.growth[action.component].at(action.actor, self.run_);
            now = action.change.by ? now - action.change.value : found;
        };
    }

    Undo operator()(const DoctrineAction& action) const {
        const std::size_t i = action.actor;
        Doctrine found;
        std::vector<double> numbers;
        DoctrineNumbers<Column<Layout>>::describe([&](const Field&, auto member) { numbers.push_back((world.doctrine.*member).at(i, run)); });
        std::size_t k = 0;
        DoctrineNumbers<double>::describe([&](const Field&, auto member) { found.numbers.*member = numbers[k++]; });
        for (std::size_t j = 0; j < world.n; ++j) found.tilt.push_back(world.tilt.at(i, j, run));
        world.set_doctrine(run, i, agenda.experiment_->doctrines[action.doctrine]);
        return [i, found](Agenda& self, World<Layout>& w) { w.set_doctrine(self.run_, i, found); };
    }

    Undo operator()(const CorridorAction& action) const {
        auto&& status = world.corridor.status.at(action.corridor, run);
        const double found = status;
        status = action.status;
        return [r = action.corridor, found](Agenda& self, World<Layout>& w) { w.corridor.status.at(r, self.run_) = found; };
    }

    Undo operator()(const MembershipAction& action) const {
        const bool found = agenda.members_[action.institution][action.actor];
        agenda.members_[action.institution][action.actor] = action.member;
        agenda.institutions_changed_ = true;
        return [action, found](Agenda& self, World<Layout>&) {
            self.members_[action.institution][action.actor] = found;
            self.institutions_changed_ = true;
        };
    }

    Undo operator()(const InstitutionAction& action) const {
        const bool found = agenda.active_[action.institution];
        agenda.active_[action.institution] = action.active;
        agenda.institutions_changed_ = true;
        return [action, found](Agenda& self, World<Layout>&) {
            self.active_[action.institution] = found;
            self.institutions_changed_ = true;
        };
    }

    Undo operator()(const WorldAction& action) const {
        std::vector<double> present;
        WorldNumbers<typename Layout::Element>::describe(
            [&](const Field&, auto member) { present.push_back(lane<Layout>(world.world.*member, run)); });
        WorldNumbers<std::optional<double>> found;
        std::size_t k = 0;
        WorldNumbers<std::optional<double>>::describe([&](const Field&, auto member) {
            if (action.world.*member) found.*member = present[k];
            ++k;
        });
        agenda.set_world(world, action.world);
        return [found](Agenda& self, World<Layout>& w) { self.set_world(w, found); };
    }

    Undo operator()(const InitiativeAction& action) const {
        world.actor.visibility.at(action.host, run) += action.visibility;
        std::vector<Undo> undos;
        for (const auto& [i, j, both] : action.mediates) {
            undos.push_back(agenda.change_affinity(world, i, j, {action.by, true}));
            if (both) undos.push_back(agenda.change_affinity(world, j, i, {action.by, true}));
        }
        return [undos, action](Agenda& self, World<Layout>& w) {
            for (auto undo = undos.rbegin(); undo != undos.rend(); ++undo) (*undo)(self, w);
            w.actor.visibility.at(action.host, self.run_) -= action.visibility;
        };
    }

    Undo operator()(const ResolveAction& action) const {
        auto&& resolve = world.doctrine.resolve.at(action.actor, run);
        const double found = resolve;
        resolve = action.to;
        return [i = action.actor, found](Agenda& self, World<Layout>& w) { w.doctrine.resolve.at(i, self.run_) = found; };
    }

    Agenda& agenda;
    World<Layout>& world;
    std::size_t run;
};

template class Agenda<EnsembleLayout>;
template class Agenda<SingleLayout>;
template class Agenda<RowLayout>;

}  // namespace tarazy
