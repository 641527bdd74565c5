#include "scenario/form/forms.h"

#include "model/numbers.h"
#include "model/series.h"
#include "scenario/design/small_design.h"
#include "support/catch.h"

namespace tarazy::form_design_form_test {

namespace {

void check_meanings(const Form& form, const std::string& path) {
    for (const Key& key : form.keys) {
        INFO(path << "." << key.name);
        CHECK_FALSE(key.form.meaning.empty());
        check_meanings(key.form, path + "." + std::string(key.name));
    }
    for (const Form& item : form.item) check_meanings(item, path + "[]");
}

}  // namespace

TEST_CASE("every key of a design has its meaning") {
    check_meanings(design_form(), "design");
}

TEST_CASE("the series, and the numbers of doctrines, are those of the model") {
    const Form& series = design_form().find("outcomes")->form.item[0].find("series")->form;
    REQUIRE(series.choices.size() == all_series().size());
    CHECK(series.choices.back() == all_series().back().name);
    const Form& bounds = design_form().find("optimise")->form.find("bounds")->form;
    DoctrineNumbers<double>::describe([&](const Field& field, auto) {
        INFO(field.key);
        REQUIRE(bounds.find(field.key));
        CHECK(bounds.find(field.key)->form.length == 2);
        CHECK(bounds.find(field.key)->form.item[0].bounds.most == field.bounds.most);
    });
}

TEST_CASE("mistakes of form are told with the nearest right words") {
    CHECK(design_complaint("replicats: 3\nluck: comon\nseed: 0.5\nrecord: {every: 0}\ndesign: {kind: sobel, samples: 0}\nuntil: {half_width: 0}\n") ==
          "design.yaml:3:1: replicats: unknown key 'replicats' (nothing of that name belongs here). Did you mean 'replicates'?\n"
          "design.yaml:4:7: luck: unknown value 'comon' (one of common, independent). Did you mean 'common'?\n"
          "design.yaml:5:7: seed: expected a whole number (got '0.5'). Write digits only.\n"
          "design.yaml:6:17: record.every: 0 is out of range (at least 1). Meaning: every how many steps.\n"
          "design.yaml:7:16: design.kind: unknown value 'sobel' (one of grid, list, lhs, sobol, saltelli, morris). Did you mean 'sobol'?\n"
          "design.yaml:7:32: design.samples: 0 is out of range (at least 1). Meaning: lhs, sobol: points; saltelli: base samples; morris: "
          "trajectories.\n"
          "design.yaml:8:8: until.outcome: missing key 'outcome' (it is required). Add it: the outcome: its number, from 0, or its words such as "
          "autonomy KAZ mean.\n"
          "design.yaml:8:21: until.half_width: 0 is out of range (above 0). Meaning: half of the 95 % interval of the mean.");
}

}  // namespace tarazy::form_design_form_test
