#pragma once
// Who a secret belongs to: one of the teacher, one a student.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "classroom/game/students.h"

namespace tarazy {

enum class Role { none, student, teacher };

/// Whose request it is.
struct Identity {
    Role role = Role::none;
    StudentId student;  ///< of a student
    bool operator==(const Identity&) const = default;
};

/// Secrets and their owners. A browser keeps a secret as `t.<32 digits>` or `s.<32 digits>` in a cookie.
class Sessions {
  public:
    /// With a new secret for the teacher.
    Sessions();
    /// As they were kept. Throws InputError for secrets that cannot have been made here.
    Sessions(std::string teacher, std::vector<std::pair<std::string, StudentId>> students);

    /// The teacher's, without the `t.`: what the printed address ends with.
    const std::string& teacher() const { return teacher_; }
    const std::vector<std::pair<std::string, StudentId>>& students() const { return students_; }

    /// Makes a secret for a student, who has none yet: `s.…`.
    std::string admit(const StudentId& student);
    void forget(const StudentId& student);
    /// Forgets the students of whom `stays` says no.
    template <class Predicate>
    void keep_if(Predicate&& stays) {
        std::erase_if(students_, [&](const auto& entry) { return !stays(entry.second); });
    }

    /// Who shows `t.…` or `s.…`; all secrets are compared, each in constant time.
    Identity owner(std::string_view shown) const;

  private:
    std::string teacher_;
    std::vector<std::pair<std::string, StudentId>> students_;
};

}  // namespace tarazy
