#include "record/journal_entry.h"

#include <algorithm>
#include <bit>
#include <boost/crc.hpp>
#include <cstring>

#include "model/error.h"

namespace tarazy {
namespace {

static_assert(std::endian::native == std::endian::little, "journals are written as numbers lie in memory");

enum Place : std::size_t { size_at = 4, number_at = 8, plan_at = 16, payload_checksum_at = 36, head_checksum_at = 40 };
static_assert(head_checksum_at + sizeof(std::uint32_t) == entry_head_size);

template <class Part>
void put(std::span<char> head, Place at, const Part& part) {
    std::memcpy(head.subspan(at).data(), &part, sizeof part);
}

template <class Part>
void get(std::span<const char> head, Place at, Part& part) {
    std::memcpy(&part, head.subspan(at).data(), sizeof part);
}

}  // namespace

std::uint32_t crc32c(std::span<const char> bytes) {
    boost::crc_optimal<32, 0x1EDC6F41, 0xFFFFFFFF, 0xFFFFFFFF, true, true> crc;
    crc.process_bytes(bytes.data(), bytes.size());
    return crc.checksum();
}

void add_entry(std::vector<char>& bytes, std::uint64_t number, const PlanDigest& plan, std::span<const char> payload) {
    require(payload.size() <= most_payload, "an entry of a journal is at most 1 GiB");
    const std::size_t begin = bytes.size();
    bytes.resize(begin + entry_head_size);
    const auto head = std::span(bytes).subspan(begin);
    std::copy(entry_mark.begin(), entry_mark.end(), head.begin());
    put(head, size_at, static_cast<std::uint32_t>(payload.size()));
    put(head, number_at, number);
    put(head, plan_at, plan);
    put(head, payload_checksum_at, crc32c(payload));
    put(head, head_checksum_at, crc32c(head.first(head_checksum_at)));
    bytes.insert(bytes.end(), payload.begin(), payload.end());
}

std::optional<EntryHead> read_head(std::span<const char> bytes) {
    if (bytes.size() < entry_head_size || !std::equal(entry_mark.begin(), entry_mark.end(), bytes.begin())) return std::nullopt;
    std::uint32_t checksum = 0;
    get(bytes, head_checksum_at, checksum);
    if (checksum != crc32c(bytes.first(head_checksum_at))) return std::nullopt;
    EntryHead head;
    get(bytes, size_at, head.size);
    get(bytes, number_at, head.number);
    get(bytes, plan_at, head.plan);
    get(bytes, payload_checksum_at, head.payload_checksum);
    return head;
}

}  // namespace tarazy
