#include "model/crisis.h"

#include <algorithm>

#include "arithmetic/elementary.h"
#include "arithmetic/noise.h"
#include "model/phases.h"
#include "model/start_state.h"
#include "model/support.h"

namespace tarazy {
namespace {

template <class Layout>
constexpr bool is_double = sizeof(typename Layout::Number) == sizeof(double);
/// What counts as equal (E22): 1e-12, or what the rounding of affinities leaves of that in single precision. Not more, for states that are
/// all but neutral differ by little and yet take sides.
template <class Layout>
constexpr double tie_tolerance = is_double<Layout> ? 1e-12 : 1e-7;
/// What counts as equal between a chance and the chance at which a side fights, which follows from a rounded resolve.
template <class Layout>
constexpr double dare_tolerance = is_double<Layout> ? 1e-12 : 1e-6;

/// One crisis of one run: who takes part, who dares, what it costs.
template <class Layout>
class Quarrel {
  public:
    Quarrel(World<Layout>& world, const Snapshot<Layout>& seen, std::size_t run, std::uint32_t step, std::size_t i, std::size_t j)
        : world_(world), seen_(seen), run_(run), step_(step), i_(i), j_(j), pair_(static_cast<std::uint32_t>(i * world.n + j)) {}

    /// E22, E23: settles it and gives the row of the log.
    Crisis settle(double time) {
        Crisis crisis{.time = time, .i = i_, .j = j_};
        gather(crisis);
        judge(crisis);
        const bool i_dares = crisis.judged_i >= 1 - resolve(i_) - dare_tolerance<Layout>;
        const bool j_dares = crisis.judged_j >= 1 - resolve(j_) - dare_tolerance<Layout>;
        if (i_dares && j_dares) {
            fight(crisis);
        } else if (i_dares || j_dares) {
            crisis.outcome = CrisisOutcome::concession;
            crisis.winner = i_dares ? i_ : j_;
            concede(i_dares ? j_ : i_, *crisis.winner);
        }
        return crisis;
    }

  private:
    double hostility(std::size_t a, std::size_t b) const { return (1 - world_.now.affinity.at(a, b, run_)) / 2; }
    double amity(std::size_t a, std::size_t b) const { return (1 + world_.now.affinity.at(a, b, run_)) / 2; }
    double resolve(std::size_t a) const { return world_.doctrine.resolve.at(a, run_); }
    double reach(std::size_t at, std::size_t of) const { return world_.reach.at(at, of, run_); }
    double power(std::size_t a) const { return seen_.power.at(a, run_); }

    /// How much k wants to join `side` against `enemy`.
    double eagerness(std::size_t side, std::size_t k, std::size_t enemy) const {
        const double kappa = credibility<double>(lane<Layout>(world_.world.anarchy, run_), world_.guarantee.at(side, k, run_));
        const double q = kappa * amity(k, side);
        return q * hostility(k, enemy);
    }

    void gather(Crisis& crisis) const {
        for (const std::size_t k : world_.deciders) {
            if (k == i_ || k == j_) continue;
            const double with_i = eagerness(i_, k, j_);
            const double with_j = eagerness(j_, k, i_);
            if (magnitude(with_i - with_j) <= tie_tolerance<Layout>) continue;
            const double u = uniform(world_.random_key[run_], Stream::joining, step_, pair_, static_cast<std::uint32_t>(k));
            if (u < max(with_i, with_j)) (with_i > with_j ? crisis.joined_i : crisis.joined_j).push_back(k);
        }
    }

    void judge(Crisis& crisis) const {
        double power_i = reach(j_, i_) * power(i_);
        for (const std::size_t k : crisis.joined_i) power_i += reach(j_, k) * power(k);
        double power_j = reach(i_, j_) * power(j_);
        for (const std::size_t k : crisis.joined_j) power_j += reach(i_, k) * power(k);
        crisis.p_i = chance_of_winning(power_i, power_j, lane<Layout>(world_.conflict.decisiveness, run_));
        const double mu = lane<Layout>(world_.conflict.misperception, run_);
        const auto mirrored = static_cast<std::uint32_t>(j_ * world_.n + i_);
        crisis.judged_i = judged_chance(crisis.p_i, mu, standard_normal(world_.random_key[run_], Stream::misperception, step_, pair_));
        crisis.judged_j = judged_chance(1 - crisis.p_i, mu, standard_normal(world_.random_key[run_], Stream::misperception, step_, mirrored));
    }

