#pragma once
// What a server leaves behind, so that another one goes on with the class where it stopped.
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "serve/sessions.h"

namespace tarazy {

struct ServerState {
    std::uint16_t port = 0;
    Sessions sessions;
    std::string classroom;  ///< what Classroom::saved() gave
};

std::string state_text(std::uint16_t port, const Sessions& sessions, const std::string& classroom);

/// Reads it back. Throws InputError where it is damaged or of another version.
ServerState read_state(const std::string& text);

/// $XDG_STATE_HOME/tarazy/class.json, else ~/.local/state/tarazy/class.json. Throws FileError where neither folder is told.
std::filesystem::path default_state_file();

/// A file that one server at a time has to itself and that nobody else can read, for secrets are in it. Its folder is made where it is missing.
class StateFile {
  public:
    /// Throws FileError where another server has it, or the place cannot be written to.
    explicit StateFile(std::filesystem::path file);
    ~StateFile();
    StateFile(const StateFile&) = delete;
    StateFile& operator=(const StateFile&) = delete;

    /// What was kept; nothing where there is none. Throws FileError.
    std::optional<std::string> read() const;
    /// Writes beside, brings it to the disk, renames. Throws FileError; then the old one stays.
    void write(const std::string& text) const;
    const std::filesystem::path& path() const { return file_; }

  private:
    std::filesystem::path file_;
    int lock_ = -1;
};

}  // namespace tarazy
