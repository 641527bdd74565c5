#include "serve/newest_jobs.h"

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::newest_jobs_test {

namespace {

/// Jobs that run when the test says so.
struct Bench {
    std::deque<Task> on_pool;
    NewestJobs jobs{[this](Task task) { on_pool.push_back(std::move(task)); }, [](const Task& task) { task(); }};
    std::vector<std::string> answers;

    void add(const std::string& name, std::function<bool()> gone = {}) {
        jobs.add(
            [name](const std::function<bool()>& stop) {
                if (stop()) throw Interrupted(name + " was stopped");
                HttpAnswer answer;
                answer.body = name;
                return answer;
            },
            std::move(gone),
            [this, name](const HttpAnswer& answer) {
                answers.push_back(answer.status == 200 ? answer.body : name + ": " + std::to_string(answer.status));
            });
    }
    void run_one() {
        REQUIRE_FALSE(on_pool.empty());
        const Task task = std::move(on_pool.front());
        on_pool.pop_front();
        task();
    }
};

}  // namespace

TEST_CASE("One is computed, two wait, older ones are superseded") {
    Bench bench;
    for (const char* name : {"a", "b", "c", "d", "e"}) bench.add(name);
    CHECK(bench.on_pool.size() == 1);
    CHECK(bench.answers == std::vector<std::string>{"b: 503", "c: 503"});
    for (int k = 0; k < 3; ++k) bench.run_one();
    CHECK(bench.answers == std::vector<std::string>{"b: 503", "c: 503", "a", "d", "e"});
    CHECK(bench.on_pool.empty());
}

TEST_CASE("Nothing is computed for a client that has hung up") {
    Bench bench;
    bool first_gone = false;
    bench.add("a", [&] { return first_gone; });
    bench.add("b", [] { return true; });
    first_gone = true;
    bench.add("c", [] { return false; });
    bench.run_one();
    CHECK(bench.answers == std::vector<std::string>{"a: 503", "b: 503"});
    bench.run_one();
    CHECK(bench.answers.back() == "c");
}

TEST_CASE("What a job throws is its answer") {
    Bench bench;
    unsigned status = 0;
    bench.jobs.add([](const std::function<bool()>&) -> HttpAnswer { throw InputError("no"); }, {},
                   [&](const HttpAnswer& answer) { status = answer.status; });
    bench.run_one();
    CHECK(status == 400);
}

TEST_CASE("At the end all are answered") {
    Bench bench;
    for (const char* name : {"a", "b", "c"}) bench.add(name);
    bench.jobs.stop();
    CHECK(bench.answers == std::vector<std::string>{"b: 503", "c: 503"});
    bench.run_one();
    CHECK(bench.answers.back() == "a: 503");
}

}  // namespace tarazy::newest_jobs_test
