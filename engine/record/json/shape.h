#pragma once
// A description of JSON as a value: what a type of description.h looks like.
#include <string_view>
#include <vector>

namespace tarazy {

struct ShapeMember;

struct Shape {
    enum class Kind { truth, whole, number, text, null, list, tuple, named, any_of, object };
    Kind kind = Kind::null;
    std::vector<Shape> parts = {};             ///< of list and named one, of tuple and any_of each
    std::vector<std::string_view> words = {};  ///< of text: what it may be; none: anything
    std::string_view name = {};                ///< of object
    std::vector<ShapeMember> members = {};     ///< of object, in order
    bool further = false;                      ///< of object: texts of other names may follow

    bool operator==(const Shape& other) const;
};

struct ShapeMember {
    std::string_view key;
    std::string_view meaning;
    bool optional = false;
    Shape shape;

    bool operator==(const ShapeMember&) const = default;
};

inline bool Shape::operator==(const Shape& other) const = default;

}  // namespace tarazy
