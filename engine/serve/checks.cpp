#include "serve/checks.h"

#include <algorithm>

namespace tarazy {
namespace {

std::string in_small_letters(std::string_view text) {
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return small;
}

bool is_json(std::string_view content_type) {
    std::string type = in_small_letters(content_type.substr(0, content_type.find(';')));
    type.erase(type.find_last_not_of(" \t") + 1);
    return type == "application/json";
}

/// Visible ASCII alone: nothing else stands in a path that a browser sends.
bool is_path(std::string_view target) {
    return target.starts_with('/') && std::all_of(target.begin(), target.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

bool is_same_site(const HttpRequest& request, const HostNames& names) {
    constexpr std::string_view scheme = "http://";
    if (request.origin && (!request.origin->starts_with(scheme) || !names.has(std::string_view(*request.origin).substr(scheme.size())))) return false;
    return !request.fetch_site || *request.fetch_site == "same-origin" || *request.fetch_site == "none";
}

}  // namespace

HostNames::HostNames(std::uint16_t port, const std::vector<std::string>& others) {
    std::vector<std::string> hosts{"127.0.0.1", "localhost", "::1"};
    hosts.insert(hosts.end(), others.begin(), others.end());
    for (const std::string& host : hosts) {
        const bool version_six = host.find(':') != std::string::npos;
        const std::string name = version_six ? "[" + in_small_letters(host) + "]" : in_small_letters(host);
        names_.insert(name + ":" + std::to_string(port));
        if (port == 80) names_.insert(name);
    }
}

bool HostNames::has(std::string_view host) const {
    return names_.contains(in_small_letters(host));
}

std::optional<HttpAnswer> refusal(const HttpRequest& request, const HostNames& names) {
    if (request.hosts.size() != 1 || !names.has(request.hosts.front())) {
        return error_answer(403, "access", "this server is not known under that name (Host). Open the address that it printed");
    }
    if (!is_path(request.target)) return error_answer(400, "input", "the request cannot be read (its target is no path). Begin it with /");
    const bool posted = request.method == "POST";
    if (!posted && request.method != "GET" && request.method != "HEAD") {
        return error_answer(405, "input", "this method cannot be used here (GET and POST can). Use one of them");
    }
    if (!path_of_target(request.target).starts_with("/api/")) return std::nullopt;
    if (!is_same_site(request, names))
        return error_answer(403, "access", "the request comes from another page (Origin). Open this server's own page");
    if (posted && !is_json(request.content_type)) {
        return error_answer(415, "input", "the request cannot be read (it is not called JSON). Send Content-Type: application/json");
    }
    return std::nullopt;
}

}  // namespace tarazy
