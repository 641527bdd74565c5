#pragma once
// What the page asks for: a setting, and what is to be made of it.
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "model/error.h"
#include "record/json/description.h"
#include "scenario/world/scenario_file.h"

namespace tarazy {

/// Something was asked for that is not there.
struct NotFound : InputError {
    using InputError::InputError;
};

/// A scenario, what is changed in it, and the seed of its random numbers.
struct LabSetting {
    std::string scenario;
    Changes changes;
    std::uint64_t seed = 1;
};

/// How much a setting may change, and how many histories one answer may need.
inline constexpr std::size_t most_changes = 500;
inline constexpr std::size_t most_histories = 1000;
inline constexpr std::uint64_t largest_seed = 1'000'000'000;

/// Bands of which series, of how many runs, of which actors (numbers in file order; empty: all).
struct EnsembleRequest {
    LabSetting setting;
    std::size_t runs = 200;
    std::vector<std::string> series;
    std::vector<std::size_t> actors;
};

/// Reads `{"scenario":"steppe","set":[["world.anarchy","0.8"]],"policy":[["KAZ","hedge"]],"seed":1}`; `set`, `policy` and `seed` may be absent,
/// other members are left to others. Throws InputError with the member and a hint.
LabSetting read_setting(const nlohmann::json& body);

/// Reads a setting and `"runs":200,"series":["power"],"actors":[0,3]`. Throws likewise.
EnsembleRequest read_ensemble_request(const nlohmann::json& body);

/// A setting as read_setting takes it.
struct SettingData {
    std::string scenario;
    std::vector<std::pair<std::string, std::string>> set;
    std::vector<std::pair<std::string, std::string>> policy;
    std::uint64_t seed = 1;

    static constexpr std::string_view type_name = "Setting";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"scenario"}, &SettingData::scenario);
        visit(JsonField{"set", "paths and their values, as YAML has them"}, &SettingData::set);
        visit(JsonField{"policy", "actors and their doctrines"}, &SettingData::policy);
        visit(JsonField{"seed"}, &SettingData::seed);
    }
};

SettingData setting_data(const LabSetting& setting);

/// A whole number of an object, `standard` where it is absent. Throws InputError outside [least, most].
std::uint64_t whole_member(const nlohmann::json& body, const char* key, std::uint64_t standard, std::uint64_t least, std::uint64_t most);

}  // namespace tarazy
