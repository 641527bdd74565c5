#include "scenario/world/lesson_part.h"

#include "scenario/world/small_scenario.h"
#include "support/catch.h"

namespace tarazy::world_lesson_part_test {

TEST_CASE("the lesson and the strategies are read") {
    const ScenarioFile file = read(with(R"(strategies:
  pivot: {policy: {AAA: hedge}, set: {world.exclusivity: 1.50, actors.BBB.doctrine: balance}, events: [{at: 2026, do: [posture: {actor: AAA, to: 2}]}]}
  stay: {}
lesson:
  goal: {en: Goal, ru: Цель}
  steps:
    - {text: First, set: {world.anarchy: 1, conflict.enabled: true}, policy: {BBB: balance}, look_for: {kk: Қара}}
    - {text: Second}
  questions: [One, {en: Two, kk: Екі}]
  hint: Hint
)"));
    REQUIRE(file.policies.size() == 2);
    CHECK(file.policies[0].name == "pivot");
    CHECK(file.policies[0].changes.doctrine_choices == std::vector<DoctrineChoice>{{"AAA", "hedge"}});
    CHECK(file.policies[0].changes.settings == std::vector<Setting>{{"world.exclusivity", "1.50"}, {"actors.BBB.doctrine", "balance"}});
    REQUIRE(file.policies[0].events.size() == 1);
    CHECK(file.policies[0].events[0].at == 2026.0);
    CHECK(file.model.events.empty());
    CHECK(file.policies[1].events.empty());
    CHECK(file.lesson.goal == Text{"Goal", "", "Цель"});
    REQUIRE(file.lesson.steps.size() == 2);
    CHECK(file.lesson.steps[0].text.en == "First");
    CHECK(file.lesson.steps[0].changes.settings == std::vector<Setting>{{"world.anarchy", "1"}, {"conflict.enabled", "true"}});
    CHECK(file.lesson.steps[0].changes.doctrine_choices == std::vector<DoctrineChoice>{{"BBB", "balance"}});
    CHECK(file.lesson.steps[0].look_for.in("en") == "Қара");
    REQUIRE(file.lesson.questions.size() == 2);
    CHECK(file.lesson.questions[1].kk == "Екі");
    CHECK(file.lesson.hint.en == "Hint");
}

TEST_CASE("what lessons and strategies change is checked as on the command line") {
    CHECK(complaint(with("strategies: {s: {set: {world.anarhy: 1, world.exclusivity: -1}}}\n")) ==
          "small.yaml:11:24: strategies.s.set.world.anarhy: unknown path 'world.anarhy' (no 'anarhy' in world). Did you mean 'world.anarchy'?\n"
          "small.yaml:11:60: strategies.s.set.world.exclusivity: -1 is out of range (at least 0). Meaning: how much rival patrons resent sharing a "
          "client (nu of E13).");
    CHECK(complaint(with(
              "strategies: {s: {set: {world.anarchy: [1]}, policy: {AAA: hegde}, events: [{at: 2021, do: [{postur: {actor: AAA, to: 1}}]}]}}\n")) ==
          "small.yaml:11:39: strategies.s.set.world.anarchy: expected a number, true, false or a word (got a list). Write it after the colon, in one "
          "piece.\n"
          "small.yaml:11:59: strategies.s.policy.AAA: unknown doctrine 'hegde' (the scenario has none of that name). Did you mean 'hedge'?\n"
          "small.yaml:11:93: strategies.s.events[0].do[0].postur: unknown key 'postur' (nothing of that name belongs here). Did you mean 'posture'?");
    CHECK(complaint(with("lesson: {steps: [{text: a}, {set: {time.step: 1}, policy: {CCC: hedge}}], goal: {de: a}}\n")) ==
          "small.yaml:11:36: lesson.steps[1].set.time.step: 'time.step' cannot be set (time, record, strategies and lesson are the same for every "
          "run). Change the file.\n"
          "small.yaml:11:60: lesson.steps[1].policy.CCC: unknown actor 'CCC' (the scenario has none of that name). Known: AAA, BBB, RING.\n"
          "small.yaml:11:82: lesson.goal.de: unknown language 'de' (texts are in en, kk and ru). Use one of these.");
}

}  // namespace tarazy::world_lesson_part_test
