#pragma once
// Answers as the page reads them, and real ones against their descriptions.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "record/json/document.h"

namespace tarazy {

/// An answer as the page reads it.
template <Described T>
nlohmann::json parsed(const T& answer) {
    return nlohmann::json::parse(json_document(answer));
}

/// Where a value is not what the shape says, each with what stands there: a wrong kind, a missing member, one that is not described.
std::vector<std::string> differences(const nlohmann::json& value, const Shape& shape, const std::string& place = "");

inline bool is_of_kind(const nlohmann::json& value, const Shape& shape) {
    using Kind = Shape::Kind;
    switch (shape.kind) {
        case Kind::truth: return value.is_boolean();
        case Kind::whole: return value.is_number_integer();
        case Kind::number: return value.is_number();
        case Kind::text: return value.is_string() && (shape.words.empty() || std::count(shape.words.begin(), shape.words.end(), value) > 0);
        case Kind::null: return value.is_null();
        case Kind::list: return value.is_array();
        case Kind::tuple: return value.is_array() && value.size() == shape.parts.size();
        case Kind::named:
        case Kind::object: return value.is_object();
        case Kind::any_of:
            return std::any_of(shape.parts.begin(), shape.parts.end(), [&](const Shape& part) { return differences(value, part).empty(); });
    }
    return false;
}

inline std::vector<std::string> differences_of_members(const nlohmann::json& value, const Shape& object, const std::string& place) {
    std::vector<std::string> found;
    const auto add = [&](std::vector<std::string> more) { found.insert(found.end(), more.begin(), more.end()); };
    for (const ShapeMember& member : object.members) {
        const std::string there = place + "/" + std::string(member.key);
        const auto held = value.find(member.key);
        if (held != value.end()) add(differences(*held, member.shape, there));
        if (held == value.end() && !member.optional) found.push_back(there + ": missing");
    }
    for (const auto& [key, held] : value.items()) {
        const auto has_key = [&, &key = key](const ShapeMember& member) { return member.key == key; };
        if (std::any_of(object.members.begin(), object.members.end(), has_key) || (object.further && held.is_string())) continue;
        found.push_back(place + "/" + key + ": not described");
    }
    return found;
}

inline std::vector<std::string> differences(const nlohmann::json& value, const Shape& shape, const std::string& place) {
    // Of null or something the something is looked into, so that the place of a fault is found.
    if (shape.kind == Shape::Kind::any_of && shape.parts.size() == 2 && shape.parts[1].kind == Shape::Kind::null && !value.is_null()) {
        return differences(value, shape.parts[0], place);
    }
    if (!is_of_kind(value, shape)) return {place + ": " + value.dump().substr(0, 100)};
    if (shape.kind == Shape::Kind::object) return differences_of_members(value, shape, place);
    std::vector<std::string> found;
    for (const auto& [key, part] : value.items()) {
        if (shape.kind != Shape::Kind::list && shape.kind != Shape::Kind::tuple && shape.kind != Shape::Kind::named) break;
        const Shape& of_part = shape.kind == Shape::Kind::tuple ? shape.parts[std::stoul(key)] : shape.parts.front();
        const auto more = differences(part, of_part, place + "/" + key);
        found.insert(found.end(), more.begin(), more.end());
    }
    return found;
}

}  // namespace tarazy
