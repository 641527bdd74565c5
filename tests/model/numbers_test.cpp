#include "model/numbers.h"

#include <map>
#include <set>
#include <string>
#include <vector>

#include "support/catch.h"

namespace tarazy::numbers_test {
namespace {

/// The members that describe() names, by their place in the struct.
template <template <class> class Numbers>
std::vector<std::size_t> described_places() {
    Numbers<double> numbers;
    std::vector<std::size_t> places;
    const double* first = reinterpret_cast<const double*>(&numbers);
    Numbers<double>::describe([&](const Field&, auto member) { places.push_back(static_cast<std::size_t>(&(numbers.*member) - first)); });
    return places;
}

/// A member without its line, a line said twice or out of order fails here.
template <template <class> class Numbers>
void check_description() {
    const std::vector<std::size_t> places = described_places<Numbers>();
    REQUIRE(places.size() == sizeof(Numbers<double>) / sizeof(double));
    for (std::size_t k = 0; k < places.size(); ++k) CHECK(places[k] == k);
    std::set<std::string_view> keys;
    for_each_number<Numbers>([&](const Field& field) {
        CAPTURE(field.key);
        CHECK(keys.insert(field.key).second);
        CHECK(field.key.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos);
        CHECK_FALSE(field.unit.empty());
        CHECK_FALSE(field.meaning.empty());
        CHECK(field.bounds.contain(field.standard));
    });
}

template <template <class> class Numbers>
std::map<std::string, double> defaults() {
    std::map<std::string, double> found;
    for_each_number<Numbers>([&](const Field& field) { found[std::string(field.key)] = field.standard; });
    return found;
}

using Defaults = std::map<std::string, double>;

}  // namespace

TEST_CASE("every member of every group has its line of description, in order", "[numbers]") {
    SECTION("world") {
        check_description<WorldNumbers>();
    }
    SECTION("arms") {
        check_description<ArmsNumbers>();
    }
    SECTION("affinity_dynamics") {
        check_description<AffinityNumbers>();
    }
    SECTION("conflict") {
        check_description<ConflictNumbers>();
    }
    SECTION("doctrine") {
        check_description<DoctrineNumbers>();
    }
    SECTION("interest") {
        check_description<InterestNumbers>();
    }
    SECTION("actor") {
        check_description<ActorNumbers>();
    }
    SECTION("richardson") {
        check_description<RichardsonNumbers>();
    }
    SECTION("institution") {
        check_description<InstitutionNumbers>();
    }
    SECTION("corridor") {
        check_description<CorridorNumbers>();
    }
}

TEST_CASE("the defaults are those of the model", "[numbers]") {
    CHECK(defaults<WorldNumbers>() == Defaults{{"anarchy", 0.5},
                                               {"appeasement", 1},
                                               {"exclusivity", 0.5},
                                               {"ambient_threat", 1e-4},
                                               {"reach_km", 3000},
                                               {"border_km", 500},
                                               {"perception_noise", 0},
                                               {"growth_noise", 0},
                                               {"openness_return", 0.5},
                                               {"military_burden", 0.3}});
    CHECK(defaults<ArmsNumbers>() == Defaults{{"speed", 0.4}, {"depreciation", 0.08}, {"ceiling", 0.3}});
    CHECK(defaults<AffinityNumbers>() == Defaults{{"anchoring", 0.1}, {"trust", 0.3}, {"balance", 0.05}});
    CHECK(defaults<ConflictNumbers>() == Defaults{{"crisis_rate", 0.05},
                                                  {"hostility_exponent", 2},
                                                  {"decisiveness", 1},
                                                  {"economic_damage", 0.1},
                                                  {"military_damage", 0.3},
                                                  {"spoils", 0.05},
                                                  {"concession", 0.5},
                                                  {"misperception", 0.5}});
    CHECK(defaults<ActorNumbers>() == Defaults{{"posture", 1}, {"volatility", 1}, {"visibility", 0}, {"reach", 1}});
    CHECK(defaults<InterestNumbers>() == Defaults{{"safety", 1}, {"welfare", 1}, {"autonomy", 1}, {"standing", 1}});
    CHECK(defaults<RichardsonNumbers>() == Defaults{{"reaction", 0}, {"fatigue", 0}, {"grievance", 0}});
    CHECK(defaults<InstitutionNumbers>() == Defaults{{"guarantee", 0}, {"trade", 0}, {"affinity_bonus", 0}, {"socialisation", 0}});
    CHECK(defaults<CorridorNumbers>() == Defaults{{"capacity", 0}, {"status", 1}, {"growth", 0}});
}

}  // namespace tarazy::numbers_test
