#pragma once
// What a student must know of a scenario to choose: who there is and which doctrines; nothing of what is to come.
#include "classroom/lab/scenario_answers.h"
#include "scenario/world/scenario_file.h"

namespace tarazy {

struct DoctrineName {
    std::string name;
    std::optional<std::string> idea;
    bool built_in = false;

    static constexpr std::string_view type_name = "DoctrineName";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"name"}, &DoctrineName::name);
        visit(JsonField{"idea", "of those that are built in"}, &DoctrineName::idea);
        visit(JsonField{"built_in"}, &DoctrineName::built_in);
    }
};

struct ClassWorld {
    Text title;
    std::vector<CardActor> actors;
    std::vector<std::pair<std::size_t, std::size_t>> borders;
    std::vector<DoctrineName> doctrines;
    std::vector<SeriesInfo> series;

    static constexpr std::string_view type_name = "World";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"title"}, &ClassWorld::title);
        visit(JsonField{"actors"}, &ClassWorld::actors);
        visit(JsonField{"borders", "pairs of actors by number"}, &ClassWorld::borders);
        visit(JsonField{"doctrines"}, &ClassWorld::doctrines);
        visit(JsonField{"series", "those that the class is shown"}, &ClassWorld::series);
    }
};

ClassWorld class_world(const ScenarioFile& file);

}  // namespace tarazy
