#include "model/explanation.h"

#include <cmath>

#include "model/error.h"
#include "model/history.h"
#include "model/phases.h"
#include "model/soundness.h"
#include "model/utility.h"

namespace tarazy {
namespace {

constexpr std::array<TermWords, 9> words{{
    {"support", "what its help, or the own power, adds to the defence (balancing)"},
    {"threat", "it is itself a threat: weight goes to others (balancing)"},
    {"appeasement", "leaning on it softens its threat (bandwagoning)"},
    {"market", "its market has grown or opened since the start"},
    {"closeness", "liking, shared institutions and its initiatives"},
    {"risk", "it would fail together with the other partners (risk aversion)"},
    {"dependence", "it is the stronger one: weight on it costs freedom (autonomy)"},
    {"rivalry", "it resents that its rivals are partners too (exclusivity)"},
    {"tilt", "what the doctrine adds by itself"},
}};
static_assert(words.size() == static_cast<std::size_t>(Term::tilt) + 1, "every term of E13 has its words");

/// What actor i weighs partners by, in the first run of a history.
template <class Layout>
Weights<double> weights_of(const World<Layout>& world, const Snapshot<Layout>& seen, std::size_t i) {
    const auto number = [&](const Column<Layout>& column) { return column.at(i, 0); };
    const double balancing = number(world.doctrine.balancing);
    const double softening = number(world.doctrine.bandwagoning) * lane<Layout>(world.world.appeasement, 0);
    return {.balancing = balancing,
            .minus_balancing = -balancing,
            .softening = softening,
            .leaning = softening - balancing,
            .economic = number(world.doctrine.economic),
            .affinity = number(world.doctrine.affinity),
            .minus_risk_aversion = -number(world.doctrine.risk_aversion),
            .minus_autonomy = -number(world.doctrine.autonomy),
            .minus_exclusivity = -lane<Layout>(world.world.exclusivity, 0),
            .defence = number(seen.defence)};
}

/// The terms of E13 of actor i for partner j, from the first run of a history.
template <class Layout>
std::vector<UtilityTerm> terms_of(const World<Layout>& world, const Snapshot<Layout>& seen, std::size_t d, std::size_t i, std::size_t j) {
    const Weights<double> of = weights_of(world, seen, i);
    const Costs<double> costs{world.tilt.at(i, j, 0), of.minus_autonomy * seen.dependence.at(i, j, 0), world.now.alignment[d].at(i, j, 0),
                              seen.risk[d].at(i, j, 0), seen.rivalry_met[d].at(i, j, 0)};
    const auto terms = marginal_utility<UtilityTerms>(of, costs, [&](UtilityTerms& g) {
        if (d == security) {
            add_security<double>(g, of, seen.support.at(i, j, 0), seen.threat_share.at(i, j, 0));
        } else if (d == economic) {
            add_market<double>(g, of, seen.log_growth.at(j, 0), world.log_access.at(i, j, 0));
        } else if (i != j) {
            add_closeness<double>(g, of, world.now.affinity.at(i, j, 0), world.bonus.at(i, j, 0), world.actor.visibility.at(j, 0));
        }
    });
    std::vector<UtilityTerm> told;
    for (std::size_t k = 0; k < words.size(); ++k) {
        if (const auto& value = terms.value(static_cast<Term>(k))) told.push_back({words[k].name, *value});
    }
    return told;
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

std::span<const TermWords> utility_terms() {
    return words;
}

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
