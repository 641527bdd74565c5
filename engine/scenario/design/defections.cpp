// Patrons that turn away: what hedging insures against.
#include <algorithm>
#include <unordered_map>

#include "scenario/design/reading.h"
#include "scenario/form/check.h"
#include "scenario/yaml/number_text.h"

namespace tarazy {
namespace {

/// The ids of `USA+EUU`, each a name with the place of the whole.
std::vector<Node> take_apart(const Node& item) {
    std::vector<Node> ids;
    std::size_t begin = 0;
    for (std::size_t end = 0; end != std::string::npos; begin = end + 1) {
        end = item.text.find('+', begin);
        ids.push_back(make_scalar(item.text.substr(begin, end == std::string::npos ? end : end - begin), item.place));
    }
    return ids;
}

class DefectionReader {
  public:
    explicit DefectionReader(DesignReading& reading)
        : reading_(reading), problems_(reading.problems), how_(usable(&reading.file(), "defection")), clients_(clients()) {}

    void read(const Node& item, const Path& path) {
        std::vector<Node> ids = take_apart(item);
        Defection defection;
        defection.label = item.text;
        for (Node& id : ids) {
            if (!is_patron(id, path)) return;
            defection.patrons.push_back(id.text);
        }
        std::vector<std::string> sorted = defection.patrons;
        std::sort(sorted.begin(), sorted.end());
        const auto twin = std::adjacent_find(sorted.begin(), sorted.end());
        if (twin != sorted.end()) return problems_.add(item.place, path, {"'" + *twin + "' twice", "it turns away once", "Remove one"});
        std::string key;
        for (const std::string& id : sorted) key += id + "+";
        const auto [first, is_new] = seen_.try_emplace(key, item.place);
        if (!is_new) {
            return problems_.add(item.place, path, {"'" + item.text + "' twice", "first at " + problems_.where(first->second), "Remove one"});
        }
        for (std::size_t s = 0; s < reading_.scenarios(); ++s) defection.events.push_back({event(defection, s)});
        reading_.design.defections.push_back(std::move(defection));
    }

    bool has_clients() const { return !clients_.empty(); }

    /// Whether it comes before every scenario ends.
    void check_time() {
        const Node* at = usable(how_, "at");
        const Path top;
        const Path path = top / "defection";
        for (std::size_t s = 0; at && s < reading_.scenarios(); ++s) {
            const Horizon& time = reading_.family(s).original.model.time;
            if (at->number >= time.start && at->number <= time.end) continue;
            problems_.add(at->place, path / "at",
                          {number_text(at->number) + " is not in the years of " + reading_.names[s].owner(),
                           number_text(time.start) + " to " + number_text(time.end), "Choose a year among them"});
        }
    }

  private:
    std::vector<std::string> clients() const {
        const Node* actor = how_ ? how_->find("actor") : nullptr;
        return actor ? std::vector<std::string>{actor->text} : reading_.players;
    }

    bool is_patron(Node& id, const Path& path) {
        for (std::size_t s = 0; s < reading_.scenarios() && !id.faulty; ++s) check_reference(id, NameKind::actor, path, reading_.names[s], problems_);
        if (id.faulty) return false;
        if (std::find(clients_.begin(), clients_.end(), id.text) == clients_.end()) return true;
        problems_.add(id.place, path, {"'" + id.text + "' turns away from itself", "it is the actor that patrons turn away from", "Name others"});
        return false;
    }

    Event event(const Defection& defection, std::size_t scenario) const {
        const NameTable& actors = reading_.names[scenario].actors;
        const Horizon& time = reading_.family(scenario).original.model.time;
        const auto indices = [&](const std::vector<std::string>& ids) {
            std::vector<std::size_t> found;
            for (const std::string& id : ids) {
                if (const std::size_t* index = actors.find(id)) found.push_back(*index);
            }
            return found;
        };
        const std::vector<std::size_t> patrons = indices(defection.patrons);
        const std::vector<std::size_t> clients = indices(clients_);
        Event event;
        event.label.en = "Defection of " + defection.label;
        event.at = number_or(how_, "at", time.start + (time.end - time.start) / 3);
        event.actions.emplace_back(SanctionAction{patrons, clients, number_or(how_, "access", 0.3)});
        for (const std::size_t patron : patrons) {
            for (const std::size_t client : clients) {
                event.actions.emplace_back(AffinityAction{patron, client, true, {number_or(how_, "affinity", -0.5), true}});
            }
            event.actions.emplace_back(PostureAction{patron, {number_or(how_, "posture", 0.5), true}});
        }
        return event;
    }

    DesignReading& reading_;
    Problems& problems_;
    const Node* how_;
    std::vector<std::string> clients_;
    std::unordered_map<std::string, Place> seen_;
};

}  // namespace

void read_defections(DesignReading& reading) {
    const Path top;
    const Path list = top / "defect";
    const Node* how = reading.file().find("defection");
    const Node* defect = usable(&reading.file(), "defect");
    if (!defect) {
        if (how && !reading.file().find("defect")) {
            reading.problems.add(how->place, top / "defection",
                                 {"'defection' without 'defect'", "it says how patrons turn away", "Name them under `defect`"});
        }
        return;
    }
    DefectionReader reader(reading);
    reader.check_time();
    if (!reader.has_clients()) {
        if (!reading.file().find("policies")) {
            reading.problems.add(defect->place, list, {"nobody to turn away from", "no actor is in policies", "Name one: `defection: {actor: ...}`"});
        }
        return;
    }
    for (std::size_t k = 0; k < defect->items.size(); ++k) {
        if (!defect->items[k].faulty) reader.read(defect->items[k], list[k]);
    }
}

}  // namespace tarazy
