// What every shipped scenario must hold: it reads without a warning, speaks three languages, keeps the model's invariants and
// does not depend on the number of threads.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "experiment/ensemble.h"
#include "model/series.h"
#include "model/simulation.h"
#include "scenario/world/scenario_file.h"
#include "support/catch.h"

namespace tarazy::shipped_test {
namespace {

std::vector<std::filesystem::path> shipped() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(TARAZY_SOURCE_DIR) / "scenarios")) {
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    REQUIRE(files.size() >= 12);
    return files;
}

/// The results of `runs` runs, all blocks one after another.
std::vector<Results> played(const ScenarioFile& file, std::size_t runs, unsigned threads) {
    std::vector<Results> blocks;
    const Ensemble ensemble{.scenario = &file.model, .experiment = &file.experiment, .seed = 3, .runs = runs, .threads = threads};
    const auto failures = run_ensemble(ensemble, {.keep = [&](const Results& block) { blocks.push_back(block); }, .progress = {}, .stop = {}});
    CHECK(failures.empty());
    return blocks;
}

/// The file with twenty steps, recorded each and with all pairs.
ScenarioFile shortened(const std::filesystem::path& file) {
    ScenarioFile scenario = read_scenario(file);
    scenario.model.time.end = scenario.model.time.start + 20 * scenario.model.time.step;
    scenario.model.record = {.every = 1, .pairs = {true, true, true, true}};
    return scenario;
}

/// Calls `check` with each row of a series: one run, one time.
void each_row(const Scenario& scenario, const Results& block, std::string_view name, const std::function<void(const double* row)>& check) {
    const std::size_t series = find_series(name).value();
    const std::size_t width = series_width(all_series()[series], scenario);
    const std::vector<double>& values = block.values[series];
    REQUIRE(!values.empty());
    for (std::size_t at = 0; at < values.size(); at += width) check(values.data() + at);
}

void check_invariants(const Scenario& scenario, const Results& block) {
    const std::size_t n = scenario.size();
    for (std::size_t s = 0; s < all_series().size(); ++s) {
        CHECK(std::all_of(block.values[s].begin(), block.values[s].end(), [](double value) { return std::isfinite(value); }));
    }
    each_row(scenario, block, "power", [&](const double* p) {
        double sum = 0;
        for (std::size_t i = 0; i < n; ++i) sum += p[i];
        CHECK(std::abs(sum - 1) < 1e-12);
    });
    each_row(scenario, block, "alignment", [&](const double* w) {
        double farthest = 0;
        double least = 1;
        for (std::size_t row = 0; row < domain_count * n; ++row) {
            double sum = 0;
            for (std::size_t j = 0; j < n; ++j) {
                sum += w[row * n + j];
                least = std::min(least, w[row * n + j]);
            }
            farthest = std::max(farthest, std::abs(sum - 1));
        }
        CHECK(farthest < 1e-12);
        CHECK(least > 0);
    });
    each_row(scenario, block, "affinity", [&](const double* f) {
        double most = 0;
        double diagonal = 0;
        for (std::size_t k = 0; k < n * n; ++k) most = std::max(most, std::abs(f[k]));
        for (std::size_t i = 0; i < n; ++i) diagonal = std::max(diagonal, std::abs(f[i * n + i]));
        CHECK(most <= 1);
        CHECK(diagonal == 0);
    });
    each_row(scenario, block, "tie", [&](const double* x) {
        double farthest = 0;
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                farthest = std::max(farthest, std::abs(x[i * n + j] - x[j * n + i]) / (1 + std::abs(x[i * n + j])));
            }
        }
        CHECK(farthest < 1e-12);
    });
}

/// A text that is there at all is there in every language.
void check_text(const Text& text, bool required) {
    if (text.empty() && !required) return;
    CAPTURE(text.en, text.kk, text.ru);
    CHECK_FALSE(text.en.empty());
    CHECK_FALSE(text.kk.empty());
    CHECK_FALSE(text.ru.empty());
}

}  // namespace

