#include "model/error.h"

#include <type_traits>

#include "support/catch.h"

namespace tarazy::error_test {

TEST_CASE("a broken contract is our own bug, a kept one nothing", "[error]") {
    CHECK_NOTHROW(require(true, "two actors decide"));
    CHECK_THROWS_AS(require(false, "two actors decide"), Bug);
    CHECK_THROWS_WITH(require(false, "two actors decide"), "two actors decide");
}

TEST_CASE("no kind of error is caught as another", "[error]") {
    CHECK_FALSE(std::is_base_of_v<InputError, FileError>);
    CHECK_FALSE(std::is_base_of_v<FileError, InputError>);
    CHECK_FALSE(std::is_base_of_v<std::runtime_error, Bug>);
    CHECK_FALSE(std::is_base_of_v<DomainError, Interrupted>);
    CHECK_THROWS_AS(throw DomainError("power left the finite range"), std::runtime_error);
}

}  // namespace tarazy::error_test
