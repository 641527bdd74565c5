#include "model/doctrine.h"

#include <set>
#include <string>
#include <vector>

#include "support/catch.h"

namespace tarazy::doctrine_test {

TEST_CASE("the built-in doctrines are those of the model", "[doctrine]") {
    struct Row {
        std::string_view name;
        std::vector<double> numbers;
    };
    const std::vector<Row> table{
        {"pragmatic", {1, 0.5, 0.3, 0.5, 0.5, 0.5, 0.3, 0.6, 0.5, 0, 0.5}}, {"balance", {2, 0, 0.3, 0.5, 0.1, 0.1, 0.3, 0.6, 1, 0, 0.7}},
        {"bandwagon", {0.2, 1.5, 0.3, 0.5, 0.1, 0, 0.3, 0.6, 0.2, 0, 0.3}}, {"hedge", {1, 0.5, 0.3, 0.5, 2, 0.5, 0.3, 0.6, 0.5, 0, 0.5}},
        {"nonaligned", {0.5, 0, 0.3, 0.5, 0.5, 4, 0.3, 0.6, 0.5, 0, 0.5}},  {"buckpass", {0.5, 0.2, 0.3, 0.5, 0.5, 0.5, 0.3, 0.6, 0.5, 1, 0.2}}};
    const auto known = built_in_doctrines();
    REQUIRE(known.size() == table.size());
    for (std::size_t k = 0; k < table.size(); ++k) {
        CAPTURE(table[k].name);
        CHECK(known[k].name == table[k].name);
        std::vector<double> numbers;
        DoctrineNumbers<double>::describe([&](const Field& field, auto member) {
            numbers.push_back(known[k].numbers.*member);
            CHECK(field.bounds.contain(numbers.back()));
        });
        CHECK(numbers == table[k].numbers);
        CHECK_FALSE(known[k].idea.empty());
        CHECK_FALSE(known[k].source.empty());
    }
}

TEST_CASE("pragmatic is the default of a doctrine", "[doctrine]") {
    const auto standard = standard_numbers<DoctrineNumbers>();
    DoctrineNumbers<double>::describe([&](const Field& field, auto member) {
        CAPTURE(field.key);
        CHECK(standard.*member == built_in_doctrines()[0].numbers.*member);
    });
}

}  // namespace tarazy::doctrine_test
