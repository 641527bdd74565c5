#pragma once
// Why an actor decided as it did: the terms of E13 by domain and partner.
#include <span>
#include <string_view>
#include <vector>

#include "model/simulation.h"

namespace tarazy {

/// What a term of the marginal utility (E13) is called, and what it says.
struct TermWords {
    std::string_view name;
    std::string_view meaning;
};

/// Every term of E13, in the order in which they are told.
std::span<const TermWords> utility_terms();

/// One term of the marginal utility with its name.
struct UtilityTerm {
    std::string_view name;
    double value = 0;
};

/// What more weight on one partner was worth to the actor in one domain.
struct PartnerReasons {
    std::size_t domain = 0;
    std::size_t partner = 0;
    double share = 0;       ///< w at the time asked for
    double next_share = 0;  ///< w one step later, before crises
    double utility = 0;     ///< g of E13, the sum of the terms
    std::vector<UtilityTerm> terms;
};

/// The decision of one actor at the first step at or after `time`.
struct Decision {
    double time = 0;
    std::vector<PartnerReasons> reasons;  ///< domains in their order, deciding partners (the actor itself too) in file order
};

/// Simulates one run up to `time` (years) and takes the decision of `actor` apart. Throws DomainError where the run fails before,
/// InputError for a time outside the horizon (the end is outside: nothing is decided there) or an actor that does not decide.
Decision explain_decision(const Job& job, std::size_t actor, double time);

}  // namespace tarazy
