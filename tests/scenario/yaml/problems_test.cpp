#include "scenario/yaml/problems.h"

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::yaml_problems_test {

namespace {

std::string raised(const Problems& problems) {
    try {
        problems.raise();
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("a path is written as people would") {
    const Path top;
    const Path events = top / "events";
    const Path second = events[2];
    const Path what = second / "do";
    CHECK(top.text().empty());
    CHECK(what[0].text() == "events[2].do[0]");
}

TEST_CASE("problems are told in the order of sources, lines and columns, each once") {
    Problems problems;
    const std::uint32_t own = problems.add_source("own.yaml");
    const std::uint32_t base = problems.add_source("base.yaml");
    const std::uint32_t set = problems.add_source("--set a=1");
    const Path top;
    CHECK(problems.empty());
    CHECK(raised(problems).empty());
    problems.add({set, 0, 0}, {}, {"last", "w", "Hint"});
    problems.add({base, 1, 1}, top / "a", {"third", "w", ""});
    problems.add({own, 10, 1}, top / "b", {"second", "w", "Why not?"});
    problems.add({own, 9, 20}, {}, {"first", "w", "Hint"});
    problems.add({own, 9, 20}, {}, {"first", "w", "Hint"});
    CHECK(raised(problems) ==
          "own.yaml:9:20: first (w). Hint.\nown.yaml:10:1: b: second (w). Why not?\nbase.yaml:1:1: a: third (w).\n--set a=1: last (w). Hint.");
}

TEST_CASE("warnings are no problems") {
    Problems problems;
    problems.warn({problems.add_source("a.yaml"), 2, 3}, {}, {"p", "w", "h"});
    CHECK(problems.empty());
    CHECK(problems.warnings() == std::vector<std::string>{"a.yaml:2:3: p (w). h."});
}

TEST_CASE("a hostile file does not fill the memory with problems") {
    Problems problems;
    const std::uint32_t source = problems.add_source("a.yaml");
    for (std::uint32_t k = 0; k < 1'005; ++k) problems.add({source, k + 1, 1}, {}, {"p", "w", ""});
    const std::string all = raised(problems);
    CHECK(all.substr(all.rfind('\n') + 1) == "and 5 more problems");
}

}  // namespace tarazy::yaml_problems_test
