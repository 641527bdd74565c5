#include "scenario/form/form.h"

#include "model/numbers.h"
#include "support/catch.h"

namespace tarazy::form_form_test {

TEST_CASE("a number is described by its field") {
    const Form form = forms::number({"anarchy", "1", 0.5, share, "how little promises bind"});
    CHECK(form.kind == FormKind::number);
    CHECK(form.standard == "0.5");
    CHECK(form.unit == "1");
    CHECK(form.meaning == "how little promises bind");
    CHECK(form.bounds.most == 1);
    CHECK(forms::number_without_default("km", positive, "far").standard.empty());
}

TEST_CASE("a record finds its keys") {
    const Form form = forms::record(forms::together({{"law", true, forms::text("a law")}}, forms::numbers<ArmsNumbers>()), "arms");
    REQUIRE(form.keys.size() == 4);
    CHECK(form.find("law")->required);
    CHECK_FALSE(form.find("speed")->required);
    CHECK(form.find("speeed") == nullptr);
}

TEST_CASE("tables and lists know what is in them") {
    const Form table = forms::definitions(NameKind::doctrine, forms::boolean("true", "so"), "doctrines");
    CHECK(table.names == NameKind::label);
    CHECK(table.defines == NameKind::doctrine);
    CHECK(table.item[0].standard == "true");
    CHECK(forms::list_of_names(NameKind::actor, "members").distinct);
    CHECK(forms::list_by_id(forms::text("a"), "b").by_id);
    CHECK(forms::choice({"a", "b"}, "a", "c").choices.size() == 2);
    CHECK(forms::wording("a").kind == FormKind::wording);
}

}  // namespace tarazy::form_form_test
