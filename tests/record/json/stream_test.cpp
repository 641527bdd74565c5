#include "record/json/stream.h"

#include <limits>
#include <sstream>

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::json_stream_test {

TEST_CASE("A document is put together of trees and of rows of numbers") {
    std::ostringstream out;
    JsonStream document(out);
    document.members({{"a", 1}, {"b", "x"}});
    document.members(JsonTree::object());
    document.open_object("c");
    document.members({{"d", nullptr}});
    document.open_list("values");
    document.item(std::vector{1.0, 0.1, std::numeric_limits<double>::quiet_NaN(), 4.0}, std::vector<std::size_t>{2, 2});
    document.item(std::vector<double>{}, std::vector<std::size_t>{0});
    document.close();
    document.close();
    document.open_list("e");
    document.close();
    document.open_list("f");
    document.item({{"g", true}});
    document.item(2);
    document.finish();
    CHECK(out.str() ==
          "{\"a\":1,\"b\":\"x\",\"c\":{\"d\":null,\"values\":[\n[[1,0.10000000000000001],[null,4]],\n[]]},\"e\":[],\"f\":[\n{\"g\":true},\n2]}\n");
}

TEST_CASE("What is long is handed on before the end") {
    std::ostringstream out;
    JsonStream document(out);
    document.open_list("numbers");
    const std::vector<double> numbers(100'000, 0.5);
    document.item(numbers, std::vector<std::size_t>{numbers.size()});
    CHECK(out.str().size() > 300'000);
    document.finish();
    CHECK(nlohmann::json::parse(out.str()).at("numbers").at(0).get<std::vector<double>>() == numbers);
}

TEST_CASE("A stream that fails is an error") {
    std::ostringstream out;
    out.setstate(std::ios::failbit);
    JsonStream document(out);
    CHECK_THROWS_AS(document.finish(), FileError);
}

}  // namespace tarazy::json_stream_test
