#include "classroom/game/rounds.h"

#include <algorithm>
#include <string>

#include "model/error.h"

namespace tarazy {

std::size_t step_after(const Horizon& time, std::size_t rounds, std::size_t done) {
    require(rounds > 0 && done <= rounds, "a class has played some of its rounds");
    return (2 * done * time.steps() + rounds) / (2 * rounds);
}

double time_after(const Horizon& time, std::size_t rounds, std::size_t done) {
    return time.time(step_after(time, rounds, done));
}

void check_rounds(const Horizon& time, std::size_t rounds) {
    const std::size_t most = std::min(most_rounds, time.steps());
    if (rounds >= 1 && rounds <= most) return;
    throw InputError("'rounds' cannot be taken (" + std::to_string(rounds) + " is out of range). Give a whole number from 1 to " +
                     std::to_string(most));
}

}  // namespace tarazy
