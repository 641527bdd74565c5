#include "model/explanation.h"

#include <cmath>

#include "model/error.h"
#include "support/stage.h"

namespace tarazy::explanation_test {
namespace {

double term(const PartnerReasons& reasons, std::string_view name) {
    for (const UtilityTerm& one : reasons.terms) {
        if (one.name == name) return one.value;
    }
    FAIL("no term " << name);
    return 0;
}

}  // namespace

TEST_CASE("the terms add up to the utility, for partners and self in every domain", "[explanation]") {
    for (const std::size_t n : {6u, 66u}) {  // either layout
        CAPTURE(n);
        Scenario scenario = busy_world(n, 38);
        scenario.time.end = scenario.time.start + 3;
        scenario.conflict_enabled = false;
        const PreparedWorld setting(scenario);
        const Decision decision = explain_decision(setting.job(2), 1, 2001.1);
        CHECK(decision.time == 2001.25);
        REQUIRE(decision.reasons.size() == domain_count * (n - 1));
        const Played played(setting, setting.jobs(2, 1));
        for (const PartnerReasons& reasons : decision.reasons) {
            double sum = 0;
            for (const UtilityTerm& one : reasons.terms) sum += one.value;
            CHECK(reasons.utility == near(sum));
            CHECK(reasons.share == played.share(reasons.domain, 1, reasons.partner, 5));
            CHECK(reasons.next_share == played.share(reasons.domain, 1, reasons.partner, 6));
        }
        CHECK(term(decision.reasons[0], "support") >= 0);
        CHECK(term(decision.reasons[n - 1], "rivalry") <= 0);
    }
}

TEST_CASE("in a calibrated world without change the terms are those by hand", "[explanation]") {
    Scenario scenario = plain_world(2);
    scenario.affinities = {{0, 1, true, 0.4}};
    scenario.actors[1].numbers.visibility = 0.1;
    scenario.alignment = {{0, political, {{0, 0.75}, {1, 0.25}}}};
    const PreparedWorld setting(scenario);
    const Decision decision = explain_decision(setting.job(), 0, 2000);
    const PartnerReasons& political_tie = decision.reasons[2 * 2 + 1];
    CHECK(political_tie.domain == political);
    CHECK(political_tie.partner == 1);
    CHECK(political_tie.share == near(0.25));
    CHECK(political_tie.next_share == near(0.25));
    CHECK(term(political_tie, "closeness") == near(0.5 * 0.5));
    CHECK(term(political_tie, "risk") == near(-0.5 * 0.25));
    CHECK(term(political_tie, "dependence") == near(-0.5 * 0.5 * 0.25));
    CHECK(term(political_tie, "rivalry") == near(0));
    CHECK(term(political_tie, "tilt") == 0);
    CHECK(term(decision.reasons[2], "market") == near(0));
}

TEST_CASE("what cannot be explained is said", "[explanation]") {
    Scenario scenario = plain_world(3);
    scenario.actors[2].kind = ActorKind::nonstate;
    const PreparedWorld setting(scenario);
    CHECK_THROWS_AS(explain_decision(setting.job(), 2, 2001), InputError);
    CHECK_THROWS_WITH(explain_decision(setting.job(), 2, 2001), "A2 decides nothing (a nonstate actor). Name a state or a bloc");
    CHECK_THROWS_WITH(explain_decision(setting.job(), 0, 1999),
                      "nothing is decided at that time (the run goes from 2000 to 2010, the end excluded). Name a time between them");
    CHECK_THROWS_AS(explain_decision(setting.job(), 0, 2010), InputError);
    CHECK_THROWS_AS(explain_decision(setting.job(), 0, std::nan("")), InputError);
    scenario.actors[0].growth[0] = 1e6;
    const PreparedWorld overflowing(scenario);
    CHECK_THROWS_AS(explain_decision(overflowing.job(), 0, 2005), DomainError);
    CHECK_THROWS_WITH(
        explain_decision(overflowing.job(), 0, 2005),
        "the run ends before that time (series economy of A0 left the finite range at step 1 (2000.25) of run 0). Ask for an earlier time");
}

}  // namespace tarazy::explanation_test
