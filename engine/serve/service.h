#pragma once
// What the server does with a request, without a network: who may, what is done, who is told.
#include <chrono>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "classroom/game/classroom.h"
#include "classroom/lab/laboratory.h"
#include "classroom/page_files.h"
#include "serve/checks.h"
#include "serve/event_streams.h"
#include "serve/newest_jobs.h"
#include "serve/rate_limit.h"
#include "serve/result_answers.h"
#include "serve/routes.h"
#include "serve/sessions.h"

namespace tarazy {

/// What a service is told of its surroundings.
struct ServicePlan {
    std::uint16_t port = 0;
    bool lan = false;  ///< whether others than this machine can come
    std::span<const PageFile> page;
    unsigned threads = 1;                       ///< for one large computation
    std::function<void(Task)> run_on_pool;      ///< runs a task on another thread
    std::function<void(Task)> post_to_service;  ///< runs a task on the service's thread, later; may be called from any
    std::function<void()> save_state;           ///< the class or the secrets have changed
    std::function<void(const std::string&)> report_fault;
    std::function<SteadyTime()> now = std::chrono::steady_clock::now;
};

/// A request that may come in.
struct Admitted {
    Route route;
    Identity sender;
};

/// Used on one thread alone.
class Service {
  public:
    using Reply = std::function<void(HttpAnswer)>;
    static constexpr std::size_t most_questions = 64;  ///< of the laboratory, not answered yet

    /// Laboratory, classroom and sessions must outlive it.
    Service(const Laboratory& laboratory, Classroom& classroom, Sessions& sessions, ServicePlan plan);

    /// What this machine is called besides the loopback's names, and where students go: may change while the network does.
    void call(const std::vector<std::string>& host_names, std::vector<std::string> join_urls);
    /// Looks at a head: checks, who sends it, how often, whether there is such an address and it is for the sender. The body is not needed.
    std::variant<HttpAnswer, Admitted> admit(const HttpRequest& head);
    /// Answers what was admitted and is no event stream, now or later.
    void answer(const Admitted& admitted, HttpRequest request, Reply reply);
    /// Begins an event stream; false: there are too many.
    bool watch(const Identity& sender, std::shared_ptr<EventStream> stream);

    EventStreams& streams() { return streams_; }
    /// Stops what is computed and ends the streams.
    void stop();

  private:
    bool within_rate_limit(const HttpRequest& head, const Identity& sender);
    HttpAnswer page(const HttpRequest& request) const;
    HttpAnswer me(const Identity& sender) const;
    HttpAnswer join(const HttpRequest& request, const Identity& sender);
    HttpAnswer in_class(const Admitted& admitted, const HttpRequest& request);
    void ask_laboratory(HttpRequest request, Reply reply);
    HttpAnswer failed(const std::exception_ptr& thrown) const;
    void follow(std::uint64_t old_version, StateParts parts);

    const Laboratory& laboratory_;
    Classroom& classroom_;
    Sessions& sessions_;
    ServicePlan plan_;
    HostNames names_;
    std::vector<std::string> join_urls_;
    RateLimit of_teacher_{400, 100};
    RateLimit of_students_{60, 10};
    RateLimit of_addresses_{600, 150};  ///< requests without a session: a whole class may come from one address at once
    JoiningLimit joining_;
    EventStreams streams_;
    NewestJobs ensembles_;
    ResultDesk results_;
    std::size_t questions_ = 0;
};

}  // namespace tarazy
