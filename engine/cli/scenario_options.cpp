#include "cli/scenario_options.h"

#include "cli/scenario_search.h"
#include "scenario/yaml/spelling.h"

namespace tarazy {
namespace {

/// What stands before and after the first `=`.
std::pair<std::string, std::string> halves(const std::string& option, const std::string& text, const std::string& form) {
    const auto sign = text.find('=');
    if (sign == 0 || sign == std::string::npos || sign + 1 == text.size()) {
        throw UsageError(option + " cannot be '" + text + "' (it reads " + form + ")");
    }
    return {text.substr(0, sign), text.substr(sign + 1)};
}

}  // namespace

void add_changes(OptionTable& table) {
    table.repeated("set", "PATH=VALUE", "change a value of the scenario: --set world.anarchy=0.8");
    table.repeated("policy", "ACTOR=DOCTRINE", "the doctrine an actor takes up at the start: --policy KAZ=hedge,RUS=balance");
}

Changes changes_of(const Options& options) {
    Changes changes;
    for (const std::string& text : options.texts("set")) {
        auto [path, value] = halves("--set", text, "PATH=VALUE, such as world.anarchy=0.8");
        changes.settings.push_back({std::move(path), std::move(value)});
    }
    for (const std::string& text : options.texts("policy")) {
        const auto policies = split_list(text);
        if (policies.empty()) halves("--policy", text, "ACTOR=DOCTRINE, such as KAZ=hedge");
        for (const std::string& policy : policies) {
            auto [actor, doctrine] = halves("--policy", policy, "ACTOR=DOCTRINE, such as KAZ=hedge");
            changes.doctrine_choices.push_back({std::move(actor), std::move(doctrine)});
        }
    }
    return changes;
}

std::string setting_lines(const Changes& changes) {
    std::string lines;
    for (const Setting& setting : changes.settings) lines += (lines.empty() ? "" : "\n") + setting.path + "=" + setting.value;
    return lines;
}

std::string doctrine_choice_lines(const Changes& changes) {
    std::string lines;
    for (const DoctrineChoice& choice : changes.doctrine_choices) lines += (lines.empty() ? "" : "\n") + choice.actor + "=" + choice.doctrine;
    return lines;
}

ScenarioFile open_scenario(const Options& options, Console& console) {
    ScenarioFile file = read_scenario(find_scenario(options.operands().front()), changes_of(options));
    if (!options.has("quiet")) {
        for (const std::string& warning : file.warnings) console.err << warning << '\n';
    }
    return file;
}

std::size_t actor_named(const Scenario& scenario, const std::string& id) {
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < scenario.size(); ++i) {
        if (scenario.actors[i].id == id) return i;
        known.push_back(scenario.actors[i].id);
    }
    throw InputError("unknown actor '" + id + "' (the scenario " + scenario.name + " has none of that id). " + suggestion(id, known));
}

std::string title_of(const Actor& actor) {
    const std::string& name = actor.name.in("en");
    return name.empty() ? actor.id : name + " (" + actor.id + ")";
}

}  // namespace tarazy
