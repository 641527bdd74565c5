#pragma once
// Whether a request may come in at all, before anybody asks who sends it: against other sites' pages that use the browser of the teacher, and
// against names that are made to point here (DNS rebinding).
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "serve/answers.h"
#include "serve/message.h"

namespace tarazy {

/// The names under which this server is known: `127.0.0.1:8642`, in small letters.
class HostNames {
  public:
    /// Always 127.0.0.1, localhost and [::1]; `others` are addresses (IPv6 without brackets) or names. Port 80 may be left out, as browsers do.
    explicit HostNames(std::uint16_t port, const std::vector<std::string>& others = {});

    /// Whether a Host line says one of them, in any capitals.
    bool has(std::string_view host) const;

  private:
    std::set<std::string, std::less<>> names_;
};

/// The answer to a request that must not come in (its body need not have been read), nothing for one that may: Host wrong, missing or twice 403; a
/// target that is no path 400; a method other than GET, HEAD and POST 405; for /api/… another Origin or a cross-site fetch 403, a POST that is not
/// JSON 415.
std::optional<HttpAnswer> refusal(const HttpRequest& request, const HostNames& names);

}  // namespace tarazy
