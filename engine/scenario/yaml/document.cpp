#include "scenario/yaml/document.h"

namespace tarazy {

const Node* Node::find(std::string_view key) const {
    for (const Entry& entry : entries) {
        if (entry.key.text == key) return &entry.value;
    }
    return nullptr;
}

Node* Node::find(std::string_view key) {
    for (Entry& entry : entries) {
        if (entry.key.text == key) return &entry.value;
    }
    return nullptr;
}

Node make_scalar(std::string text, Place place) {
    Node node;
    node.kind = NodeKind::scalar;
    node.place = place;
    node.text = std::move(text);
    return node;
}

Node make_mapping(Place place) {
    Node node;
    node.kind = NodeKind::mapping;
    node.place = place;
    return node;
}

std::string shown(const Node& node) {
    switch (node.kind) {
        case NodeKind::nothing: return "nothing";
        case NodeKind::list: return "a list";
        case NodeKind::mapping: return "a mapping";
        case NodeKind::scalar: break;
    }
    constexpr std::size_t most = 40;  // bytes; cut between characters
    std::string text = node.text;
    if (text.size() > most) {
        std::size_t end = most;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
        text = text.substr(0, end) + "...";
    }
    for (char& c : text) {
        if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    }
    return node.quoted ? "\"" + text + "\" in quotes" : "'" + text + "'";
}

Path item_path(const Path& list, const Node& item, std::size_t n) {
    const Node* id = item.find("id");
    return id && id->kind == NodeKind::scalar && !id->text.empty() ? list / id->text : list[n];
}

}  // namespace tarazy
