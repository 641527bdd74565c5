#pragma once
// A YAML document as a tree of our own: every node knows where it stands in its file.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/yaml/problems.h"

namespace tarazy {

struct Entry;

enum class NodeKind : std::uint8_t { nothing, scalar, list, mapping };

/// What a check found a scalar to be; decides how it is written again.
enum class ScalarKind : std::uint8_t { text, number, boolean };

/// One value. The fields of the second half are filled in when the tree is checked against its form.
struct Node {
    NodeKind kind = NodeKind::nothing;
    bool quoted = false;  ///< the scalar stood in quotes
    Place place;
    std::string text;            ///< of a scalar, as written
    std::vector<Node> items;     ///< of a list
    std::vector<Entry> entries;  ///< of a mapping, in the order of the file

    bool faulty = false;  ///< a problem of this value has been reported: it says nothing
    ScalarKind scalar = ScalarKind::text;
    bool one_way = false;      ///< the pair is A>B
    double number = 0;         ///< the value of a number; of a boolean 0 or 1
    std::uint32_t first = 0;   ///< the index of the one named, or of the pair's first
    std::uint32_t second = 0;  ///< the index of the pair's second

    /// The value of a key, or nullptr where this is no mapping or has no such key.
    const Node* find(std::string_view key) const;
    Node* find(std::string_view key);
};

/// One entry of a mapping.
struct Entry {
    Node key;
    Node value;
};

/// A scalar made by the program.
Node make_scalar(std::string text, Place place);

/// An empty mapping made by the program.
Node make_mapping(Place place);

/// What a node is, in words for messages: 'abc', "abc" in quotes, nothing, a list, a mapping.
std::string shown(const Node& node);

/// The path of an item of a list: by its `id` where it has one, else by its number.
Path item_path(const Path& list, const Node& item, std::size_t n);

}  // namespace tarazy
