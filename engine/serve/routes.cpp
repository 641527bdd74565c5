#include "serve/routes.h"

#include <array>
#include <string>

#include "serve/laboratory_requests.h"
#include "serve/message.h"

namespace tarazy {
namespace {

constexpr std::array<Route, 12> routes{{
    {"/api/me", "GET", Needs::nothing, Place::me},
    {"/api/events", "GET", Needs::member, Place::events},
    {"/api/join", "POST", Needs::nothing, Place::join},
    {"/api/class", "GET", Needs::member, Place::state},
    {"/api/class/result", "GET", Needs::member, Place::result},
    {"/api/class/open", "POST", Needs::teacher, Place::open},
    {"/api/class/advance", "POST", Needs::teacher, Place::advance},
    {"/api/class/close", "POST", Needs::teacher, Place::close},
    {"/api/class/reopen", "POST", Needs::teacher, Place::reopen},
    {"/api/class/kick", "POST", Needs::teacher, Place::kick},
    {"/api/class/seat", "POST", Needs::student, Place::seat},
    {"/api/class/choice", "POST", Needs::student, Place::choice},
}};

bool may(Needs needs, Role role) {
    switch (needs) {
        case Needs::nothing: return true;
        case Needs::teacher: return role == Role::teacher;
        case Needs::student: return role == Role::student;
        case Needs::member: break;
    }
    return role != Role::none;
}

}  // namespace

std::optional<Route> route_of(std::string_view target) {
    const std::string_view path = path_of_target(target);
    if (!path.starts_with("/api/")) return Route{"", "GET", Needs::nothing, Place::page};
    for (const Route& route : routes) {
        if (route.path == path) return route;
    }
    if (is_lab_target(target)) return Route{"", "", Needs::teacher, Place::laboratory};  // which method is right, the laboratory knows
    return std::nullopt;
}

std::optional<HttpAnswer> refusal(const Route& route, std::string_view method, Role role) {
    if (!may(route.needs, role)) {
        if (role == Role::none) {
            return error_answer(401, "access",
                                "it is not known who asks (no session). Join with the code, or open the address that tarazy serve printed");
        }
        return error_answer(403, "access",
                            route.needs == Needs::teacher ? "this is the teacher's (you are a student). Ask the teacher"
                                                          : "this is for students (you are the teacher). Use another browser to join");
    }
    if (route.method.empty() || method == route.method || (method == "HEAD" && route.place == Place::page)) return std::nullopt;
    return error_answer(405, "input", "this method cannot be used here (the address is asked with " + std::string(route.method) + "). Use that");
}

}  // namespace tarazy
