#include "classroom/game/students.h"

#include <algorithm>
#include <set>

#include "classroom/game/errors.h"
#include "classroom/game/names.h"
#include "model/error.h"

namespace tarazy {
namespace {

constexpr char id_letter = 's';

StudentId id_of(std::uint64_t number) {
    return id_letter + std::to_string(number);
}

template <class Of>
auto find_student(Of& students, const StudentId& id) {
    return std::find_if(students.begin(), students.end(), [&](const Student& student) { return student.id == id; });
}

}  // namespace

StudentId Students::join(std::string_view name, const std::function<bool(const StudentId&)>& needed) {
    const std::string clean = clean_name(name);
    if (students_.size() >= most_students) {
        const auto gone = std::find_if(students_.begin(), students_.end(), [&](const Student& s) { return !s.connected && !needed(s.id); });
        if (gone == students_.end()) {
            throw Conflict("the classroom is full (" + std::to_string(most_students) + " students are here). Let somebody leave first");
        }
        students_.erase(gone);
    }
    std::vector<std::string> taken;
    for (const Student& student : students_) taken.push_back(student.name);
    students_.push_back({.id = id_of(came_ + 1), .name = unlike(clean, taken)});
    ++came_;
    return students_.back().id;
}

void Students::forget(const StudentId& id) {
    std::erase_if(students_, [&](const Student& student) { return student.id == id; });
}

bool Students::connected(const StudentId& id, bool here) {
    const auto student = find_student(students_, id);
    if (student == students_.end() || student->connected == here) return false;
    student->connected = here;
    return true;
}

bool Students::knows(const StudentId& id) const {
    return find_student(students_, id) != students_.end();
}

const Student& Students::student(const StudentId& id) const {
    const auto student = find_student(students_, id);
    if (student == students_.end())
        throw UnknownStudent("you are not in the class (nobody here has your number, any more or ever). Join with the code");
    return *student;
}

Students Students::restored(std::vector<Student> students, std::uint64_t came) {
    std::set<std::string> ids;
    std::set<std::string> names;
    if (students.size() > most_students) throw FileError("there are too many students");
    for (Student& student : students) {
        student.connected = false;
        const std::string digits = student.id.empty() ? "" : student.id.substr(1);
        const bool numbered = !digits.empty() && digits.size() < 19 && digits.find_first_not_of("0123456789") == std::string::npos;
        if (!numbered || std::stoull(digits) > came || student.id != id_of(std::stoull(digits)))
            throw FileError("there is no student '" + student.id + "'");
        if (clean_name(student.name) != student.name) throw FileError("nobody is called '" + student.name + "'");
        if (!ids.insert(student.id).second || !names.insert(student.name).second) throw FileError("'" + student.name + "' is here twice");
    }
    Students all;
    all.students_ = std::move(students);
    all.came_ = came;
    return all;
}

}  // namespace tarazy
