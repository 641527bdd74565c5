#include <algorithm>
#include <array>
#include <cmath>

#include "cli/commands.h"
#include "cli/scenario_options.h"
#include "cli/table.h"
#include "model/explanation.h"
#include "model/text.h"
#include "record/json/document.h"

namespace tarazy {
namespace {

using Align = Table::Align;

OptionTable explain_options() {
    OptionTable table;
    table.operands("SCENARIO", 1, 1);
    table.value("actor", "ACTOR", "whose decision, by id");
    table.value("time", "YEAR", "when; default: the start");
    table.value("run", "N", "the number of the run; default 0");
    table.value("seed", "N", "the seed of all random numbers; default 1");
    add_changes(table);
    table.flag("json", "answer with one JSON document");
    table.flag("quiet", "show no warnings");
    return table;
}

constexpr double least_shown = 5e-4;

std::string with_sign(double value) {
    const std::string text = fixed(value, 3);
    return value > 0 && text != "0.000" ? "+" + text : text;
}

std::vector<UtilityTerm> largest_first(std::vector<UtilityTerm> terms) {
    std::stable_sort(terms.begin(), terms.end(), [](const auto& a, const auto& b) { return std::abs(a.value) > std::abs(b.value); });
    return terms;
}

std::string terms_text(const PartnerReasons& reasons) {
    std::string text;
    for (const UtilityTerm& term : largest_first(reasons.terms)) {
        if (!(std::abs(term.value) >= least_shown)) continue;
        text += (text.empty() ? "" : ", ") + std::string(term.name) + " " + with_sign(term.value);
    }
    return text.empty() ? "nothing" : text;
}

std::vector<PartnerReasons> reasons_in(std::size_t domain, const Decision& decision) {
    std::vector<PartnerReasons> reasons;
    for (const PartnerReasons& partner : decision.reasons) {
        if (partner.domain == domain) reasons.push_back(partner);
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](const auto& a, const auto& b) { return a.share > b.share; });
    return reasons;
}

std::string explanation_text(const Scenario& scenario, std::size_t actor, const Job& job, const Decision& decision) {
    std::string text = "How " + title_of(scenario.actors[actor]) + " decides at " + decimal(decision.time) + ", run " +
                       std::to_string(job.random_key.run) + " of seed " + std::to_string(job.random_key.seed) + "\n";
    for (std::size_t d = 0; d < domain_count; ++d) {
        Table table({Align::left, Align::right, Align::right, Align::right, Align::left});
        table.row({std::string(domain_names[d]), "share", "next", "utility", "of this"});
        for (const PartnerReasons& partner : reasons_in(d, decision)) {
            const std::string name = partner.partner == actor ? "itself" : title_of(scenario.actors[partner.partner]);
            table.row({name, percent(partner.share), percent(partner.next_share), with_sign(partner.utility), terms_text(partner)});
        }
        text += "\n" + table.text();
    }
    text += "\nUtility is what more weight on a partner is worth (E13); ";
    text += scenario.calibrate ? "a share moves when its utility differs from that at the start, which was in balance.\n"
                               : "shares move toward partners of higher utility.\n";
    Table meanings({Align::left, Align::left});
    for (const TermWords& term : utility_terms()) meanings.row({std::string(term.name), std::string(term.meaning)});
    return text + meanings.text(2);
}

JsonTree decision_tree(const Scenario& scenario, std::size_t actor, const Job& job, const Decision& decision) {
    JsonTree domains = JsonTree::object();
    for (std::size_t d = 0; d < domain_count; ++d) {
        domains[std::string(domain_names[d])] = json_list(reasons_in(d, decision), [&](const PartnerReasons& partner) {
            JsonTree terms = JsonTree::object();
            for (const UtilityTerm& term : largest_first(partner.terms)) terms[std::string(term.name)] = json_number(term.value);
            return JsonTree{{"partner", scenario.actors[partner.partner].id},
                            {"share", json_number(partner.share)},
                            {"next_share", json_number(partner.next_share)},
                            {"utility", json_number(partner.utility)},
                            {"terms", std::move(terms)}};
        });
    }
    return {{"scenario", scenario.name},   {"actor", scenario.actors[actor].id}, {"time", json_number(decision.time)},
            {"seed", job.random_key.seed}, {"run", job.random_key.run},          {"domains", std::move(domains)}};
}

int explain(const Options& options, Console& console) {
    const auto id = options.text("actor");
    if (!id) throw UsageError("whose decision is not said (--actor must be given)");
    const std::uint64_t seed = options.whole_number("seed", 0, UINT64_MAX).value_or(1);
    const std::uint64_t run = options.whole_number("run", 0, most_runs - 1).value_or(0);
    const auto time = options.number("time");
    const ScenarioFile file = open_scenario(options, console);
    const std::size_t actor = actor_named(file.model, *id);
    const Start start = make_start(file.model);
    const Job job{&file.model, &start, &file.experiment, {seed, static_cast<std::uint32_t>(run)}};
    const Decision decision = explain_decision(job, actor, time.value_or(file.model.time.start));
    if (options.has("json")) {
        console.out << json_page(decision_tree(file.model, actor, job, decision));
    } else {
        console.out << explanation_text(file.model, actor, job, decision);
    }
    return ExitCode::done;
}

}  // namespace

Command explain_command() {
    return {"explain",
            "SCENARIO --actor ACTOR [--time YEAR]",
            "say why an actor leans on whom: the terms of its utility",
            "tarazy explain kazakhstan-2021 --actor KAZ --time 2030",
            explain_options,
            explain};
}

}  // namespace tarazy
