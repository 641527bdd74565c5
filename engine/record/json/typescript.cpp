#include "record/json/typescript.h"

#include <algorithm>

#include "model/error.h"

namespace tarazy {
namespace {

std::string type_of(const Shape& shape);

std::string joined(const std::vector<Shape>& parts, std::string_view between) {
    std::string text;
    for (const Shape& part : parts) text.append(text.empty() ? "" : between).append(type_of(part));
    return text;
}

std::string words_of(const std::vector<std::string_view>& words) {
    std::string text;
    for (const std::string_view word : words) text.append(text.empty() ? "\"" : " | \"").append(word).append(1, '"');
    return text.empty() ? "string" : text;
}

std::string type_of(const Shape& shape) {
    using Kind = Shape::Kind;
    switch (shape.kind) {
        case Kind::truth: return "boolean";
        case Kind::whole:
        case Kind::number: return "number";
        case Kind::text: return words_of(shape.words);
        case Kind::null: return "null";
        case Kind::list: {
            const Shape& of = shape.parts.front();
            return of.kind == Kind::any_of || of.words.size() > 1 ? "(" + type_of(of) + ")[]" : type_of(of) + "[]";
        }
        case Kind::tuple: return "[" + joined(shape.parts, ", ") + "]";
        case Kind::named: return "Record<string, " + type_of(shape.parts.front()) + ">";
        case Kind::any_of: return joined(shape.parts, " | ");
        case Kind::object: return std::string(shape.name);
    }
    return "";
}

std::string interface_of(const Shape& object) {
    std::string text = "export interface " + std::string(object.name) + " {\n";
    for (const ShapeMember& member : object.members) {
        if (!member.meaning.empty()) text.append("  /** ").append(member.meaning).append(" */\n");
        text.append("  ").append(member.key).append(member.optional ? "?: " : ": ").append(type_of(member.shape)).append(";\n");
    }
    if (object.further) text += "  [further: string]: unknown;\n";
    return text + "}\n";
}

/// The objects within a shape, each once, those it needs before it.
void collect(const Shape& shape, std::vector<const Shape*>& objects) {
    for (const Shape& part : shape.parts) collect(part, objects);
    for (const ShapeMember& member : shape.members) collect(member.shape, objects);
    if (shape.kind != Shape::Kind::object) return;
    const auto known = std::find_if(objects.begin(), objects.end(), [&](const Shape* other) { return other->name == shape.name; });
    require(known == objects.end() || **known == shape, "answers of one name are alike");
    if (known == objects.end()) objects.push_back(&shape);
}

}  // namespace

std::string typescript(std::span<const Shape> shapes) {
    std::vector<const Shape*> objects;
    for (const Shape& shape : shapes) collect(shape, objects);
    std::string text;
    for (const Shape* object : objects) text.append(text.empty() ? "" : "\n").append(interface_of(*object));
    return text;
}

}  // namespace tarazy
