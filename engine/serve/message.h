#pragma once
// What goes over the network, as the parts that decide see it: no sockets, no parser.
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tarazy {

/// A request whose head has been read; `body` is empty until the head was found good.
struct HttpRequest {
    std::string method;
    std::string target;              ///< path and query, as sent
    std::string client;              ///< the address it came from, without the port
    std::vector<std::string> hosts;  ///< every Host line: one is right
    std::optional<std::string> origin;
    std::optional<std::string> fetch_site;  ///< Sec-Fetch-Site
    std::string content_type;
    std::string cookie;
    std::string authorization;
    std::string body;
    /// Whether the client has hung up; may be asked until the answer is given. Empty: unknown.
    std::function<bool()> gone;
};

/// An answer; the headers that all answers have are added when it is sent.
struct HttpAnswer {
    unsigned status = 200;
    std::string content_type = "application/json; charset=utf-8";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    bool close = false;  ///< the connection is of no more use
};

/// The target without its query.
std::string_view path_of_target(std::string_view target);

/// The value of a member of the query, as sent; nothing where it is not there.
std::optional<std::string_view> query_value(std::string_view target, std::string_view name);

}  // namespace tarazy
