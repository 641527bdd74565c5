#pragma once
// A document tree as YAML text that every parser reads the same way.
#include <string>

#include "scenario/yaml/document.h"

namespace tarazy {

/// Writes a checked tree: numbers in their shortest decimal form, texts in double quotes unless they are plain words.
/// Reading the text gives the same tree, and writing that the same text.
std::string emit_yaml(const Node& node);

}  // namespace tarazy
