#include "serve/service.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "record/json/document.h"
#include "serve/access.h"
#include "serve/class_requests.h"
#include "serve/described_answers.h"
#include "serve/laboratory_requests.h"

namespace tarazy {
namespace {

std::string_view role_name(Role role) {
    return role == Role::teacher ? "teacher" : role == Role::student ? "student" : "none";
}

HttpAnswer redirect_home() {
    HttpAnswer answer;
    answer.status = 303;
    answer.content_type = "text/plain; charset=utf-8";
    answer.headers.emplace_back("Location", "/");
    return answer;
}

HttpAnswer too_often() {
    HttpAnswer answer = error_answer(429, "limit", "this is too often (requests are counted). Wait a moment");
    answer.headers.emplace_back("Retry-After", "2");
    answer.close = true;
    return answer;
}

/// A file name that needs no escapes in a header.
std::string plain_file_name(std::string name) {
    std::replace_if(
        name.begin(), name.end(),
        [](char c) { return !((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '_'); },
        '_');
    return name;
}

HttpAnswer from_laboratory(const Laboratory& laboratory, const HttpRequest& request, const std::function<bool()>& stop) {
    LabAnswer found = answer(laboratory, request.method, request.target, request.body, stop);
    HttpAnswer answer = json_answer(std::move(found.body));
    answer.content_type = found.content_type;
    if (!found.file_name.empty()) {
        answer.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + plain_file_name(found.file_name) + "\"");
    }
    return answer;
}

}  // namespace

Service::Service(const Laboratory& laboratory, Classroom& classroom, Sessions& sessions, ServicePlan plan)
    : laboratory_(laboratory),
      classroom_(classroom),
      sessions_(sessions),
      plan_(std::move(plan)),
      names_(plan_.port),
      streams_({.state =
                    [this](const Viewer& viewer, StateParts parts) {
                        const bool known = !viewer.student || classroom_.knows(*viewer.student);
                        return classroom_.state_json(known ? viewer : Viewer{}, parts);
                    },
                .presence =
                    [this](const StudentId& student, bool here) {
                        const std::uint64_t before = classroom_.version();
                        classroom_.connected(student, here);
                        if (classroom_.version() != before) streams_.changed(StateParts::changing);
                    },
                .later = plan_.post_to_service}),
      ensembles_(plan_.run_on_pool, plan_.post_to_service),
      results_(classroom, plan_.threads, {.run_on_pool = plan_.run_on_pool, .post_to_service = plan_.post_to_service, .kept = plan_.save_state}) {}

bool Service::within_rate_limit(const HttpRequest& head, const Identity& sender) {
    const SteadyTime now = plan_.now();
    if (sender.role == Role::none) return of_addresses_.take(limited_address(head.client), now);
    return sender.role == Role::teacher ? of_teacher_.take({}, now) : of_students_.take(sender.student, now);
}

std::variant<HttpAnswer, Admitted> Service::admit(const HttpRequest& head) {
    const Identity who = sender(head, plan_.port, sessions_);
    if (std::optional<HttpAnswer> no = refusal(head, names_)) return std::move(*no);  // the Host header before anything else
    if (!within_rate_limit(head, who)) return too_often();
    const std::optional<Route> route = route_of(head.target);
    if (!route) return error_answer(404, "input", "nothing is here (the server does not know this address). Open /");
    if (std::optional<HttpAnswer> no = refusal(*route, head.method, who.role)) return std::move(*no);
    return Admitted{*route, who};
}

HttpAnswer Service::failed(const std::exception_ptr& thrown) const {
    std::string fault;
    HttpAnswer answer = answer_of(thrown, &fault);
    if (!fault.empty()) plan_.report_fault(fault);
    return answer;
}

void Service::answer(const Admitted& admitted, HttpRequest request, Reply reply) {
    const Place place = admitted.route.place;
    if (place == Place::laboratory) return ask_laboratory(std::move(request), std::move(reply));
    if (place == Place::result) return results_.ask(std::move(reply));
    HttpAnswer given;
    try {
        given = place == Place::page   ? page(request)
                : place == Place::me   ? me(admitted.sender)
                : place == Place::join ? join(request, admitted.sender)
                                       : in_class(admitted, request);
    } catch (...) {
        given = failed(std::current_exception());
    }
    reply(std::move(given));
}

HttpAnswer Service::page(const HttpRequest& request) const {
    std::string_view path = path_of_target(request.target).substr(1);
    const auto token = query_value(request.target, "token");
    if (!path.empty() || !token) return file_answer(plan_.page, path.empty() ? "index.html" : path);
    const std::string secret = "t." + std::string(*token);
    if (sessions_.owner(secret).role != Role::teacher) {
        return error_answer(401, "access",
                            "this address is of no use (its token is another server's). Open the address that tarazy serve printed last");
    }
    HttpAnswer answer = redirect_home();
    answer.headers.emplace_back("Set-Cookie", set_cookie(plan_.port, secret));
    return answer;
}

HttpAnswer Service::me(const Identity& sender) const {
    MeAnswer me{.role = std::string(role_name(sender.role)), .lan = plan_.lan, .join = {}, .version = TARAZY_VERSION};
    if (sender.role == Role::teacher) me.join = JoinData{classroom_.join_code(), join_urls_};
    return json_answer(json_document(me));
}

HttpAnswer Service::join(const HttpRequest& request, const Identity& sender) {
    if (sender.role == Role::teacher) throw Conflict("the teacher cannot join (this browser is the teacher's). Use another one, or a private window");
    if (sender.role == Role::student) return json_answer(json_document(JoinedAnswer{sender.student}));
    const std::string address = limited_address(request.client);
    if (!joining_.allows(address, plan_.now())) return too_often();
    const nlohmann::json body = parsed_body(request.body);
    const std::uint64_t before = classroom_.version();
    try {
        const StudentId student = classroom_.join(text_member(body, "code"), text_member(body, "name"));
        HttpAnswer answer = json_answer(json_document(JoinedAnswer{student}));
        answer.headers.emplace_back("Set-Cookie", set_cookie(plan_.port, sessions_.admit(student)));
        follow(before, StateParts::changing);
        return answer;
    } catch (const WrongCode&) {
        joining_.was_wrong(address, plan_.now());
        throw;
    }
}

HttpAnswer Service::in_class(const Admitted& admitted, const HttpRequest& request) {
    const std::uint64_t before = classroom_.version();
    const Place place = admitted.route.place;
    HttpAnswer answer = answer_for_class(place, admitted.sender, request.body, classroom_);
    follow(before, changed_by(place));
    if (place == Place::advance) results_.prepare();
    return answer;
}

void Service::follow(std::uint64_t old_version, StateParts parts) {
    if (classroom_.version() == old_version) return;
    const auto known = [this](const StudentId& student) { return classroom_.knows(student); };
    sessions_.keep_if(known);
    streams_.dismiss(known);
    streams_.changed(parts);
    plan_.save_state();
}

void Service::ask_laboratory(HttpRequest request, Reply reply) {
    if (questions_ >= most_questions) {
        return reply(error_answer(503, "limit", "the laboratory is busy (many questions wait). Ask again in a moment"));
    }
    ++questions_;
    const Reply counted = [this, reply = std::move(reply)](HttpAnswer answer) {
        --questions_;
        reply(std::move(answer));
    };
    const auto shared = std::make_shared<const HttpRequest>(std::move(request));
    if (is_ensemble_target(shared->target)) {
        ensembles_.add([this, shared](const std::function<bool()>& stop) { return from_laboratory(laboratory_, *shared, stop); }, shared->gone,
                       counted);
        return;
    }
    plan_.run_on_pool([this, shared, counted] {
        HttpAnswer answer;
        try {
            answer = from_laboratory(laboratory_, *shared, {});
        } catch (...) {
            answer = failed(std::current_exception());
        }
        plan_.post_to_service([counted, answer = std::move(answer)] { counted(answer); });
    });
}

bool Service::watch(const Identity& sender, std::shared_ptr<EventStream> stream) {
    return streams_.add(viewer_of(sender), std::move(stream));
}

void Service::call(const std::vector<std::string>& host_names, std::vector<std::string> join_urls) {
    names_ = HostNames(plan_.port, host_names);
    join_urls_ = std::move(join_urls);
}

void Service::stop() {
    ensembles_.stop();
    results_.stop();
    streams_.end();
}

}  // namespace tarazy
