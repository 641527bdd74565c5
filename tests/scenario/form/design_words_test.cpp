#include "scenario/form/design_words.h"

#include <set>

#include "support/catch.h"

namespace tarazy::form_design_words_test {

TEST_CASE("Words of designs stand in the order of their kinds, each once") {
    CHECK(words_of(DesignKind::grid).name == "grid");
    CHECK(words_of(DesignKind::morris).name == "morris");
    CHECK(design_kinds.size() == static_cast<std::size_t>(DesignKind::morris) + 1);
    CHECK(std::set<std::string_view>(design_kind_names.begin(), design_kind_names.end()).size() == design_kinds.size());
    // Either a range is counted or samples spread over it.
    for (const DesignKindWords& kind : design_kinds) CHECK(kind.counted != kind.samples);
}

TEST_CASE("Words of statistics stand in the order of their kinds, each once") {
    CHECK(words_of(Statistic::final_value).name == "final");
    CHECK(words_of(Statistic::quantile).name == "quantile");
    CHECK(statistics.size() == static_cast<std::size_t>(Statistic::quantile) + 1);
    CHECK(std::set<std::string_view>(statistic_names.begin(), statistic_names.end()).size() == statistics.size());
    CHECK(words_of(Statistic::quantile).q);
    CHECK_FALSE(words_of(Statistic::mean).q);
}

}  // namespace tarazy::form_design_words_test
