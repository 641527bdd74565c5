#pragma once
// What people want to know of a scenario beside its numbers, as JSON.
#include <string>

#include "scenario/scenario_file.h"

namespace tarazy {

/// `{"en":"...","kk":"...","ru":"..."}`, languages without words left out.
std::string text_json(const Text& text);

/// Appends the members name, title, description, actors, domains, institutions, corridors and events to an open JSON object.
void append_scenario(std::string& json, const ScenarioFile& scenario);

}  // namespace tarazy
