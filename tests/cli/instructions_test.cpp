#include "cli/instructions.h"

#include <algorithm>

#include "support/catch.h"

namespace tarazy::instructions_test {

using Catch::Contains;

TEST_CASE("The best known instruction set is tried first") {
    CHECK(choose_instructions({"v2", "v3", "v4"}, "").levels == std::vector<std::string>{"v4", "v3", "v2"});
    CHECK(choose_instructions({"v2"}, "").levels == std::vector<std::string>{"v2"});
    CHECK(choose_instructions({"v2", "v3"}, "").problem.empty());
}

TEST_CASE("A wished instruction set is tried alone, and refused where it is not known") {
    CHECK(choose_instructions({"v2", "v3", "v4"}, "v2").levels == std::vector<std::string>{"v2"});
    for (const char* wish : {"v4", "v9", "avx2"}) {
        const InstructionChoice choice = choose_instructions({"v2", "v3"}, wish);
        CHECK(choice.levels.empty());
        CHECK_THAT(choice.problem, Contains(std::string("TARAZY_INSTRUCTIONS=") + wish) && Contains("v2 to v3"));
    }
    CHECK_FALSE(choose_instructions({}, "").problem.empty());
}

TEST_CASE("Levels of instruction sets are known in their order") {
    const std::vector<std::string> known = known_instructions();
    const std::vector<std::string> all{"v2", "v3", "v4"};
    REQUIRE(known.size() <= all.size());
    CHECK(std::equal(known.begin(), known.end(), all.begin()));
#if defined(__AVX512F__)
    CHECK(known.size() == 3);
#elif defined(__AVX2__)
    CHECK(known.size() >= 2);
#endif
}

}  // namespace tarazy::instructions_test
