#pragma once
// Against guessing the join code.
#include "serve/rate_limit.h"

namespace tarazy {

/// Counts wrong codes: ten at once and one in ten seconds an address; fifty at once and one a second of all addresses that were wrong before. An
/// address that was never wrong has its try whatever others do, so a guesser shuts nobody out.
class JoiningLimit {
  public:
    bool allows(const std::string& address, SteadyTime now) const {
        return by_address_.is_full(address, now) || (by_address_.allows(address, now) && all_.allows({}, now));
    }
    void was_wrong(const std::string& address, SteadyTime now) {
        by_address_.take(address, now);
        all_.take({}, now);
    }

  private:
    RateLimit by_address_{10, 0.1};
    RateLimit all_{50, 1};
};

/// What counts as one address: all that one network of IPv6 may give itself (its first 64 bits) are one.
std::string limited_address(const std::string& address);

}  // namespace tarazy
