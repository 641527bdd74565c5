#include "serve/class_requests.h"

#include <nlohmann/json.hpp>

#include "serve/answers.h"

namespace tarazy {
namespace {

using Json = nlohmann::json;

/// The actor of a seat; null: none.
std::optional<std::string> actor_in(const Json& body) {
    const auto actor = body.find("actor");
    if (actor != body.end() && actor->is_null()) return std::nullopt;
    return text_member(body, "actor");
}

std::size_t round_in(const Json& body) {
    const auto round = body.find("round");
    if (round == body.end() || !round->is_number_unsigned()) {
        throw InputError("'round' cannot be taken (it is no whole number). Give the round that is on, 1 for the first");
    }
    return round->get<std::size_t>();
}

}  // namespace

Viewer viewer_of(const Identity& identity) {
    if (identity.role == Role::teacher) return {true, std::nullopt};
    if (identity.role == Role::student) return {false, identity.student};
    return {};
}

Json parsed_body(std::string_view body) {
    Json json = body.empty() ? Json::object() : Json::parse(body, nullptr, false);
    if (json.is_discarded() || !json.is_object()) throw InputError("the request cannot be read (it is not a JSON object). Send {\"…\":…}");
    return json;
}

std::string text_member(const Json& object, const char* key) {
    const auto member = object.find(key);
    if (member == object.end() || !member->is_string()) {
        throw InputError("'" + std::string(key) + "' cannot be taken (it is no text). Write it between quotes");
    }
    return member->get<std::string>();
}

HttpAnswer answer_for_class(Place place, const Identity& sender, std::string_view text, Classroom& classroom) {
    const Json body = parsed_body(text);
    switch (place) {
        case Place::open: classroom.open(body); break;
        case Place::advance: classroom.advance(round_in(body)); break;
        case Place::close: classroom.close(); break;
        case Place::reopen: classroom.reopen(); break;
        case Place::kick: classroom.kick(text_member(body, "seat")); break;
        case Place::seat: classroom.take_seat(sender.student, actor_in(body)); break;
        case Place::choice: classroom.choose(sender.student, body); break;
        default: break;
    }
    return json_answer(classroom.state_json(viewer_of(sender), changed_by(place)));
}

StateParts changed_by(Place place) {
    return place == Place::open || place == Place::advance || place == Place::state ? StateParts::all : StateParts::changing;
}

}  // namespace tarazy
