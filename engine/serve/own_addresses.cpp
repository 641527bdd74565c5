#include "serve/own_addresses.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

namespace tarazy {
namespace {

struct Found {
    bool bridge;
    bool version_six;
    std::string text;
};

/// Text of an address that others may reach; empty for others.
std::string reachable(const sockaddr& address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (address.sa_family == AF_INET) {
        const auto& four = reinterpret_cast<const sockaddr_in&>(address);
        const std::uint32_t number = ntohl(four.sin_addr.s_addr);
        if (number >> 24U == 127 || number >> 16U == 0xa9feU) return {};
        return ::inet_ntop(AF_INET, &four.sin_addr, text.data(), text.size());
    }
    if (address.sa_family != AF_INET6) return {};
    const auto& six = reinterpret_cast<const sockaddr_in6&>(address);
    if (IN6_IS_ADDR_LOOPBACK(&six.sin6_addr) || IN6_IS_ADDR_LINKLOCAL(&six.sin6_addr)) return {};
    return ::inet_ntop(AF_INET6, &six.sin6_addr, text.data(), text.size());
}

bool is_bridge(std::string_view interface) {
    constexpr std::array<std::string_view, 5> prefixes{"docker", "br-", "veth", "virbr", "podman"};
    return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) { return interface.starts_with(prefix); });
}

}  // namespace

std::vector<std::string> own_addresses() {
    ifaddrs* list = nullptr;
    if (::getifaddrs(&list) != 0) return {};
    const std::unique_ptr<ifaddrs, decltype(&::freeifaddrs)> owner(list, ::freeifaddrs);
    std::vector<Found> found;
    for (const ifaddrs* entry = list; entry != nullptr; entry = entry->ifa_next) {
        if (entry->ifa_addr == nullptr || (entry->ifa_flags & IFF_UP) == 0) continue;
        std::string text = reachable(*entry->ifa_addr);
        if (!text.empty()) found.push_back({is_bridge(entry->ifa_name), entry->ifa_addr->sa_family == AF_INET6, std::move(text)});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& a, const Found& b) { return a.bridge != b.bridge ? b.bridge : !a.version_six && b.version_six; });
    std::vector<std::string> addresses;
    for (Found& entry : found) addresses.push_back(std::move(entry.text));
    return addresses;
}

std::vector<std::string> own_names() {
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0 || name[0] == '\0') return {};
    const std::string own = name.data();
    if (own.find('.') != std::string::npos) return {own};
    return {own, own + ".local"};
}

std::string url_of(const std::string& host, unsigned port) {
    const std::string name = host.find(':') == std::string::npos ? host : "[" + host + "]";
    return "http://" + name + (port == 80 ? "" : ":" + std::to_string(port)) + "/";
}

}  // namespace tarazy
