#pragma once
// A journal read from its beginning: whole entries, a torn end, damage in the middle.
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "record/journal_entry.h"

namespace tarazy {

/// A file open for reading, seen through a window of about a megabyte. Throws FileError where it cannot be read.
class FileWindow {
  public:
    FileWindow(std::filesystem::path file, int descriptor, std::uint64_t size) : file_(std::move(file)), descriptor_(descriptor), size_(size) {}

    const std::filesystem::path& file() const { return file_; }
    std::uint64_t size() const { return size_; }

    /// `count` bytes from `offset` on, fewer where the file ends before; valid until the next call.
    std::span<const char> bytes(std::uint64_t offset, std::uint64_t count);

  private:
    void fill(std::uint64_t offset, std::uint64_t count);

    std::filesystem::path file_;
    int descriptor_;
    std::uint64_t size_;
    std::uint64_t start_ = 0;
    std::vector<char> held_;
};

/// Hands over the entries up to the first that is not whole, and gives its place: the end of the file, or of what can be kept of it.
/// Throws FileError where an entry is of another plan, where whole entries follow after one that is not (the file is damaged, not
/// torn), or where the file is no journal.
std::uint64_t scan_journal(FileWindow& window, const PlanDigest& plan, const Journal::Entry& kept);

/// Whether the file is one that a journal may begin anew in: empty, torn at once, or a journal of any plan.
bool is_journal(FileWindow& window);

}  // namespace tarazy
