#include "classroom/lab/reasons_answer.h"

#include "classroom/lab/lab_worlds.h"
#include "model/explanation.h"
#include "support/catch.h"

namespace tarazy::lab_reasons_answer_test {

using nlohmann::json;

TEST_CASE("Reasons are the decision taken apart") {
    const ScenarioFile file = lively();
    const Start start = make_start(file.model);
    const Job job{&file.model, &start, &file.experiment, {1, 0}};
    const json told = parsed(reasons_answer(job, 1, 2022.1, 9));
    const Decision decision = explain_decision(job, 1, 2022.1);
    CHECK(told["time"] == 2022.25);
    CHECK(told["actor"] == 1);
    REQUIRE(told["reasons"].size() == 9);  // three domains, three that decide
    for (std::size_t k = 0; k < 9; ++k) {
        const json& reason = told["reasons"][k];
        CHECK(reason["domain"] == decision.reasons[k].domain);
        CHECK(reason["partner"] == decision.reasons[k].partner);
        CHECK(reason["share"].get<double>() == Approx(decision.reasons[k].share).epsilon(1e-8));
        CHECK(reason["next_share"].get<double>() == Approx(decision.reasons[k].next_share).epsilon(1e-8));
        double sum = 0;
        for (const json& term : reason["terms"]) {
            CHECK(term["value"] != 0);
            sum += term["value"].get<double>();
        }
        CHECK(sum == Approx(decision.reasons[k].utility).margin(1e-8));
    }
    CHECK(json_document(reasons_answer(job, 1, 2022, 3)).size() < json_document(reasons_answer(job, 1, 2022, 9)).size());
}

TEST_CASE("Who decides nothing has no reasons") {
    const ScenarioFile file = lively();
    const Start start = make_start(file.model);
    const Job job{&file.model, &start, &file.experiment, {1, 0}};
    CHECK_THROWS_AS(reasons_answer(job, 3, 2022), InputError);
    CHECK_THROWS_AS(reasons_answer(job, 1, 2024), InputError);
}

}  // namespace tarazy::lab_reasons_answer_test
