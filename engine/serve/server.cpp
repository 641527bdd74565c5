#include "serve/server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <chrono>
#include <map>

#include "model/error.h"
#include "serve/connection.h"
#include "serve/connection_places.h"
#include "serve/listener.h"
#include "serve/own_addresses.h"
#include "serve/secrets.h"
#include "serve/server_state.h"
#include "serve/server_state_saver.h"
#include "serve/service.h"
#include "serve/thread_pool.h"

namespace tarazy {
namespace {

namespace asio = boost::asio;
using std::chrono::milliseconds;

constexpr unsigned further_ports = 20;
constexpr std::size_t most_connections = 400;
constexpr unsigned most_threads_at_once = 4;  ///< requests that are computed at the same time
constexpr milliseconds stop_is_asked{100};
constexpr std::chrono::seconds beats{15};
constexpr std::chrono::seconds closing_timeout{2};

std::optional<ServerState> kept_state(const StateFile& file, bool fresh) {
    if (fresh) return std::nullopt;
    const std::optional<std::string> text = file.read();
    if (!text) return std::nullopt;
    try {
        return read_state(*text);
    } catch (const InputError& error) {
        throw FileError(file.path().string() + ": " + error.what());
    }
}

Classroom classroom_of(const Laboratory& laboratory, const StateFile& file, const std::optional<ServerState>& kept) {
    if (!kept) return {laboratory, random_join_code()};
    try {
        return Classroom::restored(laboratory, kept->classroom);
    } catch (const FileError& error) {
        throw FileError(file.path().string() + ": " + error.what());
    }
}

/// The port that was asked for and no other; else the last one, so that addresses stay what they were, or one near the usual one.
asio::ip::tcp::acceptor acceptor_of(asio::io_context& context, const ServerPlan& plan, const std::optional<ServerState>& kept) {
    if (plan.port) return listening(context, {*plan.port, 0, plan.lan});
    const std::uint16_t first = kept && kept->port != 0 ? kept->port : Server::usual_port;
    return listening(context, {first, further_ports, plan.lan});
}

std::vector<std::string> join_hosts(bool lan) {
    std::vector<std::string> hosts = lan ? own_addresses() : std::vector<std::string>{};
    if (hosts.empty()) hosts.emplace_back("127.0.0.1");
    return hosts;
}

}  // namespace

struct Server::Parts {
    Parts(const Laboratory& laboratory, ServerPlan given)
        : plan(std::move(given)),
          file(plan.state_file),
          kept(kept_state(file, plan.fresh)),
          classroom(classroom_of(laboratory, file, kept)),
          sessions(kept ? kept->sessions : Sessions()),
          acceptor(acceptor_of(context, plan, kept)),
          port(acceptor.local_endpoint().port()),
          saver([this](const std::string& text) { file.write(text); },
                [this](const std::string& trouble) {
                    plan.say(trouble + ". The class goes on, but a server that is started again will not know of it");
                }),
          service(laboratory, classroom, sessions, service_plan()),
          listener(std::move(acceptor), [this](asio::ip::tcp::socket socket) { take_in(std::move(socket)); }),
          clock(context),
          heart(context),
          pool(most_threads_at_once) {
        sessions.keep_if([this](const StudentId& student) { return classroom.knows(student); });
        service.call(host_names(), join_urls());
        file.write(state());
    }

    std::vector<std::string> host_names() const {
        std::vector<std::string> names;
        if (!plan.lan) return names;
        names = own_addresses();
        for (std::string& name : own_names()) names.push_back(std::move(name));
        return names;
    }

    std::vector<std::string> join_urls() const {
        std::vector<std::string> urls;
        for (const std::string& host : join_hosts(plan.lan)) urls.push_back(url_of(host, port));
        return urls;
    }

    ServicePlan service_plan() {
        ServicePlan made;
        made.port = port;
        made.lan = plan.lan;
        made.page = page_files();
        made.threads = plan.threads;
        made.run_on_pool = [this](Task task) { pool.post(std::move(task)); };
        made.post_to_service = [this](Task task) { asio::post(context, std::move(task)); };
        made.save_state = [this] { saver.save(state()); };
        made.report_fault = [this](const std::string& words) {
            plan.say("a request was not answered (a fault of the program: " + words + "). Please report it");
        };
        return made;
    }

    std::string state() const { return state_text(port, sessions, classroom.saved()); }

    void take_in(asio::ip::tcp::socket socket) {
        boost::system::error_code trouble;
        const std::string address = socket.remote_endpoint(trouble).address().to_string();
        if (trouble) return;  // gone already
        const ConnectionPlaces::Id id = ++last_connection;
        if (const auto leaves = places.take(id, limited_address(address))) shut(*leaves);
        const auto connection = std::make_shared<Connection>(
            std::move(socket), service,
            ConnectionHooks{.knows = [this, id](const Identity& who) { places.knows(id, who.role == Role::teacher ? "t" : "s" + who.student); },
                            .gone =
                                [this, id] {
                                    places.leave(id);
                                    connections.erase(id);
                                }});
        connections.emplace(id, connection);
        connection->start();
    }

    void shut(ConnectionPlaces::Id id) {
        const auto found = connections.find(id);
        const std::shared_ptr<Connection> connection = found == connections.end() ? nullptr : found->second.lock();
        if (connection) connection->shut();
    }

    void beat() {
        heart.expires_after(beats);
        heart.async_wait([this](boost::system::error_code stopped) {
            if (stopped) return;
            service.streams().beat();
            // A laptop may have changed to another network.
            if (plan.lan) service.call(host_names(), join_urls());
            beat();
        });
    }

    void ask_whether_to_stop(const std::function<bool()>& stop) {
        clock.expires_after(stop_is_asked);
        clock.async_wait([this, &stop](boost::system::error_code) {
            if (!stop()) return ask_whether_to_stop(stop);
            heart.cancel();
            listener.stop();
            service.stop();
            // Connections that are idle between two requests are not waited for.
            clock.expires_after(closing_timeout / 4);
            clock.async_wait([this](boost::system::error_code) { context.stop(); });
        });
    }

    ServerPlan plan;
    StateFile file;
    std::optional<ServerState> kept;
    Classroom classroom;
    Sessions sessions;
    // Connections end with the context at the latest, and take themselves out of these.
    ConnectionPlaces places{most_connections};
    std::map<ConnectionPlaces::Id, std::weak_ptr<Connection>> connections;
    ConnectionPlaces::Id last_connection = 0;
    asio::io_context context{1};
    asio::ip::tcp::acceptor acceptor;
    std::uint16_t port;
    StateSaver saver;
    Service service;
    Listener listener;
    asio::steady_timer clock;
    asio::steady_timer heart;
    ThreadPool pool;  ///< the last, so that its tasks end before what they use
};

Server::Server(const Laboratory& laboratory, ServerPlan plan) : parts_(std::make_unique<Parts>(laboratory, std::move(plan))) {}

Server::~Server() = default;

std::uint16_t Server::port() const {
    return parts_->port;
}

std::string Server::teacher_url() const {
    return url_of("127.0.0.1", parts_->port) + "?token=" + parts_->sessions.teacher();
}

std::vector<std::string> Server::join_urls() const {
    return parts_->join_urls();
}

std::string Server::join_code() const {
    return parts_->classroom.join_code();
}

bool Server::goes_on() const {
    return parts_->kept.has_value();
}

void Server::run(const std::function<bool()>& stop) {
    parts_->listener.start();
    parts_->beat();
    parts_->ask_whether_to_stop(stop);
    parts_->context.run();
}

}  // namespace tarazy