    /// E22: the conceder leans more on the winner; its row is kept.
    void concede(std::size_t conceder, std::size_t winner) const {
        Matrix<Layout>& w = world_.next.alignment[security];
        w.at(conceder, winner, run_) *= exponential(lane<Layout>(world_.conflict.concession, run_));
        double sum = 0;
        for (std::size_t k = 0; k < world_.n; ++k) {
            w.at(conceder, k, run_) = max(w.at(conceder, k, run_), least_share);
            sum += w.at(conceder, k, run_);
        }
        for (std::size_t k = 0; k < world_.n; ++k) {
            w.at(conceder, k, run_) /= sum;
            world_.log_alignment[security].at(conceder, k, run_) = logarithm(w.at(conceder, k, run_));
        }
    }

    /// E23.
    void fight(Crisis& crisis) const {
        crisis.outcome = CrisisOutcome::war;
        const bool i_wins = uniform(world_.random_key[run_], Stream::outcome, step_, pair_) < crisis.p_i;
        crisis.winner = i_wins ? i_ : j_;
        const std::vector<std::size_t> side_i = side(i_, crisis.joined_i);
        const std::vector<std::size_t> side_j = side(j_, crisis.joined_j);
        for (std::size_t k = 0; k < side_i.size(); ++k) crisis.military_losses += apply_losses(side_i[k], k == 0, i_wins);
        for (std::size_t k = 0; k < side_j.size(); ++k) crisis.military_losses += apply_losses(side_j[k], k == 0, !i_wins);
        pay_spoils(i_wins ? j_ : i_, *crisis.winner);
        for (std::size_t a = 0; a < side_i.size(); ++a) {
            for (std::size_t b = 0; b < side_j.size(); ++b) {
                if (a == 0 && b == 0) {
                    world_.next.affinity.at(i_, j_, run_) = -1;
                    world_.next.affinity.at(j_, i_, run_) = -1;
                } else {
                    change_affinity_both_ways(side_i[a], side_j[b], -0.5);
                }
            }
        }
        befriend(side_i);
        befriend(side_j);
    }

    static std::vector<std::size_t> side(std::size_t principal, const std::vector<std::size_t>& joined) {
        std::vector<std::size_t> all{principal};
        all.insert(all.end(), joined.begin(), joined.end());
        return all;
    }

    /// Takes the losses of one participant; gives the military stock lost.
    double apply_losses(std::size_t who, bool principal, bool won) const {
        const double scale = (principal ? 1.0 : 0.5) * (won ? 0.5 : 1.0);
        auto&& economy = world_.next.capability[world_.economy_index].at(who, run_);
        auto&& military = world_.next.capability[world_.military_index].at(who, run_);
        economy *= 1 - scale * lane<Layout>(world_.conflict.economic_damage, run_);
        const double lost = military * scale * lane<Layout>(world_.conflict.military_damage, run_);
        military -= lost;
        return lost;
    }

    void pay_spoils(std::size_t loser, std::size_t winner) const {
        Column<Layout>& economy = world_.next.capability[world_.economy_index];
        const double taken = economy.at(loser, run_) * lane<Layout>(world_.conflict.spoils, run_);
        economy.at(loser, run_) -= taken;
        economy.at(winner, run_) += taken;
    }

    void change_affinity_both_ways(std::size_t a, std::size_t b, double by) const {
        warm(a, b, by);
        warm(b, a, by);
    }

    void warm(std::size_t a, std::size_t b, double by) const {
        auto&& f = world_.next.affinity.at(a, b, run_);
        f = clamped(f + by, -1.0, 1.0);
    }

    void befriend(const std::vector<std::size_t>& allies) const {
        for (std::size_t a = 0; a < allies.size(); ++a) {
            for (std::size_t b = a + 1; b < allies.size(); ++b) change_affinity_both_ways(allies[a], allies[b], 0.1);
        }
    }

