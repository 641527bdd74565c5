#include <algorithm>
#include <optional>
#include <vector>

#include "arithmetic/philox.h"
#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/progress.h"
#include "cli/provenance.h"
#include "cli/reports.h"
#include "cli/scenario_options.h"
#include "cli/scenario_search.h"
#include "experiment/ensemble.h"
#include "experiment/threads.h"
#include "record/json/document.h"
#include "record/run_writer.h"

namespace tarazy {
namespace {

/// A run that has not stopped by itself this long after a signal (milliseconds) is ended.
constexpr long run_timeout_ms = 700;
constexpr std::size_t most_listed_runs = 10;

OptionTable run_options() {
    OptionTable table;
    table.operands("SCENARIO", 1, 1);
    table.value("output", "FILE.h5", "the file to write; default: named after the scenario, in this folder", 'o');
    table.flag("force", "replace the file if it exists");
    table.value("runs", "N", "how many runs, each with its own random numbers; default 1");
    table.value("seed", "N", "the seed of all random numbers; default 1");
    table.value("threads", "N", "how many threads; default: all that the process may use");
    add_changes(table);
    table.value("summary", "ACTOR", "the actor to sum up; default: the first that decides");
    table.flag("compress", "make a smaller file, slowly");
    table.flag("json", "answer with one JSON document");
    table.flag("quiet", "show neither progress nor warnings");
    return table;
}

/// What was asked for.
struct Plan {
    ScenarioFile scenario;
    std::filesystem::path scenario_path;
    std::filesystem::path output;
    RunDescription description;
    std::size_t actor = 0;  ///< that is summed up
    unsigned threads = 1;
};

Plan plan_of(const Options& options, Console& console) {
    Plan plan;
    plan.description.runs = options.whole_number("runs", 1, most_runs).value_or(1);
    plan.description.seed = options.whole_number("seed", 0, UINT64_MAX).value_or(1);
    plan.threads = static_cast<unsigned>(options.whole_number("threads", 1, most_threads).value_or(available_threads()));
    plan.scenario_path = find_scenario(options.operands().front());
    plan.scenario = open_scenario(options, console);
    plan.output = options.text("output").value_or(plan.scenario.name + ".h5");
    const Changes changes = changes_of(options);
    plan.description.title = plan.scenario.title.in("en");
    plan.description.source = plan.scenario.source;
    plan.description.scenario = plan.scenario.text;
    plan.description.settings = setting_lines(changes);
    plan.description.policy = doctrine_choice_lines(changes);
    plan.description.compress = options.has("compress");
    const auto& actors = plan.scenario.model.actors;
    const auto first = std::find_if(actors.begin(), actors.end(), [](const Actor& actor) { return actor.decides(); });
    plan.actor = static_cast<std::size_t>(first - actors.begin());
    if (const auto asked = options.text("summary")) plan.actor = actor_named(plan.scenario.model, *asked);
    return plan;
}

void list_failures(const std::vector<RunFailure>& failures, Console& console) {
    for (std::size_t f = 0; f < failures.size() && f < most_listed_runs; ++f) {
        console.err << "run " << failures[f].run << " failed: " << failures[f].reason << '\n';
    }
    if (failures.size() > most_listed_runs) console.err << "and " << failures.size() - most_listed_runs << " more runs failed\n";
}

/// Throws DomainError where not one run came to its end.
void require_some(const std::vector<RunFailure>& failures, std::size_t runs, Console& console) {
    if (failures.size() < runs) return;
    if (runs == 1) throw DomainError("the run failed (" + failures.front().reason + "). Nothing was written");
    list_failures(failures, console);
    throw DomainError("all " + std::to_string(runs) + " runs failed (their numbers left the model's domain). Nothing was written");
}

JsonTree answer_tree(const Plan& plan, const ActorSummary& summary, const std::vector<RunFailure>& failures) {
    const auto failed = [](const RunFailure& failure) { return JsonTree{{"run", failure.run}, {"reason", failure.reason}}; };
    return {{"file", plan.output.string()},          {"provenance", provenance_path(plan.output).string()},
            {"scenario", plan.scenario.name},        {"title", plan.description.title},
            {"seed", plan.description.seed},         {"runs", plan.description.runs},
            {"failed", json_list(failures, failed)}, {"summary", summary_tree(plan.scenario.model, summary)}};
}

int run(const Options& options, Console& console) {
    const auto started = std::chrono::system_clock::now();
    const Progress::Seconds begun = Progress::steady();
    const Plan plan = plan_of(options, console);
    SummaryCollector collector(plan.scenario.model, plan.actor);

    std::optional<Interruption> interruption;
    interruption.emplace(std::vector{plan.output}, run_timeout_ms);
    RunWriter writer(plan.output, plan.scenario.model, plan.description, options.has("force"));
    Progress progress(console, plan.description.runs, !options.has("quiet"));
    const Ensemble ensemble{.scenario = &plan.scenario.model,
                            .experiment = &plan.scenario.experiment,
                            .seed = plan.description.seed,
                            .first_run = 0,
                            .runs = plan.description.runs,
                            .threads = plan.threads};
    const auto keep = [&](const Results& block) {
        writer.write(block);
        collector.add(block);
    };
    const auto failures = run_ensemble(
        ensemble,
        {.keep = keep, .progress = [&](std::size_t done, std::size_t failed) { progress.update(done, failed); }, .stop = Interruption::requested});
    progress.wipe();
    require_some(failures, plan.description.runs, console);
    writer.publish();
    interruption.reset();  // what is written stays
    write_provenance({.command = words_of("run", options),
                      .input = plan.scenario_path,
                      .file = plan.output,
                      .started = started,
                      .seconds = (Progress::steady() - begun).count(),
                      .threads = plan.threads});

    const ActorSummary summary = collector.summary();
    if (options.has("json")) {
        console.out << json_page(answer_tree(plan, summary, failures));
    } else {
        console.out << summary_text(plan.scenario.model, summary) << '\n' << plan.output.string() << '\n';
    }
    list_failures(failures, console);
    return failures.empty() ? ExitCode::done : ExitCode::some_failed;
}

}  // namespace

Command run_command() {
    return {"run",
            "SCENARIO [-o FILE.h5]",
            "run one scenario, once or many times, and write every series",
            "tarazy run kazakhstan-2021 --runs 100 --policy KAZ=balance -o balance.h5",
            run_options,
            run};
}

}  // namespace tarazy
