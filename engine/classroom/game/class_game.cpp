#include "classroom/game/class_game.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "classroom/game/actors.h"
#include "classroom/game/class_world.h"
#include "classroom/game/errors.h"
#include "classroom/game/rounds.h"
#include "classroom/lab/history_answer.h"
#include "record/json/document.h"

namespace tarazy {
namespace {

std::vector<std::size_t> seats_of(const Scenario& scenario, const std::vector<std::string>& ids) {
    std::vector<std::size_t> seats;
    for (const std::string& id : ids) {
        const std::size_t actor = deciding_actor(scenario, id);
        if (std::find(seats.begin(), seats.end(), actor) != seats.end())
            throw InputError("'seats' cannot be taken ('" + id + "' is there twice). Name each state once");
        seats.push_back(actor);
    }
    for (std::size_t i = 0; i < scenario.size() && ids.empty(); ++i) {
        if (scenario.actors[i].decides()) seats.push_back(i);
    }
    if (seats.size() > most_seats) {
        throw InputError("'seats' cannot be taken (" + std::to_string(seats.size()) + " are too many). Choose " + std::to_string(most_seats) +
                         " states at most");
    }
    return seats;
}

std::string played_history(const ClassPlan& plan, std::size_t rounds) {
    const PlannedHistory history = planned_history(plan, rounds);
    const Job job{&history.scenario, &plan.world->start, &history.experiment, {plan.setting.seed, 0}};
    return json_document(history_answer(job, class_history(history.scenario.size())));
}

/// Whether a class of so many seats and rounds can have come to this: a choice is that of somebody who sits there while a round is on.
bool fits(const ClassMemory& memory, std::size_t seats, std::size_t rounds) {
    const std::size_t played = memory.players.size();
    const auto is_possible = [&](const ClassSeat& seat) { return !seat.choice || (seat.student && played < rounds); };
    return played <= rounds && memory.choices.size() == seats && memory.seats.size() == seats &&
           std::all_of(memory.choices.begin(), memory.choices.end(), [&](const auto& seat) { return seat.size() == played; }) &&
           std::all_of(memory.players.begin(), memory.players.end(), [&](const auto& round) { return round.size() == seats; }) &&
           std::all_of(memory.seats.begin(), memory.seats.end(), is_possible);
}

}  // namespace

ClassGame::ClassGame(const Laboratory& laboratory, LabSetting setting, const std::vector<std::string>& seats, std::size_t rounds,
                     std::uint64_t number)
    : number_(number) {
    plan_.world = laboratory.prepared(setting);
    plan_.setting = std::move(setting);
    plan_.seats = seats_of(scenario(), seats);
    check_rounds(scenario().time, rounds);
    plan_.rounds = rounds;
    plan_.choices.resize(plan_.seats.size());
    seats_.resize(plan_.seats.size());
    world_ = json_document(class_world(plan_.world->file));
    history_ = played_history(plan_, 0);
}

double ClassGame::now() const {
    return time_after(scenario().time, plan_.rounds, players_.size());
}

std::optional<std::size_t> ClassGame::seat_of(const StudentId& student) const {
    const auto seat = std::find_if(seats_.begin(), seats_.end(), [&](const ClassSeat& s) { return s.student == student; });
    if (seat == seats_.end()) return std::nullopt;
    return static_cast<std::size_t>(seat - seats_.begin());
}

std::size_t ClassGame::seat_named(const std::string& actor) const {
    const auto seat = std::find(plan_.seats.begin(), plan_.seats.end(), deciding_actor(scenario(), actor));
    if (seat == plan_.seats.end()) throw InputError("'" + actor + "' cannot be taken (the engine plays it in this class). Choose one of the seats");
    return static_cast<std::size_t>(seat - plan_.seats.begin());
}

void ClassGame::take(const StudentId& student, const std::string& actor) {
    ClassSeat& seat = seats_[seat_named(actor)];
    if (seat.student == student) return;
    if (seat.student) throw Conflict("'" + actor + "' cannot be taken (somebody sits there). Choose a free seat");
    if (is_finished()) throw Conflict("'" + actor + "' cannot be taken (the class is finished). Wait for the next one");
    leave(student);
    seat = {.student = student, .choice = {}};
}

void ClassGame::leave(const StudentId& student) {
    if (const auto seat = seat_of(student)) seats_[*seat] = {};
}

void ClassGame::require_round(std::size_t round) const {
    if (is_finished())
        throw Conflict("round " + std::to_string(round) + " is not on (all " + std::to_string(plan_.rounds) + " are played). Open a new class");
    if (round == this->round()) return;
    throw Conflict("round " + std::to_string(round) + " is not on (the class is in round " + std::to_string(this->round()) +
                   "). Look at the class again");
}

void ClassGame::choose(const StudentId& student, const nlohmann::json& body) {
    if (!body.is_object()) throw InputError("the choice cannot be taken (it is not a JSON object). Send {\"round\":1,\"doctrine\":\"hedge\"}");
    require_round(static_cast<std::size_t>(whole_member(body, "round", 0, 0, most_rounds)));
    const auto seat = seat_of(student);
    if (!seat) throw Conflict("the choice cannot be taken (you have no seat). Take a seat first");
    seats_[*seat].choice = read_choice(body, scenario(), plan_.seats[*seat]);
}

void ClassGame::play(std::size_t round, const std::function<std::string(const StudentId&)>& name_of) {
    require_round(round);
    ClassPlan plan = plan_;
    RoundPlayers players;
    for (std::size_t seat = 0; seat < seats_.size(); ++seat) {
        plan.choices[seat].push_back(seats_[seat].choice);
        players.push_back(seats_[seat].student ? name_of(*seats_[seat].student) : "");
    }
    history_ = played_history(plan, round);
    plan_ = std::move(plan);
    players_.push_back(std::move(players));
    for (ClassSeat& seat : seats_) seat.choice.reset();
}

void ClassGame::resume(ClassMemory memory) {
    if (!fits(memory, seats_.size(), plan_.rounds)) {
        throw InputError("the rounds played cannot be taken (they do not fit the seats and rounds of the class). Begin a new class");
    }
    ClassPlan plan = plan_;
    plan.choices = std::move(memory.choices);
    history_ = played_history(plan, memory.players.size());
    plan_ = std::move(plan);
    players_ = std::move(memory.players);
    seats_ = std::move(memory.seats);
}

Scoring ClassGame::scoring() const {
    Scoring scoring{.plan = plan_, .seats = {}, .names = {}, .replay = {}, .number = number_};
    for (std::size_t seat = 0; seat < seats_.size(); ++seat) {
        std::string last;
        for (const RoundPlayers& round : players_) {
            if (!round[seat].empty()) last = round[seat];
        }
        scoring.seats.push_back(!last.empty());
        scoring.names.push_back(std::move(last));
    }
    return scoring;
}

}  // namespace tarazy
