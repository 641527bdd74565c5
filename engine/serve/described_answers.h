#pragma once
// Every answer of the server in JSON, by its description: what the page's types are generated from, and real answers are checked against.
#include <array>
#include <string>
#include <vector>

#include "record/json/description.h"
#include "record/json/shape.h"

namespace tarazy {

inline constexpr std::array<std::string_view, 3> role_words{"teacher", "student", "none"};

/// How students come to the class.
struct JoinData {
    std::string code;
    std::vector<std::string> urls;

    static constexpr std::string_view type_name = "Join";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"code"}, &JoinData::code);
        visit(JsonField{"urls", "the page's addresses for others"}, &JoinData::urls);
    }
};

/// To /api/me: who asks.
struct MeAnswer {
    std::string role;
    bool lan = false;
    OrNull<JoinData> join;
    std::string version;

    static constexpr std::string_view type_name = "Me";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"role", {}, role_words}, &MeAnswer::role);
        visit(JsonField{"lan", "other computers may come"}, &MeAnswer::lan);
        visit(JsonField{"join", "for the teacher"}, &MeAnswer::join);
        visit(JsonField{"version", "of the program"}, &MeAnswer::version);
    }
};

/// To /api/join.
struct JoinedAnswer {
    std::string student;

    static constexpr std::string_view type_name = "Joined";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"student", "by id"}, &JoinedAnswer::student);
    }
};

/// What is asked (`POST /api/history`; a file of an export without a server; or `error`) and what the answer looks like.
struct DescribedAnswer {
    std::string_view asked;
    Shape shape;
};

/// All but the files of the page and /api/yaml, which are no JSON. Whatever the teacher or a student does in a class is answered by its state, and so
/// are the events of /api/events.
std::vector<DescribedAnswer> described_answers();

}  // namespace tarazy
