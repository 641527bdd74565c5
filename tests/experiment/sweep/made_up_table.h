#pragma once
// A sweep's table with made-up outcomes, for what is computed from tables.
#include <functional>
#include <string>
#include <vector>

#include "experiment/sweep/table.h"

namespace tarazy {

/// futures x defections x policies; `value(future, defection, policy, replicate, outcome)` makes the outcomes. Defection 0: none.
inline SweepTable made_up_table(std::size_t futures, const std::vector<std::string>& defections, const std::vector<std::string>& policies,
                                std::size_t replicates, const std::vector<SweepOutcome>& outcomes,
                                const std::function<double(std::size_t, std::size_t, std::size_t, std::size_t, std::size_t)>& value) {
    SweepTable table;
    table.title = "Made up";
    table.scenario_names = {"small"};
    table.scenarios = {"tarazy: 1\n"};
    table.rows = futures;
    table.parameters = {{"world.anarchy", {}, false}};
    table.policies = policies;
    table.defections = defections;
    table.outcomes = outcomes;
    table.replicates = replicates;
    for (std::size_t f = 0; f < futures; ++f) {
        for (std::size_t d = 0; d <= defections.size(); ++d) {
            for (std::size_t a = 0; a < policies.size(); ++a) {
                table.points.push_back(static_cast<std::uint32_t>(table.points.size()));
                table.scenario_of.push_back(0);
                table.row_of.push_back(f);
                table.defection_of.push_back(d);
                table.policy_of.push_back(a);
                table.settings.push_back({static_cast<double>(f) / static_cast<double>(futures)});
                for (std::size_t r = 0; r < replicates; ++r) {
                    table.run_status.push_back(0);
                    for (std::size_t o = 0; o < outcomes.size(); ++o) table.values.push_back(value(f, d, a, r, o));
                }
            }
        }
    }
    return table;
}

}  // namespace tarazy
