#include "record/journal_scan.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "model/error.h"
#include "record/durability.h"

namespace tarazy {
namespace {

constexpr std::uint64_t window_size = std::uint64_t{1} << 20U;

/// The head of the entry at a place if all of it is there and its checksums are right.
std::optional<EntryHead> whole_entry(FileWindow& window, std::uint64_t at) {
    const auto head = read_head(window.bytes(at, entry_head_size));
    if (!head || head->size > most_payload) return std::nullopt;
    const auto payload = window.bytes(at + entry_head_size, head->size);
    if (payload.size() != head->size || crc32c(payload) != head->payload_checksum) return std::nullopt;
    return head;
}

/// Whether a whole entry, of whatever plan, begins at or after a place.
bool entry_follows(FileWindow& window, std::uint64_t from) {
    while (from < window.size()) {
        const auto part = window.bytes(from, window_size / 2);
        const auto found = std::search(part.begin(), part.end(), entry_mark.begin(), entry_mark.end());
        if (found == part.end()) {
            // The mark can lie across the border of two parts.
            from += part.size() < entry_mark.size() ? part.size() : part.size() - entry_mark.size() + 1;
            continue;
        }
        from += static_cast<std::uint64_t>(found - part.begin());
        if (whole_entry(window, from)) return true;
        ++from;
    }
    return false;
}

/// Whether the file begins as a journal does, or with nothing: after a power loss blocks can read as zeros.
bool begins_as_journal(FileWindow& window) {
    const auto start = window.bytes(0, entry_mark.size());
    return std::equal(start.begin(), start.end(), entry_mark.begin()) || std::all_of(start.begin(), start.end(), [](char byte) { return byte == 0; });
}

std::string cannot_resume(const FileWindow& window, const std::string& why, const std::string& hint) {
    return "cannot go on with " + window.file().string() + " (" + why + "). " + hint;
}

}  // namespace

std::span<const char> FileWindow::bytes(std::uint64_t offset, std::uint64_t count) {
    if (offset >= size_) return {};
    count = std::min(count, size_ - offset);
    if (offset < start_ || offset + count > start_ + held_.size()) fill(offset, std::min(std::max(count, window_size), size_ - offset));
    return std::span(held_).subspan(offset - start_, count);
}

void FileWindow::fill(std::uint64_t offset, std::uint64_t count) {
    held_.resize(count);
    start_ = offset;
    for (std::uint64_t done = 0; done < count;) {
        const ssize_t got = ::pread(descriptor_, held_.data() + done, count - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) {
            const std::string why = got == 0 ? "it became shorter while it was read" : system_reason(errno);
            throw FileError("cannot read " + file_.string() + " (" + why + "). Try again");
        }
        done += static_cast<std::uint64_t>(got);
    }
}

std::uint64_t scan_journal(FileWindow& window, const PlanDigest& plan, const Journal::Entry& kept) {
    std::uint64_t at = 0;
    for (auto head = whole_entry(window, at); head; head = whole_entry(window, at)) {
        if (head->plan != plan) {
            throw FileError(cannot_resume(window, "it belongs to another plan: the design, a scenario or the program has changed",
                                          "Give -o another path, or leave out --resume to begin anew"));
        }
        kept(head->number, window.bytes(at + entry_head_size, head->size));
        at += entry_head_size + head->size;
    }
    if (entry_follows(window, at + 1)) {
        throw FileError(cannot_resume(window, "it is damaged at byte " + std::to_string(at) + ", and whole entries follow",
                                      "Bring back a copy of it, or leave out --resume to begin anew"));
    }
    if (at == 0 && !begins_as_journal(window)) {
        throw FileError(cannot_resume(window, "it is no journal of Tarazy", "Give -o another path or move the file away"));
    }
    return at;
}

bool is_journal(FileWindow& window) {
    return begins_as_journal(window) || entry_follows(window, 0);
}

}  // namespace tarazy
