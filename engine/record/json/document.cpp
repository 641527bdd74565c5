#include "record/json/document.h"

#include <cmath>

namespace tarazy {
namespace {

constexpr double largest_whole = 9007199254740992;  // 2^53: beyond, not every whole number is a double

}  // namespace

JsonTree json_number(double number) {
    if (std::abs(number) <= largest_whole && number == std::trunc(number)) return static_cast<std::int64_t>(number);
    return std::isfinite(number) ? JsonTree(number) : JsonTree(nullptr);
}

JsonTree JsonKind<Text>::tree(const Text& text) {
    JsonTree object = JsonTree::object();
    for (const Language& language : languages) {
        if (const std::string& wording = text.*language.wording; !wording.empty()) object[std::string(language.code)] = wording;
    }
    return object;
}

Shape JsonKind<Text>::shape() {
    Shape object{.kind = Shape::Kind::object, .name = "Text"};
    for (const Language& language : languages) object.members.push_back({language.code, {}, true, {.kind = Shape::Kind::text}});
    return object;
}

std::string json_line(const JsonTree& tree) {
    return tree.dump(-1, ' ', false, JsonTree::error_handler_t::replace);
}

std::string json_page(const JsonTree& tree) {
    return tree.dump(2, ' ', false, JsonTree::error_handler_t::replace) + '\n';
}

}  // namespace tarazy
