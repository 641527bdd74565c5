// Every number and every crisis of the conformance vectors, made by an independent implementation of MODEL.md.
#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "model/series.h"
#include "model/simulation.h"
#include "scenario/world/scenario_file.h"
#include "support/catch.h"

namespace tarazy::vectors_test {
namespace {

using Fields = std::vector<std::string>;

/// A vector: its name, the seed it is run with, and how many runs.
struct Vector {
    std::string name;
    std::uint64_t seed = 1;
    std::uint32_t runs = 1;

    std::filesystem::path file(const std::string& ending) const {
        return std::filesystem::path(TARAZY_SOURCE_DIR) / "tests" / "conformance" / "vectors" / (name + ending);
    }
};

/// The lines of a CSV without quotes, its head left out.
std::vector<Fields> rows_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    REQUIRE(stream);
    std::vector<Fields> rows;
    for (std::string line; std::getline(stream, line);) {
        Fields fields(1);
        for (const char letter : line) {
            if (letter == ',') {
                fields.emplace_back();
            } else {
                fields.back() += letter;
            }
        }
        rows.push_back(fields);
    }
    REQUIRE(rows.size() >= 1);
    rows.erase(rows.begin());
    return rows;
}

double number(const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    REQUIRE(error == std::errc());
    REQUIRE(end == text.data() + text.size());
    return value;
}

bool near(double value, double reference) {
    return std::abs(value - reference) <= 1e-12 + 1e-9 * std::abs(reference);
}

/// The position of a name among things that bear names.
template <class Things, class Name>
std::size_t position(const Things& things, const std::string& wanted, Name name) {
    for (std::size_t n = 0; n < things.size(); ++n) {
        if (name(things[n]) == wanted) {
            return n;
        }
    }
    FAIL("nothing is called " << wanted);
    return 0;
}

std::size_t actor_position(const Scenario& scenario, const std::string& id) {
    return position(scenario.actors, id, [](const Actor& actor) { return actor.id; });
}

/// Where a row's number stands in one time of a series.
std::size_t column(const Scenario& scenario, const Series& series, const std::string& domain, const std::string& actor, const std::string& partner) {
    const std::size_t size = scenario.size();
    switch (series.shape) {
        case SeriesShape::system: return 0;
        case SeriesShape::actor: return actor_position(scenario, actor);
        case SeriesShape::component:
            return actor_position(scenario, actor) * scenario.capabilities.size() +
                   position(scenario.capabilities, domain, [](const Capability& capability) { return capability.name; });
        case SeriesShape::pair: return actor_position(scenario, actor) * size + actor_position(scenario, partner);
        case SeriesShape::domains:
            return (position(domain_names, domain, [](std::string_view name) { return name; }) * size + actor_position(scenario, actor)) * size +
                   actor_position(scenario, partner);
    }
    FAIL("a series of no shape");
    return 0;
}

std::string joined(const Scenario& scenario, const std::vector<std::size_t>& actors) {
    std::string text;
    for (const std::size_t actor : actors) {
        text += (text.empty() ? "" : "+") + scenario.actors[actor].id;
    }
    return text;
}

void check_series(const Vector& vector, const Scenario& scenario, const Results& results) {
    const std::vector<std::size_t> steps = recorded_steps(scenario);
    std::size_t wrong = 0;
    for (const Fields& row : rows_of(vector.file(".csv"))) {
        REQUIRE(row.size() == 7);
        const std::size_t run = static_cast<std::size_t>(number(row[0]));
        const auto found = find_series(row[2]);
        REQUIRE(found);
        const Series& series = all_series()[*found];
        const std::size_t time =
            position(steps, row[1], [&](std::size_t step) { return near(scenario.time.time(step), number(row[1])) ? row[1] : std::string(); });
        const std::size_t width = series_width(series, scenario);
        const double value = results.values[*found].at((run * steps.size() + time) * width + column(scenario, series, row[3], row[4], row[5]));
        if (!near(value, number(row[6])) && ++wrong <= 20) {  // the first twenty tell enough
            FAIL_CHECK(row[2] << " " << row[3] << " " << row[4] << " " << row[5] << " of run " << run << " at " << row[1] << ": " << value
                              << ", expected " << row[6]);
        }
    }
    CHECK(wrong == 0);
}

void check_crises(const Vector& vector, const Scenario& scenario, const Results& results) {
    const std::vector<Fields> rows = rows_of(vector.file(".crises.csv"));
    std::size_t at = 0;
    for (std::size_t run = 0; run < results.runs; ++run) {
        for (const Crisis& crisis : results.crises[run]) {
            REQUIRE(at < rows.size());
            const Fields& row = rows[at++];
            REQUIRE(row.size() == 12);
            CAPTURE(at, row);
            CHECK(row[0] == std::to_string(run));
            CHECK(near(crisis.time, number(row[1])));
            CHECK(row[2] == scenario.actors[crisis.i].id);
            CHECK(row[3] == scenario.actors[crisis.j].id);
            CHECK(row[4] == joined(scenario, crisis.joined_i));
            CHECK(row[5] == joined(scenario, crisis.joined_j));
            CHECK(near(crisis.p_i, number(row[6])));
            CHECK(near(crisis.judged_i, number(row[7])));
            CHECK(near(crisis.judged_j, number(row[8])));
            CHECK(row[9] == crisis_outcome_names[static_cast<std::size_t>(crisis.outcome)]);
            CHECK(row[10] == (crisis.winner ? scenario.actors[*crisis.winner].id : ""));
            CHECK(near(crisis.military_losses, number(row[11])));
        }
    }
    CHECK(at == rows.size());
}

}  // namespace

TEST_CASE("the conformance vectors are met", "[conformance]") {
    const auto vector = GENERATE(values<Vector>({{"three", 1, 1}, {"events", 1, 1}, {"noise", 1, 3}, {"edges", 5000000001, 2}, {"conflict", 1, 3}}));
    CAPTURE(vector.name);
    const ScenarioFile file = read_scenario(vector.file(".yaml"));
    const Start start = make_start(file.model);
    std::vector<Job> jobs;
    for (std::uint32_t run = 0; run < vector.runs; ++run) {
        jobs.push_back({&file.model, &start, &file.experiment, {vector.seed, run}});
    }
    const Results results = simulate(jobs);
    REQUIRE(results.runs == vector.runs);
    for (const std::string& failure : results.failures) {
        REQUIRE(failure.empty());
    }
    check_series(vector, file.model, results);
    check_crises(vector, file.model, results);
}

}  // namespace tarazy::vectors_test
