#include "record/durability.h"

#include <cerrno>

#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::durability_test {

TEST_CASE("files and names are brought to the disk, or the error is told") {
    const sample::Folder folder;
    sample::put(folder / "a", "x");
    CHECK(sync_file(folder / "a") == 0);
    CHECK(sync_name(folder / "a") == 0);
    CHECK(sync_file(folder / "b") == ENOENT);
    CHECK(sync_name(folder / "none/a") == ENOENT);
    CHECK(system_reason(ENOENT) == "No such file or directory");
}

TEST_CASE("the folder of a name alone is where we are") {
    CHECK(folder_of("a.h5") == ".");
    CHECK(folder_of("x/a.h5") == "x");
    CHECK(folder_of("/a.h5") == "/");
}

}  // namespace tarazy::durability_test
