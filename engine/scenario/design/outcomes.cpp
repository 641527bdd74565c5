// The outcomes of a design: one number a run each.
#include <map>

#include "model/series.h"
#include "scenario/design/reading.h"
#include "scenario/yaml/number_text.h"
#include "scenario/yaml/spelling.h"

namespace tarazy {
namespace {

std::string statistic_text(const Outcome& outcome) {
    const StatisticWords& words = words_of(outcome.statistic);
    if (words.last) return {};
    return " " + std::string(words.name) + (words.q ? " " + number_text(outcome.q) : "");
}

std::string label_of(const Outcome& outcome) {
    const Series& series = all_series()[outcome.series];
    std::string label(series.name);
    for (const std::string* word : {&outcome.actor, &outcome.partner, &outcome.component}) {
        if (!word->empty()) label += " " + *word;
    }
    if (series.shape == SeriesShape::domains) label.append(" ").append(domain_names[outcome.domain]);
    return label + statistic_text(outcome);
}

/// Which keys of an outcome a series of that shape needs.
struct Needs {
    bool actor;
    bool partner;
    bool domain;
    bool component;
};

Needs needs_of(SeriesShape shape) {
    switch (shape) {
        case SeriesShape::actor: return {true, false, false, false};
        case SeriesShape::system: return {false, false, false, false};
        case SeriesShape::component: return {true, false, false, true};
        case SeriesShape::domains: return {true, true, true, false};
        case SeriesShape::pair: return {true, true, false, false};
    }
    return {};
}

class OutcomeReader {
  public:
    explicit OutcomeReader(DesignReading& reading) : reading_(reading), problems_(reading.problems) {}

    void read(const Node& item, const Path& path) {
        const Node* name = usable(&item, "series");
        if (item.faulty || !name) return;
        Outcome outcome;
        outcome.series = name->first;
        const Series& series = all_series()[outcome.series];
        const Needs needs = needs_of(series.shape);
        const bool known = belongs(item, "actor", needs.actor, path);
        const bool complete = known && required(item, "partner", needs.partner, path) && required(item, "domain", needs.domain, path) &&
                              required(item, "component", needs.component, path) && read_statistic(item, path, outcome);
        if (!complete) return;
        outcome.actor = text_of(&item, "actor");
        outcome.partner = text_of(&item, "partner");
        outcome.component = text_of(&item, "component");
        if (const Node* domain = usable(&item, "domain")) outcome.domain = domain->first;
        const Node* better = usable(&item, "better");
        outcome.more_is_better = better ? better->first == 0 : !series.traits.less_is_better;
        add_for_actors(outcome, needs.actor, item.place, path);
    }

    void add_for_actors(Outcome outcome, bool has_actor, Place place, const Path& path) {
        if (!has_actor || !outcome.actor.empty()) return add(std::move(outcome), place, path);
        for (const std::string& actor : deciding_actors(reading_)) {
            outcome.actor = actor;
            if (outcome.actor != outcome.partner) add(outcome, place, path);
        }
    }

  private:
    bool belongs(const Node& item, std::string_view key, bool needed, const Path& path) {
        const Node* value = item.find(key);
        if (!value || needed) return !value || !value->faulty;
        problems_.add(value->place, path / key,
                      {"'" + std::string(key) + "' with series " + item.find("series")->text, "its numbers have none", "Remove it"});
        return false;
    }

    bool required(const Node& item, std::string_view key, bool needed, const Path& path) {
        if (!needed || item.find(key)) return belongs(item, key, needed, path);
        problems_.add(item.place, path / key,
                      {"missing key '" + std::string(key) + "'", "series " + item.find("series")->text + " needs it", "Add it"});
        return false;
    }

