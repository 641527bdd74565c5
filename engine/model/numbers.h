#pragma once
// The groups of numbers that a scenario file sets: one member, one line of description.
// `Number` is double in a scenario, std::optional<double> where a file may be silent, and a pack of
// doubles (one lane a run) inside the simulation.
#include "model/field.h"

namespace tarazy {

/// The keys of `world`: what holds for everybody.
template <class Number>
struct WorldNumbers {
    Number anarchy{};
    Number appeasement{};
    Number exclusivity{};
    Number ambient_threat{};
    Number reach_km{};
    Number border_km{};
    Number perception_noise{};
    Number growth_noise{};
    Number openness_return{};
    Number military_burden{};

    template <class Visitor>
    static void describe(Visitor&& visit) {
        using W = WorldNumbers;
        visit(Field{"anarchy", "1", 0.5, share, "how little promises bind without a guarantee (alpha of E6)"}, &W::anarchy);
        visit(Field{"appeasement", "1", 1, not_negative, "how much leaning on a power softens its threat (chi of E5)"}, &W::appeasement);
        visit(Field{"exclusivity", "1", 0.5, not_negative, "how much rival patrons resent sharing a client (nu of E13)"}, &W::exclusivity);
        visit(Field{"ambient_threat", "1", 1e-4, positive, "threat that remains when nobody threatens (T_0 of E5)"}, &W::ambient_threat);
        visit(Field{"reach_km", "km", 3000, positive, "distance over which power falls by a factor e (l of E2)"}, &W::reach_km);
        visit(Field{"border_km", "km", 500, not_negative, "largest distance between states that share a border (E2)"}, &W::border_km);
        visit(Field{"perception_noise", "1", 0, not_negative, "log standard deviation of perceived power (sigma of E3)"}, &W::perception_noise);
        visit(Field{"growth_noise", "1/sqrt(year)", 0, not_negative, "volatility of the economy (sigma_Y of E17)"}, &W::growth_noise);
        visit(Field{"openness_return", "1", 0.5, not_negative, "rise of the economy with openness (mu_o of E17)"}, &W::openness_return);
        visit(Field{"military_burden", "1", 0.3, not_negative, "growth lost to military effort (mu_m of E17)"}, &W::military_burden);
    }
};

/// The numbers of `arms` (E18).
template <class Number>
struct ArmsNumbers {
    Number speed{};
    Number depreciation{};
    Number ceiling{};

    template <class Visitor>
    static void describe(Visitor&& visit) {
        using A = ArmsNumbers;
        visit(Field{"speed", "1/year", 0.4, not_negative, "how fast military effort adjusts (k_m of E18)"}, &A::speed);
        visit(Field{"depreciation", "1/year", 0.08, positive, "yearly wear of the military stock (delta of E18)"}, &A::depreciation);
        visit(Field{"ceiling", "1", 0.3, share, "largest share of the economy that arms may take (m_max of E18)"}, &A::ceiling);
    }
};

/// The numbers of `affinity_dynamics` (E19).
template <class Number>
struct AffinityNumbers {
    Number anchoring{};
    Number trust{};
    Number balance{};

    template <class Visitor>
    static void describe(Visitor&& visit) {
        using A = AffinityNumbers;
        visit(Field{"anchoring", "1/year", 0.1, not_negative, "pull of affinity to its anchor (k_0 of E19)"}, &A::anchoring);
        visit(Field{"trust", "1/year", 0.3, not_negative, "affinity that grows with alignment (k_t of E19)"}, &A::trust);
        visit(Field{"balance", "1/year", 0.05, not_negative, "structural balance: friends of friends (k_s of E19)"}, &A::balance);
    }
};

/// The numbers of `conflict` (E22, E23).
template <class Number>
struct ConflictNumbers {
    Number crisis_rate{};
    Number hostility_exponent{};
    Number decisiveness{};
    Number economic_damage{};
    Number military_damage{};
    Number spoils{};
    Number concession{};
    Number misperception{};

    template <class Visitor>
    static void describe(Visitor&& visit) {
        using C = ConflictNumbers;
        visit(Field{"crisis_rate", "1/year", 0.05, not_negative, "crises a year between full enemies side by side (E22)"}, &C::crisis_rate);
        visit(Field{"hostility_exponent", "1", 2, not_negative, "how steeply crises need hostility (gamma of E22)"}, &C::hostility_exponent);
        visit(Field{"decisiveness", "1", 1, positive, "how surely the stronger wins (r of E22)"}, &C::decisiveness);
        visit(Field{"economic_damage", "1", 0.1, share, "share of the economy that a lost war costs (delta_Y of E23)"}, &C::economic_damage);
        visit(Field{"military_damage", "1", 0.3, share, "share of the military that a lost war costs (delta_M of E23)"}, &C::military_damage);
        visit(Field{"spoils", "1", 0.05, share, "share of the loser's economy that the winner takes (E23)"}, &C::spoils);
        visit(Field{"concession", "1", 0.5, not_negative, "log weight that a conceder moves to the winner (E22)"}, &C::concession);
        visit(Field{"misperception", "1", 0.5, not_negative, "error in judging the chance of winning (mu of E22)"}, &C::misperception);
    }
};

/// The numbers of a doctrine (E13, E15, E18, E22): what distinguishes one foreign policy from another.
template <class Number>
struct DoctrineNumbers {
    Number balancing{};
    Number bandwagoning{};
    Number economic{};
    Number affinity{};
    Number risk_aversion{};
    Number autonomy{};
    Number temperature{};
    Number responsiveness{};
    Number arms_elasticity{};
    Number buck_passing{};
    Number resolve{};

