#include "record/json/shape.h"

#include "support/catch.h"

namespace tarazy::json_shape_test {

TEST_CASE("shapes are equal where all that they say is") {
    Shape number;
    number.kind = Shape::Kind::number;
    Shape object;
    object.kind = Shape::Kind::object;
    object.members.push_back({"time", "years", false, number});
    Shape other = object;
    CHECK(other == object);
    other.members[0].optional = true;
    CHECK_FALSE(other == object);
    other = object;
    other.members[0].shape.kind = Shape::Kind::whole;
    CHECK_FALSE(other == object);
    other = object;
    other.further = true;
    CHECK_FALSE(other == object);
}

}  // namespace tarazy::json_shape_test
