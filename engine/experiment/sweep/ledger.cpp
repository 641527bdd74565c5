#include "experiment/sweep/ledger.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "model/error.h"
#include "statistics/mean_interval.h"

namespace tarazy {

SweepLedger::SweepLedger(const SweepPlan& plan, Shard shard) : plan_(&plan), shard_(shard), judgements_(plan.futures()), points_(plan.points()) {
    require(shard.part >= 1 && shard.part <= shard.parts, "a part is one of the parts");
    if (shard.parts > plan.futures()) {
        throw InputError("the sweep cannot be cut into " + std::to_string(shard.parts) + " parts (it has " + std::to_string(plan.futures()) +
                         " futures). Take fewer parts");
    }
    runs_in_all_ = points().size() * plan.most_replicates();
}

std::optional<SweepBlock> SweepLedger::next() {
    const std::size_t policies = plan_->policies();
    while (round_ < plan_->rounds()) {
        SweepBlock block{round_ * plan_->groups(shard_) + group_, {}};
        for (const std::uint32_t future : plan_->group(group_, shard_)) {
            if (!ready(future, round_)) return std::nullopt;
            if (!wants(future, round_) || has(future, round_)) continue;
            Cell cell = plan_->replicates_of(round_);
            for (std::size_t a = 0; a < policies; ++a) {
                cell.point = static_cast<std::uint32_t>(future * policies + a);
                block.cells.push_back(cell);
            }
        }
        if (++group_ == plan_->groups(shard_)) {
            group_ = 0;
            ++round_;
        }
        if (!block.cells.empty()) return block;
    }
    return std::nullopt;
}

bool SweepLedger::has(std::uint32_t future, std::size_t round) const {
    const Cell cell = plan_->replicates_of(round);
    const std::size_t end = std::size_t{cell.first} + cell.count;
    for (std::size_t a = 0; a < plan_->policies(); ++a) {
        const std::vector<RunStatus>& status = points_[future * plan_->policies() + a].status;
        if (status.size() < end || std::find(status.begin() + cell.first, status.begin() + static_cast<std::ptrdiff_t>(end), RunStatus::not_run) !=
                                       status.begin() + static_cast<std::ptrdiff_t>(end)) {
            return false;
        }
    }
    return true;
}

bool SweepLedger::wants(std::uint32_t future, std::size_t round) const {
    if (!plan_->design().until) return true;
    Judgement& judgement = judgements_[future];
    while (judgement.rounds < round && !judgement.narrow && has(future, judgement.rounds)) {
        ++judgement.rounds;
        judgement.narrow = is_narrow(future, plan_->replicates_of(judgement.rounds).first);
    }
    return !judgement.narrow || round < judgement.rounds;
}

/// All policies go on together, so that they stay paired.
bool SweepLedger::is_narrow(std::uint32_t future, std::size_t replicates) const {
    const Until& until = *plan_->design().until;
    const std::size_t outcomes = plan_->design().outcomes.size();
    for (std::size_t a = 0; a < plan_->policies(); ++a) {
        const PointOutcomes& of = points_[future * plan_->policies() + a];
        std::vector<double> values;
        for (std::size_t r = 0; r < replicates; ++r) values.push_back(of.values[r * outcomes + until.outcome]);
        if (!(mean_interval(values).half_width <= until.half_width)) return false;
    }
    return true;
}

void SweepLedger::accept(const BlockResults& results) {
    const std::size_t outcomes = plan_->design().outcomes.size();
    if (results.outcomes != outcomes) throw FileError("results do not fit the design (they have another number of outcomes)");
    std::size_t place = 0;
    for (const Cell& cell : results.cells) {
        const std::size_t end = std::size_t{cell.first} + cell.count;
        if (cell.point >= points_.size() || end > plan_->most_replicates()) {
            throw FileError("results do not fit the design (it has no point " + std::to_string(cell.point) + ", replicate " +
                            std::to_string(end - 1) + ")");
        }
        PointOutcomes& of = points_[cell.point];
        if (of.status.size() < end) {
            if (!plan_->design().until) {  // all will come
                of.status.reserve(plan_->most_replicates());
                of.values.reserve(plan_->most_replicates() * outcomes);
            }
            of.status.resize(end, RunStatus::not_run);
            of.values.resize(end * outcomes, std::numeric_limits<double>::quiet_NaN());
        }
        for (std::size_t r = cell.first; r < end; ++r, ++place) {
            if (of.status[r] != RunStatus::not_run) continue;
            of.status[r] = RunStatus::done;
            ++runs_done_;
            std::copy_n(results.values.begin() + static_cast<std::ptrdiff_t>(place * outcomes), outcomes,
                        of.values.begin() + static_cast<std::ptrdiff_t>(r * outcomes));
        }
    }
    for (const SweepFailure& failure : results.failures) {
        if (failure.point >= points_.size() || failure.replicate >= points_[failure.point].status.size()) {
            throw FileError("results do not fit the design (a failure is of no run)");
        }
        RunStatus& status = points_[failure.point].status[failure.replicate];
        if (status == RunStatus::failed) continue;
        status = RunStatus::failed;
        failures_.push_back(failure);
    }
}

bool SweepLedger::complete() const {
    for (std::size_t round = 0; round < plan_->rounds(); ++round) {
        bool wanted = false;
        for (std::size_t g = 0; g < plan_->groups(shard_); ++g) {
            for (const std::uint32_t future : plan_->group(g, shard_)) {
                if (!wants(future, round)) continue;
                wanted = true;
                if (!has(future, round)) return false;
            }
        }
        if (!wanted) return true;
    }
    return true;
}

std::vector<std::uint32_t> SweepLedger::points() const {
    std::vector<std::uint32_t> points;
    for (std::size_t g = 0; g < plan_->groups(shard_); ++g) {
        for (const std::uint32_t future : plan_->group(g, shard_)) {
            for (std::size_t a = 0; a < plan_->policies(); ++a) points.push_back(static_cast<std::uint32_t>(future * plan_->policies() + a));
        }
    }
    std::sort(points.begin(), points.end());
    return points;
}

std::vector<SweepFailure> SweepLedger::failures() const {
    std::vector<SweepFailure> sorted = failures_;
    std::sort(sorted.begin(), sorted.end(),
              [](const SweepFailure& a, const SweepFailure& b) { return std::tie(a.point, a.replicate) < std::tie(b.point, b.replicate); });
    return sorted;
}

}  // namespace tarazy
