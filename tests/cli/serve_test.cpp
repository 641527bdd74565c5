#include <sys/wait.h>

#include <cstdlib>

#include "said.h"
#include "support/catch.h"

namespace tarazy::serve_test {

namespace {

const std::string steppe = TARAZY_SOURCE_DIR "/scenarios/steppe.yaml";

/// Starts the program's server in a folder that must last, ends it with Ctrl-C once it has said all it says at the beginning, and gives what it
/// printed and its exit code. Its words are in the folder's files out and err.
Said serve_for_a_moment(const Folder& folder, const std::string& words) {
    const bool quiet = words.find("--quiet") != std::string::npos;
    const std::string ready = quiet ? "grep -q token= " + folder / "out" : "grep -q Ctrl-C " + folder / "err";
    const std::string command = TARAZY_PROGRAM " serve " + steppe + " --state " + folder / "class.json" + " " + words + " > " + folder / "out" +
                                " 2> " + folder / "err" + " & for i in $(seq 600); do " + ready + " && break; sleep 0.1; done; kill -INT $!; wait $!";
    const int status = std::system(command.c_str());  // NOLINT(concurrency-mt-unsafe,cert-env33-c): words of the test's own
    return {.code = WEXITSTATUS(status), .out = folder.read("out"), .err = folder.read("err")};
}

}  // namespace

TEST_CASE("The address comes first and alone; Ctrl-C ends the server with 0") {
    const Folder folder;
    const Said said = serve_for_a_moment(folder, "--port 0");
    CHECK(said.code == 0);
    CHECK(said.out.starts_with("http://127.0.0.1:"));
    CHECK(contains(said.out, "/?token="));
    CHECK(said.out.find('\n') == said.out.size() - 1);
    CHECK(contains(said.err, "Ctrl-C"));
    CHECK_FALSE(contains(said.err, "warning"));
    CHECK(folder.names() == std::vector<std::string>{"class.json", "class.json.lock", "err", "out"});
    const Said again = serve_for_a_moment(folder, "");
    CHECK(again.out == said.out);
    CHECK(contains(again.err, "goes on"));
    const Said fresh = serve_for_a_moment(folder, "--fresh --quiet --port 0");
    CHECK(fresh.out != said.out);
    CHECK(fresh.err.empty());
}

TEST_CASE("A class on the network is told where to join, and the teacher is warned") {
    const Folder folder;
    const Said said = serve_for_a_moment(folder, "--port 0 --lan");
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
    const Folder first;
    const Said said = serve_for_a_moment(first, "--port 0");
    const std::string port = said.out.substr(17, said.out.find('/', 17) - 17);
    const Folder other;
    const Folder folder;
    const std::string command = TARAZY_PROGRAM " serve " + steppe + " --port " + port + " --state " + other / "class.json" + " > " + other / "out" +
                                " 2> " + other / "err" + " & for i in $(seq 600); do grep -q Ctrl-C " + other / "err" +
                                " && break; sleep 0.1; done; " + TARAZY_PROGRAM " serve " + steppe + " --port " + port + " --state " +
                                folder / "class.json" + " 2> " + folder / "err" + "; echo $? > " + folder / "code" + "; kill -INT $!; wait";
    REQUIRE(std::system(command.c_str()) == 0);  // NOLINT(concurrency-mt-unsafe,cert-env33-c): words of the test's own
    CHECK(folder.read("code") == "3\n");
    CHECK(contains(folder.read("err"), "port " + port + " cannot be used"));
    CHECK(contains(folder.read("err"), "--port 0"));
}

}  // namespace tarazy::serve_test
