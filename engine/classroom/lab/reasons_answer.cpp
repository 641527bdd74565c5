#include "classroom/lab/reasons_answer.h"

#include "model/explanation.h"
#include "record/number_steps.h"

namespace tarazy {

ReasonsAnswer reasons_answer(const Job& job, std::size_t actor, double time, int digits) {
    const Decision decision = explain_decision(job, actor, time);
    ReasonsAnswer answer{.time = decision.time, .actor = actor, .reasons = {}};
    for (const PartnerReasons& partner : decision.reasons) {
        ReasonData& reason = answer.reasons.emplace_back();
        reason.domain = partner.domain;
        reason.partner = partner.partner;
        reason.share = rounded(partner.share, digits);
        reason.next_share = rounded(partner.next_share, digits);
        reason.utility = rounded(partner.utility, digits);
        for (const UtilityTerm& term : partner.terms) {
            if (term.value != 0) reason.terms.push_back({std::string(term.name), rounded(term.value, digits)});
        }
    }
    return answer;
}

}  // namespace tarazy
