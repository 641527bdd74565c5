#include "serve/rate_limit.h"

#include <algorithm>

namespace tarazy {

double RateLimit::tokens(const Bucket& bucket, SteadyTime now) const {
    const std::chrono::duration<double> passed = now - bucket.counted;
    return std::min(burst_, bucket.tokens + rate_ * std::max(0.0, passed.count()));
}

double RateLimit::tokens_of(const std::string& key, SteadyTime now) const {
    const auto found = buckets_.find(key);
    return found == buckets_.end() ? burst_ : tokens(found->second, now);
}

bool RateLimit::allows(const std::string& key, SteadyTime now) const {
    return tokens_of(key, now) >= 1;
}

bool RateLimit::is_full(const std::string& key, SteadyTime now) const {
    return tokens_of(key, now) >= burst_;
}

bool RateLimit::take(const std::string& key, SteadyTime now) {
    auto found = buckets_.find(key);
    if (found == buckets_.end()) {
        if (buckets_.size() >= most_keys_) make_room(now);
        found = buckets_.emplace(key, Bucket{burst_, now}).first;
    }
    Bucket& bucket = found->second;
    bucket = {tokens(bucket, now), now};
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
}

void RateLimit::make_room(SteadyTime now) {
    std::erase_if(buckets_, [&](const auto& entry) { return tokens(entry.second, now) >= burst_; });
    if (buckets_.size() < most_keys_) return;
    // All are in use: the one that used least loses least when it is forgotten.
    buckets_.erase(std::max_element(buckets_.begin(), buckets_.end(),
                                    [&](const auto& a, const auto& b) { return tokens(a.second, now) < tokens(b.second, now); }));
}

}  // namespace tarazy