    bool read_statistic(const Node& item, const Path& path, Outcome& outcome) {
        const Node* statistic = item.find("statistic");
        const Node* q = item.find("q");
        if ((statistic && statistic->faulty) || (q && q->faulty)) return false;
        if (statistic) outcome.statistic = static_cast<Statistic>(statistic->first);
        const bool quantile = words_of(outcome.statistic).q;
        if (quantile && !q) {
            problems_.add(item.place, path / "q", {"missing key 'q'", "a quantile needs it", "Add it, such as 0.1"});
        } else if (q && !quantile) {
            problems_.add(q->place, path / "q",
                          {"'q' without a quantile", "only statistic quantile knows it", "Remove it, or write `statistic: quantile`"});
        }
        if (q) outcome.q = q->number;
        return quantile == (q != nullptr);
    }

    void add(Outcome outcome, Place place, const Path& path) {
        if (!outcome.actor.empty() && outcome.actor == outcome.partner && all_series()[outcome.series].shape == SeriesShape::pair) {
            problems_.add(place, path, {"'" + outcome.actor + "' with itself", "a pair is two actors", "Name another partner"});
            return;
        }
        outcome.label = label_of(outcome);
        const auto [first, is_new] = places_.try_emplace(outcome.label, place);
        if (!is_new) {
            problems_.add(place, path, {"outcome '" + outcome.label + "' twice", "first at " + problems_.where(first->second), "Remove one"});
            return;
        }
        reading_.design.outcomes.push_back(std::move(outcome));
    }

    DesignReading& reading_;
    Problems& problems_;
    std::map<std::string, Place> places_;
};

}  // namespace

void read_outcomes(DesignReading& reading) {
    const Path top;
    const Path list = top / "outcomes";
    OutcomeReader reader(reading);
    const Node* outcomes = reading.file().find("outcomes");
    if (outcomes && outcomes->faulty) return;
    if (outcomes && outcomes->items.empty()) {
        reading.problems.add(outcomes->place, list, {"no outcomes", "nothing would be kept of the runs", "Name some, or remove the key"});
    }
    if (outcomes) {
        for (std::size_t k = 0; k < outcomes->items.size(); ++k) reader.read(outcomes->items[k], list[k]);
        return;
    }
    for (const std::size_t series : series_in_order(&SeriesTraits::outcome)) {
        Outcome outcome;
        outcome.series = series;
        reader.add_for_actors(outcome, true, reading.file().place, list);
    }
}

std::optional<std::size_t> find_outcome(DesignReading& reading, const Node& value, const Path& path) {
    const std::vector<Outcome>& outcomes = reading.design.outcomes;
    if (value.faulty || outcomes.empty()) return std::nullopt;
    if (value.scalar == ScalarKind::number) {
        const double number = value.number;
        for (std::size_t k = 0; k < outcomes.size(); ++k) {
            if (number == static_cast<double>(k)) return k;
        }
        reading.problems.add(value.place, path,
                             {"there is no outcome " + number_text(number), "the last is " + std::to_string(outcomes.size() - 1) + ", the first 0",
                              "Name an outcome by its words: " + outcomes.front().label});
        return std::nullopt;
    }
    std::vector<std::string_view> labels;
    std::vector<std::size_t> of_series;
    for (std::size_t k = 0; k < outcomes.size(); ++k) {
        if (outcomes[k].label == value.text) return k;
        labels.emplace_back(outcomes[k].label);
        if (all_series()[outcomes[k].series].name == value.text) of_series.push_back(k);
    }
    if (of_series.size() == 1) return of_series.front();
    const bool several = !of_series.empty();
    std::vector<std::string_view> meant;
    for (const std::size_t k : of_series) meant.push_back(labels[k]);
    reading.problems.add(value.place, path,
                         {several ? "several outcomes are of '" + value.text + "'" : "no outcome '" + value.text + "'",
                          several ? "one is meant" : "the design keeps none of that name",
                          several ? "Write one of " + listed(meant) : suggestion(value.text, labels)});
    return std::nullopt;
}

}  // namespace tarazy
