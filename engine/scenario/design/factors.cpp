// What varies between the points of a design.
#include "scenario/design/reading.h"
#include "scenario/form/check.h"
#include "scenario/form/setting_path.h"
#include "scenario/yaml/number_text.h"

namespace tarazy {
namespace {

bool is_number(const Form& form) {
    return form.kind == FormKind::number || form.kind == FormKind::whole;
}

std::size_t choices_of(const Factor& factor) {
    return factor.scale == FactorScale::values ? factor.values.size() : factor.points;
}

class FactorReader {
  public:
    FactorReader(DesignReading& reading, const Entry& entry, const Path& path)
        : reading_(reading), problems_(reading.problems), name_(entry.key), node_(entry.value), path_(path) {}

    /// The factor, or nothing where it is wrong.
    std::optional<Factor> read() {
        if (!find_forms() || node_.faulty) return std::nullopt;
        factor_.path = name_.text;
        factor_.numeric = is_number(*forms_.front());
        factor_.whole = forms_.front()->kind == FormKind::whole;
        const bool good = node_.find("values") ? read_values() : read_range();
        return good ? std::optional(factor_) : std::nullopt;
    }

  private:
    bool fault(Place place, const Path& path, const Complaint& complaint) {
        problems_.add(place, path, complaint);
        return false;
    }

    bool find_forms() {
        for (std::size_t s = 0; s < reading_.scenarios(); ++s) {
            const Form* form = find_setting(reading_.family(s).checked, name_.text, reading_.names[s], name_.place, path_, problems_);
            if (!form) return false;
            forms_.push_back(form);
        }
        return true;
    }

    /// Whether a value fits where it is put, in every scenario.
    bool fits(const Node& value, const Path& path) {
        bool good = true;
        for (std::size_t s = 0; s < forms_.size(); ++s) {
            Node tried = value;
            check_form(tried, *forms_[s], path, reading_.names[s], problems_);
            good = good && !tried.faulty;
        }
        return good;
    }

    bool read_values() {
        for (const std::string_view key : {"to", "points", "scale"}) {
            const Node* value = node_.find(key);
            if (value) return fault(value->place, path_ / key, {"'" + std::string(key) + "' beside 'values'", "it belongs to a range", "Remove one"});
        }
        const Node* values = usable(&node_, "values");
        if (!values) return false;
        const Path list = path_ / "values";
        if (values->items.empty()) return fault(values->place, list, {"no values", "a factor takes one at least", "Name them"});
        bool good = true;
        for (std::size_t k = 0; k < values->items.size(); ++k) {
            const Node& value = values->items[k];
            good = good && !value.faulty;
            if (!value.faulty) good = fits(value, list[k]) && good;
            factor_.values.push_back(value.text);
        }
        return good;
    }

    bool read_range() {
        const Node* from = usable(&node_, "from");
        const Node* to = usable(&node_, "to");
        if (!node_.find("to")) {
            return fault(node_.place, path_ / "to", {"missing key 'to'", "a range has two ends", "Add it, or give `values`"});
        }
        if (!from || !to) return false;
        if (!factor_.numeric) {
            return fault(from->place, path_ / "from", {"'" + name_.text + "' has no range", "it takes no numbers", "Give `values`"});
        }
        const bool low = fits(*from, path_ / "from");
        const bool high = fits(*to, path_ / "to");
        if (!low || !high) return false;
        factor_.from = from->number;
        factor_.to = to->number;
        if (!(factor_.from < factor_.to)) {
            return fault(from->place, path_ / "from",
                         {"the range from " + number_text(factor_.from) + " to " + number_text(factor_.to) + " is empty", "it goes upward",
                          "Write the smaller number first"});
        }
        const Node* scale = usable(&node_, "scale");
        factor_.scale = scale && scale->first == 1 ? FactorScale::logarithmic : FactorScale::linear;
        if (factor_.scale == FactorScale::logarithmic && !(factor_.from > 0)) {
            return fault(
                from->place, path_ / "from",
                {"a logarithmic range from " + number_text(factor_.from), "0 and less have no logarithm", "Begin above 0, or take scale linear"});
        }
        return read_points();
    }

    bool read_points() {
        const Node* points = node_.find("points");
        const bool counted = words_of(reading_.design.method.kind).counted;
        if (counted && !points) {
            return fault(node_.place, path_ / "points",
                         {"missing key 'points'", "a grid and a list take so many values of a range", "Add it, or give `values`"});
        }
        if (!counted && points) {
            return fault(points->place, path_ / "points", {"'points' in a design of samples", "the samples spread over the range", "Remove it"});
        }
        factor_.points = whole_or(&node_, "points", 0);
        return !points || !points->faulty;
    }

    DesignReading& reading_;
    Problems& problems_;
    const Node& name_;
    const Node& node_;
    const Path& path_;
    std::vector<const Form*> forms_;
    Factor factor_;
};

}  // namespace

void read_factors(DesignReading& reading) {
    const Path top;
    const Path table = top / "vary";
    const Node* vary = usable(&reading.file(), "vary");
    if (!vary) return;
    std::optional<std::size_t> length;
    for (const Entry& entry : vary->entries) {
        const Path path = table / entry.key.text;
        const auto factor = FactorReader(reading, entry, path).read();
        if (!factor) continue;
        const std::size_t choices = choices_of(*factor);
        if (reading.design.method.kind == DesignKind::list && choices != length.value_or(choices)) {
            reading.problems.add(
                entry.key.place, path,
                {std::to_string(choices) + (choices == 1 ? " value, " : " values, ") + std::to_string(*length) + " before",
                 "a list takes first with first, second with second", "Give all factors the same number of values, or take kind grid"});
        }
        if (!length) length = choices;
        reading.design.factors.push_back(*factor);
    }
}

}  // namespace tarazy
