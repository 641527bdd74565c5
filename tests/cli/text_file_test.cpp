#include "cli/text_file.h"

#include "model/error.h"
#include "said.h"
#include "support/catch.h"

namespace tarazy::text_file_test {

TEST_CASE("A text file appears when it is published, and not before") {
    const Folder folder;
    {
        TextFile file(folder / "a.csv", false);
        file.stream() << "one\n";
        CHECK_FALSE(std::filesystem::exists(folder / "a.csv"));
        file.publish();
        CHECK(folder.read("a.csv") == "one\n");
    }
    CHECK(folder.names() == std::vector<std::string>{"a.csv"});
    CHECK_THROWS_AS(TextFile(folder / "a.csv", false), FileError);
    {
        TextFile abandoned(folder / "a.csv", true);
        abandoned.stream() << "two\n";
    }
    CHECK(folder.read("a.csv") == "one\n");
    CHECK(folder.names() == std::vector<std::string>{"a.csv"});
}

TEST_CASE("A text that cannot be written whole leaves no file") {
    const Folder folder;
    TextFile file(folder / "a.csv", false);
    file.stream().setstate(std::ios::badbit);  // as after a write to a full disk
    CHECK_THROWS_AS(file.publish(), FileError);
    CHECK_FALSE(std::filesystem::exists(folder / "a.csv"));
}

}  // namespace tarazy::text_file_test
