#include "serve/listener.h"

#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <chrono>
#include <string>

#include "model/error.h"

namespace tarazy {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Code = boost::system::error_code;

Code listen_at(tcp::acceptor& acceptor, const tcp::endpoint& place) {
    Code error;
    acceptor.open(place.protocol(), error);
    if (error) return error;
    acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (place.protocol() == tcp::v6()) acceptor.set_option(asio::ip::v6_only(false), error);
    acceptor.bind(place, error);
    if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) {
        Code ignored;
        acceptor.close(ignored);
    }
    return error;
}

Code listen_at(tcp::acceptor& acceptor, std::uint16_t port, bool all_networks) {
    if (!all_networks) return listen_at(acceptor, tcp::endpoint(asio::ip::address_v4::loopback(), port));
    const Code error = listen_at(acceptor, tcp::endpoint(tcp::v6(), port));
    // A machine without version 6.
    if (error && error != asio::error::address_in_use) return listen_at(acceptor, tcp::endpoint(tcp::v4(), port));
    return error;
}

}  // namespace

tcp::acceptor listening(asio::io_context& context, const ListeningPlan& plan) {
    tcp::acceptor acceptor(context);
    Code error;
    for (unsigned further = 0; further <= plan.further_ports && plan.port + further <= 65535; ++further) {
        error = listen_at(acceptor, static_cast<std::uint16_t>(plan.port + further), plan.all_networks);
        if (!error) return acceptor;
        if (error != asio::error::address_in_use) break;
    }
    const std::string hint = error == asio::error::address_in_use  ? "Stop the program that has it, or take another: --port 0 finds one"
                             : error == asio::error::access_denied ? "Ports below 1024 are the system's: take another, --port 0 finds one"
                                                                   : "Take another: --port 0 finds one";
    throw FileError("port " + std::to_string(plan.port) + " cannot be used (" + error.message() + "). " + hint);
}

Listener::Listener(tcp::acceptor acceptor, Taken taken)
    : acceptor_(std::move(acceptor)), pause_(acceptor_.get_executor()), taken_(std::move(taken)) {}

void Listener::start() {
    accept();
}

void Listener::stop() {
    Code ignored;
    acceptor_.close(ignored);
    pause_.cancel();
}

void Listener::accept() {
    if (!acceptor_.is_open()) return;  // stopped
    acceptor_.async_accept([this](Code error, tcp::socket socket) {
        if (error == asio::error::operation_aborted) return;
        if (!error) {
            taken_(std::move(socket));
            return accept();
        }
        // Out of descriptors or memory: others may give some back.
        pause_.expires_after(std::chrono::milliseconds(100));
        pause_.async_wait([this](Code stopped) {
            if (!stopped) accept();
        });
    });
}

}  // namespace tarazy
