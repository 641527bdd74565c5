#pragma once
// How often somebody may: a bucket of tokens each, filled steadily, emptied by use.
#include <chrono>
#include <cstddef>
#include <map>
#include <string>

namespace tarazy {

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

}  // namespace tarazy
