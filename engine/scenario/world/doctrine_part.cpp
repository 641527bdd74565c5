// Doctrines: built in, redefined, added; each takes what it does not say from another.
#include <algorithm>

#include "model/doctrine.h"
#include "scenario/world/reading.h"
#include "scenario/yaml/number_text.h"

namespace tarazy {
namespace {

constexpr double rate_tolerance = 1e-9;

/// Where a doctrine takes what it does not say: from one of the scenario's own, or from a built-in one.
struct Parent {
    std::size_t doctrine = 0;  ///< index in KnownNames::doctrines
    bool own = false;          ///< the scenario's own of that name
};

/// The scenario's own doctrines by index; nullptr: none of that name.
std::vector<const Entry*> own_doctrines(const Reading& reading) {
    std::vector<const Entry*> own(reading.names.doctrines.size());
    const Node* table = usable(&reading.file, "doctrines");
    if (!table) return own;
    for (const Entry& entry : table->entries) {
        const std::size_t* index = reading.names.doctrines.find(entry.key.text);
        if (index && !entry.value.faulty) own[*index] = &entry;
    }
    return own;
}

class DoctrineReader {
  public:
    explicit DoctrineReader(Reading& reading) : reading_(reading), entries_(own_doctrines(reading)) {}

    void read() {
        std::vector<Doctrine>& doctrines = reading_.scenario.doctrines;
        for (std::size_t d = 0; d < entries_.size(); ++d) {
            doctrines.push_back({.name = reading_.names.doctrines.name(d)});
            if (d < built_in_doctrines().size()) doctrines[d].numbers = built_in_doctrines()[d].numbers;
        }
        std::vector<State> states(entries_.size(), State::open);
        for (std::size_t d = 0; d < entries_.size(); ++d) {
            if (entries_[d]) resolve(d, states);
        }
    }

  private:
    enum class State { open, begun, done };

    Parent parent_of(std::size_t d) const {
        const std::size_t built_in = built_in_doctrines().size();
        if (const Node* extends = usable(&entries_[d]->value, "extends")) {
            const std::size_t named = extends->first;
            return {named, named != d && entries_[named] != nullptr};
        }
        if (d < built_in) return {d, false};
        return {0, entries_[0] != nullptr};  // pragmatic
    }

    /// Completes a doctrine after those from which it takes; the chain is followed in a loop, for it may be long.
    void resolve(std::size_t doctrine, std::vector<State>& states) {
        std::vector<std::size_t> chain;
        for (std::size_t d = doctrine; states[d] == State::open;) {
            states[d] = State::begun;
            chain.push_back(d);
            const Parent parent = parent_of(d);
            if (!parent.own && parent.doctrine >= built_in_doctrines().size()) {
                report_circle(d);  // `extends` of itself, with no built-in one of that name
            } else if (parent.own && states[parent.doctrine] == State::begun) {
                report_circle(d);
            }
            if (parent.own) d = parent.doctrine;
        }
        for (auto d = chain.rbegin(); d != chain.rend(); ++d) {
            complete(*d);
            states[*d] = State::done;
        }
    }

    void report_circle(std::size_t d) {
        const Path top;
        const Path table = top / "doctrines";
        const Path path = table / entries_[d]->key.text;
        const Node* extends = entries_[d]->value.find("extends");
        reading_.problems.add(extends ? extends->place : entries_[d]->key.place, path / "extends",
                              {"doctrine '" + entries_[d]->key.text + "' extends itself", "doctrines that extend one another in a circle have no end",
                               "Break the circle"});
    }

