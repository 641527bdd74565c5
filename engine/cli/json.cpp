#include "cli/json.h"

#include <cmath>

#include "model/text.h"

namespace tarazy {

std::string json_number(double value) {
    return std::isfinite(value) ? decimal(value) : "null";
}

JsonWriter& JsonWriter::key(std::string_view name) {
    next_item();
    out_ << json_text(name) << ": ";
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::open(char bracket) {
    next_item();
    out_ << bracket;
    items_.push_back(0);
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    const bool empty = items_.back() == 0;
    items_.pop_back();
    if (!empty) out_ << '\n' << std::string(2 * items_.size(), ' ');
    out_ << bracket;
    if (items_.empty()) out_ << '\n';
    return *this;
}

JsonWriter& JsonWriter::put(const std::string& token) {
    next_item();
    out_ << token;
    return *this;
}

void JsonWriter::next_item() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (items_.empty()) return;
    if (items_.back()++ > 0) out_ << ',';
    out_ << '\n' << std::string(2 * items_.size(), ' ');
}

}  // namespace tarazy
