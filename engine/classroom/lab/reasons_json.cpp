#include "classroom/lab/reasons_json.h"

#include <charconv>

#include "model/explanation.h"
#include "record/json_text.h"

namespace tarazy {
namespace {

std::string brief(double value, int digits) {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::general, digits);
    return {text, end.ptr};
}

std::string terms_json(const std::vector<UtilityTerm>& terms, int digits) {
    std::vector<std::string> told;
    for (const UtilityTerm& term : terms) {
        if (term.value == 0) continue;
        std::string& json = told.emplace_back(1, '{');
        append_member(json, "name", json_text(term.name));
        append_member(json, "value", brief(term.value, digits));
        json += '}';
    }
    return json_list(told, [](const std::string& text) { return text; });
}

std::string partner_json(const PartnerReasons& reasons, int digits) {
    std::string json(1, '{');
    append_member(json, "domain", std::to_string(reasons.domain));
    append_member(json, "partner", std::to_string(reasons.partner));
    append_member(json, "share", brief(reasons.share, digits));
    append_member(json, "next_share", brief(reasons.next_share, digits));
    append_member(json, "utility", brief(reasons.utility, digits));
    append_member(json, "terms", terms_json(reasons.terms, digits));
    return json + '}';
}

}  // namespace

std::string reasons_json(const Job& job, std::size_t actor, double time, int digits) {
    const Decision decision = explain_decision(job, actor, time);
    std::string json(1, '{');
    append_member(json, "time", decimal(decision.time));
    append_member(json, "actor", std::to_string(actor));
    append_member(json, "reasons", json_list(decision.reasons, [&](const PartnerReasons& reasons) { return partner_json(reasons, digits); }));
    return json + '}';
}

}  // namespace tarazy
