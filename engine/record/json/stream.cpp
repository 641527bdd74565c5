#include "record/json/stream.h"

#include <cmath>

#include "record/export.h"

namespace tarazy {

void JsonStream::members(const JsonTree& object) {
    if (object.empty()) return;
    const std::string text = json_line(object);
    text_.append(empty_ ? "" : ",").append(text, 1, text.size() - 2);
    empty_ = false;
    pass_on(text_, out_);
}

void JsonStream::open(std::string_view key, char bracket, char closing) {
    text_.append(empty_ ? "" : ",").append(json_line(JsonTree(key))).append(1, ':').append(1, bracket);
    closings_ += closing;
    empty_ = true;
}

void JsonStream::begin_item() {
    text_ += empty_ ? "\n" : ",\n";
    empty_ = false;
}

void JsonStream::item(const JsonTree& value) {
    begin_item();
    text_ += json_line(value);
    pass_on(text_, out_);
}

void JsonStream::item(std::span<const double> numbers, std::span<const std::size_t> extents) {
    begin_item();
    const double* number = numbers.data();
    append_rows(number, extents);
}

void JsonStream::append_rows(const double*& number, std::span<const std::size_t> extents) {
    if (extents.empty()) {
        if (std::isfinite(*number)) {
            append_number(text_, *number);
        } else {
            text_ += "null";
        }
        ++number;
        return;
    }
    text_ += '[';
    for (std::size_t place = 0; place < extents.front(); ++place) {
        if (place > 0) text_ += ',';
        append_rows(number, extents.subspan(1));
    }
    text_ += ']';
    pass_on(text_, out_);
}

void JsonStream::close() {
    text_ += closings_.back();
    closings_.pop_back();
    empty_ = false;
}

void JsonStream::finish() {
    while (!closings_.empty()) close();
    text_ += '\n';
    pass_on(text_, out_, true);
}

}  // namespace tarazy
