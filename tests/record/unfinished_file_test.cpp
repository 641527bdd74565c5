#include "record/unfinished_file.h"

#include <unistd.h>

#include "model/error.h"
#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::unfinished_file_test {

using Catch::Matchers::Message;

TEST_CASE("a file appears whole, and what stood there stays until then") {
    const sample::Folder folder;
    const auto path = folder / "a.h5";
    sample::put(path, "old");
    UnfinishedFile file(path, true);
    CHECK(file.path() == path.string() + ".tmp." + std::to_string(::getpid()));
    CHECK(file.destination() == path);
    sample::put(file.path(), "new");
    CHECK(sample::bytes(path) == "old");
    file.publish();
    CHECK(sample::bytes(path) == "new");
    CHECK(folder.files() == 1);
    CHECK_THROWS_AS(file.publish(), Bug);
}

TEST_CASE("an unfinished file is removed") {
    const sample::Folder folder;
    { const UnfinishedFile file(folder / "a.h5", false); }
    CHECK(folder.files() == 0);
}

TEST_CASE("what cannot be written is said before anything runs") {
    const sample::Folder folder;
    const auto path = folder / "a.h5";
    const std::string name = path.string();
    const auto message = [](const std::filesystem::path& file, bool overwrite = false) {
        try {
            const UnfinishedFile unfinished(file, overwrite);
        } catch (const FileError& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    const std::string text = (folder / "text").string();
    sample::put(text, "old");
    CHECK(message(text) == text + " exists already. Give --force to replace it or -o for another name");
    CHECK(message(text, true).empty());
    CHECK(sample::bytes(text) == "old");
    const std::string folder_name = (folder / "sub").string();
    CHECK(message(folder_name + "/a.h5") ==
          "cannot write " + folder_name + "/a.h5 (there is no folder " + folder_name + "). Make the folder or give -o another path");
    std::filesystem::create_directory(folder_name);
    CHECK(message(folder_name, true) == "cannot write " + folder_name + " (it is a folder). Give -o the name of a file");
    CHECK(message("/dev/null", true) == "cannot write /dev/null (it is not a plain file). Give -o the name of a file");
    CHECK(message(text + "/a.h5") == "cannot write " + text + "/a.h5 (Not a directory). Give -o another path");
    CHECK_THAT(message("/proc/a.h5"), Catch::StartsWith("cannot write /proc/a.h5 (") && Catch::EndsWith("). Give -o another path"));
    const UnfinishedFile first(path, false);
    CHECK(message(path) ==
          "cannot write " + name + " (its unfinished file " + first.path().string() + " is there). Remove that file unless it is being written");
    CHECK(std::filesystem::exists(first.path()));
}

TEST_CASE("a file whose folder is gone at the end is an error") {
    const sample::Folder folder;
    std::filesystem::create_directory(folder / "sub");
    UnfinishedFile file(folder / "sub/a.h5", false);
    std::filesystem::remove_all(folder / "sub");
    CHECK_THROWS_MATCHES(file.publish(), FileError,
                         Message("cannot write " + (folder / "sub/a.h5").string() + " (No such file or directory). Give -o another path"));
}

}  // namespace tarazy::unfinished_file_test
