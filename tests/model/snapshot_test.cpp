#include "model/snapshot.h"

#include <utility>

#include "support/catch.h"

namespace tarazy::snapshot_test {

TEMPLATE_TEST_CASE("The lines of the domains are the same row of each matrix", "", EnsembleLayout, SingleLayout, RowLayout) {
    using Pack = typename TestType::Pack;
    std::array<Matrix<TestType>, domain_count> matrices;
    for (std::size_t d = 0; d < domain_count; ++d) {
        matrices[d] = Matrix<TestType>(3);
        for (std::size_t j = 0; j < 3; ++j) matrices[d].at(1, j, 0) = static_cast<double>(10 * d + j);
    }
    const auto lines = lines_of(std::as_const(matrices), 1);
    const auto number = [](const Pack& pack, std::size_t lane) {
        alignas(64) std::array<typename Pack::Number, Pack::width> numbers;
        pack.store(numbers.data());
        return numbers[lane];
    };
    for (std::size_t d = 0; d < domain_count; ++d) {
        for (std::size_t j = 0; j < 3; ++j) {
            const std::size_t offset = TestType::offset(j, 0);
            CHECK(number(lines[d][offset / Pack::width], offset % Pack::width) == static_cast<typename Pack::Number>(10 * d + j));
        }
    }
    lines_of(matrices, 1)[political].put(0, Pack(7.0));
    CHECK(double(matrices[political].at(1, 0, 0)) == 7);
    CHECK(double(matrices[security].at(1, 0, 0)) == 0);
}

}  // namespace tarazy::snapshot_test
