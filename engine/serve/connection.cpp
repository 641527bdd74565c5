#include "serve/connection.h"

#include <netinet/tcp.h>
#include <sys/socket.h>

#include <boost/asio/write.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>

#include "serve/answers.h"

namespace tarazy {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;
using tcp = boost::asio::ip::tcp;
using std::chrono::seconds;

constexpr std::uint32_t most_head = 8 * 1024;
constexpr std::uint64_t most_body = std::uint64_t{64} * 1024;
constexpr seconds request_timeout{10};
constexpr seconds answer_timeout{30};
constexpr seconds idle_timeout{60};
constexpr seconds closing_timeout{2};
constexpr std::size_t most_ignored = std::size_t{256} * 1024;

std::string_view as_view(beast::string_view text) {
    return {text.data(), text.size()};
}

/// An address as text; one of version 4 that came by version 6 as what it is.
std::string address_text(const tcp::socket& socket) {
    beast::error_code trouble;
    const boost::asio::ip::address address = socket.remote_endpoint(trouble).address();
    if (address.is_v6() && address.to_v6().is_v4_mapped()) {
        return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, address.to_v6()).to_string();
    }
    return address.to_string();
}

/// Answers go out at once, and a client that no longer confirms what it gets is found within half a minute.
void tune(tcp::socket& socket) {
    beast::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    const unsigned milliseconds = 30'000;
    ::setsockopt(socket.native_handle(), IPPROTO_TCP, TCP_USER_TIMEOUT, &milliseconds, sizeof milliseconds);
}

}  // namespace

Connection::Connection(tcp::socket socket, Service& service, ConnectionHooks hooks)
    : stream_(std::move(socket)), service_(service), hooks_(std::move(hooks)), client_(address_text(stream_.socket())) {
    tune(stream_.socket());
}

Connection::~Connection() {
    hooks_.gone();
}

void Connection::start() {
    await_request(request_timeout);
}

void Connection::shut() {
    if (std::exchange(streaming_, false)) service_.streams().remove(this);
    beast::error_code ignored;
    stream_.socket().shutdown(tcp::socket::shutdown_both, ignored);
    stream_.cancel();
}

void Connection::await_request(seconds silence) {
    parser_.emplace();
    parser_->header_limit(most_head);
    parser_->body_limit(most_body);
    if (buffer_.size() > 0) return read_head();
    stream_.expires_after(silence);
    stream_.async_read_some(buffer_.prepare(1024), [me = shared_from_this()](beast::error_code error, std::size_t bytes) {
        if (error) return;
        me->buffer_.commit(bytes);
        me->read_head();
    });
}

void Connection::read_head() {
    stream_.expires_after(request_timeout);
    http::async_read_header(stream_, buffer_, *parser_, [me = shared_from_this()](beast::error_code error, std::size_t) {
        if (error) return me->unreadable(error);
        me->take_head();
    });
}

void Connection::unreadable(const beast::error_code& error) {
    if (error == http::error::header_limit || error == http::error::buffer_overflow) {
        return answer(error_answer(431, "limit", "the head of the request is too long (8 KiB are read). Send less"));
    }
    if (error == http::error::body_limit) return answer(error_answer(413, "limit", "the request is too long (64 KiB are read). Send less"));
    const bool malformed = error.category() == http::make_error_code(http::error::bad_method).category() && error != http::error::end_of_stream &&
                           error != http::error::partial_message;
    if (malformed) answer(error_answer(400, "input", "the request cannot be read (it is not HTTP/1.1). Use a browser"));
}

HttpRequest Connection::request_head() const {
    const Request& request = parser_->get();
    HttpRequest head;
    head.method = as_view(request.method_string());
    head.target = as_view(request.target());
    head.client = client_;
    const auto hosts = request.equal_range(http::field::host);
    for (auto host = hosts.first; host != hosts.second; ++host) head.hosts.emplace_back(as_view(host->value()));
    if (const auto origin = request.find(http::field::origin); origin != request.end()) head.origin = as_view(origin->value());
    if (const auto site = request.find("Sec-Fetch-Site"); site != request.end()) head.fetch_site = as_view(site->value());
    head.content_type = as_view(request[http::field::content_type]);
    head.cookie = as_view(request[http::field::cookie]);
    head.authorization = as_view(request[http::field::authorization]);
    return head;
}

