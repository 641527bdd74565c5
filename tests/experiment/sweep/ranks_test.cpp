#include "experiment/sweep/ranks.h"

#include "support/catch.h"

namespace tarazy::sweep_ranks_test {

// What several ranks do together is tested with mpirun (tests/sweeps).
TEST_CASE("Without an MPI job there is rank 0 alone, and nobody asks for anything") {
    Ranks ranks;
    CHECK(ranks.rank() == 0);
    CHECK(ranks.count() == 1);
    ranks.serve([](const BlockResults&) { FAIL("nobody sends results"); },
                []() -> std::optional<SweepBlock> {
                    FAIL("nobody asks");
                    return std::nullopt;
                });
    ranks.stop_workers();
}

}  // namespace tarazy::sweep_ranks_test
