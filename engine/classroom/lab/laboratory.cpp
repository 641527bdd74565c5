#include "classroom/lab/laboratory.h"

#include <algorithm>
#include <list>
#include <mutex>

#include "classroom/lab/cards.h"
#include "classroom/lab/ensemble_answer.h"
#include "classroom/lab/history_answer.h"
#include "classroom/lab/reasons_answer.h"
#include "classroom/lab/shared_scenario.h"
#include "record/json/document.h"
#include "scenario/world/scenario_family.h"
#include "scenario/yaml/spelling.h"

namespace tarazy {
namespace {

constexpr std::size_t most_kept = 24;  // settings whose worlds are kept

/// A setting without its seed, as one text; names and values hold no control characters.
std::string key_of(const LabSetting& setting) {
    std::string key = setting.scenario;
    for (const Setting& change : setting.changes.settings) key += '\x1f' + change.path + '\x1e' + change.value;
    key += '\x1d';
    for (const DoctrineChoice& choice : setting.changes.doctrine_choices) key += '\x1f' + choice.actor + '\x1e' + choice.doctrine;
    return key;
}

/// The worlds last asked for, the newest first.
class KeptWorlds {
  public:
    std::shared_ptr<const LabWorld> find(const std::string& key) {
        const std::scoped_lock lock(mutex_);
        for (auto kept = worlds_.begin(); kept != worlds_.end(); ++kept) {
            if (kept->first != key) continue;
            worlds_.splice(worlds_.begin(), worlds_, kept);
            return worlds_.front().second;
        }
        return nullptr;
    }

    void keep(std::string key, std::shared_ptr<const LabWorld> world) {
        const std::scoped_lock lock(mutex_);
        worlds_.emplace_front(std::move(key), std::move(world));
        if (worlds_.size() > most_kept) worlds_.pop_back();
    }

  private:
    std::mutex mutex_;
    std::list<std::pair<std::string, std::shared_ptr<const LabWorld>>> worlds_;
};

/// The actor that a text names, by its id or its number.
std::size_t actor_of(const Scenario& scenario, const std::string& actor) {
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < scenario.size(); ++i) {
        if (scenario.actors[i].id == actor || std::to_string(i) == actor) return i;
        known.push_back(scenario.actors[i].id);
    }
    throw InputError("unknown actor '" + actor + "' (the scenario " + scenario.name + " has none of that id or number). " + suggestion(actor, known));
}

std::size_t band_series(const std::string& name) {
    std::vector<std::string_view> known;
    for (std::size_t s = 0; s < all_series().size(); ++s) {
        const Series& series = all_series()[s];
        if (series.shape != SeriesShape::actor && series.shape != SeriesShape::system) continue;
        if (series.name == name) return s;
        known.push_back(series.name);
    }
    throw InputError("'series' cannot be taken (no series with bands is called '" + name + "'). " + suggestion(name, known));
}

EnsembleWanted wanted_of(const EnsembleRequest& request, const Scenario& scenario) {
    EnsembleWanted wanted;
    wanted.runs = request.runs;
    if (has_single_precision(scenario.size())) wanted.precision = Precision::single;  // finer than a band is drawn, in half the time
    const std::vector<std::string> standard{std::string(all_series()[index_of(SeriesId::power)].name)};
    for (const std::string& name : request.series.empty() ? standard : request.series) {
        const std::size_t series = band_series(name);
        if (std::find(wanted.series.begin(), wanted.series.end(), series) == wanted.series.end()) wanted.series.push_back(series);
    }
    for (const std::size_t actor : request.actors) {
        if (actor >= scenario.size()) {
            throw InputError("'actors' cannot be taken (the scenario has no actor number " + std::to_string(actor) + "). Give numbers below " +
                             std::to_string(scenario.size()));
        }
        if (std::find(wanted.actors.begin(), wanted.actors.end(), actor) == wanted.actors.end()) wanted.actors.push_back(actor);
    }
    for (std::size_t i = 0; i < scenario.size() && request.actors.empty(); ++i) wanted.actors.push_back(i);
    return wanted;
}

Job job_of(const LabWorld& world, std::uint64_t seed, std::size_t run) {
    return {&world.file.model, &world.start, &world.file.experiment, {seed, static_cast<std::uint32_t>(run)}};
}

}  // namespace

