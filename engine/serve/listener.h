#pragma once
// Takes connections in.
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstdint>
#include <functional>

namespace tarazy {

/// Where to listen: the loopback alone, or all networks.
struct ListeningPlan {
    std::uint16_t port = 0;      ///< 0: any
    unsigned further_ports = 0;  ///< so many next ones are tried where it is taken
    bool all_networks = false;
};

/// An acceptor that listens already. Throws FileError where no port can be had, with what can be done.
boost::asio::ip::tcp::acceptor listening(boost::asio::io_context& context, const ListeningPlan& plan);

class Listener {
  public:
    using Taken = std::function<void(boost::asio::ip::tcp::socket)>;

    Listener(boost::asio::ip::tcp::acceptor acceptor, Taken taken);

    void start();
    void stop();

  private:
    void accept();

    boost::asio::ip::tcp::acceptor acceptor_;
    boost::asio::steady_timer pause_;
    Taken taken_;
};

}  // namespace tarazy
