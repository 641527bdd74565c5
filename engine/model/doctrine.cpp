#include "model/doctrine.h"

#include <array>

namespace tarazy {
namespace {

//                                     b    a    e    p    rho  lambda tau  eta  eps  phi resolve
constexpr std::array<BuiltInDoctrine, 6> doctrines{{
    {"pragmatic", {1.0, 0.5, 0.3, 0.5, 0.5, 0.5, 0.3, 0.6, 0.5, 0.0, 0.5}, "a little of everything", "the baseline of this model"},
    {"balance",
     {2.0, 0.0, 0.3, 0.5, 0.1, 0.1, 0.3, 0.6, 1.0, 0.0, 0.7},
     "with the foes of what threatens",
     "Waltz 1979, Theory of International Politics; Walt 1987, The Origins of Alliances"},
    {"bandwagon",
     {0.2, 1.5, 0.3, 0.5, 0.1, 0.0, 0.3, 0.6, 0.2, 0.0, 0.3},
     "with the strong",
     "Schweller 1994, Bandwagoning for Profit, International Security 19(1)"},
    {"hedge",
     {1.0, 0.5, 0.3, 0.5, 2.0, 0.5, 0.3, 0.6, 0.5, 0.0, 0.5},
     "multi-vector: spread over patrons that fail apart",
     "Kuik 2008, The Essence of Hedging, Contemporary Southeast Asia 30(2)"},
    {"nonaligned",
     {0.5, 0.0, 0.3, 0.5, 0.5, 4.0, 0.3, 0.6, 0.5, 0.0, 0.5},
     "freedom of action first",
     "Altfeld 1984; Morrow 1991, Alliances and Asymmetry, American Journal of Political Science 35(4)"},
    {"buckpass",
     {0.5, 0.2, 0.3, 0.5, 0.5, 0.5, 0.3, 0.6, 0.5, 1.0, 0.2},
     "let others carry the load",
     "Christensen & Snyder 1990, Chain Gangs and Passed Bucks, International Organization 44(2)"},
}};

}  // namespace

std::span<const BuiltInDoctrine> built_in_doctrines() {
    return doctrines;
}

}  // namespace tarazy
