// Property 11 of MODEL.md.
#include "arithmetic/philox.h"
#include "support/catch.h"

namespace tarazy::philox_vectors_test {

TEST_CASE("property 11: Philox4x32-10 gives the published vectors of Random123", "[properties]") {
    using Counter = std::array<std::uint32_t, 4>;
    constexpr std::uint32_t ones = 0xFFFFFFFFu;
    CHECK(philox4x32({0, 0, 0, 0}, {0, 0}) == Counter{0x6627E8D5u, 0xE169C58Du, 0xBC57AC4Cu, 0x9B00DBD8u});
    CHECK(philox4x32({ones, ones, ones, ones}, {ones, ones}) == Counter{0x408F276Du, 0x41C83B0Eu, 0xA20BC7C6u, 0x6D5451FDu});
    CHECK(philox4x32({0x243F6A88u, 0x85A308D3u, 0x13198A2Eu, 0x03707344u}, {0xA4093822u, 0x299F31D0u}) ==
          Counter{0xD16CFE09u, 0x94FDCCEBu, 0x5001E420u, 0x24126EA1u});
}

}  // namespace tarazy::philox_vectors_test
