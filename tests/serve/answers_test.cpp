#include "serve/answers.h"

#include <nlohmann/json.hpp>

#include "classroom/game/errors.h"
#include "model/error.h"
#include "serve/laboratory_requests.h"
#include "support/catch.h"

namespace tarazy::answers_test {

namespace {

template <class Error>
HttpAnswer answer_to(const Error& error, std::string* fault = nullptr) {
    return answer_of(std::make_exception_ptr(error), fault);
}

}  // namespace

TEST_CASE("Each kind of error has its status and its kind") {
    CHECK(answer_to(NotFound("x")).status == 404);
    CHECK(answer_to(WrongMethod("x")).status == 405);
    CHECK(answer_to(WrongCode("x")).status == 403);
    CHECK(answer_to(UnknownStudent("x")).status == 401);
    CHECK(answer_to(Conflict("x")).status == 409);
    CHECK(answer_to(InputError("x")).status == 400);
    CHECK(answer_to(DomainError("x")).status == 422);
    CHECK(answer_to(Interrupted("x")).status == 503);
    const auto json = nlohmann::json::parse(answer_to(InputError("'a' cannot be \"b\" (why). hint")).body);
    CHECK(json == nlohmann::json{{"error", {{"kind", "input"}, {"message", "'a' cannot be \"b\" (why). hint"}}}});
}

TEST_CASE("A fault of the program is told to the terminal, not to the network") {
    std::string fault;
    const HttpAnswer answer = answer_to(Bug("inner secrets"), &fault);
    CHECK(answer.status == 500);
    CHECK(answer.body.find("secrets") == std::string::npos);
    CHECK(fault == "inner secrets");
}

TEST_CASE("A file is given whole, and no path leads to another") {
    const std::array<PageFile, 2> files{{{"index.html", "text/html", "<p>"}, {"assets/a.js", "text/javascript", "1"}}};
    CHECK(file_answer(files, "index.html").body == "<p>");
    CHECK(file_answer(files, "assets/a.js").content_type == "text/javascript");
    for (const char* path : {"", "/index.html", "assets", "assets/../index.html", "../../etc/passwd", "index.html/"}) {
        INFO(path);
        CHECK(file_answer(files, path).status == 404);
    }
}

TEST_CASE("Every answer forbids foreign content and being kept") {
    std::string all;
    for (const auto& [name, value] : common_headers()) all += std::string(name) + ": " + std::string(value) + "\n";
    for (const char* part : {"default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "nosniff", "no-referrer", "no-store"}) {
        INFO(part);
        CHECK(all.find(part) != std::string::npos);
    }
    CHECK(all.find("unsafe") == std::string::npos);
}

}  // namespace tarazy::answers_test
