#include "scenario/world/scenario_file.h"

#include "scenario/form/extended_file.h"
#include "scenario/form/forms.h"
#include "scenario/world/changed_scenario.h"
#include "scenario/yaml/limits.h"

namespace tarazy {

ScenarioFile parse_scenario(const std::string& text, const std::filesystem::path& file, const Changes& changes) {
    Problems problems;
    Node tree = read_extended(text, file, scenario_form(), problems);
    refuse_excess(tree, problems);
    return read_whole(tree, changes, problems);
}

ScenarioFile read_scenario(const std::filesystem::path& file, const Changes& changes) {
    return parse_scenario(read_text(file), file, changes);
}

}  // namespace tarazy
