#include "classroom/lab/shared_scenario.h"

#include <algorithm>
#include <map>

#include "model/error.h"
#include "scenario/form/check.h"
#include "scenario/form/extended_file.h"
#include "scenario/form/forms.h"
#include "scenario/yaml/emission.h"

namespace tarazy {
namespace {

const std::string event_name = "shared-setting";

/// A mapping that is written key by key.
class Mapping {
  public:
    Mapping& put(std::string key, Node value) {
        node_.entries.push_back({make_scalar(std::move(key), {}), std::move(value)});
        return *this;
    }
    Mapping& put(std::string key, std::string value) { return put(std::move(key), make_scalar(std::move(value), {})); }
    Mapping& put(std::string key, double value) { return put(std::move(key), decimal(value)); }
    bool empty() const { return node_.entries.empty(); }
    Node node() const { return node_; }

  private:
    Node node_ = make_mapping({});
};

Node list_of(std::vector<Node> items) {
    Node list;
    list.kind = NodeKind::list;
    list.items = std::move(items);
    return list;
}

/// The entry of a mapping, made where it is missing.
Node& entry_of(Node& mapping, const std::string& key) {
    if (Node* found = mapping.find(key)) return *found;
    mapping.entries.push_back({make_scalar(key, {}), {}});
    return mapping.entries.back().value;
}

bool same(const Doctrine& a, const Doctrine& b) {
    bool equal = a.tilt == b.tilt;
    DoctrineNumbers<double>::describe([&](const Field&, auto member) { equal = equal && a.numbers.*member == b.numbers.*member; });
    return equal;
}

/// What acts after calibration, worked out from the two halves of a changed scenario.
class AfterCalibration {
  public:
    explicit AfterCalibration(const ScenarioFile& changed) : scenario_(changed.model), experiment_(changed.experiment) {
        WorldNumbers<double>::describe([&](const Field& field, auto member) {
            const double value = experiment_.world.*member;
            if (value != scenario_.world.*member) world_.put(std::string(field.key), value);
        });
        for (std::size_t i = 0; i < scenario_.size(); ++i) {
            if (!scenario_.actors[i].decides()) continue;
            const std::size_t own = scenario_.actors[i].doctrine;
            const std::size_t taken = experiment_.doctrine_choices[i].value_or(own);
            if (taken != own || is_changed(taken)) taken_up_.emplace(i, taken);
        }
    }

    bool is_changed(std::size_t doctrine) const { return !same(scenario_.doctrines[doctrine], experiment_.doctrines[doctrine]); }

    /// Whether the shared file needs a doctrine as the experiment has it: an actor starts with it, or an event has one take it up.
    bool needs(std::size_t doctrine) const {
        const auto takes = [&](const Action& action) {
            const auto* taken = std::get_if<DoctrineAction>(&action);
            return taken && taken->doctrine == doctrine;
        };
        return is_changed(doctrine) &&
               (std::any_of(taken_up_.begin(), taken_up_.end(), [&](const auto& taken) { return taken.second == doctrine; }) ||
                std::any_of(scenario_.events.begin(), scenario_.events.end(),
                            [&](const Event& event) { return std::any_of(event.actions.begin(), event.actions.end(), takes); }));
    }

    /// The name under which the shared file has a doctrine as the experiment has it.
    std::string name_of(std::size_t doctrine) const {
        const std::string& name = scenario_.doctrines[doctrine].name;
        return is_changed(doctrine) ? name + "-shared" : name;
    }

    std::vector<Node> actions() const {
        std::vector<Node> list;
        if (!world_.empty()) list.push_back(Mapping().put("world", world_.node()).node());
        for (const auto& [actor, doctrine] : taken_up_) {
            const Node what = Mapping().put("actor", scenario_.actors[actor].id).put("to", name_of(doctrine)).node();
            list.push_back(Mapping().put("doctrine", what).node());
        }
        return list;
    }

    /// A doctrine of the experiment in full.
    Node doctrine(std::size_t d) const {
        Mapping numbers;
        const Doctrine& doctrine = experiment_.doctrines[d];
        DoctrineNumbers<double>::describe([&](const Field& field, auto member) { numbers.put(std::string(field.key), doctrine.numbers.*member); });
        Mapping tilt;
        for (std::size_t j = 0; j < doctrine.tilt.size(); ++j) {
            if (doctrine.tilt[j] != 0) tilt.put(scenario_.actors[j].id, doctrine.tilt[j]);
        }
        if (!tilt.empty()) numbers.put("tilt", tilt.node());
        return numbers.node();
    }

