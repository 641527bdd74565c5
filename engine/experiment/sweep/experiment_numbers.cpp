#include "experiment/sweep/experiment_numbers.h"

namespace tarazy {

std::vector<double> experiment_numbers(Experiment experiment, std::size_t actors) {
    std::vector<double> numbers;
    for_each_experiment_number(experiment, actors, [&](const double& number) { numbers.push_back(number); });
    return numbers;
}

std::optional<std::vector<std::size_t>> places_set(const Experiment& first, double first_value, const Experiment& second, double second_value,
                                                   std::size_t actors) {
    const std::vector<double> before = experiment_numbers(first, actors);
    const std::vector<double> after = experiment_numbers(second, actors);
    std::vector<std::size_t> places;
    for (std::size_t k = 0; k < before.size(); ++k) {
        if (before[k] == after[k]) continue;
        if (before[k] != first_value || after[k] != second_value) return std::nullopt;
        places.push_back(k);
    }
    return places;
}

}  // namespace tarazy
