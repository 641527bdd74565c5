#include "classroom/game/plan.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "classroom/game/rounds.h"
#include "model/error.h"

namespace tarazy {
namespace {

/// The first step at or after a time in years.
std::size_t first_step_at(const Horizon& time, double year) {
    const double steps = std::ceil((year - time.start - time_tolerance) / time.step);
    auto step = static_cast<std::size_t>(std::clamp(steps - 1, 0.0, static_cast<double>(time.steps() + 1)));
    while (step <= time.steps() && time.time(step) < year - time_tolerance) ++step;  // as E21 asks it
    return step;
}

bool gives_doctrine(const Action& action, std::size_t actor) {
    const auto* doctrine = std::get_if<DoctrineAction>(&action);
    return doctrine && doctrine->actor == actor;
}

/// From this step on the file gives the actor no doctrine: neither events that fire later nor, where it never had one, those by chance. The events
/// stay, for their number is part of the address of their random numbers.
void release(Scenario& scenario, std::size_t actor, std::size_t from_step) {
    for (Event& event : scenario.events) {
        const bool later = from_step == 0 || (event.at && first_step_at(scenario.time, *event.at) >= from_step);
        if (later) std::erase_if(event.actions, [&](const Action& action) { return gives_doctrine(action, actor); });
    }
}

/// The steps at which an event may still give an actor a doctrine or give an old one back: for one by chance any step may be.
std::vector<std::size_t> steered_steps(const Scenario& scenario, std::size_t actor) {
    std::vector<std::size_t> steps;
    const Horizon& time = scenario.time;
    for (const Event& event : scenario.events) {
        if (std::none_of(event.actions.begin(), event.actions.end(), [&](const Action& action) { return gives_doctrine(action, actor); })) continue;
        if (!event.at) {
            for (std::size_t step = 0; step <= time.steps(); ++step) steps.push_back(step);
            continue;
        }
        const std::size_t fires = first_step_at(time, *event.at);
        steps.push_back(fires);
        if (event.duration && fires <= time.steps()) steps.push_back(first_step_at(time, time.time(fires) + *event.duration));
    }
    return steps;
}

/// Appends a chosen doctrine to those of the scenario.
std::size_t append_doctrine(PlannedHistory& history, const SeatChoice& choice) {
    Doctrine doctrine = chosen_doctrine(choice, history.experiment, history.scenario.size());
    history.scenario.doctrines.push_back(doctrine);
    history.experiment.doctrines.push_back(std::move(doctrine));
    return history.scenario.doctrines.size() - 1;
}

/// The choices of a seat by the step at which they are taken up.
std::map<std::size_t, std::size_t> append_choices(const ClassPlan& plan, std::size_t seat, std::size_t rounds, PlannedHistory& history) {
    std::map<std::size_t, std::size_t> chosen;
    for (std::size_t round = 0; round < rounds; ++round) {
        const std::optional<SeatChoice>& choice = plan.choices[seat].at(round);
        if (choice) chosen[step_after(plan.world->file.model.time, plan.rounds, round)] = append_doctrine(history, *choice);
    }
    return chosen;
}

/// What events must give to the actor: the choices after the first step, and again the one in force wherever an event of the file has its way.
std::map<std::size_t, std::size_t> given_by_events(const std::map<std::size_t, std::size_t>& chosen, const std::vector<std::size_t>& steered) {
    std::map<std::size_t, std::size_t> given = chosen;
    given.erase(0);
    for (const std::size_t step : steered) {
        const auto later = chosen.upper_bound(step);
        if (later != chosen.begin()) given[step] = std::prev(later)->second;
    }
    return given;
}

}  // namespace

PlannedHistory planned_history(const ClassPlan& plan, std::size_t rounds) {
    require(rounds <= plan.rounds, "a class has no more rounds to be played");
    require(plan.choices.size() == plan.seats.size(), "every seat has its choices");
    PlannedHistory history{.scenario = plan.world->file.model, .experiment = plan.world->file.experiment};
    const Horizon& whole = plan.world->file.model.time;
    const std::size_t last = step_after(whole, plan.rounds, rounds);
    history.experiment.doctrine_choices.resize(history.scenario.size());
    std::vector<Event> taking_up;
    for (std::size_t seat = 0; seat < plan.seats.size(); ++seat) {
        const std::size_t actor = plan.seats[seat];
        const auto chosen = append_choices(plan, seat, rounds, history);
        if (chosen.empty()) continue;
        if (const auto first = chosen.find(0); first != chosen.end()) history.experiment.doctrine_choices[actor] = first->second;
        release(history.scenario, actor, chosen.begin()->first);
        for (const auto& [step, doctrine] : given_by_events(chosen, steered_steps(history.scenario, actor))) {
            if (step > last) continue;
            taking_up.push_back({.at = whole.time(step), .actions = {DoctrineAction{.actor = actor, .doctrine = doctrine}}});
        }
    }
    history.scenario.events.insert(history.scenario.events.end(), taking_up.begin(), taking_up.end());
    if (rounds < plan.rounds) history.scenario.time.end = whole.time(last);
    return history;
}

}  // namespace tarazy
