#pragma once
// A classroom as text that outlives the program.
#include <optional>
#include <string>

#include "classroom/game/class_game.h"
#include "classroom/game/students.h"

namespace tarazy {

/// Rises when the text changes so that older programs would misread it.
inline constexpr int class_file_version = 1;

/// All that a classroom is; histories are not kept, for they come out the same when they are played again.
struct ClassFile {
    std::string join_code;
    Students students;
    std::optional<ClassGame> game;
    bool closed = false;
};

/// JSON with a version number.
std::string class_text(const ClassFile& file);

/// Reads it, everybody disconnected. Throws FileError where the text is damaged, is of another version, or does not fit the laboratory's scenarios.
ClassFile read_class(const Laboratory& laboratory, const std::string& text);

}  // namespace tarazy
