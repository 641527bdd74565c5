#pragma once
// One connection: requests in, answers out, until either side has enough.
#include <array>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "serve/event_streams.h"
#include "serve/message.h"
#include "serve/service.h"

namespace tarazy {

/// What a connection tells those who keep count of them.
struct ConnectionHooks {
    std::function<void(const Identity&)> knows;  ///< a session was shown
    std::function<void()> gone;                  ///< it is closed; called once
};

/// Limits: 8 KiB of head, 64 KiB of body, ten seconds for each to come, thirty for an answer to be taken, a minute of silence between two requests.
class Connection : public EventStream, public std::enable_shared_from_this<Connection> {
  public:
    Connection(boost::asio::ip::tcp::socket socket, Service& service, ConnectionHooks hooks);
    ~Connection() override;

    /// Begins to read.
    void start();
    /// Ends it now, whatever it does.
    void shut();

    void send(std::string text) override;
    void end() override { shut(); }

  private:
    using Request = boost::beast::http::request<boost::beast::http::string_body>;
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
    using Response = boost::beast::http::response<boost::beast::http::string_body>;

    void await_request(std::chrono::seconds silence);
    void read_head();
    void take_head();
    void read_body(const Admitted& admitted);
    void handle(const Admitted& admitted);
    void unreadable(const boost::beast::error_code& error);
    void become_stream(const Identity& sender);
    void watch_for_end();
    void answer(HttpAnswer answer);
    void drain();
    HttpRequest request_head() const;
    bool client_is_gone();

    boost::beast::tcp_stream stream_;
    Service& service_;
    ConnectionHooks hooks_;
    std::string client_;
    boost::beast::flat_buffer buffer_{std::size_t{64} * 1024};
    std::optional<Parser> parser_;
    std::optional<Response> response_;
    std::string event_;
    std::array<char, 1024> ignored_{};
    std::size_t drained_bytes_ = 0;
    bool streaming_ = false;
    bool answering_ = false;
};

}  // namespace tarazy
