#pragma once
// The classroom's server, put together.
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "classroom/lab/laboratory.h"

namespace tarazy {

struct ServerPlan {
    std::optional<std::uint16_t> port;  ///< 0: any; nothing: the last one, else 8642, else one of the next
    bool lan = false;
    std::string state_file;
    bool fresh = false;                           ///< a class that was kept is not gone on with
    unsigned threads = 1;                         ///< for large computations
    std::function<void(const std::string&)> say;  ///< trouble that the teacher should know of; called from any thread
};

/// Listens from its construction on, answers while it runs.
class Server {
  public:
    static constexpr std::uint16_t usual_port = 8642;

    /// Throws FileError where the port is taken, or the state file is damaged, in use or cannot be written.
    Server(const Laboratory& laboratory, ServerPlan plan);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::uint16_t port() const;
    /// With the teacher's token.
    std::string teacher_url() const;
    std::vector<std::string> join_urls() const;
    std::string join_code() const;
    /// Whether it goes on with a class that an earlier server kept.
    bool goes_on() const;

    /// Answers until `stop`, asked ten times a second, says yes; then lets answers that are on their way go out and keeps the class.
    void run(const std::function<bool()>& stop);

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace tarazy
