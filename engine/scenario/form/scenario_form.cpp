#include "scenario/form/forms.h"

#include "model/parameters.h"

namespace tarazy {
namespace {

using namespace forms;

Form time() {
    Form form = record({{"start", true, number_without_default("year", any_number, "the first time")},
                        {"end", true, number_without_default("year", any_number, "the last time, a whole number of steps later")},
                        {"step", false, number({"step", "year", Horizon().step, positive, "the time step (Delta)"})}},
                       "the years that are simulated");
    form.settable = false;
    return form;
}

Form domains() {
    std::vector<Key> keys;
    const Form weight = number({"weight", "1", 1, not_negative, "weight of the domain in what is measured (E24)"});
    for (const std::string_view name : domain_names) keys.push_back({name, false, record({{"weight", false, weight}}, "one domain of alignment")});
    return record(std::move(keys), "the domains of alignment");
}

Form capability() {
    return record({{"unit", false, text("what it is measured in")},
                   {"weight", false, number({"weight", "1", 1, not_negative, "weight in power (omega of E1)"})},
                   {"role", false, choice({"economy", "military"}, {}, "what the model does with it; each role once")}},
                  "one capability");
}

Form doctrine() {
    std::vector<Key> keys{{"extends", false, reference(NameKind::doctrine, "the doctrine from which it takes what it does not say")}};
    keys = together(std::move(keys), numbers<DoctrineNumbers>());
    for (Key& key : keys) key.form.standard.clear();  // what is not said is inherited
    keys.push_back({"tilt", false,
                    table(NameKind::actor, number({"tilt", "1", 0, any_number, "added to the utility of this partner (E13)"}),
                          "what is added to the utility of partners in every domain (E13)")});
    return record(std::move(keys), "a foreign policy in numbers");
}

Form actor() {
    constexpr auto actor_kind_names = names_in(actor_kinds);
    const Form amount = number_without_default("unit of the capability", not_negative, "how much the actor has; of the military: spending a year");
    const Form growth = number({"growth", "1/year", 0, any_number, "log growth (E17)"});
    Form capital =
        list(number_without_default("degree", any_number, "latitude, then longitude"), "latitude and longitude of the capital, in degrees");
    capital.length = 2;
    Form doctrine = reference(NameKind::doctrine, "the foreign policy it follows");
    doctrine.standard = "pragmatic";
    std::vector<Key> keys{
        {"id", true, new_name(NameKind::actor_id, "names the actor, such as KAZ")},
        {"name", false, wording("what people call it")},
        {"kind", false,
         choice({actor_kind_names.begin(), actor_kind_names.end()}, actor_kind_names.front(), "states and blocs decide, nonstate actors do not")},
        {"capital", false, std::move(capital)},
        {"capabilities", true, table(NameKind::capability, amount, "how much it has of each capability")},
        {"growth", false, table(NameKind::capability, growth, "yearly log growth of capabilities other than the military")},
        {"ideal_point", false, number_without_default("1", any_number, "its place on the scale of votes: who votes alike likes each other")},
        {"doctrine", false, std::move(doctrine)}};
    keys = together(std::move(keys), numbers<ActorNumbers>());
    keys.push_back({"arms", false, record(numbers<RichardsonNumbers>(), "how it arms under `law: richardson` (E18)")});
    keys.push_back({"interest", false, record(numbers<InterestNumbers>(), "what counts for it (E24)")});
    return record(std::move(keys), "one actor");
}

Form affinity() {
    const Scenario standard;
    const Form value = number_without_default("1", correlation, "affinity: -1 foe, 1 friend");
    return record({{"scale", false, number({"scale", "1", standard.affinity_scale, positive, "difference of ideal points at which affinity is 0"})},
                   {"gain", false, number({"gain", "1", standard.affinity_gain, not_negative, "how far ideal points decide affinity"})},
                   {"pairs", false, table(NameKind::directed_pair, value, "affinities given by hand: A-B both ways, A>B one way")}},
                  "who likes whom at the start");
}

Form self_reliance() {
    const Scenario standard;
    return record(
        {{"security", false, number({"security", "1", standard.self_reliance_security, share, "own share in security where none is named"})},
         {"political", false, number({"political", "1", standard.self_reliance_political, share, "own share in politics where none is named"})}},
        "how much actors rely on themselves at the start");
}

Form alignment() {
    const Form row = table(NameKind::decider, number_without_default("1", share, "share of the row"), "shares of partners; its own by its own id");
    std::vector<Key> keys;
    for (const std::string_view name : domain_names) keys.push_back({name, false, row});
    return table(NameKind::decider, record(std::move(keys), "the actor's row, by domain"), "rows of alignment named at the start");
}

Form institution() {
    std::vector<Key> keys{{"id", true, new_name(NameKind::label, "names the institution, such as CSTO")},
                          {"name", false, wording("what people call it")},
                          {"members", false, list_of_names(NameKind::actor, "ids of its members at the start")},
                          {"active", false, boolean("true", "whether it is active at the start")}};
    return record(together(std::move(keys), numbers<InstitutionNumbers>()), "one institution");
}

Form corridor() {
    std::vector<Key> keys{{"id", true, new_name(NameKind::label, "names the corridor, such as CPC")},
                          {"name", false, wording("what people call it")},
                          {"kind", false, text("what it carries")},
                          {"from", true, reference(NameKind::actor, "one end")},
                          {"to", true, reference(NameKind::actor, "the other end")},
                          {"transit", false, list_of_names(NameKind::actor, "those it runs through")}};
    keys = together(std::move(keys), numbers<CorridorNumbers>());
    for (Key& key : keys) {
        if (key.name != "capacity") continue;
        key.required = true;
        key.form.standard.clear();
    }
    return record(std::move(keys), "a pipeline, a railway (E20)");
}

Form strategies() {
    const Form strategy = record({{"policy", false, doctrine_choices_form()}, {"set", false, settings_form()}, {"events", false, events_form()}},
                                 "one policy: doctrines, settings and events");
    Form form = table(NameKind::label, strategy, "policies to compare that are more than doctrines");
    form.settable = false;
    return form;
}

Form lesson() {
    const Form step = record({{"text", false, wording("what to do")},
                              {"set", false, settings_form()},
                              {"policy", false, doctrine_choices_form()},
                              {"look_for", false, wording("what to look for")}},
                             "one step");
    Form form = record({{"goal", false, wording("what is learnt")},
                        {"steps", false, list(step, "what to do, one after the other")},
                        {"questions", false, list(wording("a question"), "what to ask")},
                        {"hint", false, wording("help where one is stuck")}},
                       "what the classroom shows");
    form.settable = false;
    return form;
}

Form make_scenario_form() {
    const Scenario standard;
    const Form km = number_without_default("km", not_negative, "distance, over that of the capitals");
    const Form flow = number_without_default("unit of economy/year", not_negative, "what the two exchange");
    const Form openness =
        number({"openness", "1", standard.openness, not_negative, "exchange over economy, of all together, where no flows are given"});
    Form border = list_of_names(NameKind::actor, "two neighbours");
    border.length = 2;
    return record(
        {{"tarazy", true, version_form()},
         {"name", true, new_name(NameKind::scenario, "short name: a-z, 0-9 and -")},
         {"title", false, wording("one line")},
         {"description", false, wording("what it shows; Markdown")},
         {"source", false, text("where the numbers come from")},
         {"extends", false, text("the file that this one changes, relative to this one")},
         {"time", true, time()},
         {"calibrate", false, boolean("true", "whether the base year is a fixed point (E16)")},
         {"world", false, record(numbers<WorldNumbers>(), "what holds for everybody")},
         {"arms", false,
          record(
              together({{"law", false, choice({"elasticity", "richardson"}, "elasticity", "how arms answer threats (E18)")}}, numbers<ArmsNumbers>()),
              "arms (E18)")},
         {"affinity_dynamics", false, record(numbers<AffinityNumbers>(), "how friends and foes change (E19)")},
         {"conflict", false,
          record(together({{"enabled", false, boolean("false", "whether crises and wars may break out (E22)")}}, numbers<ConflictNumbers>()),
                 "crises and wars (E22, E23)")},
         {"domains", false, domains()},
         {"capabilities", true, definitions(NameKind::capability, capability(), "what power is made of, in the order of output")},
         {"doctrines", false, definitions(NameKind::doctrine, doctrine(), "doctrines beside the built-in ones")},
         {"actors", true, list_by_id(actor(), "states, blocs and nonstate actors")},
         {"borders", false, list(border, "pairs of neighbours")},
         {"distances", false, table(NameKind::pair, km, "distances by pair")},
         {"affinity", false, affinity()},
         {"trade", false, table(NameKind::decider_pair, flow, "yearly flows by pair; gravity where there are none")},
         {"openness", false, openness},
         {"self_reliance", false, self_reliance()},
         {"alignment", false, alignment()},
         {"institutions", false, list_by_id(institution(), "institutions")},
         {"corridors", false, list_by_id(corridor(), "corridors")},
         {"dependence", false,
          table(NameKind::pair, number_without_default("1", share, "share of the exchange that moves through corridors (psi of E20)"),
                "dependence on corridors by pair")},
         {"events", false, events_form()},
         {"record", false, record_form()},
         {"strategies", false, strategies()},
         {"lesson", false, lesson()}},
        "A world for Tarazy");
}

}  // namespace

const Form& scenario_form() {
    static const Form form = make_scenario_form();
    return form;
}

}  // namespace tarazy
