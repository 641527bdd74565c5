#pragma once
// What the page is told of scenarios before anything is run.
#include "classroom/lab/parameter_choices.h"
#include "record/scenario_data.h"

namespace tarazy {

/// An actor and its power at the start.
struct CardActor {
    std::string id;
    Text name;
    std::string kind;
    std::optional<std::array<double, 2>> capital;
    double power = 0;

    static constexpr std::string_view type_name = "CardActor";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"id"}, &CardActor::id);
        visit(JsonField{"name"}, &CardActor::name);
        visit(JsonField{"kind", {}, actor_kind_names}, &CardActor::kind);
        visit(JsonField{"capital", "latitude, longitude in degrees"}, &CardActor::capital);
        visit(JsonField{"power", "at the start"}, &CardActor::power);
    }
};

struct ScenarioCard {
    std::string name;
    Text title;
    Text description;
    Text question;
    double start = 0;
    double end = 0;
    double step = 0;
    std::vector<CardActor> actors;

    static constexpr std::string_view type_name = "ScenarioCard";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        using C = ScenarioCard;
        visit(JsonField{"name"}, &C::name);
        visit(JsonField{"title"}, &C::title);
        visit(JsonField{"description"}, &C::description);
        visit(JsonField{"question", "the goal of its lesson"}, &C::question);
        visit(JsonField{"start"}, &C::start);
        visit(JsonField{"end"}, &C::end);
        visit(JsonField{"step"}, &C::step);
        visit(JsonField{"actors"}, &C::actors);
    }
};

struct ScenarioList {
    std::optional<bool> without_server;
    std::string version;
    std::vector<ScenarioCard> scenarios;

    static constexpr std::string_view type_name = "ScenarioList";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"static", "true in a folder of files without a server"}, &ScenarioList::without_server);
        visit(JsonField{"version", "of the program"}, &ScenarioList::version);
        visit(JsonField{"scenarios"}, &ScenarioList::scenarios);
    }
};

struct SeriesInfo {
    std::string name;
    std::string unit;
    std::string long_name;
    std::string shape;
    bool share = false;

    static constexpr std::string_view type_name = "SeriesInfo";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"name"}, &SeriesInfo::name);
        visit(JsonField{"unit"}, &SeriesInfo::unit);
        visit(JsonField{"long_name"}, &SeriesInfo::long_name);
        visit(JsonField{"shape", "whether each actor has a number", drawn_shape_words}, &SeriesInfo::shape);
        visit(JsonField{"share", "whether its numbers are shares of one"}, &SeriesInfo::share);
    }
};

struct DoctrineData {
    std::string name;
    std::optional<std::string> idea;
    bool built_in = false;
    Named<double> numbers;

    static constexpr std::string_view type_name = "Doctrine";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"name"}, &DoctrineData::name);
        visit(JsonField{"idea", "of those that are built in"}, &DoctrineData::idea);
        visit(JsonField{"built_in"}, &DoctrineData::built_in);
        visit(JsonField{"numbers"}, &DoctrineData::numbers);
    }
};

struct LessonStepData {
    Text text;
    Text look_for;
    std::vector<std::pair<std::string, std::string>> set;
    std::vector<std::pair<std::string, std::string>> policy;

    static constexpr std::string_view type_name = "LessonStep";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"text"}, &LessonStepData::text);
        visit(JsonField{"look_for"}, &LessonStepData::look_for);
        visit(JsonField{"set"}, &LessonStepData::set);
        visit(JsonField{"policy"}, &LessonStepData::policy);
    }
};

struct LessonData {
    Text goal;
    std::vector<LessonStepData> steps;
    std::vector<Text> questions;
    Text hint;

    static constexpr std::string_view type_name = "Lesson";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"goal"}, &LessonData::goal);
        visit(JsonField{"steps"}, &LessonData::steps);
        visit(JsonField{"questions"}, &LessonData::questions);
        visit(JsonField{"hint"}, &LessonData::hint);
    }
};

struct ScenarioDetails {
    ScenarioData scenario;
    double start = 0;
    double end = 0;
    double step = 0;
    std::vector<double> times;
    std::vector<SeriesInfo> series;
    std::vector<DoctrineData> doctrines;
    std::vector<ParameterChoice> parameters;
    OrNull<LessonData> lesson;
    std::vector<std::pair<std::size_t, std::size_t>> borders;
    std::vector<double> start_year_power;
    std::size_t suggested_runs = 0;

    static constexpr std::string_view type_name = "ScenarioDetails";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        using D = ScenarioDetails;
        visit(JsonField{"scenario"}, &D::scenario);
        visit(JsonField{"start"}, &D::start);
        visit(JsonField{"end"}, &D::end);
        visit(JsonField{"step"}, &D::step);
        visit(JsonField{"times", "of a history"}, &D::times);
        visit(JsonField{"series"}, &D::series);
        visit(JsonField{"doctrines"}, &D::doctrines);
        visit(JsonField{"parameters"}, &D::parameters);
        visit(JsonField{"lesson"}, &D::lesson);
        visit(JsonField{"borders", "pairs of actors by number"}, &D::borders);
        visit(JsonField{"start_year_power", "one an actor"}, &D::start_year_power);
        visit(JsonField{"suggested_runs", "how many histories an ensemble should have to be there at once"}, &D::suggested_runs);
    }
};

}  // namespace tarazy
