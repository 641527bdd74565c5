#pragma once
// JSON for programs that read what a command says.
#include <concepts>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "record/json_text.h"

namespace tarazy {

/// The shortest digits that read back to the same double; null for what is not finite.
std::string json_number(double value);

/// Writes one document, indented by two spaces; commas and line breaks come by themselves.
class JsonWriter {
  public:
    explicit JsonWriter(std::ostream& out) : out_(out) {}

    JsonWriter& begin_object() { return open('{'); }
    JsonWriter& end_object() { return close('}'); }
    JsonWriter& begin_array() { return open('['); }
    JsonWriter& end_array() { return close(']'); }
    JsonWriter& key(std::string_view name);

    JsonWriter& value(std::string_view text) { return put(json_text(text)); }
    JsonWriter& value(const char* text) { return put(json_text(text)); }
    JsonWriter& value(const std::string& text) { return put(json_text(text)); }
    JsonWriter& value(double number) { return put(json_number(number)); }
    JsonWriter& value(bool truth) { return put(truth ? "true" : "false"); }
    JsonWriter& value(std::unsigned_integral auto number) { return put(std::to_string(number)); }

    template <class T>
    JsonWriter& field(std::string_view name, const T& value_of_it) {
        return key(name).value(value_of_it);
    }

  private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    JsonWriter& put(const std::string& token);
    void next_item();

    std::ostream& out_;
    std::vector<std::size_t> items_;  ///< so far, of each bracket that is open
    bool after_key_ = false;
};

}  // namespace tarazy
