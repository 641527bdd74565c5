// The parts of a scenario that hold for everybody: time, world, arms, conflict, domains, capabilities, record.
#include <cmath>

#include "scenario/world/reading.h"
#include "scenario/yaml/number_text.h"

namespace tarazy {
namespace {

constexpr double most_steps = 1e6;
constexpr double step_tolerance = 1e-9;

void read_time(Reading& reading) {
    const Path top;
    const Path path = top / "time";
    const Node* time = usable(&reading.file, "time");
    if (!time) return;
    Horizon& horizon = reading.scenario.time;
    const Node* step = time->find("step");
    reading.has_step = !step || !step->faulty;
    horizon.step = number_or(time, "step", horizon.step);
    const Node* start = usable(time, "start");
    const Node* end = usable(time, "end");
    if (!start || !end) return;
    horizon.start = start->number;
    horizon.end = end->number;
    if (horizon.end < horizon.start) {
        reading.problems.add(
            end->place, path / "end",
            {"the end " + number_text(horizon.end) + " is before the start " + number_text(horizon.start), "time runs forward", "Exchange them"});
        return;
    }
    if (!reading.has_step) return;
    const double steps = (horizon.end - horizon.start) / horizon.step;
    if (steps > most_steps + step_tolerance) {
        reading.problems.add(
            end->place, path / "end",
            {"the horizon is " + number_text(std::ceil(steps)) + " steps long", "at most 1000000", "Choose a longer step or an earlier end"});
    } else if (std::abs(steps - std::round(steps)) > step_tolerance * std::max(1.0, steps)) {
        reading.problems.add(end->place, path / "end",
                             {"end - start is not a whole number of steps", number_text(steps) + " steps of " + number_text(horizon.step),
                              "Move the end to " + number_text(horizon.start + std::floor(steps) * horizon.step)});
    }
}

/// A rate times the step must not exceed 1, else one step overshoots.
void refuse_overshoot(Reading& reading, const char* group, const char* key, double rate) {
    const Path top;
    const Path path = top / group;
    const Node* record = usable(&reading.file, group);
    const Node* given = record ? record->find(key) : nullptr;
    if (!reading.has_step || (given && given->faulty)) return;
    const double step = reading.scenario.time.step;
    if (rate * step <= 1 + step_tolerance) return;
    const Node* time = usable(&reading.file, "time");
    const Node* step_given = usable(time, "step");
    const Place place = given ? given->place : step_given ? step_given->place : reading.file.place;
    reading.problems.add(place, path / key,
                         {std::string(key) + " " + number_text(rate) + " times step " + number_text(step) + " is above 1", "one step would overshoot",
                          "Choose at most " + number_text(1 / step) + ", or a shorter step"});
}

void read_domains(Reading& reading) {
    const Path top;
    const Node* domains = usable(&reading.file, "domains");
    if (!domains) return;
    double sum = 0;
    bool known = true;
    for (std::size_t d = 0; d < domain_count; ++d) {
        const Node* domain = domains->find(domain_names[d]);
        const Node* weight = domain ? domain->find("weight") : nullptr;
        known = known && (!domain || !domain->faulty) && (!weight || !weight->faulty);
        reading.scenario.domain_weights[d] = number_or(domain, "weight", reading.scenario.domain_weights[d]);
        sum += reading.scenario.domain_weights[d];
    }
    if (known && !(sum > 0)) {
        reading.problems.add(domains->place, top / "domains",
                             {"the weights of the domains sum to 0", "what is measured needs one at least", "Give one a weight above 0"});
    }
}

/// The capability of a role; a second one is reported.
std::optional<std::size_t> find_role(Reading& reading, const Node& capabilities, std::string_view role) {
    const Path top;
    const Path path = top / "capabilities";
    std::optional<std::size_t> owner;
    for (std::size_t c = 0; c < capabilities.entries.size(); ++c) {
        const Entry& entry = capabilities.entries[c];
        const Node* given = usable(&entry.value, "role");
        if (!given || given->text != role) continue;
        if (owner) {
            const Path capability = path / entry.key.text;
            reading.problems.add(
                given->place, capability / "role",
                {"a second " + given->text, "capability " + capabilities.entries[*owner].key.text + " has that role", "Remove the role from one"});
        } else {
            owner = c;
        }
    }
    return owner;
}

}  // namespace

void read_capabilities(Reading& reading) {
    const Path top;
    const Path path = top / "capabilities";
    const Node* capabilities = usable(&reading.file, "capabilities");
    if (!capabilities) return;
    double sum = 0;
    bool known = true;
    for (const Entry& entry : capabilities->entries) {
        const Node& value = entry.value;
        const Node* role = value.find("role");
        const Node* weight = value.find("weight");
        known = known && !value.faulty && (!role || !role->faulty) && (!weight || !weight->faulty);
        Capability capability{entry.key.text, text_of(&value, "unit"), number_or(&value, "weight", 1)};
        sum += capability.weight;
        reading.scenario.capabilities.push_back(std::move(capability));
    }
    const auto economy = find_role(reading, *capabilities, "economy");
    const auto military = find_role(reading, *capabilities, "military");
    reading.has_roles = economy && military;
    reading.has_weight = sum > 0;
    reading.scenario.economy = economy.value_or(0);
    reading.scenario.military = military.value_or(0);
    if (!known) return;
    if (!economy)
        reading.problems.add(capabilities->place, path,
                             {"no capability has the role economy", "the model needs one", "Write `role: economy` in one"});
    if (!military)
        reading.problems.add(capabilities->place, path,
                             {"no capability has the role military", "the model needs one", "Write `role: military` in one"});
    if (!capabilities->entries.empty() && !(sum > 0)) {
        reading.problems.add(capabilities->place, path,
                             {"the weights of the capabilities sum to 0", "power needs one at least", "Give one a weight above 0"});
    }
}

void read_general(Reading& reading) {
    const Node& file = reading.file;
    Scenario& scenario = reading.scenario;
    scenario.name = text_of(&file, "name");
    read_time(reading);
    scenario.calibrate = boolean_or(&file, "calibrate", scenario.calibrate);
    read_numbers(usable(&file, "world"), scenario.world);
    const Node* arms = usable(&file, "arms");
    read_numbers(arms, scenario.arms);
    if (const Node* law = usable(arms, "law")) scenario.arms_law = law->first == 0 ? ArmsLaw::elasticity : ArmsLaw::richardson;
    read_numbers(usable(&file, "affinity_dynamics"), scenario.affinity_dynamics);
    const Node* conflict = usable(&file, "conflict");
    scenario.conflict_enabled = boolean_or(conflict, "enabled", scenario.conflict_enabled);
    read_numbers(conflict, scenario.conflict);
    refuse_overshoot(reading, "arms", "speed", scenario.arms.speed);
    refuse_overshoot(reading, "arms", "depreciation", scenario.arms.depreciation);
    refuse_overshoot(reading, "affinity_dynamics", "anchoring", scenario.affinity_dynamics.anchoring);
    read_domains(reading);
    scenario.openness = number_or(&file, "openness", scenario.openness);
    const Node* self_reliance = usable(&file, "self_reliance");
    scenario.self_reliance_security = number_or(self_reliance, "security", scenario.self_reliance_security);
    scenario.self_reliance_political = number_or(self_reliance, "political", scenario.self_reliance_political);
    scenario.record = record_of(usable(&file, "record"));
}

}  // namespace tarazy
