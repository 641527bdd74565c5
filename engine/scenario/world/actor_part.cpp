// Actors, and what must hold for each of them.
#include "scenario/world/reading.h"
#include "scenario/yaml/number_text.h"

namespace tarazy {
namespace {

class ActorReader {
  public:
    ActorReader(Reading& reading, const Node& node, const Path& path) : reading_(reading), node_(node), path_(path) {}

    Actor read() {
        const Node* kind = node_.find("kind");
        kind_known_ = !kind || !kind->faulty;
        actor_.id = text_of(&node_, "id");
        actor_.name = wording_of(&node_, "name");
        if (kind && kind_known_) actor_.kind = static_cast<ActorKind>(kind->first);
        read_capital();
        read_capabilities();
        read_growth();
        if (const Node* ideal_point = usable(&node_, "ideal_point")) actor_.ideal_point = ideal_point->number;
        read_doctrine();
        read_numbers(&node_, actor_.numbers);
        read_numbers(usable(&node_, "arms"), actor_.arms);
        read_numbers(usable(&node_, "interest"), actor_.interest);
        return std::move(actor_);
    }

  private:
    bool surely_decides() const { return kind_known_ && actor_.decides(); }

    void read_capital() {
        const Node* capital = usable(&node_, "capital");
        if (!capital) return;
        constexpr std::array<double, 2> most{90, 180};
        constexpr std::array<const char*, 2> names{"latitude", "longitude"};
        const Path path = path_ / "capital";
        std::array<double, 2> degrees{};
        for (std::size_t k = 0; k < 2; ++k) {
            const Node& value = capital->items[k];
            degrees[k] = value.faulty ? 0 : value.number;
            if (degrees[k] >= -most[k] && degrees[k] <= most[k]) continue;
            reading_.problems.add(value.place, path[k],
                                  {std::string(names[k]) + " " + number_text(degrees[k]) + " is out of range",
                                   number_text(-most[k]) + " to " + number_text(most[k]), "Write [latitude, longitude] in degrees"});
        }
        actor_.capital = degrees;
    }

    void read_capabilities() {
        const Scenario& scenario = reading_.scenario;
        const Node* given = usable(&node_, "capabilities");
        const Path path = path_ / "capabilities";
        actor_.capabilities.assign(scenario.capabilities.size(), 0.0);
        if (!given) return;
        std::vector<const Node*> values(scenario.capabilities.size());
        bool misspelt = false;
        for (const Entry& entry : given->entries) {
            misspelt = misspelt || entry.key.faulty;
            if (!entry.key.faulty) values[entry.key.first] = &entry.value;
        }
        bool complete = true;
        for (std::size_t c = 0; c < values.size(); ++c) {
            complete = complete && values[c] && !values[c]->faulty;
            if (values[c] && !values[c]->faulty) actor_.capabilities[c] = values[c]->number;
            if (values[c] || misspelt) continue;  // a name that no capability has, already reported, is likely to mean this one
            const std::string& name = scenario.capabilities[c].name;
            reading_.problems.add(given->place, path / name,
                                  {"missing capability '" + name + "'", "every actor has all of them", "Add it, 0 if there is none"});
        }
        if (complete) check_amounts(*given, path);
    }

    void check_amounts(const Node& given, const Path& path) {
        const Scenario& scenario = reading_.scenario;
        if (!surely_decides()) return;
        if (reading_.has_roles) {
            const double economy = actor_.capabilities[scenario.economy];
            const double spending = actor_.capabilities[scenario.military];
            const std::string& economy_name = scenario.capabilities[scenario.economy].name;
            const std::string& military_name = scenario.capabilities[scenario.military].name;
            if (!(economy > 0)) {
                reading_.problems.add(given.find(economy_name)->place, path / economy_name,
                                      {"an economy of 0", "that of a state or bloc is above 0", "Give it an economy, or write `kind: nonstate`"});
                return;
            }
            const Node* arms = usable(&reading_.file, "arms");
            const Node* ceiling = arms ? arms->find("ceiling") : nullptr;
            const bool ceiling_known = !ceiling || !ceiling->faulty;
            if (scenario.arms_law == ArmsLaw::elasticity && ceiling_known && spending / economy > scenario.arms.ceiling) {
                reading_.problems.add(given.find(military_name)->place, path / military_name,
                                      {"spending is " + number_text(spending / economy) + " of the economy",
                                       "arms.ceiling is " + number_text(scenario.arms.ceiling), "Lower the spending or raise the ceiling"});
            }
        }
        if (!reading_.has_weight) return;
        for (std::size_t c = 0; c < scenario.capabilities.size(); ++c) {
            if (scenario.capabilities[c].weight > 0 && actor_.capabilities[c] > 0) return;
        }
        reading_.problems.add(given.place, path,
                              {"the actor has no power", "each of its weighted capabilities is 0", "Give it some, or write `kind: nonstate`"});
    }

    void read_growth() {
        actor_.growth.assign(reading_.scenario.capabilities.size(), 0.0);
        const Node* given = usable(&node_, "growth");
        if (!given) return;
        const Path path = path_ / "growth";
        for (const Entry& entry : given->entries) {
            if (entry.key.faulty || entry.value.faulty) continue;
            actor_.growth[entry.key.first] = entry.value.number;
            if (!reading_.has_roles || entry.key.first != reading_.scenario.military) continue;
            reading_.problems.add(entry.key.place, path / entry.key.text, {"growth of the military", "it follows from spending", "Remove it"});
        }
    }

    void read_doctrine() {
        const Node* given = usable(&node_, "doctrine");
        if (given) actor_.doctrine = given->first;
        if (given && kind_known_ && !actor_.decides()) {
            reading_.problems.add(given->place, path_ / "doctrine",
                                  {"a doctrine for a nonstate actor", "it does not decide", "Remove it, or change its kind"});
        } else if (actor_.decides()) {
            reading_.doctrine_in_use[actor_.doctrine] = true;
        }
    }

    Reading& reading_;
    const Node& node_;
    const Path& path_;
    Actor actor_;
    bool kind_known_ = true;
};

}  // namespace

void read_actors(Reading& reading) {
    const Path top;
    const Path path = top / "actors";
    const Node* list = usable(&reading.file, "actors");
    if (!list) return;
    std::size_t deciders = 0;
    bool known = true;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        const Node& item = list->items[i];
        const Path actor = item_path(path, item, i);
        reading.scenario.actors.push_back(ActorReader(reading, item, actor).read());
        deciders += reading.scenario.actors.back().decides() ? 1U : 0U;
        known = known && !item.faulty;
    }
    if (known && deciders < 2) {
        reading.problems.add(list->place, path, {"too few actors decide", std::to_string(deciders) + " of at least 2 states or blocs", "Add actors"});
    }
}

}  // namespace tarazy
