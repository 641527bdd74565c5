#pragma once
// The server without network.
#include <deque>

#include "classroom/game/class_worlds.h"
#include "serve/listening.h"
#include "serve/service.h"
#include "support/answer_check.h"

namespace tarazy {

inline constexpr std::array<PageFile, 2> desk_page{{{"index.html", "text/html", "<p>page"}, {"assets/classroom.js", "text/javascript", "1"}}};

/// A service without network, in which time stands still and other threads are the test itself.
struct Desk {
    Classroom classroom{class_laboratory(), "K7QX2"};
    Sessions sessions;
    SteadyTime now{std::chrono::hours(1)};
    std::deque<Task> tasks;
    int kept = 0;
    std::vector<std::string> faults;
    Service service{class_laboratory(), classroom, sessions, plan()};

    ServicePlan plan() {
        ServicePlan made;
        made.port = 8642;
        made.page = desk_page;
        made.threads = 2;
        made.run_on_pool = [this](Task task) { tasks.push_back(std::move(task)); };
        made.post_to_service = [this](Task task) { tasks.push_back(std::move(task)); };
        made.save_state = [this] { ++kept; };
        made.report_fault = [this](const std::string& words) { faults.push_back(words); };
        made.now = [this] { return now; };
        return made;
    }
    void run() {
        while (!tasks.empty()) {
            const Task task = std::move(tasks.front());
            tasks.pop_front();
            task();
        }
    }
    std::string teacher() const { return "t." + sessions.teacher(); }

    HttpAnswer ask(const std::string& method, const std::string& target, const std::string& secret = {}, const std::string& body = {},
                   const std::string& client = "127.0.0.1") {
        HttpRequest request;
        request.method = method;
        request.target = target;
        request.client = client;
        request.hosts = {"127.0.0.1:8642"};
        request.content_type = method == "POST" ? "application/json" : "";
        if (!secret.empty()) request.cookie = "tarazy_8642=" + secret;
        const auto admission = service.admit(request);
        if (const auto* refused = std::get_if<HttpAnswer>(&admission)) return *refused;
        request.body = body;
        std::optional<HttpAnswer> given;
        service.answer(std::get<Admitted>(admission), request, [&](HttpAnswer answer) { given = std::move(answer); });
        run();
        REQUIRE(given);
        return *given;
    }
    /// The secret of a new student.
    std::string join(const std::string& name) {
        const HttpAnswer answer = ask("POST", "/api/join", {}, nlohmann::json{{"code", "K7QX2"}, {"name", name}}.dump());
        REQUIRE(answer.status == 200);
        const std::string& cookie = answer.headers.at(0).second;
        return cookie.substr(cookie.find('=') + 1, 34);
    }
};

}  // namespace tarazy
