#include "serve/rate_limit.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace tarazy {

std::string limited_address(const std::string& address) {
    in6_addr bits{};
    if (::inet_pton(AF_INET6, address.substr(0, address.find('%')).c_str(), &bits) != 1 || IN6_IS_ADDR_LOOPBACK(&bits)) return address;
    std::fill(std::begin(bits.s6_addr) + 8, std::end(bits.s6_addr), static_cast<unsigned char>(0));
    std::array<char, INET6_ADDRSTRLEN> text{};
    return ::inet_ntop(AF_INET6, &bits, text.data(), text.size());
}

}  // namespace tarazy
