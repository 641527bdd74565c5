#include "scenario/yaml/emission.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "scenario/yaml/number_text.h"

namespace tarazy {
namespace {

constexpr std::size_t line_width = 120;  // what fits is written on one line, in flow style

/// Whether every YAML parser reads the unquoted word as that text; 1.1 takes some words for booleans and null.
bool is_plain_word(const std::string& text) {
    constexpr std::array<std::string_view, 9> taken{"y", "n", "yes", "no", "on", "off", "true", "false", "null"};
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (text.empty() || !letter(text[0])) return false;
    const auto fits = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.' || c == '>'; };
    if (!std::all_of(text.begin(), text.end(), fits)) return false;
    std::string small = text;
    for (char& c : small) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return std::find(taken.begin(), taken.end(), small) == taken.end();
}

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        switch (c) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            case '\t': out += "\\t"; break;
            default: out += c;
        }
    }
    return out + '"';
}

std::string scalar_text(const Node& node) {
    if (node.kind == NodeKind::nothing) return "null";
    if (node.scalar == ScalarKind::number) return number_text(node.number);
    if (node.scalar == ScalarKind::boolean) return node.text;
    return is_plain_word(node.text) ? node.text : quoted(node.text);
}

/// Appends the node in flow style; false where it does not fit into the width.
bool emit_flow(const Node& node, std::size_t width, std::string& out) {
    bool fits = true;
    std::string_view between;
    if (node.kind == NodeKind::list) {
        out += '[';
        for (const Node& item : node.items) {
            out += between;
            between = ", ";
            fits = fits && emit_flow(item, width, out);
            if (!fits) return false;
        }
        out += ']';
    } else if (node.kind == NodeKind::mapping) {
        out += '{';
        for (const Entry& entry : node.entries) {
            out += between;
            between = ", ";
            out += scalar_text(entry.key) + ": ";
            fits = fits && emit_flow(entry.value, width, out);
            if (!fits) return false;
        }
        out += '}';
    } else {
        out += scalar_text(node);
    }
    return out.size() <= width;
}

class Emitter {
  public:
    std::string text;

    /// The entries or items of a node, one a line.
    void block(const Node& node, std::size_t indent) {
        const std::string margin(indent, ' ');
        bool first = true;
        for (const Entry& entry : node.entries) {
            begin(margin, first);
            text += scalar_text(entry.key) + ":";
            value(entry.value, indent + 2, scalar_text(entry.key).size() + 2);
        }
        for (const Node& item : node.items) {
            begin(margin, first);
            text += '-';
            if (item.kind == NodeKind::mapping && !fits(item, indent + 2)) {
                text += ' ';
                at_item_ = true;
                block(item, indent + 2);
            } else {
                value(item, indent + 2, 2);
            }
        }
    }

  private:
    /// The first line of an item's block stands behind its dash.
    void begin(const std::string& margin, bool& first) {
        if (!(first && at_item_)) text += margin;
        first = false;
        at_item_ = false;
    }

    static bool fits(const Node& node, std::size_t used) {
        std::string flow;
        return emit_flow(node, used < line_width ? line_width - used : 0, flow);
    }

    void value(const Node& node, std::size_t indent, std::size_t used) {
        const bool holds = !node.items.empty() || !node.entries.empty();
        if (!holds || fits(node, indent + used)) {
            text += ' ';
            emit_flow(node, std::string::npos, text);
            text += '\n';
        } else {
            text += '\n';
            block(node, indent);
        }
    }

    bool at_item_ = false;
};

}  // namespace

std::string emit_yaml(const Node& node) {
    Emitter emitter;
    emitter.block(node, 0);
    return emitter.text;
}

}  // namespace tarazy