    template <class Visitor>
    static void describe(Visitor&& visit) {
        using D = DoctrineNumbers;
        visit(Field{"balancing", "1", 1, not_negative, "weight of support against threats (b of E13)"}, &D::balancing);
        visit(Field{"bandwagoning", "1", 0.5, not_negative, "weight of appeasing what threatens (a of E13)"}, &D::bandwagoning);
        visit(Field{"economic", "1", 0.3, not_negative, "weight of market size and access (e of E13)"}, &D::economic);
        visit(Field{"affinity", "1", 0.5, not_negative, "weight of political closeness (p of E13)"}, &D::affinity);
        visit(Field{"risk_aversion", "1", 0.5, not_negative, "aversion to partners that fail together (rho of E13)"}, &D::risk_aversion);
        visit(Field{"autonomy", "1", 0.5, not_negative, "aversion to dependence on the strong (lambda of E13)"}, &D::autonomy);
        visit(Field{"temperature", "1", 0.3, positive, "how far choice is from the best answer (tau of E15)"}, &D::temperature);
        visit(Field{"responsiveness", "1/year", 0.6, positive, "how fast alignments move (eta of E15)"}, &D::responsiveness);
        visit(Field{"arms_elasticity", "1", 0.5, not_negative, "answer of military effort to threat (epsilon of E18)"}, &D::arms_elasticity);
        visit(Field{"buck_passing", "1", 0, share, "how far arming is left to others (phi of E18)"}, &D::buck_passing);
        visit(Field{"resolve", "1", 0.5, share, "how bad the odds may be for still fighting (E22)"}, &D::resolve);
    }
};

/// The weights of `interest` (E24).
template <class Number>
struct InterestNumbers {
    Number safety{};
    Number welfare{};
    Number autonomy{};
    Number standing{};

    template <class Visitor>
    static void describe(Visitor&& visit) {
        using I = InterestNumbers;
        visit(Field{"safety", "1", 1, any_number, "weight of safety in the actor's interest (E24)"}, &I::safety);
        visit(Field{"welfare", "1", 1, any_number, "weight of welfare in the actor's interest (E24)"}, &I::welfare);
        visit(Field{"autonomy", "1", 1, any_number, "weight of autonomy in the actor's interest (E24)"}, &I::autonomy);
        visit(Field{"standing", "1", 1, any_number, "weight of standing in the actor's interest (E24)"}, &I::standing);
    }
};

/// The numbers of one actor beside its capabilities.
template <class Number>
struct ActorNumbers {
    Number posture{};
    Number volatility{};
    Number visibility{};
    Number reach{};

    template <class Visitor>
    static void describe(Visitor&& visit) {
        using A = ActorNumbers;
        visit(Field{"posture", "1", 1, not_negative, "how offensive its power is (o of E5)"}, &A::posture);
        visit(Field{"volatility", "1", 1, not_negative, "how uncertain it is as a partner (v of E9)"}, &A::volatility);
        visit(Field{"visibility", "1", 0, any_number, "political attraction won by initiatives (h of E13)"}, &A::visibility);
        visit(Field{"reach", "1", 1, positive, "how far its power carries, against the common reach (E2)"}, &A::reach);
    }
};

/// The actor's `arms`, for `law: richardson` (E18).
template <class Number>
struct RichardsonNumbers {
    Number reaction{};
    Number fatigue{};
    Number grievance{};

    template <class Visitor>
    static void describe(Visitor&& visit) {
        using R = RichardsonNumbers;
        visit(Field{"reaction", "1/year", 0, not_negative, "arming in answer to hostile arms (E18)"}, &R::reaction);
        visit(Field{"fatigue", "1/year", 0, not_negative, "disarming under the burden of arms (E18)"}, &R::fatigue);
        visit(Field{"grievance", "military/year", 0, any_number, "arming without a cause outside (E18)"}, &R::grievance);
    }
};

/// The numbers of an institution.
template <class Number>
struct InstitutionNumbers {
    Number guarantee{};
    Number trade{};
    Number affinity_bonus{};
    Number socialisation{};

    template <class Visitor>
    static void describe(Visitor&& visit) {
        using I = InstitutionNumbers;
        visit(Field{"guarantee", "1", 0, share, "how far members' promises bind (gamma of E6)"}, &I::guarantee);
        visit(Field{"trade", "1", 0, Bounds{.least = -1, .above = true}, "better access among members (E12)"}, &I::trade);
        visit(Field{"affinity_bonus", "1", 0, any_number, "political attraction among members (iota of E13)"}, &I::affinity_bonus);
        visit(Field{"socialisation", "1", 0, any_number, "rise of the members' affinity anchors (E19)"}, &I::socialisation);
    }
};

/// The numbers of a corridor (E20).
template <class Number>
struct CorridorNumbers {
    Number capacity{};
    Number status{};
    Number growth{};

    template <class Visitor>
    static void describe(Visitor&& visit) {
        using C = CorridorNumbers;
        visit(Field{"capacity", "common unit", 0, not_negative, "what it can carry (c of E20)"}, &C::capacity);
        visit(Field{"status", "1", 1, share, "how far it is open (E20)"}, &C::status);
        visit(Field{"growth", "1/year", 0, any_number, "log growth of its capacity (E20)"}, &C::growth);
    }
};

}  // namespace tarazy
