#include "serve/sessions.h"

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::sessions_test {

TEST_CASE("A secret belongs to one, and a student's is never the teacher's") {
    Sessions sessions;
    const std::string asel = sessions.admit("1");
    const std::string bolat = sessions.admit("2");
    CHECK(asel != bolat);
    CHECK(sessions.owner("t." + sessions.teacher()) == Identity{Role::teacher, {}});
    CHECK(sessions.owner(asel) == Identity{Role::student, "1"});
    CHECK(sessions.owner(bolat) == Identity{Role::student, "2"});
    const std::string token = asel.substr(2);
    for (const std::string& shown : {std::string(), std::string("t."), std::string("s."), "t." + token, "s." + sessions.teacher(), sessions.teacher(),
                                     token, asel + "0", asel.substr(0, 33), "S." + token}) {
        INFO(shown);
        CHECK(sessions.owner(shown) == Identity{});
    }
}

TEST_CASE("Who is forgotten is nobody") {
    Sessions sessions;
    const std::string asel = sessions.admit("1");
    const std::string bolat = sessions.admit("2");
    sessions.forget("1");
    CHECK(sessions.owner(asel) == Identity{});
    sessions.keep_if([](const StudentId& student) { return student != "2"; });
    CHECK(sessions.owner(bolat) == Identity{});
    CHECK(sessions.students().empty());
}

TEST_CASE("Secrets that were kept are still good, and what cannot be one is not taken") {
    Sessions before;
    const std::string asel = before.admit("1");
    const Sessions after(before.teacher(), before.students());
    CHECK(after.owner(asel) == Identity{Role::student, "1"});
    CHECK(after.teacher() == before.teacher());
    CHECK_THROWS_AS(Sessions("", {}), InputError);
    CHECK_THROWS_AS(Sessions(std::string(32, 'g'), {}), InputError);
    CHECK_THROWS_AS(Sessions(before.teacher(), {{"", "1"}}), InputError);
}

}  // namespace tarazy::sessions_test
