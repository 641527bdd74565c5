#include "cli/interruption.h"

#include <sys/wait.h>
#include <unistd.h>

#include "model/error.h"
#include "record/unfinished_file.h"
#include "said.h"
#include "support/catch.h"

namespace tarazy::interruption_test {

namespace {

/// What a child process does, and how it ends; 1000 and more: by a signal.
template <class Work>
int ending(Work&& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        for (const int signal : {SIGINT, SIGTERM}) std::signal(signal, SIG_DFL);  // the test framework has handlers of its own
        work();
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

}  // namespace

TEST_CASE("A signal is a request to stop, as long as the interruption lives") {
    CHECK_FALSE(Interruption::requested());
    const int ended = ending([] {
        {
            const Interruption interruption({}, 60000);
            ::raise(SIGTERM);
            if (!Interruption::requested()) ::_exit(9);
        }
        ::raise(SIGTERM);
    });
    CHECK(ended == 1000 + SIGTERM);
}

TEST_CASE("Who does not stop in time is ended with 75, and the unfinished files are removed") {
    const Folder folder;
    for (const long timeout : {200L, 0L}) {
        const int ended = ending([&] {
            const UnfinishedFile file(folder / "x.h5", false);
            const UnfinishedFile other(folder / "y.csv", false);
            const Interruption interruption({folder / "x.h5", folder / "y.csv"}, timeout);
            ::raise(SIGINT);
            for (;;) ::pause();
        });
        CHECK(ended == 75);
        CHECK(folder.names().empty());
    }
}

TEST_CASE("A second signal ends at once") {
    const int ended = ending([] {
        const Interruption interruption({}, 60000);
        ::raise(SIGINT);
        ::raise(SIGINT);
    });
    CHECK(ended == 75);
}

}  // namespace tarazy::interruption_test
