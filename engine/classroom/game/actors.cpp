#include "classroom/game/actors.h"

#include <vector>

#include "model/error.h"
#include "scenario/yaml/spelling.h"

namespace tarazy {

std::size_t deciding_actor(const Scenario& scenario, const std::string& id) {
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < scenario.size(); ++i) {
        const Actor& actor = scenario.actors[i];
        if (actor.id == id && actor.decides()) return i;
        if (actor.id == id) throw InputError("'" + id + "' cannot be chosen (it is no state and decides nothing). Choose a state");
        if (actor.decides()) known.push_back(actor.id);
    }
    throw InputError("unknown actor '" + id + "' (the scenario " + scenario.name + " has none of that id). " + suggestion(id, known));
}

}  // namespace tarazy