    World<Layout>& world_;
    const Snapshot<Layout>& seen_;
    std::size_t run_;
    std::uint32_t step_;
    std::size_t i_;
    std::size_t j_;
    std::uint32_t pair_;
};

/// E22: which of the pairs (i, j), j in chunk c, quarrel in this step, u drawn for them: in the eight lanes 8 e to 8 e + 7, decided in double
/// precision in every layout.
template <class Layout>
[[gnu::always_inline]] inline DoublePack::Mask quarrelling(const World<Layout>& world, const Snapshot<Layout>& seen, const DoublePack& u,
                                                           std::size_t i, std::size_t c, std::size_t e) {
    using Pack = DoublePack;
    const Pack nearest = doubles(Layout::broadcast(world.conflict.crisis_rate), e) * doubles(world.mutual_reach.chunk(i, c), e);
    // 1 - exp(-x) < x, and no hostility exceeds 1: most pairs are settled without a power or an exponential.
    const Pack::Mask possible = u < nearest * Pack(world.step * (1 + 1e-9)) + Pack(1e-15);
    if (!any(possible)) return possible;
    const Pack there = (Pack(1.0) - doubles(world.now.affinity.chunk(i, c), e)) * Pack(0.5);
    const Pack mutual = there * doubles(seen.hostility_back.chunk(i, c), e);
    const Pack half_gamma = doubles(Layout::broadcast(world.conflict.hostility_exponent), e) * Pack(0.5);
    const Pack none = select(half_gamma > Pack(0.0), Pack(0.0), Pack(1.0));
    const Pack steep = select(mutual > Pack(0.0), exponential(half_gamma * logarithm(mutual)), none);
    const Pack rate = nearest * steep;
    return u < Pack(1.0) - exponential(-rate * Pack(world.step));
}

}  // namespace

double chance_of_winning(double own, double other, double decisiveness) {
    const double most = max(own, other);  // p depends on the ratio alone; so no power of it can vanish
    const double a = own > 0 ? power_of(own / most, decisiveness) : 0.0;
    const double b = other > 0 ? power_of(other / most, decisiveness) : 0.0;
    return divide_or_zero(a, a + b);
}

double judged_chance(double chance, double misperception, double z) {
    if (!(misperception > 0) || !(chance > 0) || !(chance < 1)) return chance;
    return 1 / (1 + exponential(-(logarithm(chance / (1 - chance)) + misperception * z)));
}

template <class Layout>
void resolve_crises(World<Layout>& world, Snapshot<Layout>& seen, std::uint32_t step, double time, CrisisLogs& logs) {
    using Pack = typename Layout::Pack;
    if (!world.conflict_enabled) return;
    constexpr std::size_t packs = eights<Pack>;
    const DrawsOf<Layout> draws(world.random_key, Stream::crisis, step);
    const Line<DoublePack> drawn(seen.crisis_uniforms.data());
    for (const std::size_t i : world.deciders) {
        const std::size_t first_chunk = Layout::runs == 1 ? (i + 1) / Pack::width : i + 1;
        uniform_row(draws, i * world.n, first_chunk, world.n, drawn);
        for (std::size_t c = first_chunk; c < Layout::chunks(world.n); ++c) {
            if (Layout::runs != 1 && !world.decides[c]) continue;
            for (std::size_t e = 0; e < packs; ++e) {
                const DoublePack::Mask starts = quarrelling(world, seen, drawn[c * packs + e], i, c, e);
                if (!any(starts)) continue;
                alignas(64) std::array<double, lane_count> flags;
                select(starts, DoublePack(1.0), DoublePack(0.0)).store(flags.data());
                for (std::size_t l = 0; l < lane_count; ++l) {
                    const std::size_t j = Layout::runs == 1 ? c * lane_count + l : c;
                    const std::size_t run = Layout::runs == 1 ? 0 : e * lane_count + l;
                    if (!(flags[l] > 0) || j <= i || j >= world.n || !world.decides[j]) continue;
                    logs[run].push_back(Quarrel<Layout>(world, seen, run, step, i, j).settle(time));
                }
            }
        }
    }
}

template void resolve_crises(World<EnsembleLayout>&, Snapshot<EnsembleLayout>&, std::uint32_t, double, CrisisLogs&);
template void resolve_crises(World<SingleLayout>&, Snapshot<SingleLayout>&, std::uint32_t, double, CrisisLogs&);
template void resolve_crises(World<RowLayout>&, Snapshot<RowLayout>&, std::uint32_t, double, CrisisLogs&);

}  // namespace tarazy
