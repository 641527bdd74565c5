// Events and what they do (E21).
#include "model/error.h"
#include "scenario/world/reading.h"

namespace tarazy {
namespace {

/// Reads one action; a faulty part leaves its default, for the scenario is refused anyway.
class ActionReader {
  public:
    ActionReader(Reading& reading, const Node& node, const Path& path) : reading_(reading), node_(node), path_(path) {}

    Action read(std::string_view kind) const {
        if (kind == "sanction") return sanction();
        if (kind == "affinity") return affinity();
        if (kind == "posture") return PostureAction{index("actor"), change()};
        if (kind == "capability") return CapabilityAction{index("actor"), index("name"), number("times", 1)};
        if (kind == "growth") return growth();
        if (kind == "doctrine") return doctrine();
        if (kind == "corridor") return CorridorAction{index("id"), number("status", 1)};
        if (kind == "join") return MembershipAction{index("institution"), index("actor"), true};
        if (kind == "leave") return MembershipAction{index("institution"), index("actor"), false};
        if (kind == "institution") return InstitutionAction{index("id"), boolean_or(&node_, "active", true)};
        if (kind == "world") return world();
        if (kind == "initiative") return initiative();
        require(kind == "resolve", "every kind of action that the form of events knows is read here");
        return ResolveAction{index("actor"), number("to", 0)};
    }

  private:
    std::size_t index(std::string_view key) const {
        const Node* name = usable(&node_, key);
        return name ? name->first : 0;
    }
    double number(std::string_view key, double otherwise) const { return number_or(&node_, key, otherwise); }

    Change change() const {
        if (const Node* by = usable(&node_, "by")) return {by->number, true};
        return {number("to", 0), false};
    }

    Action sanction() const {
        SanctionAction action{indices_of(&node_, "from"), indices_of(&node_, "on"), number("access", 1)};
        const Node* on = usable(&node_, "on");
        const Path list = path_ / "on";
        for (std::size_t k = 0; on && k < on->items.size(); ++k) {
            const Node& item = on->items[k];
            for (const std::size_t i : action.from) {
                if (item.faulty || item.first != i) continue;
                reading_.problems.add(item.place, list[k],
                                      {"'" + item.text + "' stands on both sides", "nobody can sanction itself", "Remove it from one"});
            }
        }
        return action;
    }

    Action affinity() const {
        const Node* pair = usable(&node_, "pair");
        if (!pair) return AffinityAction{};
        return AffinityAction{pair->first, pair->second, !pair->one_way, change()};
    }

    Action growth() const {
        const Node* name = usable(&node_, "name");
        if (name && reading_.has_roles && name->first == reading_.scenario.military) {
            reading_.problems.add(name->place, path_ / "name",
                                  {"growth of the military", "it follows from spending", "Multiply the stock with `capability` instead"});
        }
        return GrowthAction{index("actor"), index("name"), change()};
    }

    Action doctrine() const {
        if (const Node* to = usable(&node_, "to")) reading_.doctrine_in_use[to->first] = true;
        return DoctrineAction{index("actor"), index("to")};
    }

    Action world() const {
        WorldAction action;
        WorldNumbers<std::optional<double>>::describe([&](const Field& field, auto member) {
            if (const Node* value = usable(&node_, field.key)) action.world.*member = value->number;
        });
        return action;
    }

    Action initiative() const {
        InitiativeAction action{index("host"), number("visibility", 0), {}, number("by", 0)};
        if (const Node* mediates = usable(&node_, "mediates")) {
            for (const Node& pair : mediates->items) {
                if (!pair.faulty) action.mediates.push_back({pair.first, pair.second, !pair.one_way});
            }
        }
        const Node* by = node_.find("by");
        if (!action.mediates.empty() && !by) {
            reading_.problems.add(node_.place, path_ / "by",
                                  {"missing key 'by'", "an initiative that mediates says by how much", "Add it, such as 0.1"});
        } else if (by && !node_.find("mediates")) {
            reading_.problems.add(by->place, path_ / "by",
                                  {"'by' without 'mediates'", "it is what affinity between the mediated pairs rises by", "Name the pairs"});
        }
        return action;
    }

    Reading& reading_;
    const Node& node_;
    const Path& path_;
};

void read_actions(Reading& reading, const Node& list, const Path& path, std::vector<Action>& actions) {
    for (std::size_t k = 0; k < list.items.size(); ++k) {
        const Node& item = list.items[k];
        const Path step = path[k];
        if (item.kind == NodeKind::mapping && item.entries.empty()) {
            reading.problems.add(item.place, step, {"an action that does nothing", "it has no key", "Name one, such as `posture`"});
        }
        for (const Entry& entry : item.entries) {
            if (entry.value.kind != NodeKind::mapping) continue;
            actions.push_back(ActionReader(reading, entry.value, step / entry.key.text).read(entry.key.text));
        }
    }
}

Event read_event(Reading& reading, const Node& item, const Path& path) {
    Event event;
    event.id = text_of(&item, "id");
    event.label = wording_of(&item, "label");
    if (const Node* at = usable(&item, "at")) event.at = at->number;
    event.hazard = number_or(&item, "hazard", 0);
    event.repeat = boolean_or(&item, "repeat", false);
    if (const Node* duration = usable(&item, "for")) event.duration = duration->number;
    const Node* repeat = item.find("repeat");
    if (repeat && !repeat->faulty && item.find("at") && !item.find("hazard")) {
        reading.problems.add(repeat->place, path / "repeat",
                             {"'repeat' with 'at'", "only what happens at random can happen again", "Remove it, or give a hazard"});
    }
    if (const Node* actions = usable(&item, "do")) read_actions(reading, *actions, path / "do", event.actions);
    return event;
}

}  // namespace

std::vector<Event> read_events(Reading& reading, const Node* list, const Path& path) {
    std::vector<Event> events;
    if (!list) return events;
    for (std::size_t k = 0; k < list->items.size(); ++k) events.push_back(read_event(reading, list->items[k], item_path(path, list->items[k], k)));
    return events;
}

}  // namespace tarazy
