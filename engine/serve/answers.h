#pragma once
// Answers as the page knows them.
#include <array>
#include <exception>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "classroom/page_files.h"
#include "record/json/description.h"
#include "serve/message.h"

namespace tarazy {

/// JSON with status 200.
HttpAnswer json_answer(std::string json);

inline constexpr std::array<std::string_view, 7> error_kind_words{"input", "domain", "access", "limit", "superseded", "interrupted", "bug"};

/// What went wrong, and a hint. Kinds: input, domain, access (who asks, and from where), limit (too much, too often), superseded (a newer question of
/// the same kind was asked), interrupted (the server is being stopped), bug.
struct ErrorData {
    std::string kind;
    std::string message;

    static constexpr std::string_view type_name = "ErrorData";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"kind", {}, error_kind_words}, &ErrorData::kind);
        visit(JsonField{"message"}, &ErrorData::message);
    }
};

struct ErrorAnswer {
    ErrorData error;

    static constexpr std::string_view type_name = "ErrorAnswer";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"error"}, &ErrorAnswer::error);
    }
};

HttpAnswer error_answer(unsigned status, std::string_view kind, std::string_view message);

/// The answer to what was thrown: each kind of error has its status. What is our own fault says no more than that it is: `fault`, where it is given,
/// gets the words.
HttpAnswer answer_of(const std::exception_ptr& thrown, std::string* fault = nullptr);

/// A file of the page; 404 where there is none of that path.
HttpAnswer file_answer(std::span<const PageFile> files, std::string_view path);

/// The headers of every answer: what the page may do and load, and that nobody keeps what it was told.
std::span<const std::pair<std::string_view, std::string_view>> common_headers();

}  // namespace tarazy
