#pragma once
// What a student decides for a state: a doctrine, and how much more or less it wants to lean on each of the others.
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <utility>
#include <vector>

#include "model/parameters.h"
#include "record/json/description.h"

namespace tarazy {

struct SeatChoice {
    std::size_t doctrine = 0;                             ///< index in the scenario's doctrines
    std::vector<std::pair<std::size_t, double>> weights;  ///< actor and weight from -1 to 1, in the order of the file, none twice
    bool operator==(const SeatChoice&) const = default;
};

/// Reads `{"doctrine":"hedge","weights":{"RUS":0.3}}` for an actor; other members are left to others, `weights` may be absent. Throws InputError
/// for a doctrine or partner that is not there, for the actor itself, nonstate partners and weights out of [-1, 1].
SeatChoice read_choice(const nlohmann::json& body, const Scenario& scenario, std::size_t actor);

/// A choice as read_choice takes it.
struct ChoiceData {
    std::string doctrine;
    Named<double> weights;

    static constexpr std::string_view type_name = "Choice";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"doctrine"}, &ChoiceData::doctrine);
        visit(JsonField{"weights", "by actor, from -1 to 1"}, &ChoiceData::weights);
    }
};

ChoiceData choice_data(const SeatChoice& choice, const Scenario& scenario);

/// The doctrine that is followed: the numbers of the chosen one, the weights added to its tilt (E13).
Doctrine chosen_doctrine(const SeatChoice& choice, const Experiment& experiment, std::size_t actors);

}  // namespace tarazy
