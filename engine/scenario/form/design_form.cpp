#include "scenario/form/forms.h"

#include "model/series.h"
#include "model/simulation.h"
#include "scenario/yaml/spelling.h"

namespace tarazy {
namespace {

using namespace forms;

Form whole(Bounds bounds, std::string_view standard, std::string_view meaning) {
    Form form = number_without_default("1", bounds, meaning);
    form.kind = FormKind::whole;
    form.standard = standard;
    return form;
}

Form with_default(Form form, std::string_view standard) {
    form.standard = standard;
    return form;
}

/// An outcome by its number or its words.
Form outcome_reference(std::string_view meaning) {
    Form form;
    form.kind = FormKind::setting;
    form.meaning = meaning;
    return form;
}

Form factor() {
    Form value;
    value.kind = FormKind::setting;
    Form form = record({{"values", false, list(value, "what it takes: numbers, true and false, words or names")},
                        {"from", false, number_without_default({}, any_number, "the lower end of its range")},
                        {"to", false, number_without_default({}, any_number, "the upper end of its range")},
                        {"points", false, whole({.least = 2}, {}, "how many values of the range: of a grid or a list")},
                        {"scale", false, choice({"linear", "log"}, "linear", "whether equal steps are equal differences or equal ratios")}},
                       "what one number, choice or name takes: values, or a range");
    form.one_of = {"values", "from"};
    return form;
}

Form method() {
    static const std::string meanings = [] {
        std::string text;
        for (const DesignKindWords& kind : design_kinds) (text += text.empty() ? "" : "; ").append(kind.name).append(": ").append(kind.meaning);
        return text;
    }();
    return record({{"kind", false, choice({design_kind_names.begin(), design_kind_names.end()}, design_kind_names.front(), meanings)},
                   {"samples", false, whole({.least = 1}, {}, "lhs, sobol: points; saltelli: base samples; morris: trajectories")},
                   {"skip", false, whole({.least = 0}, "0", "points of the Sobol' sequence left out at the start: of sobol and saltelli")},
                   {"levels", false, whole({.least = 2}, "4", "levels of morris, an even number")},
                   {"second_order", false, boolean("false", "whether saltelli also finds what pairs do together")}},
                  "how the points are chosen among what varies");
}

Form strategies() {
    Form strategy = record({{"id", true, new_name(NameKind::label, "names the policy: one of the scenario's `strategies`, or one written out here")},
                            {"policy", false, doctrine_choices_form()},
                            {"set", false, settings_form()},
                            {"events", false, events_form()}},
                           "a policy, or the name of one of the scenario's");
    strategy.stands_for = "id";
    return list_by_id(std::move(strategy), "wider policies to compare (doctrines, settings, events), after those of `policies`");
}

/// The names of the series for which something is true, or of all.
template <class Wanted>
std::vector<std::string_view> series_with(Wanted wanted) {
    std::vector<std::string_view> names;
    for (const Series& row : all_series()) {
        if (wanted(row)) names.push_back(row.name);
    }
    return names;
}

Form outcome() {
    static const std::string partner = "with whom: of " + all_of(series_with([](const Series& row) { return row.pairs.has_value(); }), "and");
    static const std::string better =
        "which way is good; less for " + all_of(series_with([](const Series& row) { return row.traits.less_is_better; }), "and") + ", else more";
    Form form =
        record({{"series", true,
                 choice(series_with([](const Series&) { return true; }), {},
                        "the series; alone: its final value, of each of the actors in policies, else of all that decide")},
                {"actor", false, reference(NameKind::actor, "whose; where not said each of the actors in policies, else all that decide")},
                {"partner", false, reference(NameKind::actor, partner)},
                {"domain", false, choice({domain_names.begin(), domain_names.end()}, {}, "in what: of alignment")},
                {"component", false, reference(NameKind::capability, "of what: of capability")},
                {"statistic", false,
                 choice({statistic_names.begin(), statistic_names.end()}, statistic_names.front(), "what is made of the recorded times of a run")},
                {"q", false, number_without_default("1", share, "the share of times below: of quantile")},
                {"better", false, choice({"more", "less"}, {}, better)}},
               "one number a run");
    form.stands_for = "series";
    return form;
}

Form until() {
    return record({{"outcome", true, outcome_reference("the outcome: its number, from 0, or its words such as autonomy KAZ mean")},
                   {"half_width", true, number_without_default("unit of the outcome", positive, "half of the 95 % interval of the mean")},
                   {"most", false, whole({.least = 2}, "10000", "replicates at a point at most")}},
                  "replicate at every point until the mean is known so well");
}

Form thresholds(std::string_view meaning) {
    Form threshold = record({{"outcome", true, outcome_reference("the outcome: its number, from 0, or its words such as autonomy KAZ mean")},
                             {"below", false, number_without_default("unit of the outcome", any_number, "where it is below this")},
                             {"above", false, number_without_default("unit of the outcome", any_number, "where it is above this")}},
                            "one side of an outcome");
    threshold.one_of = {"below", "above"};
    return list(std::move(threshold), meaning);
}

Form defection() {
    return record(
        {{"at", false, number_without_default("year", any_number, "when, for good; where not said after a third of the run")},
         {"access", false, with_default(number_without_default("1", positive_share, "what is left of access to markets, both ways (E12)"), "0.3")},
         {"affinity", false, with_default(number_without_default("1", any_number, "what is added to affinity, both ways (E19)"), "-0.5")},
         {"posture", false, with_default(number_without_default("1", any_number, "what is added to the posture of the patron (E5)"), "0.5")},
         {"actor", false, reference(NameKind::decider, "from whom the patrons turn; where not said the actors in policies")}},
        "what a patron does that turns away");
}

/// The bounds within which a search may move the numbers of a doctrine.
Form search_bounds() {
    std::vector<Key> keys = numbers<DoctrineNumbers>();
    for (Key& key : keys) {
        Form end = key.form;
        end.standard.clear();
        key.form = list(end, key.form.meaning);
        key.form.length = 2;
    }
    return record(std::move(keys), "the numbers that are searched, each with its least and its most: [0, 4]");
}

Form optimise() {
    return record(
        {{"actor", true, reference(NameKind::decider, "whose doctrine")},
         {"from", true, reference(NameKind::doctrine, "the doctrine with which the search starts")},
         {"name", false, with_default(new_name(NameKind::label, "names the doctrine that comes out"), "better")},
         {"outcome", false, outcome_reference("what is to be best: an outcome's number, from 0, or its words; else the actor's interest")},
         {"criterion", false, choice({"mean", "worst_decile"}, "mean", "over the futures: their mean, or the mean of the worst tenth")},
         {"bounds", true, search_bounds()},
         {"evaluations", false, whole({.least = 1}, "200", "how many doctrines are tried")},
         {"replicates", false, whole({.least = 1}, {}, "runs of each; where not said those of the design")},
         {"fresh_seed", false, whole({.least = 0}, {}, "seed of the comparison at the end, not the design's; where not said the next one")}},
        "a search for better numbers of a doctrine");
}

Form make_design_form() {
    Form form = record(
        {{"tarazy", true, version_form()},
         {"title", false, wording("one line")},
         {"description", false, wording("what it shows; Markdown")},
         {"scenario", false, text("the file of the scenario, relative to this one")},
         {"scenarios", false, list(text({}), "the files of several scenarios, relative to this one")},
         {"seed", false, whole({.least = 0}, "1", "of all random numbers")},
         {"replicates", false, whole({.least = 1}, "1", "runs at every point")},
         {"common_random_numbers", false,
          boolean("true", "whether replicate r has the same random numbers at every point (it is run r of the seed); else no two runs share any")},
         {"luck", false, choice({"common", "independent"}, {}, "an older word for common_random_numbers: common is true, independent false")},
         {"precision", false,
          choice({precision_names.begin(), precision_names.end()}, precision_names[0],
                 "of the arithmetic: single takes little more than half the time, is for scenarios of fewer than 65 actors, and keeps outcomes "
                 "to 1e-4 as long as nobody fights")},
         {"vary", false, table(NameKind::path, factor(), "what differs between points, by path, as with --set")},
         {"design", false, method()},
         {"policies", false,
          table(NameKind::decider, list_of_names(NameKind::doctrine, "the doctrines that it tries"), "a comparison: who tries which doctrines")},
         {"strategies", false, strategies()},
         {"reference", false, text("what the others are compared with, by its label; where not said the first")},
         {"outcomes", false, list(outcome(), "what is kept of each run; where not said interest, autonomy, security and welfare, final")},
         {"until", false, until()},
         {"discover", false, thresholds("where runs end up here, which ranges of the factors lead to it?")},
         {"satisfice", false, thresholds("what is good enough")},
         {"defect", false, list(text("a patron, or several at once: USA+EUU"), "patrons that turn away, each once")},
         {"defection", false, defection()},
         {"optimise", false, optimise()},
         {"record", false, record_form()}},
        "A design for Tarazy: what a sweep or a comparison runs");
    form.one_of = {"scenario", "scenarios"};
    return form;
}

}  // namespace

const Form& design_form() {
    static const Form form = make_design_form();
    return form;
}

}  // namespace tarazy
