#include "experiment/sweep/block_results.h"

#include <limits>

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::sweep_block_results_test {

TEST_CASE("Results and blocks come back from their bytes as they were") {
    BlockResults results;
    results.outcomes = 2;
    results.cells = {{3, 8, 2}, {4, 0, 1}};
    results.values = {1, -0.0, 2.5, 1e-310, std::numeric_limits<double>::infinity(), 7};
    results.failures = {{4, 0, "the economy of KAZ is infinite"}};
    const BlockResults again = decode(encode(results));
    CHECK(again.outcomes == 2);
    CHECK(again.cells == results.cells);
    CHECK(again.values == results.values);
    CHECK(again.failures == results.failures);

    const SweepBlock block = decode_block(encode(SweepBlock{77, {{1, 2, 3}}}));
    CHECK(block.number == 77);
    CHECK(block.cells == std::vector<Cell>{{1, 2, 3}});
}

TEST_CASE("Bytes that are cut or too many are refused, whatever they say of their length") {
    BlockResults results;
    results.outcomes = 1;
    results.cells = {{0, 0, 2}};
    results.values = {1, 2};
    results.failures = {{0, 1, "why"}};
    std::vector<char> bytes = encode(results);
    for (std::size_t size = 0; size < bytes.size(); ++size) CHECK_THROWS_AS(decode(std::span(bytes).first(size)), FileError);
    std::vector<char> longer = bytes;
    longer.push_back(0);
    CHECK_THROWS_AS(decode(longer), FileError);
    for (std::size_t at = 0; at < 24; ++at) {  // counts and lengths
        std::vector<char> wrong = bytes;
        wrong[at] = '\xff';
        try {
            decode(wrong);
        } catch (const FileError&) {
            SUCCEED();
        }
    }
    results.values.pop_back();
    CHECK_THROWS_AS(encode(results), Bug);
}

}  // namespace tarazy::sweep_block_results_test
