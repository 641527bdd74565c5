#pragma once
// A text file that appears whole or not at all.
#include <filesystem>
#include <fstream>

#include "record/unfinished_file.h"

namespace tarazy {

class TextFile {
  public:
    /// Throws FileError where the file exists and may not be replaced, or cannot be written.
    TextFile(const std::filesystem::path& file, bool overwrite);

    std::ostream& stream() { return stream_; }

    /// Puts the file in its place. Throws FileError where not everything could be written; then what stood there stays.
    void publish();

  private:
    UnfinishedFile file_;
    std::ofstream stream_;
};

}  // namespace tarazy
