#pragma once
// How much a scenario may hold.
#include <cstddef>

#include "scenario/yaml/document.h"

namespace tarazy {

inline constexpr std::size_t most_actors = 4096;
inline constexpr std::size_t most_doctrines = 4096;
inline constexpr std::size_t most_capabilities = 1000;

/// Throws InputError with all problems so far where the file has more actors, doctrines or capabilities: what comes after
/// makes tables of their products.
void refuse_excess(const Node& scenario, Problems& problems);

}  // namespace tarazy
