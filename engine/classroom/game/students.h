#pragma once
// Who is in the classroom.
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tarazy {

/// A short word, no secret: what proves that a request is the student's is not known here.
using StudentId = std::string;

inline constexpr std::size_t most_students = 100;

struct Student {
    StudentId id;
    std::string name;
    bool connected = false;
    bool operator==(const Student&) const = default;
};

/// The students in the order in which they came.
class Students {
  public:
    /// Lets somebody in under a name that nobody else has. Where 100 are here already the first that is neither connected nor `needed` goes; Conflict
    /// where there is none.
    StudentId join(std::string_view name, const std::function<bool(const StudentId&)>& needed);
    /// Passes over who is not here.
    void forget(const StudentId& id);
    /// Whether that changed anything.
    bool connected(const StudentId& id, bool here);

    bool knows(const StudentId& id) const;
    /// Throws UnknownStudent.
    const Student& student(const StudentId& id) const;
    const std::vector<Student>& all() const { return students_; }
    /// How many ever came: the number in the id of the last.
    std::uint64_t came() const { return came_; }

    /// What was kept: the students (disconnected) and how many ever came. Throws FileError where ids or names cannot have been given here.
    static Students restored(std::vector<Student> students, std::uint64_t came);

  private:
    std::vector<Student> students_;
    std::uint64_t came_ = 0;
};

}  // namespace tarazy
