#include "classroom/lab/ensemble_answer.h"

#include <algorithm>

#include "classroom/lab/ensemble.h"
#include "classroom/lab/lab_worlds.h"
#include "model/error.h"
#include "statistics/quantile.h"
#include "support/catch.h"

namespace tarazy::lab_ensemble_answer_test {

using nlohmann::json;

namespace {

struct Ready {
    ScenarioFile file = lively();
    Start start = make_start(file.model);
    Job job{&file.model, &start, &file.experiment, {9, 0}};
};

EnsembleWanted wanted() {
    return {.runs = 40, .series = {*find_series("economy"), *find_series("power"), *find_series("tension")}, .actors = {2, 0}, .most_times = 5};
}

}  // namespace

TEST_CASE("Bands are the quantiles of the runs") {
    const Ready ready;
    const json told = parsed(ensemble_answer(ready.job, wanted(), 2));
    CHECK(told["runs"] == 40);
    CHECK(told["failed"] == 0);
    CHECK(told["times"].size() == 5);
    CHECK(told["actors"] == json{2, 0});
    CHECK(told["milliseconds"].is_number());
    REQUIRE(told["bands"]["economy"].size() == 2);
    REQUIRE(told["bands"]["power"].size() == 2);

    const SideBySide all = simulate_side_by_side(
        ready.job, {.runs = 40, .series = {*find_series("economy"), *find_series("tension")}, .actors = {0}, .most_times = 5, .threads = 1});
    for (const auto& [table, k] : {std::pair{told["bands"]["economy"][1], 0U}, std::pair{told["system"]["tension"], 1U}}) {
        const auto rows = unpacked(table);
        REQUIRE(rows.size() == 5);
        for (const std::size_t time : {0U, 2U, 4U}) {
            std::vector<double> sample(all.values[k].begin() + static_cast<std::ptrdiff_t>(time * 40),
                                       all.values[k].begin() + static_cast<std::ptrdiff_t>(time * 40 + 40));
            std::sort(sample.begin(), sample.end());
            const std::array<double, 5> ranks{0.05, 0.25, 0.5, 0.75, 0.95};
            for (std::size_t q = 0; q < 5; ++q) CHECK(std::abs(rows[q][time] - quantile(sample, ranks[q])) < rounding(table));
        }
    }
}

TEST_CASE("Crises and wars are means a year") {
    const Ready ready;
    const json told = parsed(ensemble_answer(ready.job, wanted(), 1));
    const SideBySide all = simulate_side_by_side(ready.job, {.runs = 40, .series = {}, .actors = {}, .most_times = 5, .threads = 1});
    const json& table = told["crises"]["per_year"];
    const auto rows = unpacked(table);
    REQUIRE(told["crises"]["times"] == json{2021, 2022, 2023, 2024});
    REQUIRE(rows.size() == 2);
    for (std::size_t k = 0; k < 4; ++k) {
        CHECK(std::abs(rows[0][k] - all.crises[k] / 40) < rounding(table));
        CHECK(std::abs(rows[1][k] - all.wars[k] / 40) < rounding(table));
    }
}

TEST_CASE("Where every run fails there are no bands") {
    Ready ready;
    ready.file.model.actors[2].growth[0] = 1e300;
    CHECK_THROWS_AS(ensemble_answer(ready.job, wanted(), 1), DomainError);
}

}  // namespace tarazy::lab_ensemble_answer_test
