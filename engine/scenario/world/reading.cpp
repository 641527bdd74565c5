#include "scenario/world/reading.h"

namespace tarazy {

const Node* usable(const Node* record, std::string_view key) {
    const Node* value = record ? record->find(key) : nullptr;
    return value && !value->faulty ? value : nullptr;
}

double number_or(const Node* record, std::string_view key, double otherwise) {
    const Node* value = usable(record, key);
    return value ? value->number : otherwise;
}

bool boolean_or(const Node* record, std::string_view key, bool otherwise) {
    const Node* value = usable(record, key);
    return value ? value->number > 0 : otherwise;
}

Text wording_of(const Node& wording) {
    Text text;
    if (wording.kind == NodeKind::scalar) {
        text.en = wording.text;
        return text;
    }
    for (const Language& language : languages) text.*language.wording = text_of(&wording, language.code);
    return text;
}

Text wording_of(const Node* record, std::string_view key) {
    const Node* value = usable(record, key);
    return value ? wording_of(*value) : Text{};
}

std::string text_of(const Node* record, std::string_view key) {
    const Node* value = usable(record, key);
    return value ? value->text : std::string();
}

std::vector<std::size_t> indices_of(const Node* record, std::string_view key) {
    std::vector<std::size_t> indices;
    const Node* list = usable(record, key);
    if (!list) return indices;
    for (const Node& item : list->items) {
        if (!item.faulty) indices.push_back(item.first);
    }
    return indices;
}

Record record_of(const Node* record) {
    Record kept;
    kept.every = static_cast<std::size_t>(number_or(record, "every", 1));
    if (!usable(record, "pairs")) return kept;
    kept.pairs.fill(false);
    for (const std::size_t series : indices_of(record, "pairs")) kept.pairs[series] = true;
    return kept;
}

void read_model(Reading& reading) {
    const Path top;
    reading.doctrine_in_use.assign(reading.names.doctrines.size(), false);
    read_capabilities(reading);
    read_general(reading);
    read_doctrines(reading);
    read_actors(reading);
    read_relations(reading);
    read_institutions(reading);
    read_corridors(reading);
    reading.scenario.events = read_events(reading, usable(&reading.file, "events"), top / "events");
}

}  // namespace tarazy
