#include <sys/wait.h>

#include <array>
#include <cstdio>

#include "said.h"
#include "support/catch.h"

using namespace tarazy;

namespace {

const std::string steppe = TARAZY_SOURCE_DIR "/scenarios/steppe.yaml";

/// Starts the program's server, ends it with Ctrl-C after a second, and gives what it printed and its exit code.
Said serve_for_a_second(const Folder& folder, const std::string& words) {
    const std::string command = "timeout --signal=INT --preserve-status 1 " TARAZY_PROGRAM " serve " + steppe + " --state " + folder / "class.json" +
                                " " + words + " 2> " + folder / "err";
    FILE* const pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    Said said;
    std::array<char, 1000> text{};
    while (std::fgets(text.data(), static_cast<int>(text.size()), pipe) != nullptr) said.out += text.data();
    said.code = WEXITSTATUS(::pclose(pipe));
    said.err = folder.read("err");
    return said;
}

}  // namespace

TEST_CASE("The address comes first and alone; Ctrl-C ends the server with 0") {
    const Folder folder;
    const Said said = serve_for_a_second(folder, "--port 0");
    CHECK(said.code == 0);
    CHECK(said.out.starts_with("http://127.0.0.1:"));
    CHECK(contains(said.out, "/?token="));
    CHECK(said.out.find('\n') == said.out.size() - 1);
    CHECK(contains(said.err, "Ctrl-C"));
    CHECK_FALSE(contains(said.err, "warning"));
    CHECK(folder.names() == std::vector<std::string>{"class.json", "class.json.lock", "err"});
    const Said again = serve_for_a_second(folder, "");
    CHECK(again.out == said.out);
    CHECK(contains(again.err, "goes on"));
    const Said fresh = serve_for_a_second(folder, "--fresh --quiet --port 0");
    CHECK(fresh.out != said.out);
    CHECK(fresh.err.empty());
}

TEST_CASE("A class on the network is told where to join, and the teacher is warned") {
    const Folder folder;
    const Said said = serve_for_a_second(folder, "--port 0 --lan");
    CHECK(said.code == 0);
    CHECK(contains(said.out, "\njoin: http://"));
    CHECK(contains(said.out, " code "));
    CHECK(contains(said.err, "warning: every machine of this network"));
}

TEST_CASE("The page is written into a folder, its path last") {
    const Folder folder;
    const Said said = say({"serve", steppe, "--export", folder / "page"});
    INFO(said.err);
    CHECK(said.code == ExitCode::done);
    CHECK(said.out == (folder / "page") + "\n");
    CHECK(std::filesystem::exists(folder / "page/index.html"));
    CHECK(contains(said.err, "files"));
    CHECK(say({"serve", steppe, "--export", folder / "page", "--quiet"}).err.empty());
}

TEST_CASE("Wrong words are told before anything is served") {
    CHECK(say({"serve", "--export", "x", "--lan"}).code == ExitCode::wrong_input);
    CHECK(say({"serve", "--port", "65536"}).code == ExitCode::wrong_input);
    CHECK(say({"serve", "--prot", "1"}).code == ExitCode::wrong_input);
    CHECK(say({"serve", "no-such-scenario"}).code == ExitCode::file_trouble);
}

TEST_CASE("A port that is not to be had is a trouble with a hint") {
    const Folder folder;
    const Said said = serve_for_a_second(folder, "--port 0");
    const std::string port = said.out.substr(17, said.out.find('/', 17) - 17);
    const Folder other;
    const std::string command = TARAZY_PROGRAM " serve " + steppe + " --port " + port + " --state " + other / "class.json" + " > " + other / "out" +
                                " & sleep 1; " + TARAZY_PROGRAM " serve " + steppe + " --port " + port + " --state " + folder / "class.json" +
                                " 2> " + folder / "err" + "; echo $? > " + folder / "code" + "; kill -INT $!; wait";
    REQUIRE(std::system(command.c_str()) == 0);  // NOLINT(concurrency-mt-unsafe,cert-env33-c): words of the test's own
    CHECK(folder.read("code") == "3\n");
    CHECK(contains(folder.read("err"), "port " + port + " cannot be used"));
    CHECK(contains(folder.read("err"), "--port 0"));
}
