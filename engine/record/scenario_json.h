#pragma once
// What people want to know of a scenario beside its numbers, as JSON.
#include <string>

#include "model/parameters.h"

namespace tarazy {

/// `{"en":"...","kk":"...","ru":"..."}`, languages without words left out.
std::string text_json(const Text& text);

/// Appends the members name, title, description, actors, domains, institutions, corridors and events to an open JSON object. Actors have the
/// doctrine that the experiment gives them, else their own.
void append_scenario(std::string& json, const Text& title, const Text& description, const Scenario& scenario, const Experiment& experiment);

}  // namespace tarazy