    /// An event of the file that may act at the start on what is changed here; none where all is clear.
    const Event* rival() const {
        for (const Event& event : scenario_.events) {
            const bool at_start = event.at ? *event.at <= scenario_.time.start + time_tolerance : event.hazard > 0;
            const auto collides = [&](const Action& action) {
                if (const auto* doctrine = std::get_if<DoctrineAction>(&action)) return taken_up_.contains(doctrine->actor);
                if (const auto* resolve = std::get_if<ResolveAction>(&action)) return taken_up_.contains(resolve->actor);
                return std::holds_alternative<WorldAction>(action) && !world_.empty();
            };
            if (at_start && std::any_of(event.actions.begin(), event.actions.end(), collides)) return &event;
        }
        return nullptr;
    }

  private:
    const Scenario& scenario_;
    const Experiment& experiment_;
    Mapping world_;
    std::map<std::size_t, std::size_t> taken_up_;  ///< doctrines by actor
};

/// `name --set path=value --policy KAZ=hedge --seed 1`.
std::string command_line(const std::string& name, const Changes& changes, std::uint64_t seed) {
    std::string line = name;
    for (const Setting& setting : changes.settings) line += " --set " + setting.path + "=" + setting.value;
    for (const DoctrineChoice& choice : changes.doctrine_choices) line += " --policy " + choice.actor + "=" + choice.doctrine;
    return line + " --seed " + std::to_string(seed);
}

/// Events that take up a changed doctrine take up the one that stands for it.
void rename_doctrines(Node& tree, const std::map<std::string, std::string>& names) {
    Node* events = tree.find("events");
    if (!events) return;
    for (Node& event : events->items) {
        Node* actions = event.find("do");
        if (!actions) continue;
        for (Node& action : actions->items) {
            Node* doctrine = action.find("doctrine");
            Node* to = doctrine ? doctrine->find("to") : nullptr;
            const auto name = to ? names.find(to->text) : names.end();
            if (name != names.end()) to->text = name->second;
        }
    }
}

void add_changed_doctrines(Node& tree, const AfterCalibration& after, const Scenario& scenario) {
    std::map<std::string, std::string> names;
    for (std::size_t d = 0; d < scenario.doctrines.size(); ++d) {
        if (!after.needs(d)) continue;
        names.emplace(scenario.doctrines[d].name, after.name_of(d));
        Node& doctrines = entry_of(tree, "doctrines");
        if (doctrines.kind != NodeKind::mapping) doctrines = make_mapping({});
        entry_of(doctrines, after.name_of(d)) = after.doctrine(d);
    }
    rename_doctrines(tree, names);
}

void add_event(Node& tree, std::vector<Node> actions, const Scenario& scenario) {
    Node& events = entry_of(tree, "events");
    if (events.kind != NodeKind::list) events = list_of({});
    const Node label = Mapping().put("en", "The shared setting").put("kk", "Бөлісілген баптау").put("ru", "Переданная настройка").node();
    events.items.push_back(
        Mapping().put("id", event_name).put("at", scenario.time.start).put("label", label).put("do", list_of(std::move(actions))).node());
}

std::string head(const std::string& name, const Changes& changes, std::uint64_t seed, bool has_event) {
    std::string text = "# A setting of Tarazy's classroom. Run it with `tarazy run FILE --seed " + std::to_string(seed) +
                       "`; the same histories come from\n# tarazy run " + command_line(name, changes, seed) + "\n";
    if (has_event) {
        text += "# What acts after calibration (E16: world, doctrines, policies) is the event `" + event_name +
                "`, the last of `events`: change it there.\n";
    }
    return text;
}

}  // namespace

std::string shared_scenario(const ScenarioFile& original, const Changes& changes, std::uint64_t seed) {
    const std::filesystem::path file = original.name + ".yaml";
    const ScenarioFile changed = parse_scenario(original.text, file, changes);
    const Scenario& scenario = changed.model;
    const AfterCalibration after(changed);
    if (const Event* rival = after.rival()) {
        throw InputError("this setting cannot be one file (the event '" + rival->id +
                         "' may change the same at the start). Run the scenario itself: tarazy run " + command_line(original.name, changes, seed));
    }
    Problems problems;
    Node tree = read_extended(changed.text, file, scenario_form(), problems);
    std::vector<Node> actions = after.actions();
    const bool has_event = !actions.empty();
    add_changed_doctrines(tree, after, scenario);
    if (has_event) add_event(tree, std::move(actions), scenario);
    const KnownNames names = collect_names(tree);
    check_form(tree, scenario_form(), {}, names, problems);
    problems.raise();
    return head(original.name, changes, seed, has_event) + emit_yaml(tree);
}

}  // namespace tarazy
