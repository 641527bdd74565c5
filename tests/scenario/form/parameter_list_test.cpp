#include "scenario/form/parameter_list.h"

#include "support/catch.h"

namespace tarazy::form_parameter_list_test {

namespace {

const ParameterInfo* find(const std::string& path) {
    for (const ParameterInfo& parameter : parameter_list()) {
        if (parameter.path == path) return &parameter;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("parameters stand with unit, default, values and meaning") {
    const ParameterInfo* anarchy = find("world.anarchy");
    REQUIRE(anarchy);
    CHECK((anarchy->unit == "1" && anarchy->standard == "0.5" && anarchy->values == "0 to 1" && anarchy->bounds.most == 1));
    CHECK(anarchy->meaning == "how little promises bind without a guarantee (alpha of E6)");
    CHECK(find("actors.ID.growth.CAPABILITY")->standard == "0");
    CHECK(find("actors.ID.doctrine")->standard == "pragmatic");
    CHECK(find("arms.law")->values == "elasticity or richardson");
    CHECK(find("conflict.enabled")->values == "true or false");
    CHECK(find("corridors.ID.capacity")->standard.empty());
    CHECK(find("affinity.pairs.A-B|A>B"));
    CHECK(find("doctrines.DOCTRINE.tilt.ID"));
    CHECK(find("capabilities.CAPABILITY.weight"));
    CHECK(find("events.ID.at"));
}

TEST_CASE("what cannot be set is not listed") {
    for (const ParameterInfo& parameter : parameter_list()) {
        CHECK(parameter.path.rfind("time.", 0) != 0);
        CHECK(parameter.path.rfind("record.", 0) != 0);
        CHECK(parameter.path.rfind("lesson.", 0) != 0);
        CHECK_FALSE(parameter.meaning.empty());
    }
}

}  // namespace tarazy::form_parameter_list_test
