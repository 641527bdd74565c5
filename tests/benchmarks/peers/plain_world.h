#pragma once
// The numbers of a made-up world and random numbers by address, for the plain-loop peer.
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <map>
#include <numbers>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace plain {

using Row = std::vector<double>;

/// Lines `name number…`: one number, one an actor, or a matrix row by row.
class World {
  public:
    explicit World(const std::string& file) {
        std::ifstream lines(file);
        if (!lines) throw std::runtime_error("cannot read " + file);
        for (std::string line; std::getline(lines, line);) {
            std::istringstream words(line);
            std::string name;
            words >> name;
            Row& row = rows_[name];
            for (double value = 0; words >> value;) row.push_back(value);
        }
    }
    const Row& row(const std::string& name) const { return rows_.at(name); }
    double number(const std::string& name) const { return row(name).at(0); }

  private:
    std::map<std::string, Row> rows_;
};

/// What is one number for the whole world.
struct Parameters {
    explicit Parameters(const World& world)
        : anarchy(world.number("anarchy")),
          appeasement(world.number("appeasement")),
          exclusivity(world.number("exclusivity")),
          ambient_threat(world.number("ambient_threat")),
          perception_noise(world.number("perception_noise")),
          growth_noise(world.number("growth_noise")),
          openness_return(world.number("openness_return")),
          military_burden(world.number("military_burden")),
          speed(world.number("speed")),
          depreciation(world.number("depreciation")),
          ceiling(world.number("ceiling")),
          affinity_anchoring(world.number("affinity_anchoring")),
          affinity_trust(world.number("affinity_trust")),
          affinity_balance(world.number("affinity_balance")),
          crisis_rate(world.number("crisis_rate")),
          hostility_exponent(world.number("hostility_exponent")),
          decisiveness(world.number("decisiveness")),
          economic_damage(world.number("economic_damage")),
          military_damage(world.number("military_damage")),
          spoils(world.number("spoils")),
          concession(world.number("concession")),
          misperception(world.number("misperception")) {}

    double anarchy, appeasement, exclusivity, ambient_threat, perception_noise, growth_noise, openness_return, military_burden, speed, depreciation,
        ceiling, affinity_anchoring, affinity_trust, affinity_balance, crisis_rate, hostility_exponent, decisiveness, economic_damage,
        military_damage, spoils, concession, misperception;
};

enum Stream : std::uint32_t { perception = 1, growth = 2, crisis = 3, joining = 4, outcome = 5, misperception = 8 };

/// Philox4x32-10 (Salmon et al. 2011).
class Draws {
  public:
    Draws(std::uint64_t seed, std::uint32_t run) : seed_(seed), run_(run) {}

    double uniform(Stream stream, std::size_t step, std::size_t entity, std::size_t draw = 0) const {
        const std::array<std::uint32_t, 4> x = words(stream, step, entity, draw / 2);
        return draw % 2 == 0 ? unit(x[0], x[1]) : unit(x[2], x[3]);
    }
    double normal(Stream stream, std::size_t step, std::size_t entity) const {
        const std::array<std::uint32_t, 4> x = words(stream, step, entity, 0);
        return std::sqrt(-2 * std::log(unit(x[0], x[1]))) * std::cos(2 * std::numbers::pi * unit(x[2], x[3]));
    }

  private:
    std::array<std::uint32_t, 4> words(Stream stream, std::size_t step, std::size_t entity, std::size_t block) const {
        std::array<std::uint32_t, 4> x{static_cast<std::uint32_t>(block), static_cast<std::uint32_t>(entity), static_cast<std::uint32_t>(step),
                                       run_ | stream << 24};
        std::uint32_t k0 = static_cast<std::uint32_t>(seed_);
        std::uint32_t k1 = static_cast<std::uint32_t>(seed_ >> 32);
        for (int round = 0; round < 10; ++round) {
            const std::uint64_t first = std::uint64_t{0xD2511F53} * x[0];
            const std::uint64_t second = std::uint64_t{0xCD9E8D57} * x[2];
            x = {static_cast<std::uint32_t>(second >> 32) ^ x[1] ^ k0, static_cast<std::uint32_t>(second),
                 static_cast<std::uint32_t>(first >> 32) ^ x[3] ^ k1, static_cast<std::uint32_t>(first)};
            k0 += 0x9E3779B9;
            k1 += 0xBB67AE85;
        }
        return x;
    }
    static double unit(std::uint32_t high, std::uint32_t low) {
        const std::uint64_t bits = (static_cast<std::uint64_t>(high) << 32 | low) >> 12;
        return (static_cast<double>(bits) + 0.5) * 0x1p-52;
    }

    std::uint64_t seed_;
    std::uint32_t run_;
};

}  // namespace plain
