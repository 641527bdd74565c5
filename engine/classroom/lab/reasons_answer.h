#pragma once
// Why an actor decided as it did, for the page's panel.
#include <cstddef>
#include <string>

#include "model/simulation.h"
#include "record/json/description.h"

namespace tarazy {

struct TermData {
    std::string name;
    double value = 0;

    static constexpr std::string_view type_name = "Term";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"name"}, &TermData::name);
        visit(JsonField{"value"}, &TermData::value);
    }
};

struct ReasonData {
    std::size_t domain = 0;
    std::size_t partner = 0;
    double share = 0;
    double next_share = 0;
    double utility = 0;
    std::vector<TermData> terms;

    static constexpr std::string_view type_name = "Reason";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"domain"}, &ReasonData::domain);
        visit(JsonField{"partner", "by number; the actor itself too"}, &ReasonData::partner);
        visit(JsonField{"share"}, &ReasonData::share);
        visit(JsonField{"next_share", "one step later"}, &ReasonData::next_share);
        visit(JsonField{"utility"}, &ReasonData::utility);
        visit(JsonField{"terms", "those that are not 0"}, &ReasonData::terms);
    }
};

struct ReasonsAnswer {
    double time = 0;
    std::size_t actor = 0;
    std::vector<ReasonData> reasons;

    static constexpr std::string_view type_name = "ReasonsAnswer";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"time"}, &ReasonsAnswer::time);
        visit(JsonField{"actor"}, &ReasonsAnswer::actor);
        visit(JsonField{"reasons", "domain by domain, partners in file order"}, &ReasonsAnswer::reasons);
    }
};

/// Numbers have so many significant digits. Throws as explain_decision does.
ReasonsAnswer reasons_answer(const Job& job, std::size_t actor, double time, int digits = 5);

}  // namespace tarazy
