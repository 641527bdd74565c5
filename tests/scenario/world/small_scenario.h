#pragma once
// A small scenario without mistakes, to make mistakes in, and what the reader says of them.
#include <string>

#include "model/error.h"
#include "scenario/world/scenario_file.h"

namespace tarazy {

/// Ten lines: two states and a nonstate actor.
inline const std::string small_scenario = R"(tarazy: 1
name: small
time: {start: 2020, end: 2030, step: 0.5}
capabilities:
  economy: {role: economy}
  military: {role: military}
actors:
  - {id: AAA, capital: [10, 20], capabilities: {economy: 100, military: 2}}
  - {id: BBB, capital: [12, 25], capabilities: {economy: 50, military: 1}}
  - {id: RING, kind: nonstate, capital: [1, 2], capabilities: {economy: 0, military: 1}}
)";

/// The small scenario with more lines, from line 11 on.
inline std::string with(const std::string& lines) {
    return small_scenario + lines;
}

/// The text with the first `from` changed.
inline std::string changed(std::string text, const std::string& from, const std::string& to) {
    const std::size_t place = text.find(from);
    require(place != std::string::npos, "what is to be changed stands in the text");
    return text.replace(place, from.size(), to);
}

/// The small scenario with the first `from` changed.
inline std::string changed(const std::string& from, const std::string& to) {
    return changed(small_scenario, from, to);
}

/// The scenario read from a text.
inline ScenarioFile read(const std::string& text, const Changes& changes = {}) {
    return parse_scenario(text, "small.yaml", changes);
}

/// What the reader has against a text; empty: nothing.
inline std::string complaint(const std::string& text, const Changes& changes = {}) {
    try {
        read(text, changes);
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

/// What the reader has against a setting of a scenario with one of everything, or against a policy in it.
inline const std::string full_scenario = with(R"(institutions: [{id: PACT, members: [AAA, BBB]}]
corridors: [{id: PIPE, from: AAA, to: BBB, capacity: 1}]
dependence: {AAA-BBB: 0.5}
events: [{id: war, at: 2021, do: [posture: {actor: AAA, to: 1}]}]
trade: {AAA-BBB: 3}
)");

inline Changes setting(const std::string& path, const std::string& value) {
    return {.settings = {{path, value}}, .doctrine_choices = {}};
}

}  // namespace tarazy
