#include "classroom/game/students.h"

#include "classroom/game/errors.h"
#include "support/catch.h"

namespace tarazy::game_students_test {

namespace {
bool nobody(const StudentId&) {
    return false;
}
bool anybody(const StudentId&) {
    return true;
}
}  // namespace

TEST_CASE("students get ids that are never used again and names unlike the others'") {
    Students students;
    const StudentId first = students.join(" Ann ", nobody);
    const StudentId second = students.join("Ann", nobody);
    CHECK(first != second);
    CHECK(students.student(first).name == "Ann");
    CHECK(students.student(second).name == "Ann 2");
    students.forget(second);
    CHECK_FALSE(students.knows(second));
    CHECK_THROWS_AS(students.student(second), UnknownStudent);
    const StudentId third = students.join("Bek", nobody);
    CHECK(third != second);
    CHECK_THROWS_AS(students.join("", nobody), InputError);
    CHECK(students.all().size() == 2);
}

TEST_CASE("connections are known, and whether they changed") {
    Students students;
    const StudentId ann = students.join("Ann", nobody);
    CHECK_FALSE(students.student(ann).connected);
    CHECK(students.connected(ann, true));
    CHECK_FALSE(students.connected(ann, true));
    CHECK(students.student(ann).connected);
    CHECK(students.connected(ann, false));
    CHECK_FALSE(students.connected("s99", true));
}

TEST_CASE("a full classroom lets the first go who is neither connected nor needed") {
    Students students;
    std::vector<StudentId> ids;
    for (std::size_t k = 0; k < most_students; ++k) ids.push_back(students.join("Student", nobody));
    CHECK_THROWS_AS(students.join("Late", anybody), Conflict);
    CHECK(students.all().size() == most_students);
    students.connected(ids[0], true);
    const StudentId late = students.join("Late", [&](const StudentId& id) { return id == ids[1]; });
    CHECK(students.knows(ids[0]));
    CHECK(students.knows(ids[1]));
    CHECK_FALSE(students.knows(ids[2]));
    CHECK(students.knows(late));
    CHECK(students.all().size() == most_students);
}

TEST_CASE("students come back as they were, disconnected, and what cannot have been is refused") {
    Students students;
    students.join("Ann", nobody);
    const StudentId bek = students.join("Bek", nobody);
    students.connected(bek, true);
    Students again = Students::restored(students.all(), students.came());
    CHECK_FALSE(again.student(bek).connected);
    CHECK(again.student(bek).name == "Bek");
    CHECK(again.join("Gül", nobody) == "s3");
    CHECK_THROWS_AS(Students::restored({{.id = "s3", .name = "Ann"}}, 2), FileError);
    CHECK_THROWS_AS(Students::restored({{.id = "x", .name = "Ann"}}, 2), FileError);
    CHECK_THROWS_AS(Students::restored({{.id = "", .name = "Ann"}}, 2), FileError);
    CHECK_THROWS_AS(Students::restored({{.id = "s01", .name = "Ann"}}, 2), FileError);
    CHECK_THROWS_AS(Students::restored({{.id = "s1", .name = " Ann"}}, 2), FileError);
    CHECK_THROWS_AS(Students::restored({{.id = "s1", .name = "Ann"}, {.id = "s1", .name = "Bek"}}, 2), FileError);
    CHECK_THROWS_AS(Students::restored({{.id = "s1", .name = "Ann"}, {.id = "s2", .name = "Ann"}}, 2), FileError);
    CHECK_THROWS_AS(Students::restored(std::vector<Student>(most_students + 1), 200), FileError);
}

}  // namespace tarazy::game_students_test
