#include "scenario/form/forms.h"

#include "model/parameters.h"
#include "support/catch.h"

namespace tarazy::form_event_form_test {

TEST_CASE("an event knows every kind of action") {
    const Form form = events_form();
    REQUIRE(form.by_id);
    const Form& action = form.item[0].find("do")->form.item[0];
    std::vector<std::string_view> kinds;
    for (const Key& key : action.keys) kinds.push_back(key.name);
    CHECK(kinds == std::vector<std::string_view>{"sanction", "affinity", "posture", "capability", "growth", "doctrine", "corridor", "join", "leave",
                                                 "institution", "world", "initiative", "resolve"});
    CHECK(kinds.size() == std::variant_size_v<Action> + 1);  // join and leave are one
    CHECK(form.item[0].one_of == std::vector<std::string_view>{"at", "hazard"});
    CHECK(action.find("affinity")->form.one_of == std::vector<std::string_view>{"to", "by"});
}

TEST_CASE("an event's world has every key of world, without defaults") {
    const Form form = events_form();
    const Form& world = form.item[0].find("do")->form.item[0].find("world")->form;
    WorldNumbers<double>::describe([&](const Field& field, auto) {
        REQUIRE(world.find(field.key));
        CHECK(world.find(field.key)->form.standard.empty());
    });
}

}  // namespace tarazy::form_event_form_test
