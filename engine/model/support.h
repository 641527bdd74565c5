#pragma once
// E6 to E8: whose word counts, who helps, and the security that follows.
#include "model/snapshot.h"

namespace tarazy {

/// E6 (Snyder 1984): how far the word of j binds toward i, with `guarantee` the strongest pledge both share.
template <class E>
E credibility(const E& anarchy, const E& guarantee) {
    return E(1.0) - anarchy * (E(1.0) - guarantee);
}

/// E7: the help that each can expect of each.
template <class Layout>
void expect_support(const World<Layout>& world, Snapshot<Layout>& seen);

/// E8: defence and security.
template <class Layout>
void measure_security(const World<Layout>& world, Snapshot<Layout>& seen);

}  // namespace tarazy
