#pragma once
// The class's addresses: from a request to what the classroom does.
#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "classroom/game/classroom.h"
#include "serve/message.h"
#include "serve/routes.h"

namespace tarazy {

/// As whom the classroom sees somebody.
Viewer viewer_of(const Identity& identity);

/// A body as JSON; an empty one is {}. Throws InputError.
nlohmann::json parsed_body(std::string_view body);

/// A text of an object. Throws InputError.
std::string text_member(const nlohmann::json& object, const char* key);

/// Does what a route of the class asks (open, advance, close, reopen, kick, seat, choice, state) and answers with the state that follows: with the
/// world and the history after open, advance and for state, else what changes. Throws what Classroom throws.
HttpAnswer answer_for_class(Place place, const Identity& sender, std::string_view body, Classroom& classroom);

/// How much of the state is new to those who watch after a request to this place.
StateParts changed_by(Place place);

}  // namespace tarazy
