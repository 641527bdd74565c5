#include "classroom/game/classroom.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "classroom/game/rounds.h"
#include "classroom/game/saving.h"
#include "experiment/threads.h"
#include "record/json/document.h"

namespace tarazy {
namespace {

using Json = nlohmann::json;

/// A code as people type it: small letters, spaces and dashes are forgiven.
std::string typed(const std::string& code) {
    std::string plain;
    for (const char c : code) {
        if (c == ' ' || c == '-') continue;
        plain += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return plain;
}

/// Takes the same time wherever the first difference is. No code at all lets nobody in.
bool same_code(const std::string& a, const std::string& b) {
    bool same = a.size() == b.size() && !b.empty();
    for (std::size_t k = 0; k < std::min(a.size(), b.size()); ++k) same = static_cast<bool>(static_cast<int>(same) & static_cast<int>(a[k] == b[k]));
    return same;
}

std::vector<std::string> read_seats(const Json& body) {
    const std::string hint = R"(Write "seats":["KAZ","RUS"], states of the scenario)";
    const auto given = body.find("seats");
    if (given == body.end() || given->is_null()) return {};
    if (!given->is_array() || given->empty()) throw InputError("'seats' cannot be taken (it is not a list of states). " + hint);
    std::vector<std::string> seats;
    for (const Json& seat : *given) {
        if (!seat.is_string()) throw InputError("'seats' cannot be taken (there is something else than a state in it). " + hint);
        seats.push_back(seat.get<std::string>());
        if (seats.size() > most_seats)
            throw InputError("'seats' cannot be taken (it has more than " + std::to_string(most_seats) + " entries). " + hint);
    }
    return seats;
}

}  // namespace

struct Classroom::State {
    const Laboratory* laboratory;
    ClassFile file;
    std::uint64_t version = 1;
    std::optional<std::string> result;

    bool is_open() const { return file.game && !file.closed; }
    ClassGame& open_game(const std::string& what) {
        if (!file.game) throw Conflict(what + " (no class is open yet). Wait until the teacher opens one");
        if (file.closed) throw Conflict(what + " (the class is closed). Wait until the teacher opens it again");
        return *file.game;
    }
    /// The class if there is one, whether open or closed.
    ClassGame& any_game(const std::string& what) {
        if (!file.game) throw Conflict(what + " (there is no class). Open one");
        return *file.game;
    }
};

Classroom::Classroom(const Laboratory& laboratory, std::string join_code)
    : state_(std::make_unique<State>(State{.laboratory = &laboratory, .file = {.join_code = std::move(join_code)}})) {}
Classroom::~Classroom() = default;
Classroom::Classroom(Classroom&&) noexcept = default;
Classroom& Classroom::operator=(Classroom&&) noexcept = default;

Classroom Classroom::restored(const Laboratory& laboratory, const std::string& saved) {
    Classroom classroom(laboratory, "");
    classroom.state_->file = read_class(laboratory, saved);
    return classroom;
}

const std::string& Classroom::join_code() const {
    return state_->file.join_code;
}

void Classroom::open(const Json& body) {
    const std::optional<ClassGame>& before = state_->file.game;
    if (state_->is_open() && !before->is_finished()) {
        throw Conflict("a class cannot be opened (one is being played, in round " + std::to_string(before->round()) + "). Close it first");
    }
    LabSetting setting = read_setting(body);
    const auto rounds = static_cast<std::size_t>(whole_member(body, "rounds", 5, 1, most_rounds));
    const std::uint64_t number = before ? before->number() + 1 : 1;
    state_->file.game = ClassGame(*state_->laboratory, std::move(setting), read_seats(body), rounds, number);
    state_->file.closed = false;
    state_->result.reset();
    ++state_->version;
}

void Classroom::close() {
    state_->any_game("the class cannot be closed");
    state_->file.closed = true;
    ++state_->version;
}

void Classroom::reopen() {
    state_->any_game("the class cannot be opened again");
    state_->file.closed = false;
    ++state_->version;
}

void Classroom::kick(const std::string& seat) {
    ClassGame& game = state_->any_game("nobody can be sent away");
    const std::optional<StudentId> student = game.seats()[game.seat_named(seat)].student;
    if (!student) throw InputError("'" + seat + "' cannot be emptied (nobody sits there). Look at the class again");
    game.leave(*student);
    state_->file.students.forget(*student);
    ++state_->version;
}

void Classroom::advance(std::size_t round) {
    const Students& students = state_->file.students;
    state_->open_game("round " + std::to_string(round) + " cannot be played").play(round, [&](const StudentId& id) {
        return students.student(id).name;
    });
    ++state_->version;
}

StudentId Classroom::join(const std::string& code, const std::string& name) {
    ClassFile& file = state_->file;
    if (!same_code(typed(code), typed(file.join_code))) throw WrongCode("you cannot join (the code is another one). Look at the screen again");
    if (file.closed) throw Conflict("you cannot join (the class is closed). Wait until the teacher opens it again");
    StudentId student = file.students.join(name, [&](const StudentId& id) { return file.game && file.game->seat_of(id); });
    ++state_->version;
    return student;
}

bool Classroom::knows(const StudentId& student) const {
    return state_->file.students.knows(student);
}

void Classroom::take_seat(const StudentId& student, const std::optional<std::string>& actor) {
    state_->file.students.student(student);
    ClassGame& game = state_->open_game("no seat can be taken or left");
    if (actor) {
        game.take(student, *actor);
    } else {
        game.leave(student);
    }
    ++state_->version;
}

void Classroom::choose(const StudentId& student, const Json& body) {
    state_->file.students.student(student);
    state_->open_game("nothing can be chosen").choose(student, body);
    ++state_->version;
}

void Classroom::connected(const StudentId& student, bool here) {
    if (state_->file.students.connected(student, here)) ++state_->version;
}

std::string Classroom::state_json(const Viewer& viewer, StateParts parts) const {
    const ClassFile& file = state_->file;
    return json_document(class_state(file.game ? &*file.game : nullptr, file.closed, file.students, viewer, parts));
}

std::string Classroom::result_json() const {
    if (!state_->any_game("there are no scores").is_finished()) {
        throw Conflict("there are no scores (the last round is not played). Play all rounds first");
    }
    if (const auto work = scoring()) state_->result = score(*work, available_threads());
    return *state_->result;
}

std::optional<Scoring> Classroom::scoring() const {
    const std::optional<ClassGame>& game = state_->file.game;
    if (!game || !game->is_finished() || state_->result) return std::nullopt;
    Scoring work = game->scoring();
    work.replay = played_rounds(*game);
    return work;
}

void Classroom::keep_result(const Scoring& scoring, std::string result) {
    const std::optional<ClassGame>& game = state_->file.game;
    if (game && game->is_finished() && game->number() == scoring.number) state_->result = std::move(result);
}

std::string Classroom::saved() const {
    return class_text(state_->file);
}

std::uint64_t Classroom::version() const {
    return state_->version;
}

}  // namespace tarazy
