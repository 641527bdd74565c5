#include "scenario/form/forms.h"

#include "model/numbers.h"

namespace tarazy {
namespace {

using namespace forms;

Form actor_reference() {
    return reference(NameKind::actor, "the actor's id");
}

/// A record with a new value `to` or a difference `by`, not both.
Form change(std::vector<Key> keys, std::string_view unit, Bounds bounds, std::string_view meaning) {
    Form form = record(std::move(keys), meaning);
    form.keys.push_back({"to", false, number_without_default(unit, bounds, "the new value")});
    form.keys.push_back({"by", false, number_without_default(unit, any_number, "what is added")});
    form.one_of = {"to", "by"};
    return form;
}

Form membership(std::string_view meaning) {
    return record({{"institution", true, reference(NameKind::institution, "the institution's id")}, {"actor", true, actor_reference()}}, meaning);
}

/// The keys of `world`, without defaults: what an event does not name stays as it is.
Form world() {
    Form form = record(numbers<WorldNumbers>(), "new values of what holds for everybody");
    for (Key& key : form.keys) key.form.standard.clear();
    return form;
}

Form action() {
    const Form growth_name = reference(NameKind::capability, "the capability, not the military");
    const Form visibility = number({"visibility", "1", 0, any_number, "what the host's visibility rises by (h of E13)"});
    const Form by = number({"by", "1", 0, any_number, "what the affinity of the mediated pairs rises by"});
    return record(
        {{"sanction", false,
          record({{"from", true, list_of_names(NameKind::actor, "those who impose it")},
                  {"on", true, list_of_names(NameKind::actor, "those it is imposed on")},
                  {"access", true, number_without_default("1", positive_share, "what is left of access to markets, both ways (E12); 1 lifts it")}},
                 "access between two groups of actors")},
         {"affinity", false,
          change({{"pair", true, reference(NameKind::directed_pair, "A-B for both ways, A>B for one")}}, "1", correlation,
                 "affinity and its anchor (E19)")},
         {"posture", false, change({{"actor", true, actor_reference()}}, "1", not_negative, "how offensive an actor's power is (o of E5)")},
         {"capability", false,
          record({{"actor", true, actor_reference()},
                  {"name", true, reference(NameKind::capability, "the capability; of the military: its stock")},
                  {"times", true, number_without_default("1", positive, "what it is multiplied by")}},
                 "a capability multiplied")},
         {"growth", false,
          change({{"actor", true, actor_reference()}, {"name", true, growth_name}}, "1/year", any_number, "log growth of a capability")},
         {"doctrine", false,
          record({{"actor", true, reference(NameKind::decider, "the actor's id")}, {"to", true, reference(NameKind::doctrine, "the new doctrine")}},
                 "a change of doctrine")},
         {"corridor", false,
          record({{"id", true, reference(NameKind::corridor, "the corridor's id")},
                  {"status", true, number_without_default("1", share, "how far it is open (E20)")}},
                 "a corridor opened or closed")},
         {"join", false, membership("an actor becomes a member")},
         {"leave", false, membership("an actor is no longer a member")},
         {"institution", false,
          record({{"id", true, reference(NameKind::institution, "the institution's id")}, {"active", true, boolean({}, "whether it is active")}},
                 "an institution begins or ends")},
         {"world", false, world()},
         {"initiative", false,
          record({{"host", true, reference(NameKind::actor, "who takes it")},
                  {"visibility", false, visibility},
                  {"mediates", false, list_of_names(NameKind::directed_pair, "the pairs between which it mediates")},
                  {"by", false, by}},
                 "a diplomatic initiative")},
         {"resolve", false,
          record({{"actor", true, reference(NameKind::decider, "the actor's id")},
                  {"to", true, number_without_default("1", share, "how bad the odds may be for still fighting (E22)")}},
                 "an actor's resolve")}},
        "what an event does; several keys act in their order");
}

}  // namespace

Form events_form() {
    Form event = record({{"id", false, new_name(NameKind::label, "names the event in paths")},
                         {"at", false, number_without_default("year", any_number, "it happens at the first step at or after this time")},
                         {"hazard", false, number_without_default("1/year", not_negative, "it happens at random, so often a year")},
                         {"repeat", false, boolean("false", "whether it may happen again (with hazard)")},
                         {"for", false, number_without_default("year", positive, "it is undone after so long")},
                         {"label", false, wording("what people call it")},
                         {"do", true, list(action(), "what happens, in this order")}},
                        "something that happens at a time or at random (E21)");
    event.one_of = {"at", "hazard"};
    return list_by_id(std::move(event), "what happens, in this order where at the same time");
}

}  // namespace tarazy
