#pragma once
// An append-only log of finished work that survives kills, power loss and full disks (PLATFORM.md, Crash safety).
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>

namespace tarazy {

/// What the work of a journal belongs to: a digest of everything its results depend on.
using PlanDigest = std::array<std::uint8_t, 20>;

/// SHA-1 of some bytes.
PlanDigest digest_of(std::span<const char> bytes);

/// One writer at a time; each entry is written with one call and carries its length, its number, the digest of the plan and checksums.
class Journal {
  public:
    /// Called for each whole entry that is kept, in the order in which they were written. The span is valid during the call.
    using Entry = std::function<void(std::uint64_t number, std::span<const char> payload)>;

    /// Opens the journal, or begins it where there is none, and hands over what it keeps; a torn entry at its end is cut off.
    /// `resume` false: an older journal of whatever plan is begun anew. Throws FileError where it cannot be written, belongs to another
    /// plan, or is damaged before its end (nothing is cut off then); Interrupted where another process writes to it.
    Journal(const std::filesystem::path& file, const PlanDigest& plan, bool resume, const Entry& kept);
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    /// Appends an entry; it survives the end of the process from then on, and a power loss from the next sync on (every 5 s, done
    /// here). Throws FileError where the disk is full; the journal is then as it was before the call, and can be written on.
    void append(std::uint64_t number, std::span<const char> payload);

    /// Puts everything on the disk now.
    void sync();

    /// Bytes of the file.
    std::uint64_t size() const;

    /// Closes and removes the journal: its work is elsewhere.
    void remove();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace tarazy
