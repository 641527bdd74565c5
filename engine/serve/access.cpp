#include "serve/access.h"

#include <algorithm>

namespace tarazy {

std::string cookie_name(std::uint16_t port) {
    return "tarazy_" + std::to_string(port);
}

std::string set_cookie(std::uint16_t port, std::string_view secret) {
    constexpr long half_a_year = 180L * 24 * 3600;
    return cookie_name(port) + "=" + std::string(secret) + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(half_a_year);
}

std::string_view shown_secret(const HttpRequest& request, std::uint16_t port) {
    constexpr std::string_view bearer = "Bearer ";
    if (request.authorization.starts_with(bearer)) return std::string_view(request.authorization).substr(bearer.size());
    const std::string name = cookie_name(port) + "=";
    std::string_view rest = request.cookie;
    while (!rest.empty()) {
        const std::string_view pair = rest.substr(0, rest.find(';'));
        if (pair.starts_with(name)) return pair.substr(name.size());
        rest.remove_prefix(std::min(rest.size(), pair.size() + 1));
        rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of(' ')));
    }
    return {};
}

Identity sender(const HttpRequest& request, std::uint16_t port, const Sessions& sessions) {
    return sessions.owner(shown_secret(request, port));
}

}  // namespace tarazy
