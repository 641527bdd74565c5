#include "scenario/form/forms.h"

#include "model/parameters.h"
#include "scenario/yaml/number_text.h"
#include "support/catch.h"

namespace tarazy::form_scenario_form_test {

namespace {

/// Every line of a group's description stands in the record, with the same default.
template <template <class> class Numbers>
void check_group(const Form& record, bool with_defaults = true) {
    Numbers<double>::describe([&](const Field& field, auto) {
        INFO(field.key);
        const Key* key = record.find(field.key);
        REQUIRE(key);
        CHECK(key->form.meaning == field.meaning);
        CHECK(key->form.unit == field.unit);
        CHECK(key->form.bounds.least == field.bounds.least);
        if (with_defaults) CHECK(parse_number(key->form.standard) == field.standard);
    });
}

}  // namespace

TEST_CASE("every described number has its key") {
    const Form& form = scenario_form();
    check_group<WorldNumbers>(form.find("world")->form);
    check_group<ArmsNumbers>(form.find("arms")->form);
    check_group<AffinityNumbers>(form.find("affinity_dynamics")->form);
    check_group<ConflictNumbers>(form.find("conflict")->form);
    check_group<DoctrineNumbers>(form.find("doctrines")->form.item[0], false);
    const Form& actor = form.find("actors")->form.item[0];
    check_group<ActorNumbers>(actor);
    check_group<RichardsonNumbers>(actor.find("arms")->form);
    check_group<InterestNumbers>(actor.find("interest")->form);
    check_group<InstitutionNumbers>(form.find("institutions")->form.item[0]);
    check_group<CorridorNumbers>(form.find("corridors")->form.item[0], false);
}

TEST_CASE("the keys stand in the order of the format") {
    std::vector<std::string_view> keys;
    for (const Key& key : scenario_form().keys) keys.push_back(key.name);
    CHECK(keys ==
          std::vector<std::string_view>{"tarazy",        "name",      "title",        "description",       "source",     "extends", "time",
                                        "calibrate",     "world",     "arms",         "affinity_dynamics", "conflict",   "domains", "capabilities",
                                        "doctrines",     "actors",    "borders",      "distances",         "affinity",   "trade",   "openness",
                                        "self_reliance", "alignment", "institutions", "corridors",         "dependence", "events",  "record",
                                        "strategies",    "lesson"});
}

}  // namespace tarazy::form_scenario_form_test
