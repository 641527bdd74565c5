#include "import/alliance_groups.h"

#include "support/catch.h"

namespace tarazy::alliance_groups_test {

namespace {

constexpr Promise defense = Promise::defense;
constexpr Promise consultation = Promise::consultation;

/// `id:members` of each group, D or C before it.
std::string groups(const std::vector<AllianceTie>& ties) {
    std::string text;
    for (const AllianceGroup& group : group_alliances(ties)) {
        text += group.promise == defense ? "D" : "C";
        text += group.alliance + ":";
        for (const std::size_t member : group.members) text += std::to_string(member);
        text += " ";
    }
    return text;
}

}  // namespace

TEST_CASE("three who all promise one another the same are one alliance") {
    CHECK(groups({{0, 1, defense, {"7"}}, {0, 2, defense, {"7"}}, {1, 2, defense, {"7"}}}) == "D7:012 ");
    CHECK(groups({}).empty());
}

TEST_CASE("pairs stay pairs, and so do the members of an alliance in which not all promise") {
    CHECK(groups({{0, 1, defense, {"7"}}}) == "D:01 ");
    CHECK(groups({{0, 1, defense, {"7"}}, {1, 2, defense, {"7"}}}) == "D:01 D:12 ");
    CHECK(groups({{0, 1, defense, {}}, {0, 1, consultation, {}}}) == "D:01 ");
}

TEST_CASE("an alliance never lends a promise to a pair that has it not") {
    // The pairs 01 and 23 defend each other for other reasons; all four consult in 9.
    CHECK(groups({{0, 1, defense, {"5", "9"}},
                  {2, 3, defense, {"6", "9"}},
                  {0, 2, consultation, {"9"}},
                  {0, 3, consultation, {"9"}},
                  {1, 2, consultation, {"9"}},
                  {1, 3, consultation, {"9"}}}) == "D:01 D:23 C9:0123 ");
}

TEST_CASE("a weaker alliance that adds nothing is left out") {
    const std::vector<AllianceTie> both{{0, 1, defense, {"7"}},      {0, 2, defense, {"7"}},      {1, 2, defense, {"7"}},
                                        {0, 1, consultation, {"8"}}, {0, 2, consultation, {"8"}}, {1, 2, consultation, {"8"}}};
    CHECK(groups(both) == "D7:012 ");
}

}  // namespace tarazy::alliance_groups_test
