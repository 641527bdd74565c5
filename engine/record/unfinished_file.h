#pragma once
// Whole file or none: a file is made beside its place and moved there when it is complete.
#include <filesystem>
#include <string>

namespace tarazy {

/// Reserves `FILE.tmp.<pid>` for writing. What stands at FILE stays until publish(); what is unfinished at the end is removed.
class UnfinishedFile {
  public:
    /// Throws FileError where the file exists and may not be replaced, where it is not a plain file, or where its folder cannot be written to.
    UnfinishedFile(std::filesystem::path file, bool overwrite);
    ~UnfinishedFile() { remove(); }
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;

    /// Where to write.
    const std::filesystem::path& path() const { return path_; }
    /// Where the file will be.
    const std::filesystem::path& destination() const { return file_; }

    /// Brings what was written to the disk, then puts it in its place. Throws FileError.
    void publish();
    /// Removes what was written; does nothing after publish().
    void remove() noexcept;

  private:
    std::filesystem::path file_;
    std::filesystem::path path_;
    bool pending_ = false;
};

/// `cannot write FILE (why). hint`
std::string cannot_write(const std::filesystem::path& file, const std::string& why, const std::string& hint);

}  // namespace tarazy