void Connection::take_head() {
    auto admission = service_.admit(request_head());
    if (auto* refused = std::get_if<HttpAnswer>(&admission)) {
        // A body that was not read lies between this request and the next.
        refused->close = refused->close || !parser_->is_done();
        return answer(std::move(*refused));
    }
    const auto& admitted = std::get<Admitted>(admission);
    if (admitted.sender.role != Role::none) hooks_.knows(admitted.sender);
    if (parser_->is_done()) return handle(admitted);
    read_body(admitted);
}

void Connection::read_body(const Admitted& admitted) {
    http::async_read(stream_, buffer_, *parser_, [me = shared_from_this(), admitted](beast::error_code error, std::size_t) {
        if (error) return me->unreadable(error);
        me->handle(admitted);
    });
}

void Connection::handle(const Admitted& admitted) {
    if (admitted.route.place == Place::events) return become_stream(admitted.sender);
    HttpRequest request = request_head();
    request.body = std::move(parser_->get().body());
    request.gone = [me = weak_from_this()] {
        const auto alive = me.lock();
        return !alive || alive->client_is_gone();
    };
    stream_.expires_never();
    answering_ = true;
    service_.answer(admitted, std::move(request), [me = shared_from_this()](HttpAnswer given) { me->answer(std::move(given)); });
}

bool Connection::client_is_gone() {
    char byte = 0;
    return answering_ && ::recv(stream_.socket().native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
}

void Connection::answer(HttpAnswer given) {
    answering_ = false;
    const Request& request = parser_->get();
    const bool keep = parser_->is_header_done() && request.keep_alive() && !given.close && given.status != 413 && given.status != 431;
    response_.emplace(static_cast<http::status>(given.status), 11);
    response_->set(http::field::content_type, given.content_type);
    for (const auto& [name, value] : common_headers())
        response_->set(beast::string_view(name.data(), name.size()), beast::string_view(value.data(), value.size()));
    for (const auto& [name, value] : given.headers) response_->insert(name, value);
    response_->keep_alive(keep);
    const std::size_t size = given.body.size();
    if (request.method() != http::verb::head) response_->body() = std::move(given.body);
    response_->content_length(size);
    stream_.expires_after(answer_timeout);
    http::async_write(stream_, *response_, [me = shared_from_this(), keep](beast::error_code error, std::size_t) {
        if (error) return;
        me->response_.reset();
        if (keep) return me->await_request(idle_timeout);
        me->drain();
    });
}

/// What the client still sends is read for a moment, so that the answer is not lost with it.
void Connection::drain() {
    beast::error_code ignored;
    stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
    if (drained_bytes_ == 0) stream_.expires_after(closing_timeout);
    stream_.async_read_some(boost::asio::buffer(ignored_), [me = shared_from_this()](beast::error_code error, std::size_t bytes) {
        if (error) return;
        me->drained_bytes_ += bytes;
        if (me->drained_bytes_ < most_ignored) me->drain();
    });
}

void Connection::become_stream(const Identity& sender) {
    event_ = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nConnection: close\r\n";
    for (const auto& [name, value] : common_headers()) event_ += std::string(name) + ": " + std::string(value) + "\r\n";
    event_ += "\r\nretry: 2000\n\n";
    stream_.expires_after(answer_timeout);
    boost::asio::async_write(stream_, boost::asio::buffer(event_), [me = shared_from_this(), sender](beast::error_code error, std::size_t) {
        if (error) return;
        me->streaming_ = me->service_.watch(sender, me);
        if (me->streaming_) me->watch_for_end();
    });
}

/// A client of a stream says nothing more: whatever comes, or the end, is the end.
void Connection::watch_for_end() {
    stream_.expires_never();
    stream_.async_read_some(boost::asio::buffer(ignored_), [me = shared_from_this()](beast::error_code, std::size_t) { me->shut(); });
}

void Connection::send(std::string text) {
    event_ = std::move(text);
    stream_.expires_after(answer_timeout);
    boost::asio::async_write(stream_, boost::asio::buffer(event_), [me = shared_from_this()](beast::error_code error, std::size_t) {
        if (error) return me->shut();
        if (me->streaming_) me->service_.streams().sent(me.get());
    });
}

}  // namespace tarazy
