#include "classroom/lab/values.h"

#include <algorithm>
#include <charconv>

#include "model/doctrine.h"
#include "scenario/form/setting_path.h"
#include "scenario/world/family_state.h"

namespace tarazy {
namespace {

std::vector<std::string> parts_of(const std::string& path) {
    std::vector<std::string> parts(1);
    for (const char c : path) {
        if (c == '.') {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    return parts;
}

const Node* item_with_id(const Node& list, const std::string& id) {
    for (const Node& item : list.items) {
        const Node* name = item.find("id");
        if (name && name->text == id) return &item;
    }
    return nullptr;
}

/// The pair the other way round: `B-A` for `A-B`.
std::string turned(const std::string& pair) {
    const std::size_t dash = pair.find('-');
    return dash == std::string::npos ? pair : pair.substr(dash + 1) + "-" + pair.substr(0, dash);
}

const Node* node_at(const Node& tree, const std::string& path) {
    const Node* node = &tree;
    for (const std::string& part : parts_of(path)) {
        if (!node) return nullptr;
        if (node->kind == NodeKind::list) {
            node = item_with_id(*node, part);
        } else {
            const Node* next = node->find(part);
            node = next ? next : node->find(turned(part));
        }
    }
    return node && node->kind == NodeKind::scalar ? node : nullptr;
}

std::string text_of(const Node& scalar) {
    switch (scalar.scalar) {
        case ScalarKind::number: return decimal(scalar.number);
        case ScalarKind::boolean: return scalar.number != 0 ? "true" : "false";
        default: return scalar.text;
    }
}

/// A number of a doctrine, which may stand in none of the file's lines.
std::optional<std::string> doctrine_number(const Scenario& scenario, const std::string& path) {
    const std::vector<std::string> parts = parts_of(path);
    if (parts.size() != 3 || parts[0] != "doctrines") return std::nullopt;
    std::optional<std::string> value;
    for (const Doctrine& doctrine : scenario.doctrines) {
        if (doctrine.name != parts[1]) continue;
        DoctrineNumbers<double>::describe([&](const Field& field, auto member) {
            if (field.key == parts[2]) value = decimal(doctrine.numbers.*member);
        });
    }
    return value;
}

}  // namespace

std::optional<std::string> scenario_value(const ScenarioFamily& family, const std::string& path) {
    const ScenarioFamily::State& state = family.state();
    Problems problems;
    const Form* form = find_setting(state.checked, path, state.names, {problems.add_source("value"), 0, 0}, {}, problems);
    if (!form) return std::nullopt;
    if (auto number = doctrine_number(state.original.model, path)) return number;
    if (const Node* given = node_at(state.checked, path)) return text_of(*given);
    if (form->standard.empty()) return std::nullopt;
    return form->standard;
}

std::optional<double> number_in(std::string_view text) {
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    return value;
}

std::vector<bool> offered_doctrines(const ScenarioFile& file) {
    const Scenario& scenario = file.model;
    std::vector<bool> offered(scenario.doctrines.size(), false);
    std::fill_n(offered.begin(), std::min(offered.size(), built_in_doctrines().size()), true);
    for (const Actor& actor : scenario.actors) offered.at(actor.doctrine) = true;
    for (const Event& event : scenario.events) {
        for (const Action& action : event.actions) {
            if (const auto* doctrine = std::get_if<DoctrineAction>(&action)) offered.at(doctrine->doctrine) = true;
        }
    }
    for (const LessonStep& step : file.lesson.steps) {
        for (const DoctrineChoice& choice : step.changes.doctrine_choices) {
            for (std::size_t d = 0; d < offered.size(); ++d) offered[d] = offered[d] || scenario.doctrines[d].name == choice.doctrine;
        }
    }
    return offered;
}

}  // namespace tarazy
