#pragma once
// From the head of a request to who sends it, and back: the cookie.
#include <cstdint>
#include <string>
#include <string_view>

#include "serve/message.h"
#include "serve/sessions.h"

namespace tarazy {

/// `tarazy_8642`: servers on two ports of one machine share a browser's cookies.
std::string cookie_name(std::uint16_t port);

/// The Set-Cookie line for a secret with its `t.` or `s.`: for this site alone, out of reach for scripts, for the length of a course.
std::string set_cookie(std::uint16_t port, std::string_view secret);

/// What `Authorization: Bearer …` shows, else the cookie; empty where there is neither.
std::string_view shown_secret(const HttpRequest& request, std::uint16_t port);

/// Who sends it.
Identity sender(const HttpRequest& request, std::uint16_t port, const Sessions& sessions);

}  // namespace tarazy
