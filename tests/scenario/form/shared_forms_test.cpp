#include "scenario/form/forms.h"

#include "support/catch.h"

namespace tarazy::form_shared_forms_test {

TEST_CASE("scenarios and designs say the same of what they share") {
    for (const std::string_view key : {"tarazy", "record"}) {
        INFO(key);
        CHECK(scenario_form().find(key)->form.kind == design_form().find(key)->form.kind);
        CHECK(scenario_form().find(key)->form.meaning == design_form().find(key)->form.meaning);
    }
    CHECK(version_form().kind == FormKind::version);
    CHECK_FALSE(record_form().settable);
    CHECK(settings_form().names == NameKind::path);
    CHECK(doctrine_choices_form().names == NameKind::decider);
    CHECK(doctrine_choices_form().item[0].names == NameKind::doctrine);
}

}  // namespace tarazy::form_shared_forms_test
