// The program as users start it: exit codes, streams, signals, and what is left on the disk.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <thread>

#include "said.h"
#include "support/catch.h"

namespace tarazy::main_test {

using Catch::Contains;

namespace {

/// Where the streams of a process go, and what it may do.
struct Surroundings {
    std::string out;                  ///< file for standard output
    bool small_files = false;         ///< no file may grow beyond 64 kB
    bool out_without_reader = false;  ///< standard output is a pipe whose reader has gone
};

/// Starts the program in a folder, its standard error in `err` there.
pid_t start(const Folder& folder, const std::vector<std::string>& words, const Surroundings& surroundings = {}) {
    std::vector<const char*> given{TARAZY_PROGRAM};
    for (const std::string& word : words) given.push_back(word.c_str());
    given.push_back(nullptr);
    const std::string out = surroundings.out.empty() ? folder / "out" : surroundings.out;
    const std::string err = folder / "err";
    const pid_t child = ::fork();
    if (child != 0) return child;
    if (::chdir((folder / ".").c_str()) != 0) ::_exit(99);
    int output = ::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (surroundings.out_without_reader) {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0) ::_exit(99);
        ::close(ends[0]);
        output = ends[1];
    }
    const int errors = ::open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (::dup2(output, STDOUT_FILENO) < 0 || ::dup2(errors, STDERR_FILENO) < 0) ::_exit(99);
    if (surroundings.small_files) {
        const rlimit limit{65536, 65536};
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(99);
    }
    ::execv(TARAZY_PROGRAM, const_cast<char* const*>(given.data()));
    ::_exit(99);
}

int end_of(pid_t child) {
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

Said run_program(const Folder& folder, const std::vector<std::string>& words, const Surroundings& surroundings = {}) {
    const int code = end_of(start(folder, words, surroundings));
    const Said said{code, folder.read("out"), folder.read("err")};
    std::filesystem::remove(folder / "out");
    std::filesystem::remove(folder / "err");
    return said;
}

/// Lets programs end in a signal handler, where no thread can be joined: the thread sanitizer calls that a leak.
class UnjoinedThreadsAllowed {
  public:
    UnjoinedThreadsAllowed() {
        if (const char* const options = std::getenv(name)) before_ = options;
        ::setenv(name, (before_.value_or("") + " report_thread_leaks=0").c_str(), 1);
    }
    UnjoinedThreadsAllowed(const UnjoinedThreadsAllowed&) = delete;
    UnjoinedThreadsAllowed& operator=(const UnjoinedThreadsAllowed&) = delete;
    ~UnjoinedThreadsAllowed() {
        if (before_) {
            ::setenv(name, before_->c_str(), 1);
        } else {
            ::unsetenv(name);
        }
    }

  private:
    static constexpr const char* name = "TSAN_OPTIONS";
    std::optional<std::string> before_;
};

}  // namespace

TEST_CASE("The program runs a scenario and tells where the result is") {
    const Folder folder;
    folder.write("plain.yaml", plain_scenario());
    const Said said = run_program(folder, {"run", "plain.yaml", "--runs", "20"});
    CHECK(said.code == 0);
    CHECK(said.err.empty());
    CHECK(said.last_line() == "plain.h5");
    CHECK(folder.names() == std::vector<std::string>{"plain.h5", "plain.h5.provenance.json", "plain.yaml"});
    CHECK(run_program(folder, {"export", "plain.h5", "--csv", "-", "--series", "poles"}).out.starts_with("run,time"));
}

TEST_CASE("The program's exit codes tell what is wrong") {
    const Folder folder;
    folder.write("plain.yaml", plain_scenario());
    folder.write("misspelt.yaml", plain_scenario("wrold: {anarchy: 1}\n"));
    CHECK(run_program(folder, {}).code == 2);
    CHECK(run_program(folder, {"--version"}).out == "tarazy 0.1.0\n");
    const Said misspelt = run_program(folder, {"run", "misspelt.yaml"});
    CHECK(misspelt.code == 2);
    CHECK_THAT(misspelt.err, Contains("misspelt.yaml:12:1:") && Contains("'world'"));
    const Said setting = run_program(folder, {"run", "plain.yaml", "--set", "world.anarhcy=1"});
    CHECK(setting.code == 2);
    CHECK_THAT(setting.err, Contains("world.anarchy"));
    folder.write("plain.h5", "precious");
    CHECK(run_program(folder, {"run", "plain.yaml"}).code == 3);
    CHECK(folder.read("plain.h5") == "precious");
    CHECK(run_program(folder, {"run", "plain.yaml", "-o", "no/such/folder/x.h5"}).code == 3);
    CHECK(folder.names() == std::vector<std::string>{"misspelt.yaml", "plain.h5", "plain.yaml"});
}

TEST_CASE("A folder that may not be written to is told before anything runs") {
    const Folder folder;
    folder.write("plain.yaml", plain_scenario());
    const bool can_write_anywhere = ::geteuid() == 0;  // to such a user only /proc is closed
    std::filesystem::create_directory(folder / "closed");
    std::filesystem::permissions(folder / "closed", std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    const Said said = run_program(folder, {"run", "plain.yaml", "--runs", "16000000", "-o", can_write_anywhere ? "/proc/x.h5" : "closed/x.h5"});
    CHECK(said.code == 3);
    CHECK_THAT(said.err, Contains("x.h5"));
    std::filesystem::permissions(folder / "closed", std::filesystem::perms::owner_all);
}

TEST_CASE("An interrupted run ends soon with 75 and leaves what stood there before", "[threads]") {
    const UnjoinedThreadsAllowed allowed;
    for (const int signal : {SIGINT, SIGTERM}) {
        const Folder folder;
        folder.write("plain.yaml", plain_scenario());
        folder.write("plain.h5", "precious");
        const pid_t child = start(folder, {"run", "plain.yaml", "--runs", "100000", "--force", "--threads", "2"});
        for (int wait = 0; folder.names().size() < 5 && wait < 500; ++wait) std::this_thread::sleep_for(std::chrono::milliseconds(10));
        CHECK(folder.names().size() == 5);  // out, err, the scenario, the old file and the unfinished one
        const auto sent = std::chrono::steady_clock::now();
        ::kill(child, signal);
        CHECK(end_of(child) == 75);
        CHECK(std::chrono::steady_clock::now() - sent < std::chrono::seconds(5));
        CHECK(folder.read("plain.h5") == "precious");
        CHECK_THAT(folder.read("err"), Contains("interrupted"));
        CHECK(folder.read("out").empty());
        CHECK(folder.names() == std::vector<std::string>{"err", "out", "plain.h5", "plain.yaml"});
    }
}

TEST_CASE("A full disk is an error that leaves nothing behind") {
    const Folder folder;
    folder.write("plain.yaml", plain_scenario());
    const Said said = run_program(folder, {"run", "plain.yaml", "--runs", "200"}, {.out = {}, .small_files = true});
    CHECK(said.code == 3);
    CHECK_THAT(said.err, Contains("plain.h5"));
    CHECK(folder.names() == std::vector<std::string>{"plain.yaml"});
}

TEST_CASE("A standard output that cannot take the results is file trouble, not death") {
    const Folder folder;
    CHECK(run_program(folder, {"list", "parameters"}, {.out = "/dev/full"}).code == 3);
    CHECK(run_program(folder, {"list", "parameters"}, {.out = {}, .small_files = false, .out_without_reader = true}).code == 3);
}

}  // namespace tarazy::main_test
