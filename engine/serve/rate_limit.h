#pragma once
// How often somebody may: a bucket of tokens each, filled steadily, emptied by use.
#include <chrono>
#include <cstddef>
#include <map>
#include <string>

namespace tarazy {

// How often somebody may: a bucket of tokens each, filled steadily, emptied by use.

using SteadyTime = std::chrono::steady_clock::time_point;

class RateLimit {
  public:
    /// At most `burst` at once and `rate` a second in the long run, for each of the keys; no more than `most_keys` are remembered.
    RateLimit(double burst, double rate, std::size_t most_keys = 4096) : burst_(burst), rate_(rate), most_keys_(most_keys) {}

    /// Whether one more may be had; does not use it.
    bool allows(const std::string& key, SteadyTime now) const;
    /// Uses one; false where there is none.
    bool take(const std::string& key, SteadyTime now);
    /// Whether nothing has been used, or all of it is filled up again.
    bool is_full(const std::string& key, SteadyTime now) const;

    std::size_t keys() const { return buckets_.size(); }

  private:
    struct Bucket {
        double tokens;
        SteadyTime counted;
    };
    double tokens(const Bucket& bucket, SteadyTime now) const;
    double tokens_of(const std::string& key, SteadyTime now) const;
    void make_room(SteadyTime now);

    double burst_;
    double rate_;
    std::size_t most_keys_;
    std::map<std::string, Bucket> buckets_;
};

// Against guessing the join code.

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
