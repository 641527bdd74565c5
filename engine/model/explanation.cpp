#include "model/explanation.h"

#include <cmath>

#include "model/error.h"
#include "model/history.h"
#include "model/phases.h"
#include "model/soundness.h"
#include "model/utility.h"

namespace tarazy {
namespace {

/// The terms of E13 of actor i for partner j, from the first run of a history.
template <class Layout>
std::vector<UtilityTerm> terms_of(const World<Layout>& world, const Snapshot<Layout>& seen, std::size_t d, std::size_t i, std::size_t j) {
    const auto number = [&](const Column<Layout>& column, std::size_t of) { return column.at(of, 0); };
    const DoctrineNumbers<Column<Layout>>& doctrine = world.doctrine;
    std::vector<UtilityTerm> terms;
    if (d == security) {
        const auto s =
            security_terms<double>(number(doctrine.balancing, i), number(doctrine.bandwagoning, i), lane<Layout>(world.world.appeasement, 0),
                                   seen.support.at(i, j, 0), number(seen.defence, i), seen.threat_share.at(i, j, 0));
        terms = {{"support", s.support}, {"threat", s.threat}, {"appeasement", s.appeasement}};
    } else if (d == economic) {
        terms = {{"market", market_term<double>(number(doctrine.economic, i), number(seen.log_economy, j), number(world.log_base_economy, j),
                                                world.log_access.at(i, j, 0))}};
    } else if (i != j) {
        terms = {{"closeness", closeness_term<double>(number(doctrine.affinity, i), world.now.affinity.at(i, j, 0), world.bonus.at(i, j, 0),
                                                      number(world.actor.visibility, j))}};
    }
    const auto c = cost_terms<double>(number(doctrine.risk_aversion, i), seen.risk[d].at(i, j, 0), number(doctrine.autonomy, i),
                                      seen.dependence.at(i, j, 0), world.now.alignment[d].at(i, j, 0), lane<Layout>(world.world.exclusivity, 0),
                                      seen.rivalry_met[d].at(i, j, 0), world.tilt.at(i, j, 0));
    for (const UtilityTerm& cost : {UtilityTerm{"risk", c.risk}, {"dependence", c.dependence}, {"rivalry", c.rivalry}, {"tilt", c.tilt}}) {
        terms.push_back(cost);
    }
    return terms;
}

template <class Layout>
Decision explain_in(const Job& job, std::size_t actor, std::size_t step) {
    History<Layout> history(*job.scenario);
    history.begin({&job, 1});
    for (std::size_t n = 0;; ++n) {
        history.see(n);
        if (const auto trouble = find_trouble(history.world(), history.seen(), 0)) {
            throw DomainError("the run ends before that time (" + reason_of(*trouble, job, n) + "). Ask for an earlier time");
        }
        if (n == step) break;
        history.advance(n);
    }
    const World<Layout> before = history.world();
    const Snapshot<Layout> seen = history.seen();
    World<Layout> after = before;
    decide(after, seen);
    Decision decision{.time = job.scenario->time.time(step), .reasons = {}};
    for (std::size_t d = 0; d < domain_count; ++d) {
        for (const std::size_t j : before.deciders) {
            decision.reasons.push_back({.domain = d,
                                        .partner = j,
                                        .share = before.now.alignment[d].at(actor, j, 0),
                                        .next_share = after.next.alignment[d].at(actor, j, 0),
                                        .utility = seen.utility[d].at(actor, j, 0),
                                        .terms = terms_of(before, seen, d, actor, j)});
        }
    }
    return decision;
}

}  // namespace

Decision explain_decision(const Job& job, std::size_t actor, double time) {
    const Scenario& scenario = *job.scenario;
    const Horizon& horizon = scenario.time;
    if (!scenario.actors[actor].decides()) {
        throw InputError(scenario.actors[actor].id + " decides nothing (a nonstate actor). Name a state or a bloc");
    }
    const double place = std::ceil((time - horizon.start) / horizon.step - 1e-9);
    if (!(place >= 0) || !(place < static_cast<double>(horizon.steps()))) {
        throw InputError("nothing is decided at that time (the run goes from " + decimal(horizon.start) + " to " + decimal(horizon.end) +
                         ", the end excluded). Name a time between them");
    }
    const auto step = static_cast<std::size_t>(place);
    return runs_at_once(scenario.size()) == RowLayout::runs ? explain_in<RowLayout>(job, actor, step) : explain_in<EnsembleLayout>(job, actor, step);
}

}  // namespace tarazy