    void complete(std::size_t d) {
        Doctrine& doctrine = reading_.scenario.doctrines[d];
        const Parent parent = parent_of(d);
        if (parent.own) {
            doctrine.numbers = reading_.scenario.doctrines[parent.doctrine].numbers;
            doctrine.tilt = reading_.scenario.doctrines[parent.doctrine].tilt;
        } else if (parent.doctrine < built_in_doctrines().size()) {
            doctrine.numbers = built_in_doctrines()[parent.doctrine].numbers;
        }
        const Node& given = entries_[d]->value;
        read_numbers(&given, doctrine.numbers);
        const Node* tilt = usable(&given, "tilt");
        if (!tilt) return;
        if (doctrine.tilt.empty()) doctrine.tilt.assign(reading_.names.actors.size(), 0.0);
        for (const Entry& entry : tilt->entries) {
            if (!entry.key.faulty && !entry.value.faulty) doctrine.tilt[entry.key.first] = entry.value.number;
        }
    }

    Reading& reading_;
    std::vector<const Entry*> entries_;  ///< the scenario's own, by index; nullptr: none
};

/// The place to point at for the responsiveness of a doctrine: the number, else the doctrine, else the step of time.
Place place_of_responsiveness(const Reading& reading, const Entry* own) {
    if (own) {
        const Node* value = usable(&own->value, "responsiveness");
        return value ? value->place : own->key.place;
    }
    const Node* time = usable(&reading.file, "time");
    const Node* step = usable(time, "step");
    return step ? step->place : reading.file.place;
}

/// Whether doctrine d takes its responsiveness from another one of the scenario's own, of which it is told already.
bool inherits_responsiveness(std::size_t d, const std::vector<const Entry*>& own) {
    if (!own[d] || own[d]->value.find("responsiveness")) return false;
    const Node* extends = usable(&own[d]->value, "extends");
    if (!extends && d < built_in_doctrines().size()) return false;
    const std::size_t parent = extends ? extends->first : 0;  // pragmatic
    return parent != d && own[parent] != nullptr;
}

void refuse_overshoot(Reading& reading) {
    if (!reading.has_step) return;
    const Path top;
    const Path table = top / "doctrines";
    const double step = reading.scenario.time.step;
    const std::vector<const Entry*> own = own_doctrines(reading);
    for (std::size_t d = 0; d < reading.scenario.doctrines.size(); ++d) {
        const Doctrine& doctrine = reading.scenario.doctrines[d];
        if (!(reading.doctrine_in_use[d] || own[d]) || inherits_responsiveness(d, own)) continue;
        if (doctrine.numbers.responsiveness * step <= 1 + rate_tolerance) continue;
        const Path path = table / doctrine.name;
        reading.problems.add(place_of_responsiveness(reading, own[d]), path / "responsiveness",
                             {"responsiveness " + number_text(doctrine.numbers.responsiveness) + " times step " + number_text(step) + " is above 1",
                              "one step would overshoot", "Choose at most " + number_text(1 / step) + ", or a shorter step"});
    }
}

void warn_of_cancelled_tilts(Reading& reading) {
    const Node* actors = usable(&reading.file, "actors");
    if (!actors || !reading.scenario.calibrate) return;
    const Path top;
    const Path list = top / "actors";
    for (std::size_t i = 0; i < reading.scenario.actors.size(); ++i) {
        const Node* given = usable(&actors->items[i], "doctrine");
        const Doctrine& doctrine = reading.scenario.doctrines[reading.scenario.actors[i].doctrine];
        const bool tilted = std::any_of(doctrine.tilt.begin(), doctrine.tilt.end(), [](double value) { return value != 0; });
        if (!tilted) continue;
        const Path actor = item_path(list, actors->items[i], i);
        reading.problems.warn(
            given ? given->place : actors->items[i].place, actor / "doctrine",
            {"the tilt of doctrine '" + doctrine.name + "' has no effect", "calibration cancels it in a doctrine that an actor starts with",
             "Let the actor take it up later, by an event or a policy, or write `calibrate: false`"});
    }
}

}  // namespace

void read_doctrines(Reading& reading) {
    DoctrineReader(reading).read();
}

void read_doctrine_use(Reading& reading) {
    refuse_overshoot(reading);
    warn_of_cancelled_tilts(reading);
}

}  // namespace tarazy
