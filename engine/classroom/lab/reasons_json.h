#pragma once
// Why an actor decided as it did, for the page's panel.
#include <cstddef>
#include <string>

#include "model/simulation.h"

namespace tarazy {

/// `{"time":2030,"actor":0,"reasons":[{"domain":0,"partner":2,"share":…,"next_share":…,"utility":…,"terms":[{"name":"support","value":0.3},…]},…]}`:
/// domain by domain, partners in file order, the actor itself among them; terms of 0 are left out. Numbers have so many significant digits. Throws as
/// explain_decision does.
std::string reasons_json(const Job& job, std::size_t actor, double time, int digits = 5);

}  // namespace tarazy
