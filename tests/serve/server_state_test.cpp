#include "serve/server_state.h"

#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::server_state_test {

namespace {

namespace fs = std::filesystem;

/// A new folder that goes away with its contents.
struct TestFolder {
    TestFolder() {
        std::string name = (fs::temp_directory_path() / "tarazy-state-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the test");
        path = name;
    }
    ~TestFolder() { fs::remove_all(path); }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    fs::path path;
};

}  // namespace

TEST_CASE("Port, secrets and class come back as they were kept") {
    Sessions sessions;
    const std::string asel = sessions.admit("7");
    const ServerState state = read_state(state_text(8643, sessions, "{\"a\":\"\\\"ә\"}\n"));
    CHECK(state.port == 8643);
    CHECK(state.classroom == "{\"a\":\"\\\"ә\"}\n");
    CHECK(state.sessions.teacher() == sessions.teacher());
    CHECK(state.sessions.owner(asel) == Identity{Role::student, "7"});
}

TEST_CASE("A damaged state is refused with a hint") {
    const std::string good = state_text(1, Sessions(), "{}");
    CHECK_NOTHROW(read_state(good));
    for (std::size_t size = 0; size + 2 < good.size(); size += 7) CHECK_THROWS_AS(read_state(good.substr(0, size)), InputError);
    for (const char* bad :
         {"[]", "{}", "null", R"({"tarazy_server":2})", R"({"tarazy_server":1,"port":70000,"teacher":"","students":[],"classroom":""})",
          R"({"tarazy_server":1,"port":1,"teacher":"short","students":[],"classroom":""})",
          R"({"tarazy_server":1,"port":1,"teacher":7,"students":{},"classroom":""})"}) {
        INFO(bad);
        CHECK_THROWS_AS(read_state(bad), InputError);
    }
    CHECK_THROWS_WITH(read_state(""), Catch::Contains("--fresh"));
}

TEST_CASE("The file is whole, and nobody else's to read") {
    const TestFolder folder;
    const fs::path path = folder.path / "new/deep/class.json";
    const StateFile file(path);
    CHECK_FALSE(file.read());
    file.write("one");
    file.write("two");
    CHECK(file.read() == "two");
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
    // What a server left that was ended while it wrote is no hindrance.
    std::ofstream(path.string() + ".new") << "half";
    file.write("three");
    CHECK(file.read() == "three");
    CHECK_FALSE(fs::exists(path.string() + ".new"));
}

TEST_CASE("One server at a time has the file") {
    const TestFolder folder;
    const fs::path path = folder.path / "class.json";
    {
        const StateFile first(path);
        CHECK_THROWS_WITH(StateFile(path), Catch::Contains("another server keeps its class there"));
    }
    CHECK_NOTHROW(StateFile(path));
}

TEST_CASE("A place that cannot be written to is an error, and what stood there stays") {
    CHECK_THROWS_AS(StateFile("/dev/null/class.json"), FileError);
    const TestFolder folder;
    const StateFile file(folder.path / "class.json");
    file.write("one");
    fs::create_directory(folder.path / "class.json.new");
    CHECK_THROWS_WITH(file.write("two"), Catch::Contains("--state FILE"));
    CHECK(file.read() == "one");
}

TEST_CASE("The state lies where XDG says") {
    const char* const old_state = std::getenv("XDG_STATE_HOME");
    const std::string kept = old_state ? old_state : "";
    ::setenv("XDG_STATE_HOME", "/state", 1);
    CHECK(default_state_file() == "/state/tarazy/class.json");
    ::setenv("XDG_STATE_HOME", "relative", 1);
    CHECK(default_state_file().string().ends_with(".local/state/tarazy/class.json"));
    ::unsetenv("XDG_STATE_HOME");
    CHECK(default_state_file().string().ends_with(".local/state/tarazy/class.json"));
    if (old_state) ::setenv("XDG_STATE_HOME", kept.c_str(), 1);
}

}  // namespace tarazy::server_state_test
