#include "scenario/form/check.h"

#include "scenario/world/small_scenario.h"
#include "support/catch.h"

namespace tarazy::form_name_check_test {

TEST_CASE("names that fit bring no complaint") {
    CHECK_FALSE(check_new_name("steppe-2021", NameKind::scenario));
    CHECK_FALSE(check_new_name("KAZ", NameKind::actor_id));
    CHECK_FALSE(check_new_name("A_345678", NameKind::actor_id));
    CHECK(check_new_name("A_3456789", NameKind::actor_id));
    CHECK_FALSE(check_new_name("iron and steel", NameKind::label));
    CHECK_FALSE(check_new_name("нефть", NameKind::label));
    CHECK(check_new_name(" a", NameKind::label));
    CHECK(check_new_name("", NameKind::label));
    CHECK(check_new_name(std::string(65, 'a'), NameKind::label));
}

TEST_CASE("new names must follow their pattern") {
    CHECK(complaint(changed("id: BBB", "id: bbb")) ==
          "small.yaml:9:10: actors.bbb.id: 'bbb' is no actor id (2 to 8 of A-Z, 0-9 and _, a letter first). Did you mean 'BBB'?");
    CHECK(complaint(changed("id: BBB", "id: TOO_LONG_BY_FAR")) ==
          "small.yaml:9:10: actors.TOO_LONG_BY_FAR.id: 'TOO_LONG_BY_FAR' is no actor id (2 to 8 of A-Z, 0-9 and _, a letter first). Write it like "
          "KAZ.");
    CHECK(complaint(changed("id: BBB", "id: B")) ==
          "small.yaml:9:10: actors.B.id: 'B' is no actor id (2 to 8 of A-Z, 0-9 and _, a letter first). Write it like KAZ.");
    CHECK(complaint(changed("id: BBB", "id: 1B")) ==
          "small.yaml:9:10: actors.1B.id: '1B' is no actor id (2 to 8 of A-Z, 0-9 and _, a letter first). Write it like KAZ.");
    CHECK(complaint(with("institutions: [{id: \"A.B\"}]\n")) ==
          "small.yaml:11:21: institutions.A.B.id: 'A.B' is no name (1 to 64 letters, digits, blanks, - and _). Leave out punctuation.");
    CHECK(complaint(with("doctrines: {\"a,b\": {}}\n")) ==
          "small.yaml:11:13: doctrines.a,b: 'a,b' is no name (1 to 64 letters, digits, blanks, - and _). Leave out punctuation.");
    CHECK(complaint(changed("name: small", "name: \"a b\"")) ==
          "small.yaml:2:7: name: 'a b' is no name for a scenario (only a-z, 0-9 and - are allowed). Write it like steppe-2021.");
}

TEST_CASE("names that nobody bears bring the nearest that somebody does") {
    CHECK(complaint(with("borders: [[AAA, BBC]]\n")) ==
          "small.yaml:11:17: borders[0][1]: unknown actor 'BBC' (the scenario has none of that name). Did you mean 'BBB'?");
    CHECK(complaint(with("borders: [[AAA, QQQQQQ]]\n")) ==
          "small.yaml:11:17: borders[0][1]: unknown actor 'QQQQQQ' (the scenario has none of that name). Known: AAA, BBB, RING.");
    CHECK(complaint(changed("military: 1}}\n  - {id: RING", "militarry: 1}}\n  - {id: RING")) ==
          "small.yaml:9:62: actors.BBB.capabilities.militarry: unknown capability 'militarry' (the scenario has none of that name). Did you mean "
          "'military'?");
    CHECK(complaint(changed("12, 25]", "12, 25], doctrine: hegde")) ==
          "small.yaml:9:44: actors.BBB.doctrine: unknown doctrine 'hegde' (the scenario has none of that name). Did you mean 'hedge'?");
    CHECK(
        complaint(with("events: [{at: 2021, do: [join: {institution: PAKT, actor: AAA}]}]\ninstitutions: [{id: PACT}]\n")) ==
        "small.yaml:11:46: events[0].do[0].join.institution: unknown institution 'PAKT' (the scenario has none of that name). Did you mean 'PACT'?");
    CHECK(complaint(with("events: [{at: 2021, do: [corridor: {id: PIPE, status: 0}]}]\n")) ==
          "small.yaml:11:41: events[0].do[0].corridor.id: unknown corridor 'PIPE' (the scenario has none of that name).");
    CHECK(complaint(with("trade: {AAABBB: 1}\n")) ==
          "small.yaml:11:9: trade.AAABBB: 'AAABBB' is no pair (two ids joined by -). Write it like KAZ-RUS.");
    CHECK(complaint(with("affinity: {pairs: {AAA>BBB>RING: 1}}\n")) ==
          "small.yaml:11:20: affinity.pairs.AAA>BBB>RING: 'AAA>BBB>RING' is no pair (two ids joined by - for both ways, by > for one). Write it like "
          "KAZ-RUS or KAZ>RUS.");
    CHECK(complaint(with("trade: {AAA>BBB: 1}\n")) ==
          "small.yaml:11:9: trade.AAA>BBB: 'AAA>BBB' has a direction (here a pair is the same both ways). Write AAA-BBB.");
    CHECK(complaint(with("trade: {AAA-AAA: 1}\n")) ==
          "small.yaml:11:9: trade.AAA-AAA: 'AAA-AAA' pairs an actor with itself (a pair is two actors). Name two.");
    CHECK(complaint(with("trade: {AAA-RING: 1}\n")) ==
          "small.yaml:11:9: trade.AAA-RING: 'RING' is a nonstate actor (it has no trade, alignment or doctrine). Name a state or a bloc.");
    CHECK(complaint(with("alignment: {RING: {security: {AAA: 1}}}\n")) ==
          "small.yaml:11:13: alignment.RING: 'RING' is a nonstate actor (it has no trade, alignment or doctrine). Name a state or a bloc.");
    CHECK(complaint(with("alignment: {AAA: {security: {RING: 0.1}}}\n")) ==
          "small.yaml:11:30: alignment.AAA.security.RING: 'RING' is a nonstate actor (it has no trade, alignment or doctrine). Name a state or a "
          "bloc.");
    CHECK(complaint(with("strategies: {s: {policy: {RING: hedge}}}\n")) ==
          "small.yaml:11:27: strategies.s.policy.RING: 'RING' is a nonstate actor (it has no trade, alignment or doctrine). Name a state or a bloc.");
    CHECK(complaint(with("events: [{at: 2021, do: [doctrine: {actor: RING, to: hedge}]}]\n")) ==
          "small.yaml:11:44: events[0].do[0].doctrine.actor: 'RING' is a nonstate actor (it has no trade, alignment or doctrine). Name a state or a "
          "bloc.");
    CHECK(complaint(with("events: [{at: 2021, do: [resolve: {actor: RING, to: 1}]}]\n")) ==
          "small.yaml:11:43: events[0].do[0].resolve.actor: 'RING' is a nonstate actor (it has no trade, alignment or doctrine). Name a state or a "
          "bloc.");
}

}  // namespace tarazy::form_name_check_test
