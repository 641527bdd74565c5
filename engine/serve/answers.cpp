#include "serve/answers.h"

#include <array>
#include <new>

#include "classroom/game/errors.h"
#include "model/error.h"
#include "record/json/document.h"
#include "serve/laboratory_requests.h"

namespace tarazy {

HttpAnswer json_answer(std::string json) {
    HttpAnswer answer;
    answer.body = std::move(json);
    return answer;
}

HttpAnswer error_answer(unsigned status, std::string_view kind, std::string_view message) {
    HttpAnswer answer = json_answer(json_document(ErrorAnswer{{std::string(kind), std::string(message)}}));
    answer.status = status;
    return answer;
}

HttpAnswer answer_of(const std::exception_ptr& thrown, std::string* fault) {
    try {
        std::rethrow_exception(thrown);
    } catch (const NotFound& error) {
        return error_answer(404, "input", error.what());
    } catch (const WrongMethod& error) {
        return error_answer(405, "input", error.what());
    } catch (const WrongCode& error) {
        return error_answer(403, "access", error.what());
    } catch (const UnknownStudent& error) {
        return error_answer(401, "access", error.what());
    } catch (const Conflict& error) {
        return error_answer(409, "input", error.what());
    } catch (const InputError& error) {
        return error_answer(400, "input", error.what());
    } catch (const DomainError& error) {
        return error_answer(422, "domain", error.what());
    } catch (const Interrupted& error) {
        return error_answer(503, "interrupted", error.what());
    } catch (const std::bad_alloc&) {
        return error_answer(503, "limit", "there is not enough memory (the question is too large). Ask for fewer histories or series");
    } catch (const std::exception& error) {
        if (fault) *fault = error.what();
        return error_answer(500, "bug", "this is a fault of the program (its terminal says which). Please report it");
    }
}

HttpAnswer file_answer(std::span<const PageFile> files, std::string_view path) {
    for (const PageFile& file : files) {
        if (file.path != path) continue;
        HttpAnswer answer;
        answer.content_type = file.content_type;
        answer.body = file.content;
        return answer;
    }
    return error_answer(404, "input", "nothing is here (the page has no such file). Open /");
}

std::span<const std::pair<std::string_view, std::string_view>> common_headers() {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> headers{{
        {"Content-Security-Policy",
         "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src data:; base-uri 'none'; "
         "form-action 'self'; frame-ancestors 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"X-Frame-Options", "DENY"},
        {"Referrer-Policy", "no-referrer"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Cache-Control", "no-store"},
    }};
    return headers;
}

}  // namespace tarazy
