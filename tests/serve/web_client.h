#pragma once
// A client that may say anything, right or wrong, to a server on this machine.
#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <stdexcept>
#include <string>

namespace tarazy {

class WebClient {
  public:
    explicit WebClient(std::uint16_t port, int timeout_seconds = 20) : socket_(::socket(AF_INET, SOCK_STREAM, 0)), port_(port) {
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_port = htons(port);
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const timeval timeout{timeout_seconds, 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): as the system wants it
        if (::connect(socket_, reinterpret_cast<const sockaddr*>(&place), sizeof place) != 0) throw std::runtime_error("no connection");
    }
    ~WebClient() { ::close(socket_); }
    WebClient(const WebClient&) = delete;
    WebClient& operator=(const WebClient&) = delete;

    /// False where the server has closed.
    bool say(const std::string& text) {
        std::size_t said = 0;
        while (said < text.size()) {
            const ssize_t sent = ::send(socket_, text.data() + said, text.size() - said, MSG_NOSIGNAL);
            if (sent <= 0) return false;
            said += static_cast<std::size_t>(sent);
        }
        return true;
    }
    /// Says no more, still listens.
    void fall_silent() { ::shutdown(socket_, SHUT_WR); }
    /// What comes until it contains `end`, or the connection ends.
    std::string hear(const std::string& end) {
        while (heard_.find(end) == std::string::npos && more()) continue;
        const std::size_t found = heard_.find(end);
        return take(found == std::string::npos ? heard_.size() : found + end.size());
    }
    /// The next answer: its head and its body.
    std::string hear_answer() {
        std::string answer = hear("\r\n\r\n");
        const std::size_t length = answer.find("Content-Length: ");
        const std::size_t body = length == std::string::npos ? 0 : std::stoul(answer.substr(length + 16));
        while (heard_.size() < body && more()) continue;
        return answer + take(body);
    }
    /// Whether the server has hung up; waits for it.
    bool hears_the_end() {
        while (more()) continue;
        return ended_;
    }
    std::string ask(const std::string& method, const std::string& target, const std::string& secret = {}, const std::string& body = {}) {
        std::string request = method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port_) + "\r\n";
        if (!secret.empty()) request += "Authorization: Bearer " + secret + "\r\n";
        if (method == "POST") request += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
        say(request + "\r\n" + body);
        return hear_answer();
    }

  private:
    bool more() {
        char text[4096];
        const ssize_t got = ::recv(socket_, text, sizeof text, 0);
        if (got > 0) heard_.append(text, static_cast<std::size_t>(got));
        ended_ = got == 0 || (got < 0 && errno == ECONNRESET);
        return got > 0;
    }
    std::string take(std::size_t size) {
        size = std::min(size, heard_.size());
        std::string taken = heard_.substr(0, size);
        heard_.erase(0, size);
        return taken;
    }

    int socket_;
    std::uint16_t port_;
    std::string heard_;
    bool ended_ = false;
};

/// `200` of `HTTP/1.1 200 OK…`; empty where there was no answer.
inline std::string status_of(const std::string& answer) {
    return answer.size() < 12 ? std::string() : answer.substr(9, 3);
}

}  // namespace tarazy
