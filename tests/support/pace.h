#pragma once
// How long things may take: a promise holds for the release build; under a sanitizer all is many times slower.

namespace tarazy {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr int pace = 20;
#else
inline constexpr int pace = 1;
#endif

}  // namespace tarazy