struct Laboratory::State {
    std::vector<std::unique_ptr<ScenarioFamily>> families;
    unsigned threads = 1;
    KeptWorlds kept;

    const ScenarioFamily& family(const std::string& name) const {
        std::vector<std::string_view> known;
        for (const auto& each : families) {
            if (each->original().name == name) return *each;
            known.push_back(each->original().name);
        }
        throw NotFound("unknown scenario '" + name + "' (the classroom has none of that name). " + suggestion(name, known));
    }
};

Laboratory::Laboratory(const std::vector<std::filesystem::path>& scenarios, unsigned threads) : state_(std::make_unique<State>()) {
    if (scenarios.empty()) throw InputError("there is nothing to show (no scenario was given). Name one");
    state_->threads = std::max(threads, 1U);
    for (const std::filesystem::path& file : scenarios) {
        auto family = std::make_unique<ScenarioFamily>(file);
        const std::string& name = family->original().name;
        for (const auto& other : state_->families) {
            if (other->original().name != name) continue;
            throw InputError(file.string() + ": name: there are two scenarios '" + name + "' (the other is " + other->file().string() +
                             "). Rename one or leave it out");
        }
        state_->families.push_back(std::move(family));
    }
}

Laboratory::~Laboratory() = default;

unsigned Laboratory::threads() const {
    return state_->threads;
}

std::vector<std::string> Laboratory::names() const {
    std::vector<std::string> names;
    for (const auto& family : state_->families) names.push_back(family->original().name);
    return names;
}

const ScenarioFile& Laboratory::original(const std::string& scenario) const {
    return state_->family(scenario).original();
}

std::string Laboratory::scenarios_json() const {
    std::vector<const ScenarioFile*> files;
    for (const auto& family : state_->families) files.push_back(&family->original());
    return json_document(scenario_list(files));
}

std::string Laboratory::scenario_json(const std::string& name) const {
    return json_document(scenario_details(state_->family(name)));
}

std::string Laboratory::history_json(const LabSetting& setting, std::size_t run) const {
    const auto world = prepared(setting);
    return json_document(history_answer(job_of(*world, setting.seed, run), whole_history(world->file.model.size())));
}

std::string Laboratory::ensemble_json(const EnsembleRequest& request, const std::function<bool()>& stop) const {
    const auto world = prepared(request.setting);
    return json_document(ensemble_answer(job_of(*world, request.setting.seed, 0), wanted_of(request, world->file.model), state_->threads, stop));
}

std::string Laboratory::reasons_json(const LabSetting& setting, std::size_t run, const std::string& actor, double time) const {
    const auto world = prepared(setting);
    return json_document(reasons_answer(job_of(*world, setting.seed, run), actor_of(world->file.model, actor), time));
}

std::string Laboratory::shared_yaml(const LabSetting& setting) const {
    return shared_scenario(original(setting.scenario), setting.changes, setting.seed);
}

std::shared_ptr<const ScenarioFile> Laboratory::world(const LabSetting& setting) const {
    const auto whole = prepared(setting);
    return {whole, &whole->file};
}

std::shared_ptr<const LabWorld> Laboratory::prepared(const LabSetting& setting) const {
    std::string key = key_of(setting);
    if (auto kept = state_->kept.find(key)) return kept;
    auto world = std::make_shared<LabWorld>();
    world->file = state_->family(setting.scenario).with(setting.changes, "setting");
    world->start = make_start(world->file.model);
    state_->kept.keep(std::move(key), world);
    return world;
}

}  // namespace tarazy
