#pragma once
// What people want to know of a scenario beside its numbers, as answers and pages have it.
#include <array>

#include "model/parameters.h"
#include "record/json/description.h"

namespace tarazy {

inline constexpr auto actor_kind_names = names_in(actor_kinds);
/// Of the series that pages draw: a number an actor, or one for the whole system.
inline constexpr std::array<std::string_view, 2> drawn_shape_words{"actor", "system"};

struct ActorData {
    std::string id;
    Text name;
    std::string kind;
    std::optional<std::array<double, 2>> capital;
    std::optional<std::string> doctrine;

    static constexpr std::string_view type_name = "ActorData";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"id"}, &ActorData::id);
        visit(JsonField{"name"}, &ActorData::name);
        visit(JsonField{"kind", {}, actor_kind_names}, &ActorData::kind);
        visit(JsonField{"capital", "latitude, longitude in degrees"}, &ActorData::capital);
        visit(JsonField{"doctrine", "missing where it decides nothing"}, &ActorData::doctrine);
    }
};

struct DomainData {
    std::string name;
    double weight = 0;

    static constexpr std::string_view type_name = "DomainData";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"name"}, &DomainData::name);
        visit(JsonField{"weight"}, &DomainData::weight);
    }
};

struct InstitutionData {
    std::string id;
    Text name;
    std::vector<std::size_t> members;
    bool active = true;

    static constexpr std::string_view type_name = "InstitutionData";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"id"}, &InstitutionData::id);
        visit(JsonField{"name"}, &InstitutionData::name);
        visit(JsonField{"members", "actors by number"}, &InstitutionData::members);
        visit(JsonField{"active"}, &InstitutionData::active);
    }
};

struct CorridorData {
    std::string id;
    Text name;
    std::string kind;
    std::size_t from = 0;
    std::size_t to = 0;
    std::vector<std::size_t> transit;
    double capacity = 0;

    static constexpr std::string_view type_name = "CorridorData";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"id"}, &CorridorData::id);
        visit(JsonField{"name"}, &CorridorData::name);
        visit(JsonField{"kind"}, &CorridorData::kind);
        visit(JsonField{"from", "an actor by number, as those below"}, &CorridorData::from);
        visit(JsonField{"to"}, &CorridorData::to);
        visit(JsonField{"transit"}, &CorridorData::transit);
        visit(JsonField{"capacity"}, &CorridorData::capacity);
    }
};

struct EventData {
    std::string id;
    Text label;
    std::optional<double> at;
    std::optional<double> hazard;
    std::optional<double> duration;

    static constexpr std::string_view type_name = "EventData";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"id"}, &EventData::id);
        visit(JsonField{"label"}, &EventData::label);
        visit(JsonField{"at", "the year in which it comes"}, &EventData::at);
        visit(JsonField{"hazard", "or how often it comes a year"}, &EventData::hazard);
        visit(JsonField{"for", "years after which it is undone"}, &EventData::duration);
    }
};

struct ScenarioData {
    std::string name;
    Text title;
    Text description;
    std::vector<ActorData> actors;
    std::vector<DomainData> domains;
    std::vector<InstitutionData> institutions;
    std::vector<CorridorData> corridors;
    std::vector<EventData> events;

    static constexpr std::string_view type_name = "ScenarioData";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"name"}, &ScenarioData::name);
        visit(JsonField{"title"}, &ScenarioData::title);
        visit(JsonField{"description"}, &ScenarioData::description);
        visit(JsonField{"actors"}, &ScenarioData::actors);
        visit(JsonField{"domains"}, &ScenarioData::domains);
        visit(JsonField{"institutions"}, &ScenarioData::institutions);
        visit(JsonField{"corridors"}, &ScenarioData::corridors);
        visit(JsonField{"events"}, &ScenarioData::events);
    }
};

/// Actors have the doctrine that the experiment gives them, else their own.
ScenarioData scenario_data(const Text& title, const Text& description, const Scenario& scenario, const Experiment& experiment);

}  // namespace tarazy
