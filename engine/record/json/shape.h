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
    std::vector<ShapeMember> members;          ///< of object, in order
    bool further = false;                      ///< of object: texts of other names may follow

    bool operator==(const Shape& other) const;
};

struct ShapeMember {
    std::string_view key;
    std::string_view meaning;
    bool optional = false;
    Shape shape;

    bool operator==(const ShapeMember& other) const;
};

// Written out: clang 14 does not survive defaulted comparisons of types that hold each other.
inline bool ShapeMember::operator==(const ShapeMember& other) const {
    return key == other.key && meaning == other.meaning && optional == other.optional && shape == other.shape;
}
inline bool Shape::operator==(const Shape& other) const {
    return kind == other.kind && parts == other.parts && words == other.words && name == other.name && members == other.members &&
           further == other.further;
}

}  // namespace tarazy
