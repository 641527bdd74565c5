#include "model/event_log.h"

#include <cmath>
#include <map>

#include "arithmetic/philox.h"
#include "model/error.h"
#include "support/catch.h"
#include "support/worlds.h"

namespace tarazy::event_log_test {
namespace {

/// What E21 says of one run, read from the scenario and the random numbers alone: nothing of a world is looked at.
EventLog told_by_scenario(const Scenario& scenario, const RandomKey& key) {
    EventLog log;
    std::vector<Occurrence> ends;  // when what fired is due to be undone, in the order of firing
    std::map<std::size_t, bool> running;
    std::map<std::size_t, bool> fired;
    for (std::size_t n = 0; n <= scenario.time.steps(); ++n) {
        const double time = scenario.time.time(n);
        std::vector<Occurrence> later;
        for (const Occurrence& end : ends) {
            if (end.time > time + time_tolerance) {
                later.push_back(end);
            } else {
                running[end.event] = false;
                log.push_back({time, end.event, true});
            }
        }
        ends = later;
        for (std::size_t k = 0; k < scenario.events.size(); ++k) {
            const Event& event = scenario.events[k];
            const double u = uniform(key, Stream::event, static_cast<std::uint32_t>(n), static_cast<std::uint32_t>(k));
            const bool strikes = event.at ? time >= *event.at - time_tolerance : u < 1 - std::exp(-event.hazard * scenario.time.step);
            if (!strikes || running[k] || (fired[k] && !event.repeat)) continue;
            fired[k] = true;
            running[k] = event.duration.has_value();
            log.push_back({time, k, false});
            if (event.duration) ends.push_back({time + *event.duration, k, true});
        }
    }
    return log;
}

Results in(Precision precision, const PreparedWorld& setting, const std::vector<Job>& jobs) {
    Results results;
    simulate_into(results, jobs, recorded_series(setting.scenario.record), {}, precision);
    return results;
}

Event event_at(double time, std::optional<double> duration = std::nullopt) {
    Event event;
    event.at = time;
    event.duration = duration;
    event.actions = {PostureAction{0, {2, false}}};
    return event;
}

/// The log of the first run of a plain world, which begins in 2000 and goes by quarters to 2010, with these events.
EventLog log_of(std::vector<Event> events) {
    Scenario scenario = plain_world(2);
    scenario.events = std::move(events);
    const PreparedWorld setting(scenario);
    return simulate(setting.jobs(0, 1)).events[0];
}

}  // namespace

TEST_CASE("an event is noted at the first step that is not before its time, and its end after its years", "[events]") {
    const EventLog expected{{2000, 1, false}, {2001.25, 0, false}, {2002, 2, false}, {2002.5, 2, true}};
    CHECK(log_of({event_at(2001.1), event_at(1990), event_at(2002, 0.3), event_at(2031)}) == expected);
}

TEST_CASE("of a step what ends is noted before what begins, that of the last step too", "[events]") {
    const EventLog expected{{2008, 1, false}, {2010, 1, true}, {2010, 0, false}};
    CHECK(log_of({event_at(2010), event_at(2008, 2)}) == expected);
    CHECK(log_of({}).empty());
}

TEST_CASE("the log is what the scenario and the random numbers say, in either layout and precision", "[events]") {
    for (const std::size_t actors : {6U, 13U, 66U}) {
        Scenario scenario = busy_world(actors, 34);
        scenario.record.every = 3;  // what is recorded does not matter
        const PreparedWorld setting(scenario);
        const std::vector<Job> jobs = setting.jobs(2, actors < 60 ? 11 : 2);
        const Results results = simulate(jobs);
        REQUIRE(results.events.size() == jobs.size());
        std::size_t undone = 0;
        std::size_t by_chance = 0;
        for (std::size_t run = 0; run < jobs.size(); ++run) {
            CAPTURE(actors, run);
            REQUIRE(results.failures[run].empty());
            CHECK(results.events[run] == told_by_scenario(scenario, jobs[run].random_key));
            for (const Occurrence& occurrence : results.events[run]) {
                undone += occurrence.undone ? 1U : 0U;
                by_chance += scenario.events[occurrence.event].at ? 0U : 1U;
            }
        }
        CHECK(undone > jobs.size());
        CHECK(by_chance > jobs.size());
        CHECK(simulate({&jobs[1], 1}).events[0] == results.events[1]);
        if (has_single_precision(actors)) CHECK(in(Precision::single, setting, jobs).events == results.events);
    }
}

TEST_CASE("a sweep that keeps no series has the log too", "[events]") {
    const PreparedWorld setting(busy_world(6, 35));
    Results results;
    simulate_into(results, setting.jobs(0, 3), SeriesChoice(all_series().size(), false));
    CHECK(results.events == simulate(setting.jobs(0, 3)).events);
}

TEST_CASE("the log of a failed run ends where the run does", "[events]") {
    Scenario scenario = plain_world(3);
    Event flood = event_at(2003);
    flood.actions = {CapabilityAction{2, 2, 1e300}, CapabilityAction{2, 2, 1e300}};
    scenario.events = {event_at(2001, 1), flood, event_at(2005)};
    const PreparedWorld setting(scenario);
    const Results results = simulate(setting.jobs(0, 1));
    CHECK_FALSE(results.failures[0].empty());
    const EventLog expected{{2001, 0, false}, {2002, 0, true}, {2003, 1, false}};
    CHECK(results.events[0] == expected);
}

}  // namespace tarazy::event_log_test
