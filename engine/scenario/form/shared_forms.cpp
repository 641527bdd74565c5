#include "scenario/form/forms.h"

#include "model/series.h"

namespace tarazy {

using namespace forms;

Form version_form() {
    Form form;
    form.kind = FormKind::version;
    form.meaning = "format version";
    form.settable = false;
    return form;
}

Form record_form() {
    Form every = number({"every", "step", 1, {.least = 1}, "every how many steps"});
    every.kind = FormKind::whole;
    std::vector<std::string_view> names;
    for (const Series& series : all_series()) {
        if (series.pairs) names.push_back(series.name);
    }
    Form pairs = list(choice(std::move(names), {}, "a series of pairs"), "which series of pairs, alignment where not said");
    pairs.distinct = true;
    Form form = record({{"every", false, std::move(every)}, {"pairs", false, std::move(pairs)}}, "what is kept of a run");
    form.settable = false;
    return form;
}

Form settings_form() {
    Form value;
    value.kind = FormKind::setting;
    value.meaning = "a number, true or false, or a word";
    return table(NameKind::path, value, "values by path, as with --set");
}

Form doctrine_choices_form() {
    return table(NameKind::decider, reference(NameKind::doctrine, "the doctrine it takes up at the start"), "doctrines by actor");
}

}  // namespace tarazy
