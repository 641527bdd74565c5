#include "statistics/analysis_streams.h"

#include <algorithm>
#include <set>

#include "support/catch.h"

namespace tarazy::analysis_streams_test {

TEST_CASE("Different uses, entities and draws have numbers of their own") {
    std::set<double> numbers;
    const std::vector<DesignUse> uses{DesignUse::hypercube_order, DesignUse::hypercube_place, DesignUse::owen_scramble,    DesignUse::owen_rest,
                                      DesignUse::morris_order,    DesignUse::morris_level,    DesignUse::morris_direction, DesignUse::bootstrap};
    for (const DesignUse use : uses) {
        for (std::size_t entity = 0; entity < 5; ++entity) {
            for (std::size_t draw = 0; draw < 5; ++draw) numbers.insert(uniform({1, 0}, use, entity, draw));
        }
    }
    CHECK(numbers.size() == 25 * uses.size());
    CHECK(uniform({1, 0}, DesignUse::bootstrap, 2, 3) == uniform({1, 0}, Stream::design, 208, 2, 3));
}

TEST_CASE("One of so many is chosen, each as likely") {
    CHECK(chosen_below(4, 0x1p-53) == 0);
    CHECK(chosen_below(4, 0.2499) == 0);
    CHECK(chosen_below(4, 0.25) == 1);
    CHECK(chosen_below(4, 1 - 0x1p-53) == 3);
    CHECK(chosen_below(1, 0.7) == 0);
}

TEST_CASE("A shuffle holds everything once, and every order is as likely") {
    // 6 orders of three: each 1/6 of n = 6000, standard error sqrt(n 5/36) = 29.
    std::vector<std::size_t> found(6, 0);
    for (std::size_t entity = 0; entity < 6000; ++entity) {
        std::vector<std::size_t> order = shuffled(3, {3, 0}, DesignUse::hypercube_order, entity);
        ++found[2 * order[0] + (order[1] > order[2] ? 1 : 0)];
        std::sort(order.begin(), order.end());
        CHECK(order == std::vector<std::size_t>{0, 1, 2});
    }
    for (const std::size_t count : found) CHECK(std::abs(static_cast<double>(count) - 1000) < 4 * 29);
    CHECK(shuffled(0, {3, 0}, DesignUse::hypercube_order, 0).empty());
}

}  // namespace tarazy::analysis_streams_test
