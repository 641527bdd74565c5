#pragma once
// The rounds that a class has played, as everybody may know them.
#include <string>
#include <vector>

#include "record/json/description.h"

namespace tarazy {

/// What a seat did in a round.
struct PlayedChoice {
    std::optional<std::string> doctrine;
    std::optional<Named<double>> weights;
    std::optional<bool> engine;
    std::optional<std::string> student;
    std::optional<bool> kept;

    static constexpr std::string_view type_name = "PlayedChoice";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        using P = PlayedChoice;
        visit(JsonField{"doctrine", "missing before the first choice: the scenario's own"}, &P::doctrine);
        visit(JsonField{"weights"}, &P::weights);
        visit(JsonField{"engine", "true where nobody sat there"}, &P::engine);
        visit(JsonField{"student", "else who sat there, by name"}, &P::student);
        visit(JsonField{"kept", "true where nothing was chosen: it went on with what it had"}, &P::kept);
    }
};

struct PlayedRound {
    std::size_t round = 1;
    double from = 0;
    double to = 0;
    Named<PlayedChoice> choices;

    static constexpr std::string_view type_name = "PlayedRound";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"round", "from 1"}, &PlayedRound::round);
        visit(JsonField{"from", "years"}, &PlayedRound::from);
        visit(JsonField{"to"}, &PlayedRound::to);
        visit(JsonField{"choices", "by actor"}, &PlayedRound::choices);
    }
};

}  // namespace tarazy
