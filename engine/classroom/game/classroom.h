#pragma once
// A class that plays a scenario round by round: who sits where, who chose what, what came of it. A state machine without network, clock
// or threads of its own: one thread at a time may use it, but for Scoring, which is a copy.
//
// Open: the first round is on (`choosing`), students take seats and choose; advance(k) plays round k with what was chosen; after the last
// round the class is `finished`. Without a class that was opened the phase is `lobby`: students may join already.
#include <cstdint>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "classroom/game/class_result.h"
#include "classroom/game/class_state.h"
#include "classroom/game/errors.h"
#include "classroom/game/students.h"
#include "classroom/lab/laboratory.h"

namespace tarazy {

/// Every method that throws leaves the classroom as it was. Wrong calls are InputErrors with a hint: Conflict (409), WrongCode (403),
/// UnknownStudent (401), NotFound (404), else 400.
class Classroom {
  public:
    /// The laboratory must outlive the classroom.
    Classroom(const Laboratory& laboratory, std::string join_code);
    ~Classroom();
    Classroom(Classroom&&) noexcept;
    Classroom& operator=(Classroom&&) noexcept;

    /// What saved() kept, everybody disconnected. Throws FileError where the text is damaged, is of another version, or does not fit the scenarios
    /// that the laboratory has.
    static Classroom restored(const Laboratory& laboratory, const std::string& saved);

    /// What students must know to join.
    const std::string& join_code() const;

    // The teacher.

    /// Begins a class: a setting and `"seats":["KAZ","RUS"],"rounds":5`. Without `seats` every actor that decides is one (60 at most). Students stay,
    /// seats are empty. Conflict while a class is open and not finished.
    void open(const nlohmann::json& body);
    /// Nobody can join, sit down or choose, nor the teacher go on, until reopen(): the class goes on where it was.
    void close();
    void reopen();
    /// Empties a seat; who sat there must join again. Its choice for the round that is on is gone.
    void kick(const std::string& seat);
    /// Plays round `round` (from 1), which must be the one that is on. Throws DomainError where the history leaves the model's domain.
    void advance(std::size_t round);

    // The students.

    /// A new student: the code in any capitals, a name of 1 to 40 characters, made unlike the others by a number. Ids are never used again.
    StudentId join(const std::string& code, const std::string& name);
    /// Whether such a student is here: after a kick, or when more than 100 came and it had neither seat nor connection, it is not.
    bool knows(const StudentId& student) const;
    /// Sits down, leaving the seat held before; nothing: leaves. The choice of who leaves is gone for the round that is on.
    void take_seat(const StudentId& student, const std::optional<std::string>& actor);
    /// `{"round":2,"doctrine":"hedge","weights":{"RUS":0.3}}` for the own seat; may be called again until the round is played.
    void choose(const StudentId& student, const nlohmann::json& body);
    /// Whether the student has a connection now; unknown students are passed over.
    void connected(const StudentId& student, bool here);

    // What is told.

    /// The class state as the viewer may see it (ClassState, as JSON). The members `world`, `played` and `history` are absent from what is only
    /// `changing`: they change when a class is opened and when a round is played. Throws UnknownStudent.
    std::string state_json(const Viewer& viewer, StateParts parts = StateParts::all) const;

    /// Scores and replay (ClassResult, as JSON) of the class that is finished, computed on all cores at the first call and kept: a tenth of a second
    /// for the steppe, some seconds for five seats of twenty actors, half a minute for forty seats of the whole world. Conflict before the last round
    /// is played.
    std::string result_json() const;
    /// What another thread is to compute for result_json(); nothing where the result is kept already (or the class not finished).
    std::optional<Scoring> scoring() const;
    /// Keeps what score(scoring) gave, unless another class has begun since.
    void keep_result(const Scoring& scoring, std::string result);

    /// Everything that is needed to go on after a restart, as JSON; the restored classroom saves to the same text.
    std::string saved() const;
    /// Rises at every change that any viewer can see.
    std::uint64_t version() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace tarazy
