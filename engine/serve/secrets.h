#pragma once
// What must not be guessed.
#include <string>
#include <string_view>

namespace tarazy {

/// 128 random bits as 32 hexadecimal digits, from the system. Throws FileError where it gives none.
std::string random_token();

/// Five letters and digits that are not taken for each other when they are read from a wall; one of 28 million.
std::string random_join_code();

/// Whether two texts are equal, in a time that depends on their lengths alone.
bool same_secret(std::string_view given, std::string_view secret);

}  // namespace tarazy