TEST_CASE("every shipped scenario reads without a warning and names its sources") {
    for (const auto& path : shipped()) {
        CAPTURE(path.filename().string());
        const ScenarioFile file = read_scenario(path);
        CHECK(file.warnings.empty());
        CHECK(file.name == path.stem().string());
        CHECK(file.source.size() > 40);
    }
}

TEST_CASE("every shipped scenario speaks English, Kazakh and Russian, its lesson too") {
    for (const auto& path : shipped()) {
        CAPTURE(path.filename().string());
        const ScenarioFile file = read_scenario(path);
        check_text(file.title, true);
        check_text(file.description, true);
        check_text(file.lesson.goal, true);
        check_text(file.lesson.hint, true);
        CHECK(file.lesson.steps.size() >= 3);
        CHECK(file.lesson.questions.size() >= 3);
        for (const LessonStep& step : file.lesson.steps) {
            check_text(step.text, true);
            check_text(step.look_for, true);
        }
        for (const Text& question : file.lesson.questions) check_text(question, true);
        for (const Actor& actor : file.model.actors) check_text(actor.name, false);
        for (const Event& event : file.model.events) check_text(event.label, false);
    }
}

TEST_CASE("every step of every lesson and every strategy can be run", "[threads]") {
    for (const auto& path : shipped()) {
        CAPTURE(path.filename().string());
        const ScenarioFile plain = read_scenario(path);
        std::vector<Changes> all;
        for (const LessonStep& step : plain.lesson.steps) all.push_back(step.changes);
        for (const ScenarioPolicy& policy : plain.policies) all.push_back(policy.changes);
        for (const Changes& changes : all) {
            ScenarioFile changed = read_scenario(path, changes);
            changed.model.time.end = changed.model.time.start + 4 * changed.model.time.step;
            played(changed, 1, 1);
        }
    }
}

TEST_CASE("every shipped scenario keeps the invariants, whatever the threads", "[threads]") {
    for (const auto& path : shipped()) {
        CAPTURE(path.filename().string());
        const ScenarioFile file = shortened(path);
        const std::size_t runs = file.model.size() < 65 ? 17 : 3;
        const std::vector<Results> one = played(file, runs, 1);
        for (const Results& block : one) check_invariants(file.model, block);
        for (const unsigned threads : {2u, 7u}) {
            const std::vector<Results> many = played(file, runs, threads);
            REQUIRE(many.size() == one.size());
            for (std::size_t b = 0; b < one.size(); ++b) CHECK(many[b].values == one[b].values);
        }
    }
}

TEST_CASE("every shipped scenario that is small enough has in single precision what it has in double, but for who fights when") {
    for (const auto& path : shipped()) {
        ScenarioFile file = read_scenario(path);
        if (!has_single_precision(file.model.size())) continue;
        CAPTURE(path.filename().string());
        file.model.conflict_enabled = false;
        const Start start = make_start(file.model);
        std::vector<Job> jobs;
        for (std::uint32_t run = 0; run < 16; ++run) jobs.push_back({&file.model, &start, &file.experiment, {3, run}});
        const SeriesChoice choice = recorded_series(file.model.record);
        Results exact;
        Results single;
        simulate_into(exact, jobs, choice);
        simulate_into(single, jobs, choice, {}, Precision::single);
        for (std::size_t s = 0; s < choice.size(); ++s) {
            const std::string name(all_series()[s].name);
            CAPTURE(name);
            double farthest = 0;
            for (std::size_t k = 0; k < exact.values[s].size(); ++k) {
                farthest = std::max(farthest, std::abs(exact.values[s][k] - single.values[s][k]) / std::max(1.0, std::abs(exact.values[s][k])));
            }
            // Of affinities that are not yet 1e-4, as when anarchy begins among neutrals, the balance has lost digits.
            CHECK(farthest < (name == "balance" ? 2e-3 : 1e-4));
        }
    }
}

}  // namespace tarazy::shipped_test
