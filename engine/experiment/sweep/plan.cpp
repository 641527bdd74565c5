#include "experiment/sweep/plan.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "model/error.h"
#include "model/simulation.h"

namespace tarazy {
namespace {

/// Pairs of actors times steps that a block may take: about a sixth of a second, so that a stop is soon and little is lost.
constexpr double most_work = 3e6;
constexpr std::size_t most_runs_in_block = 256;

/// How many runs a block should have: whole batches, as many as the largest scenario leaves time for.
std::size_t runs_in_block(const DesignFile& design) {
    std::size_t runs = most_runs_in_block;
    for (const auto& family : design.scenarios) {
        const Scenario& model = family->original().model;
        const auto n = static_cast<double>(model.size());
        const double work = n * n * static_cast<double>(std::max<std::size_t>(model.time.steps(), 1));
        const std::size_t batch = runs_at_once(model.size(), design.precision);
        const auto batches = static_cast<std::size_t>(most_work / work / static_cast<double>(batch));
        runs = std::min(runs, std::max<std::size_t>(batches, 1) * batch);
    }
    return runs;
}

/// How many futures a block should have for the runs of a replicate to fill the lanes: they have common random numbers then, which are drawn once for
/// all.
std::size_t futures_sharing_numbers(const DesignFile& design, std::size_t futures) {
    const std::size_t width = batch_width();
    const auto by_lanes = [width](const auto& family) { return runs_at_once(family->original().model.size()) == width; };
    const bool shares = design.common_random_numbers && !design.until && std::all_of(design.scenarios.begin(), design.scenarios.end(), by_lanes);
    const std::size_t policies = design.policies.size();
    if (!shares || futures * policies < width) return 1;
    return std::min(futures, width / std::gcd(policies, width));
}

std::vector<std::uint32_t> visiting_order(const DesignMethod& method, std::size_t futures) {
    if (words_of(method.kind).counted) return coarse_to_fine(futures);
    std::vector<std::uint32_t> order(futures);
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

PlanDigest digest_of_plan(const DesignFile& design) {
    // The number rises with every change of the arithmetic or of the order of work: a journal holds results of one of them.
    std::string whole = "tarazy sweep plan 3\n" TARAZY_VERSION "\n" + design.text;
    for (const auto& family : design.scenarios) whole += "\n---\n" + family->original().text;
    return digest_of(whole);
}

}  // namespace

SweepPlan::SweepPlan(const DesignFile& design) : design_(&design), rows_(design_points(design.factors, design.method, design.seed)) {
    require(!design.policies.empty() && !design.scenarios.empty(), "a design has a scenario and a policy");
    const std::size_t futures = design.scenarios.size() * rows_.size() * (1 + design.defections.size());
    most_replicates_ = design.until ? std::max(design.until->most, design.replicates) : design.replicates;
    const std::size_t points = futures * design.policies.size();
    if (points > most_points) {
        throw InputError("the design has " + std::to_string(points) + " points (at most " + std::to_string(most_points) +
                         "). Take fewer values, policies or scenarios");
    }
    const std::size_t numbered = design.common_random_numbers ? most_replicates_ : points * most_replicates_;
    if (numbered > most_runs) {
        throw InputError("the design needs " + std::to_string(numbered) + " run numbers (a seed has " + std::to_string(most_runs) +
                         "). Take fewer replicates or points, or `common_random_numbers: true`");
    }
    order_ = visiting_order(design.method, futures);
    const std::size_t runs = runs_in_block(design);
    const std::size_t cells = futures_sharing_numbers(design, futures) * policies();
    chunk_ = design.until ? design.replicates : std::clamp<std::size_t>(runs / cells, 1, most_replicates_);
    const std::size_t lanes = batch_width(design.precision);
    if (chunk_ > lanes && !design.until) chunk_ -= chunk_ % lanes == 0 || chunk_ == most_replicates_ ? 0 : chunk_ % lanes;
    futures_in_group_ = std::max<std::size_t>(runs / (chunk_ * policies()), 1);
    digest_ = digest_of_plan(design);
}

Future SweepPlan::future(std::size_t number) const {
    const std::size_t defections = 1 + design_->defections.size();
    return {number / defections / rows_.size(), number / defections % rows_.size(), number % defections};
}

RandomKey SweepPlan::random_key(std::size_t point, std::size_t replicate) const {
    const std::size_t run = design_->common_random_numbers ? replicate : point * most_replicates_ + replicate;
    return {design_->seed, static_cast<std::uint32_t>(run)};
}

std::size_t SweepPlan::groups(const Shard& shard) const {
    const std::size_t own = (futures() + shard.parts - shard.part) / shard.parts;
    return (own + futures_in_group_ - 1) / futures_in_group_;
}

std::vector<std::uint32_t> SweepPlan::group(std::size_t group, const Shard& shard) const {
    std::vector<std::uint32_t> members;
    std::size_t place = group * futures_in_group_ * shard.parts + shard.part - 1;
    for (; place < order_.size() && members.size() < futures_in_group_; place += shard.parts) members.push_back(order_[place]);
    return members;
}

Cell SweepPlan::replicates_of(std::size_t round) const {
    const std::size_t first = round * chunk_;
    return {0, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(std::min(chunk_, most_replicates_ - first))};
}

std::string digest_text(const PlanDigest& digest) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : digest) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

std::vector<std::uint32_t> coarse_to_fine(std::size_t count) {
    std::vector<std::uint32_t> order;
    order.reserve(count);
    const auto digits = static_cast<unsigned>(std::bit_width(std::max<std::size_t>(count, 1) - 1));
    for (std::size_t k = 0; k < (std::size_t{1} << digits); ++k) {
        std::size_t reversed = 0;
        for (unsigned digit = 0; digit < digits; ++digit) reversed |= ((k >> digit) & 1U) << (digits - 1 - digit);
        if (reversed < count) order.push_back(static_cast<std::uint32_t>(reversed));
    }
    return order;
}

}  // namespace tarazy
