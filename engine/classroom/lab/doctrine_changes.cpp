#include "classroom/lab/doctrine_changes.h"

#include <map>

namespace tarazy {

std::vector<DoctrineChange> doctrine_changes(const Scenario& scenario, const Experiment& experiment, const EventLog& log) {
    std::vector<std::size_t> follows;
    for (std::size_t i = 0; i < scenario.size(); ++i) {
        follows.push_back(i < experiment.doctrine_choices.size() && experiment.doctrine_choices[i] ? *experiment.doctrine_choices[i]
                                                                                                   : scenario.actors[i].doctrine);
    }
    std::vector<DoctrineChange> changes;
    const auto take_up = [&](double time, std::size_t actor, std::size_t doctrine) {
        if (follows[actor] == doctrine) return;
        follows[actor] = doctrine;
        changes.push_back({time, actor, doctrine});
    };
    std::map<std::size_t, std::vector<DoctrineChange>> found;  // of a running event: what each actor followed before
    for (const Occurrence& occurrence : log) {
        std::vector<DoctrineChange>& before = found[occurrence.event];
        if (occurrence.undone) {
            for (auto old = before.rbegin(); old != before.rend(); ++old) take_up(occurrence.time, old->actor, old->doctrine);
            before.clear();
            continue;
        }
        for (const Action& action : scenario.events[occurrence.event].actions) {
            const auto* doctrine = std::get_if<DoctrineAction>(&action);
            if (!doctrine) continue;
            before.push_back({occurrence.time, doctrine->actor, follows[doctrine->actor]});
            take_up(occurrence.time, doctrine->actor, doctrine->doctrine);
        }
    }
    return changes;
}

}  // namespace tarazy
