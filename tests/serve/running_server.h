#pragma once
// A server of the classroom that runs while a test looks at it.
#include <atomic>
#include <filesystem>
#include <memory>
#include <thread>

#include "classroom/game/class_worlds.h"
#include "serve/server.h"
#include "serve/web_client.h"

namespace tarazy {

/// A file in a new folder; both go away.
class StatePlace {
  public:
    StatePlace() {
        std::string name = (std::filesystem::temp_directory_path() / "tarazy-server-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the test");
        folder_ = name;
    }
    ~StatePlace() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    StatePlace(const StatePlace&) = delete;
    StatePlace& operator=(const StatePlace&) = delete;
    std::string file() const { return folder_ / "class.json"; }

  private:
    std::filesystem::path folder_;
};

class RunningServer {
  public:
    explicit RunningServer(const std::string& state_file, std::optional<std::uint16_t> port = 0)
        : server_(class_laboratory(), {.port = port, .state_file = state_file, .threads = 2, .say = [](const std::string&) {}}),
          thread_([this] { server_.run([this] { return stop_.load(); }); }) {}
    ~RunningServer() {
        stop_ = true;
        thread_.join();
    }
    RunningServer(const RunningServer&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;

    const Server& server() const { return server_; }
    std::uint16_t port() const { return server_.port(); }
    std::string teacher() const {
        const std::string url = server_.teacher_url();
        return "t." + url.substr(url.find("token=") + 6);
    }
    /// One request on a connection of its own.
    std::string ask(const std::string& method, const std::string& target, const std::string& secret = {}, const std::string& body = {}) const {
        return WebClient(port()).ask(method, target, secret, body);
    }

  private:
    std::atomic<bool> stop_ = false;
    Server server_;
    std::thread thread_;
};

}  // namespace tarazy
