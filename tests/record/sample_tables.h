#pragma once
// A small sweep of made-up numbers, with everything that a file of tables can hold.
#include <cstdint>
#include <limits>

#include "record/table_file.h"

namespace tarazy::sample {

inline constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

/// Three points, two replicates, two outcomes, two parameters (the second has names for values); one run failed, one was not made.
inline TableFile tables() {
    TableFile file;
    file.kind = "sweep";
    file.seed = 18446744073709551615U;
    file.attributes = {
        {"title", "Anarchy and hedging: Үш көрші"}, {"source", ""}, {"scenario", "tarazy: 1\nname: sample\n"}, {"design", "kind: grid\n"}};
    file.axes = {{"point", "number of the point", 3, {}, {4, 5, 9}},
                 {"replicate", "number of the replicate", 2, {}, {0, 1}},
                 {"outcome", "outcome of a run", 2, {"autonomy KAZ", "самостоятельность, \"полная\""}, {}},
                 {"parameter", "path that varies", 2, {"world.anarchy", "actors.KAZ.doctrine"}, {}},
                 {"failure", "failed run", 1, {}, {}},
                 {"discover", "box to be found", 0, {}, {}}};
    const double nan = no_number;
    file.variables = {
        {"value",
         "1",
         "outcome of the run",
         {"point", "replicate", "outcome"},
         std::vector<double>{0.1, 1, 0.2, 2, 0.3, 3, nan, nan, 0.5, -5e300, nan, nan},
         {},
         {}},
        {"setting",
         "1",
         "value of the parameter",
         {"point", "parameter"},
         std::vector<double>{0.25, 0, 0.5, 1, 0.75, 0},
         {},
         {{"choices_1", "hedge\nbandwagon"}}},
        {"policy", "", "policy of the point", {"point"}, std::vector<std::string>{"as it is", "KAZ: hedge, always", "Қазақстан"}, {}, {}},
        {"point_row", "1", "row of the design", {"point"}, std::vector<std::int32_t>{0, 1, std::numeric_limits<std::int32_t>::min()}, {}, {}},
        {"run_status",
         "1",
         "whether the run was done",
         {"point", "replicate"},
         std::vector<std::int8_t>{0, 0, 0, 1, 0, -1},
         {{0, "done"}, {1, "failed"}},
         {}},
        {"outcome_unit", "", "unit of the outcome", {"outcome"}, std::vector<std::string>{"1", ""}, {}, {}},
        {"failure_point", "1", "point of the failed run", {"failure"}, std::vector<std::int32_t>{5}, {}, {}},
        {"failure_replicate", "1", "replicate of the failed run", {"failure"}, std::vector<std::int32_t>{1}, {}, {}},
        {"failure_reason", "", "why the run failed", {"failure"}, std::vector<std::string>{"economy of KAZ is not finite, at step 3"}, {}, {}},
        {"discover_threshold", "1", "threshold", {"discover"}, std::vector<double>{}, {}, {}},
        {"discover_label", "", "label of the threshold", {"discover"}, std::vector<std::string>{}, {}, {}},
        {"discover_side", "1", "side", {"discover"}, std::vector<std::int8_t>{}, {{0, "above"}, {1, "below"}}, {}}};
    return file;
}

}  // namespace tarazy::sample
