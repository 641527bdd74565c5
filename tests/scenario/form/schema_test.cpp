#include "scenario/form/schema.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "support/catch.h"

namespace tarazy::form_schema_test {

namespace {

std::filesystem::path source(const std::string& name) {
    return std::filesystem::path(TARAZY_SOURCE_DIR) / name;
}

std::string content(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("the committed schemas are current") {
    for (const auto& [name, schema] :
         {std::pair("configs/scenario.schema.json", scenario_schema()), std::pair("configs/design.schema.json", design_schema())}) {
        INFO(name);
        const std::filesystem::path file = source(name);
        if (std::getenv("TARAZY_BLESS")) std::ofstream(file) << schema;
        CHECK(content(file) == schema);
    }
}

TEST_CASE("the schema accepts every design and refuses what is wrong") {
    const std::string command = "python3 '" + source("tests/scenario/form/validate_designs.py").string() + "' '" +
                                source("configs/design.schema.json").string() + "' '" + source("configs").string() + "'";
    CHECK(std::system(command.c_str()) == 0);  // NOLINT(cert-env33-c): the command is made of paths of this source tree
}

TEST_CASE("the schema accepts every scenario and refuses what is wrong") {
    const std::string command = "python3 '" + source("tests/scenario/form/validate_scenarios.py").string() + "' '" +
                                source("configs/scenario.schema.json").string() + "' '" + source("tests/conformance/vectors").string() + "' '" +
                                source("scenarios").string() + "'";
    CHECK(std::system(command.c_str()) == 0);  // NOLINT(cert-env33-c): the command is made of paths of this source tree
}

}  // namespace tarazy::form_schema_test
