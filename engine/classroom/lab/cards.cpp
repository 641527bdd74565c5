#include "classroom/lab/cards.h"

#include <algorithm>

#include "classroom/lab/history_json.h"
#include "classroom/lab/parameter_choices.h"
#include "classroom/lab/setting.h"
#include "classroom/lab/times.h"
#include "model/doctrine.h"
#include "model/simulation.h"
#include "record/json_text.h"
#include "record/scenario_json.h"

namespace tarazy {
namespace {

void append_horizon(std::string& json, const Horizon& time) {
    append_member(json, "start", decimal(time.start));
    append_member(json, "end", decimal(time.end));
    append_member(json, "step", decimal(time.step));
}

std::string card_json(const ScenarioFile& file) {
    const std::vector<double> power = power_at_start(file);
    std::vector<std::string> actors;
    for (std::size_t i = 0; i < file.model.size(); ++i) {
        const Actor& actor = file.model.actors[i];
        std::string& json = actors.emplace_back(1, '{');
        append_member(json, "id", json_text(actor.id));
        append_member(json, "name", text_json(actor.name));
        append_member(json, "kind", json_text(words_of(actor.kind).name));
        if (actor.capital) append_member(json, "capital", json_list(*actor.capital, decimal));
        append_member(json, "power", decimal(power[i]));
        json += '}';
    }
    std::string json(1, '{');
    append_member(json, "name", json_text(file.name));
    append_member(json, "title", text_json(file.title));
    append_member(json, "description", text_json(file.description));
    append_member(json, "question", text_json(file.lesson.goal));
    append_horizon(json, file.model.time);
    append_member(json, "actors", json_list(actors, as_it_is));
    return json + '}';
}

std::string doctrines_json(const Scenario& scenario) {
    const auto built_in = built_in_doctrines();
    return json_list(scenario.doctrines, [&](const Doctrine& doctrine) {
        const auto known = std::find_if(built_in.begin(), built_in.end(), [&](const auto& other) { return other.name == doctrine.name; });
        std::string json(1, '{');
        append_member(json, "name", json_text(doctrine.name));
        if (known != built_in.end()) append_member(json, "idea", json_text(known->idea));
        append_member(json, "built_in", known != built_in.end() ? "true" : "false");
        std::string numbers(1, '{');
        DoctrineNumbers<double>::describe(
            [&](const Field& field, auto member) { append_member(numbers, field.key, decimal(doctrine.numbers.*member)); });
        append_member(json, "numbers", numbers + '}');
        return json + '}';
    });
}

std::string step_json(const LessonStep& step) {
    std::string json(1, '{');
    append_member(json, "text", text_json(step.text));
    append_member(json, "look_for", text_json(step.look_for));
    append_member(json, "set", settings_json(step.changes));
    append_member(json, "policy", doctrine_choices_json(step.changes));
    return json + '}';
}

std::string lesson_json(const Lesson& lesson) {
    if (lesson.steps.empty() && lesson.goal.empty()) return "null";
    std::string json(1, '{');
    append_member(json, "goal", text_json(lesson.goal));
    append_member(json, "steps", json_list(lesson.steps, step_json));
    append_member(json, "questions", json_list(lesson.questions, text_json));
    append_member(json, "hint", text_json(lesson.hint));
    return json + '}';
}

}  // namespace

std::string series_json(const Scenario& scenario, const SeriesChoice& wanted) {
    std::vector<std::string> told;
    for (const Series& series : all_series()) {
        if (!wanted[index_of(series.id)] || (series.shape != SeriesShape::actor && series.shape != SeriesShape::system)) continue;
        std::string& json = told.emplace_back(1, '{');
        append_member(json, "name", json_text(series.name));
        append_member(json, "unit", json_text(series_unit(series, scenario)));
        append_member(json, "long_name", json_text(series.long_name));
        append_member(json, "shape", json_text(series.shape == SeriesShape::actor ? "actor" : "system"));
        append_member(json, "share", series.traits.share ? "true" : "false");
        json += '}';
    }
    return json_list(told, as_it_is);
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

std::string cards_json(const std::vector<const ScenarioFile*>& files) {
    std::string json(1, '{');
    append_member(json, "version", json_text(TARAZY_VERSION));
    append_member(json, "scenarios", json_list(files, [](const ScenarioFile* file) { return card_json(*file); }));
    return json + '}';
}

std::string scenario_details_json(const ScenarioFamily& family) {
    const ScenarioFile& file = family.original();
    const Scenario& scenario = file.model;
    std::string of_file(1, '{');
    append_scenario(of_file, file.title, file.description, scenario, file.experiment);
    std::string json(1, '{');
    append_member(json, "scenario", of_file + '}');
    append_horizon(json, scenario.time);
    append_member(json, "times", json_list(recorded_times(thinned(scenario, whole_history(scenario.size()).most_times)), decimal));
    append_member(json, "series", series_json(scenario, whole_history(scenario.size()).series));
    append_member(json, "doctrines", doctrines_json(scenario));
    append_member(json, "parameters", parameter_choices_json(family));
    append_member(json, "lesson", lesson_json(file.lesson));
    append_member(json, "borders", json_list(scenario.borders, [](const auto& border) {
                      return "[" + std::to_string(border.first) + "," + std::to_string(border.second) + "]";
                  }));
    append_member(json, "start_year_power", json_list(power_at_start(file), decimal));
    append_member(json, "suggested_runs", std::to_string(suggested_runs(scenario)));
    return json + '}';
}

}  // namespace tarazy
