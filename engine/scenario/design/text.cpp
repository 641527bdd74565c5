#include "scenario/design/text.h"

#include <algorithm>

#include "scenario/form/forms.h"
#include "scenario/yaml/emission.h"

namespace tarazy {
namespace {

/// Puts the keys of records in the order of their form; what an event does keeps its own, for it is done in that order.
void put_in_order(Node& node, const Form& form) {
    if (form.kind == FormKind::list) {
        for (Node& item : node.items) put_in_order(item, form.item[0]);
    } else if (form.kind == FormKind::table) {
        for (Entry& entry : node.entries) put_in_order(entry.value, form.item[0]);
    } else if (form.kind == FormKind::record) {
        const auto place = [&](const Entry& entry) { return form.find(entry.key.text); };
        std::stable_sort(node.entries.begin(), node.entries.end(), [&](const Entry& a, const Entry& b) { return place(a) < place(b); });
        for (Entry& entry : node.entries) {
            if (entry.key.text != "events") put_in_order(entry.value, place(entry)->form);
        }
    }
}

}  // namespace

std::string design_text(const Node& design, const std::vector<std::shared_ptr<const ScenarioFamily>>& scenarios) {
    Node tree = design;
    Node names = make_scalar({}, design.place);
    names.kind = NodeKind::list;
    for (const auto& scenario : scenarios) names.items.push_back(make_scalar(scenario->original().name, design.place));
    for (Entry& entry : tree.entries) {
        if (entry.key.text != "scenario" && entry.key.text != "scenarios") continue;
        entry.key.text = "scenarios";
        entry.value = names;
    }
    put_in_order(tree, design_form());
    return emit_yaml(tree);
}

}  // namespace tarazy
