#pragma once
// Scenarios built in code for the tests, and all that a simulation of one needs.
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/simulation.h"

namespace tarazy {

/// A number in [least, most) that depends on its address alone: tests draw their worlds from the model's own Philox.
double drawn(std::uint64_t seed, std::uint32_t entity, std::uint32_t draw, double least = 0, double most = 1);

/// n equal states A0, A1 ... 1000 km apart, of neutral affinity; economy 100, spending 2, people 10. Ten years, quarterly.
Scenario plain_world(std::size_t n);

/// A world of n pseudo-random actors in which no number is round: capitals, borders, growth, ideal points and affinities of
/// either direction, all doctrines and a tilted one; from 4 actors on a bloc, from 5 on a nonstate actor (the last).
/// No noise, events, conflict, institutions or corridors.
Scenario varied_world(std::size_t n, std::uint64_t seed);

/// varied_world with everything on: noise, conflict, institutions, corridors with transit, events of every kind (at a time and
/// at random, with and without an end). At least 5 actors.
Scenario busy_world(std::size_t n, std::uint64_t seed);

/// A doctrine that wants nothing: all weights 0, temperature 0.3, responsiveness 0.6.
Doctrine indifferent();

/// A scenario with its start state and the experiment that changes nothing. Jobs point into it: it stays where it is.
struct PreparedWorld {
    explicit PreparedWorld(Scenario given) : scenario(std::move(given)), start(make_start(scenario)), experiment(unchanged(scenario)) {}
    PreparedWorld(const PreparedWorld&) = delete;
    PreparedWorld& operator=(const PreparedWorld&) = delete;

    Job job(std::uint32_t run = 0, std::uint64_t seed = 1) const { return {&scenario, &start, &experiment, {seed, run}}; }
    /// Runs first, first + 1 ... of a seed.
    std::vector<Job> jobs(std::uint32_t first, std::size_t count, std::uint64_t seed = 1) const;

    Scenario scenario;
    Start start;
    Experiment experiment;
};

/// The results of a simulation by the name of the series.
class Played {
  public:
    Played(const PreparedWorld& setting, const std::vector<Job>& jobs) : setting_(setting), results_(simulate(jobs)) {}
    /// One run.
    explicit Played(const PreparedWorld& setting) : Played(setting, setting.jobs(0, 1)) {}

    const Results& results() const { return results_; }
    std::size_t times() const;
    /// The number at place `index` of a row: i, or (i N + j) of a pair series, or (d N + i) N + j.
    double at(std::string_view series, std::size_t time, std::size_t index = 0, std::size_t run = 0) const;
    /// Alignment w^d_ij.
    double share(std::size_t d, std::size_t i, std::size_t j, std::size_t time, std::size_t run = 0) const;
    /// All numbers of one run of every series, in the order of all_series().
    std::vector<double> everything(std::size_t run) const;

  private:
    const PreparedWorld& setting_;
    Results results_;
};

}  // namespace tarazy
