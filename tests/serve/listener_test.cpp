#include "serve/listener.h"

#include <boost/asio/io_context.hpp>

#include "model/error.h"
#include "serve/web_client.h"
#include "support/catch.h"

namespace tarazy::listener_test {

TEST_CASE("The loopback alone, unless asked; any port where none is named") {
    boost::asio::io_context context;
    const auto local = listening(context, {});
    CHECK(local.local_endpoint().address().to_string() == "127.0.0.1");
    CHECK(local.local_endpoint().port() != 0);
    const auto all = listening(context, {.all_networks = true});
    CHECK(all.local_endpoint().address().is_unspecified());
    CHECK_NOTHROW(WebClient(all.local_endpoint().port()));
}

TEST_CASE("A port that is taken is an error, or the next one is used") {
    boost::asio::io_context context;
    const auto first = listening(context, {});
    const std::uint16_t port = first.local_endpoint().port();
    CHECK_THROWS_WITH(listening(context, {.port = port}), Catch::Contains(std::to_string(port)) && Catch::Contains("--port 0"));
    CHECK_THROWS_AS(listening(context, {.port = port}), FileError);
    const auto next = listening(context, {.port = port, .further_ports = 50});
    CHECK(next.local_endpoint().port() > port);
    CHECK(next.local_endpoint().port() <= port + 50);
}

TEST_CASE("Connections are handed over until it stops") {
    boost::asio::io_context context;
    auto acceptor = listening(context, {});
    const std::uint16_t port = acceptor.local_endpoint().port();
    int taken = 0;
    Listener listener(std::move(acceptor), [&](boost::asio::ip::tcp::socket) {
        if (++taken == 3) listener.stop();
    });
    listener.start();
    const WebClient a(port);
    const WebClient b(port);
    const WebClient c(port);
    context.run();
    CHECK(taken == 3);
    CHECK_THROWS(WebClient(port));
}

}  // namespace tarazy::listener_test
