#pragma once
// An entry of a journal as bytes: a head of fixed size, then the payload (little-endian, as in memory).
//     mark 4 | payload bytes 4 | number 8 | digest of the plan 20 | CRC-32C of the payload 4 | CRC-32C of the head so far 4
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "record/journal.h"

namespace tarazy {

/// What every entry begins with: no text has such a byte first.
inline constexpr std::string_view entry_mark = "\x89TJ1";
inline constexpr std::size_t entry_head_size = 44;
inline constexpr std::size_t most_payload = std::size_t{1} << 30U;

struct EntryHead {
    std::uint64_t number = 0;
    std::uint32_t size = 0;  ///< bytes of the payload
    PlanDigest plan{};
    std::uint32_t payload_checksum = 0;
};

/// The checksum of iSCSI, ext4 and others (Castagnoli).
std::uint32_t crc32c(std::span<const char> bytes);

/// Adds a whole entry to the bytes.
void add_entry(std::vector<char>& bytes, std::uint64_t number, const PlanDigest& plan, std::span<const char> payload);

/// The head at the beginning of the bytes, unless they are too few, lack the mark, or their checksum is wrong.
std::optional<EntryHead> read_head(std::span<const char> bytes);

}  // namespace tarazy
