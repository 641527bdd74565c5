#pragma once
// Whether the numbers of a run are finite still; if not, where they left the range.
#include <optional>
#include <string>
#include <string_view>

#include "model/simulation.h"
#include "model/snapshot.h"

namespace tarazy {

/// Where a run left the finite range.
struct Trouble {
    std::string_view series;
    std::size_t actor = 0;
};

/// Whether every run of the world is sound: every actor's capabilities, power, effort and threat, and every deciding actor's
/// defence, security and openness are finite. What is not finite elsewhere reaches these by the next snapshot.
template <class Layout>
bool is_sound(const World<Layout>& world, const Snapshot<Layout>& seen);

/// The first number of one run that is not finite, or none.
template <class Layout>
std::optional<Trouble> find_trouble(const World<Layout>& world, const Snapshot<Layout>& seen, std::size_t run);

/// In words: series, actor, step, time and run.
std::string reason_of(const Trouble& trouble, const Job& job, std::size_t step);

}  // namespace tarazy
