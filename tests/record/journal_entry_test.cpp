#include "record/journal_entry.h"

#include <string>

#include "support/catch.h"

namespace tarazy::journal_entry_test {

namespace {
std::span<const char> span_of(const std::string& text) {
    return {text.data(), text.size()};
}
}  // namespace

TEST_CASE("the checksum is CRC-32C") {
    CHECK(crc32c({}) == 0);
    CHECK(crc32c(span_of("123456789")) == 0xE3069283U);            // the check value of the catalogue
    CHECK(crc32c(span_of(std::string(32, '\0'))) == 0x8A9136AAU);  // RFC 3720, B.4
    CHECK(crc32c(span_of(std::string(32, '\xff'))) == 0x62A8AB43U);
}

TEST_CASE("a head is read back, and no other bytes are one") {
    const PlanDigest plan = digest_of(span_of("plan"));
    std::vector<char> bytes{'x'};
    add_entry(bytes, 0x0123456789ABCDEFU, plan, span_of("payload"));
    REQUIRE(bytes.size() == 1 + entry_head_size + 7);
    CHECK(std::string(bytes.end() - 7, bytes.end()) == "payload");
    const auto entry = std::span<const char>(bytes).subspan(1);
    const auto head = read_head(entry);
    REQUIRE(head);
    CHECK(head->number == 0x0123456789ABCDEFU);
    CHECK(head->size == 7);
    CHECK(head->plan == plan);
    CHECK(head->payload_checksum == crc32c(span_of("payload")));
    CHECK(!read_head(entry.first(entry_head_size - 1)));
    CHECK(!read_head(std::span<const char>(bytes)));
    for (std::size_t at = 0; at < entry_head_size; ++at) {
        for (const char flip : {'\x01', '\x80', '\xff'}) {
            std::vector<char> changed(entry.begin(), entry.end());
            changed[at] = static_cast<char>(changed[at] ^ flip);
            CHECK(!read_head(changed));
        }
    }
}

}  // namespace tarazy::journal_entry_test
