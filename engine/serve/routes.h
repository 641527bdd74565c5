#pragma once
// Which address is what, and for whom: all of them, said once.
#include <optional>
#include <string_view>

#include "serve/answers.h"
#include "serve/sessions.h"

namespace tarazy {

enum class Place { page, me, events, laboratory, join, state, result, open, advance, close, reopen, kick, seat, choice };

enum class Needs { nothing, teacher, student, member };  ///< member: teacher or student

struct Route {
    std::string_view path;
    std::string_view method;  ///< empty: the place itself says which
    Needs needs;
    Place place;
};

/// Where a target leads; nothing where there is no such address under /api/. What is not under it is a file of the page.
std::optional<Route> route_of(std::string_view target);

/// The answer to somebody who may not go there, or goes there with a wrong method; nothing for who may. Files of the page answer HEAD as GET.
std::optional<HttpAnswer> refusal(const Route& route, std::string_view method, Role role);

}  // namespace tarazy
