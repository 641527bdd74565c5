#pragma once
// One setting worked out beforehand, for the static export.
#include <cstddef>
#include <string>
#include <vector>

#include "classroom/lab/ensemble_answer.h"
#include "classroom/lab/history_answer.h"
#include "classroom/lab/laboratory.h"
#include "classroom/lab/reasons_answer.h"

namespace tarazy {

/// The series of actors whose bands a static export has, and of how many runs in a world of so many actors.
std::vector<std::string> exported_series();
std::size_t exported_runs(std::size_t actors);

/// One setting (export_folder.h).
struct PointAnswer {
    SettingData setting;
    HistoryAnswer history;
    EnsembleAnswer ensemble;
    std::vector<ReasonsAnswer> reasons;

    static constexpr std::string_view type_name = "PointAnswer";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"setting"}, &PointAnswer::setting);
        visit(JsonField{"history"}, &PointAnswer::history);
        visit(JsonField{"ensemble"}, &PointAnswer::ensemble);
        visit(JsonField{"reasons", "of the focal actor at some times"}, &PointAnswer::reasons);
    }
};

/// Worked out on the calling thread alone. `focal` is the actor whose reasons are told. Throws as the laboratory does.
PointAnswer point_answer(const Laboratory& laboratory, const LabSetting& setting, std::size_t focal);

}  // namespace tarazy
