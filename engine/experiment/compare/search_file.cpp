#include "experiment/compare/file.h"

#include <functional>

namespace tarazy {

void add_search(const BetterDoctrine& found, TableFile& file) {
    file.attributes.emplace_back("search_block", found.block);
    file.attributes.emplace_back("search_actor", found.search.actor);
    TableAxis numbers{"search_number", "number of the doctrine that was searched", found.numbers.size(), {}, {}};
    for (const DoctrineSearch::Range& range : found.search.ranges) numbers.labels.push_back(range.key);
    file.axes.push_back(std::move(numbers));
    file.variables.push_back({"search_value", "1", "number of the doctrine found", {"search_number"}, found.numbers, {}, {}});
    file.axes.push_back({"rival", "built-in doctrine", found.rivals.size(), found.rivals, {}});
    const auto add = [&](const char* name, const char* meaning, const std::function<double(std::size_t)>& number) {
        std::vector<double> values;
        for (std::size_t k = 0; k < found.rivals.size(); ++k) values.push_back(number(k));
        file.variables.push_back({name, "1", meaning, {"rival"}, std::move(values), {}, {}});
    };
    add("rival_mean", "mean of the built-in doctrine with fresh random numbers", [&](std::size_t k) { return found.rival_means[k]; });
    add("search_difference", "the doctrine found minus the built-in one, fresh random numbers",
        [&](std::size_t k) { return found.with_rivals[k].difference; });
    add("search_difference_low", "lower end of its 95 % interval", [&](std::size_t k) { return found.with_rivals[k].student.low; });
    add("search_difference_high", "upper end of its 95 % interval", [&](std::size_t k) { return found.with_rivals[k].student.high; });
    add("search_better_share", "share of histories in which the doctrine found is better",
        [&](std::size_t k) { return found.with_rivals[k].better; });
}

}  // namespace tarazy
