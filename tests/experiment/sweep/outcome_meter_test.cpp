#include "experiment/sweep/outcome_meter.h"

#include <cmath>
#include <limits>

#include "experiment/small_world.h"
#include "model/error.h"
#include "model/simulation.h"
#include "support/catch.h"

namespace tarazy::sweep_outcome_meter_test {

namespace {

Outcome outcome(const char* series, Statistic statistic = Statistic::final_value, const char* actor = "", const char* partner = "") {
    Outcome made;
    made.series = find_series(series).value();
    made.statistic = statistic;
    made.actor = actor;
    made.partner = partner;
    return made;
}

/// All outcomes of some runs: read by the meter from what it asks to be kept.
std::vector<double> measured(Scenario scenario, const std::vector<Outcome>& outcomes, std::uint32_t run) {
    OutcomeMeter meter(scenario, outcomes);
    scenario.record.every = meter.every();
    const Start start = make_start(scenario);
    const Experiment experiment = unchanged(scenario);
    const std::vector<Job> jobs{{&scenario, &start, &experiment, {3, run}}, {&scenario, &start, &experiment, {3, run + 1}}};
    Results results;
    simulate_into(results, jobs, meter.choice());
    std::vector<double> numbers(outcomes.size());
    meter.measure(results, 1, numbers);
    return numbers;
}

}  // namespace

TEST_CASE("A statistic is over the recorded times") {
    const std::vector<double> numbers{4, 1, 3, 2};
    std::vector<double> scratch;
    CHECK(statistic_of(numbers, Statistic::final_value, 0, scratch) == 2);
    CHECK(statistic_of(numbers, Statistic::mean, 0, scratch) == 2.5);
    CHECK(statistic_of(numbers, Statistic::sum, 0, scratch) == 10);
    CHECK(statistic_of(numbers, Statistic::minimum, 0, scratch) == 1);
    CHECK(statistic_of(numbers, Statistic::maximum, 0, scratch) == 4);
    CHECK(statistic_of(numbers, Statistic::quantile, 0.5, scratch) == 2.5);
    CHECK(statistic_of(numbers, Statistic::quantile, 0, scratch) == 1);
    CHECK(std::isnan(statistic_of(std::vector<double>{1, std::numeric_limits<double>::quiet_NaN()}, Statistic::maximum, 0, scratch)));
    CHECK_THROWS_AS(statistic_of({}, Statistic::mean, 0, scratch), Bug);
}

TEST_CASE("Outcomes are the numbers of the series, whatever is kept of it") {
    Scenario scenario = small_world();
    scenario.record.pairs = {true, true, true, true};
    const Start start = make_start(scenario);
    const Experiment experiment = unchanged(scenario);
    const Results all = simulate(std::vector<Job>{{&scenario, &start, &experiment, {3, 8}}});
    const std::size_t times = recorded_steps(scenario).size();
    const auto number = [&](const char* series, std::size_t time, std::size_t width, std::size_t index) {
        return all.values[find_series(series).value()][time * width + index];
    };
    Outcome shares = outcome("alignment", Statistic::final_value, "BA", "CA");
    shares.domain = economic;
    Outcome stock = outcome("capability", Statistic::final_value, "CA");
    stock.component = "military";
    const std::vector<Outcome> finals{outcome("autonomy", Statistic::final_value, "BA"), outcome("poles"), shares, stock,
                                      outcome("tie", Statistic::final_value, "AA", "BA")};
    const std::vector<double> last = measured(scenario, finals, 7);
    CHECK(last[0] == number("autonomy", times - 1, 3, 1));
    CHECK(last[1] == number("poles", times - 1, 1, 0));
    CHECK(last[2] == number("alignment", times - 1, 27, 9 + 3 + 2));
    CHECK(last[3] == number("capability", times - 1, 6, 5));
    CHECK(last[4] == number("tie", times - 1, 9, 1));
}

TEST_CASE("Statistics over time are those of the recorded series, and crises count since the record before") {
    const Scenario scenario = small_world();
    const Start start = make_start(scenario);
    const Experiment experiment = unchanged(scenario);
    const std::size_t times = recorded_steps(scenario).size();
    double all_crises = 0;
    for (std::uint32_t run = 1; run < 20; ++run) {
        const Results all = simulate(std::vector<Job>{{&scenario, &start, &experiment, {3, run}}});
        const std::vector<double>& security = all.values[find_series("security").value()];
        const std::vector<double>& crises = all.values[find_series("crises").value()];
        double least = security[1];
        double sum = 0;
        for (std::size_t t = 0; t < times; ++t) {
            least = std::min(least, security[t * 3 + 1]);
            sum += crises[t];
        }
        const std::vector<double> numbers =
            measured(scenario, {outcome("security", Statistic::minimum, "BA"), outcome("crises", Statistic::sum), outcome("crises")}, run - 1);
        CHECK(numbers[0] == least);
        CHECK(numbers[1] == sum);
        CHECK(numbers[2] == crises[times - 1]);
        all_crises += sum;
    }
    CHECK(all_crises > 0);
}

TEST_CASE("Only what is needed is kept, and only as often") {
    const Scenario scenario = small_world();
    CHECK(OutcomeMeter(scenario, {outcome("poles")}).every() == 20);
    CHECK(OutcomeMeter(scenario, {outcome("poles"), outcome("poles", Statistic::mean)}).every() == 1);
    CHECK(OutcomeMeter(scenario, {outcome("wars")}).every() == 1);
    const SeriesChoice choice = OutcomeMeter(scenario, {outcome("poles")}).choice();
    CHECK(std::count(choice.begin(), choice.end(), true) == 1);
    CHECK_THROWS_AS(OutcomeMeter(scenario, {outcome("autonomy", Statistic::final_value, "ZZZ")}), Bug);
}

}  // namespace tarazy::sweep_outcome_meter_test
