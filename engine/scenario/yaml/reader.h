#pragma once
// YAML text to a document tree; the only user of yaml-cpp.
#include <cstddef>
#include <string>

#include "scenario/yaml/document.h"

namespace tarazy {

inline constexpr std::size_t largest_file = 4U << 20U;  ///< bytes
inline constexpr std::size_t most_nodes = 1'000'000;    ///< after aliases are expanded
inline constexpr std::size_t deepest_nesting = 64;      ///< levels, likewise

/// Reads one document. Problems (syntax, duplicate keys, tags, a second document, not UTF-8, too large, too deep) are added to
/// `problems` as of `source`; after one that leaves nothing to go on with, throws the InputError of all of them.
Node read_yaml(const std::string& text, std::uint32_t source, Problems& problems);

}  // namespace tarazy
