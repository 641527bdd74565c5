#include "classroom/lab/cards.h"

#include <algorithm>

#include "classroom/lab/history_answer.h"
#include "classroom/lab/setting.h"
#include "classroom/lab/times.h"
#include "model/doctrine.h"
#include "model/simulation.h"

namespace tarazy {
namespace {

ScenarioCard card_of(const ScenarioFile& file) {
    ScenarioCard card{.name = file.name, .title = file.title, .description = file.description, .question = file.lesson.goal};
    card.start = file.model.time.start;
    card.end = file.model.time.end;
    card.step = file.model.time.step;
    const std::vector<double> power = power_at_start(file);
    for (std::size_t i = 0; i < power.size(); ++i) card.actors.push_back(card_actor(file.model.actors[i], power[i]));
    return card;
}

DoctrineData doctrine_data(const Doctrine& doctrine) {
    const auto built_in = built_in_doctrines();
    const auto known = std::find_if(built_in.begin(), built_in.end(), [&](const auto& other) { return other.name == doctrine.name; });
    DoctrineData data{.name = doctrine.name, .idea = {}, .built_in = known != built_in.end(), .numbers = {}};
    if (data.built_in) data.idea = known->idea;
    DoctrineNumbers<double>::describe(
        [&](const Field& field, auto member) { data.numbers.members.emplace_back(field.key, doctrine.numbers.*member); });
    return data;
}

OrNull<LessonData> lesson_data(const Lesson& lesson) {
    if (lesson.steps.empty() && lesson.goal.empty()) return std::nullopt;
    LessonData data{.goal = lesson.goal, .steps = {}, .questions = {}, .hint = lesson.hint};
    for (const LessonStep& step : lesson.steps) {
        SettingData changes = setting_data({.scenario = {}, .changes = step.changes});
        data.steps.push_back({step.text, step.look_for, std::move(changes.set), std::move(changes.policy)});
    }
    data.questions.assign(lesson.questions.begin(), lesson.questions.end());
    return data;
}

}  // namespace

std::vector<SeriesInfo> told_series(const Scenario& scenario, const SeriesChoice& wanted) {
    std::vector<SeriesInfo> told;
    for (const Series& series : all_series()) {
        if (!wanted[index_of(series.id)] || (series.shape != SeriesShape::actor && series.shape != SeriesShape::system)) continue;
        told.push_back({.name = std::string(series.name),
                        .unit = series_unit(series, scenario),
                        .long_name = std::string(series.long_name),
                        .shape = series.shape == SeriesShape::actor ? "actor" : "system",
                        .share = series.traits.share});
    }
    return told;
}

std::vector<double> power_at_start(const ScenarioFile& file) {
    Scenario moment = file.model;
    moment.time.end = moment.time.start + moment.time.step;
    const Start start = make_start(moment);
    const Job job{&moment, &start, &file.experiment, {}};
    Results results;
    simulate_into(results, {&job, 1}, only({SeriesId::power}));
    std::vector<double>& power = results.values[index_of(SeriesId::power)];
    power.resize(moment.size());
    return power;
}

std::size_t suggested_runs(const Scenario& scenario) {
    constexpr double pair_steps = 200.0 * 21 * 21 * 120;  // what two cores do in about a fifth of a second
    const auto n = static_cast<double>(scenario.size());
    const double runs = pair_steps / (n * n * static_cast<double>(scenario.time.steps()));
    const auto blocks = static_cast<std::size_t>(runs) / 8;
    return std::clamp<std::size_t>(8 * blocks, 8, 200);
}

CardActor card_actor(const Actor& actor, double power) {
    return {.id = actor.id, .name = actor.name, .kind = std::string(words_of(actor.kind).name), .capital = actor.capital, .power = power};
}

ScenarioList scenario_list(const std::vector<const ScenarioFile*>& files) {
    ScenarioList list{.without_server = {}, .version = TARAZY_VERSION, .scenarios = {}};
    for (const ScenarioFile* file : files) list.scenarios.push_back(card_of(*file));
    return list;
}

ScenarioDetails scenario_details(const ScenarioFamily& family) {
    const ScenarioFile& file = family.original();
    const Scenario& scenario = file.model;
    ScenarioDetails details;
    details.scenario = scenario_data(file.title, file.description, scenario, file.experiment);
    details.start = scenario.time.start;
    details.end = scenario.time.end;
    details.step = scenario.time.step;
    details.times = recorded_times(thinned(scenario, whole_history(scenario.size()).most_times));
    details.series = told_series(scenario, whole_history(scenario.size()).series);
    for (const Doctrine& doctrine : scenario.doctrines) details.doctrines.push_back(doctrine_data(doctrine));
    details.parameters = parameter_choices(family);
    details.lesson = lesson_data(file.lesson);
    details.borders.assign(scenario.borders.begin(), scenario.borders.end());
    details.start_year_power = power_at_start(file);
    details.suggested_runs = suggested_runs(scenario);
    return details;
}

}  // namespace tarazy
