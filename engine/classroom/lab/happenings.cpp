#include "classroom/lab/happenings.h"

#include <map>

#include "arithmetic/scalar.h"

namespace tarazy {
namespace {

/// What has happened so far to one event, and when what runs is due to end.
struct Course {
    bool fired = false;
    bool running = false;
};

struct Ending {
    std::size_t event;
    double due;
};

bool is_due(const Scenario& scenario, const RandomKey& random_key, std::size_t event, const Course& course, std::size_t step, double time) {
    const Event& candidate = scenario.events[event];
    if (candidate.at) return !course.fired && time >= *candidate.at - time_tolerance;
    if (course.running || (course.fired && !candidate.repeat)) return false;
    const double chance = 1 - scalar_exp(-candidate.hazard * scenario.time.step);
    return uniform(random_key, Stream::event, static_cast<std::uint32_t>(step), static_cast<std::uint32_t>(event)) < chance;
}

}  // namespace

std::vector<Happening> happenings(const Scenario& scenario, const RandomKey& random_key) {
    std::vector<Happening> all;
    std::vector<Course> courses(scenario.events.size());
    std::vector<Ending> endings;
    for (std::size_t step = 0; step <= scenario.time.steps(); ++step) {
        const double time = scenario.time.time(step);
        std::vector<Ending> going_on;
        for (const Ending& ending : endings) {
            if (time < ending.due - time_tolerance) {
                going_on.push_back(ending);
                continue;
            }
            courses[ending.event].running = false;
            all.push_back({time, ending.event, true});
        }
        endings = std::move(going_on);
        for (std::size_t event = 0; event < scenario.events.size(); ++event) {
            Course& course = courses[event];
            if (!is_due(scenario, random_key, event, course, step, time)) continue;
            course.fired = true;
            all.push_back({time, event, false});
            if (const auto duration = scenario.events[event].duration) {
                course.running = true;
                endings.push_back({event, time + *duration});
            }
        }
    }
    return all;
}

std::vector<DoctrineChange> doctrine_changes(const Scenario& scenario, const Experiment& experiment, const std::vector<Happening>& happened) {
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
    for (const Happening& happening : happened) {
        std::vector<DoctrineChange>& before = found[happening.event];
        if (happening.undone) {
            for (auto old = before.rbegin(); old != before.rend(); ++old) take_up(happening.time, old->actor, old->doctrine);
            before.clear();
            continue;
        }
        for (const Action& action : scenario.events[happening.event].actions) {
            const auto* doctrine = std::get_if<DoctrineAction>(&action);
            if (!doctrine) continue;
            before.push_back({happening.time, doctrine->actor, follows[doctrine->actor]});
            take_up(happening.time, doctrine->actor, doctrine->doctrine);
        }
    }
    return changes;
}

}  // namespace tarazy
