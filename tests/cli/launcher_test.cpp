// The launcher among programs that only say who they are. Where there is one level of instructions there is no launcher.
#ifdef TARAZY_LAUNCHED
#include <sys/wait.h>

#include <cstdio>

#include "cli/instructions.h"
#include "said.h"
#include "support/catch.h"

namespace tarazy::launcher_test {

using Catch::Contains;

namespace {

namespace fs = std::filesystem;

/// A copy of the launcher, named `odd`, in `place` of a folder.
std::string launcher(const Folder& folder, const std::string& place) {
    fs::create_directories(folder / place);
    fs::copy_file(TARAZY_PROGRAM, folder / place + "/odd");
    return folder / place + "/odd";
}

/// A program that tells its name and its words.
void put_program(const Folder& folder, const std::string& file) {
    folder.write(file, "#!/bin/sh\necho \"${0##*/} $*\"\nexit 7\n");
    fs::permissions(folder / file, fs::perms::owner_all);
}

/// What a shell command says, errors too, and its exit code.
Said shell(const std::string& command) {
    Said said;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    for (int letter = std::fgetc(pipe); letter != EOF; letter = std::fgetc(pipe)) said.out.push_back(static_cast<char>(letter));
    said.code = WEXITSTATUS(::pclose(pipe));
    return said;
}

}  // namespace

TEST_CASE("The launcher starts the program of the best level, with the same words, and ends as it does") {
    const Folder folder;
    const std::string odd = launcher(folder, "bin");
    for (const char* level : {"v2", "v3", "v4"}) put_program(folder, std::string("bin/odd-") + level);
    const Said best = shell(odd + " run 'a b'");
    CHECK(best.out == "odd-" + known_instructions().back() + " run a b\n");
    CHECK(best.code == 7);
    CHECK(shell("TARAZY_INSTRUCTIONS=v2 " + odd).out == "odd-v2 \n");
    fs::create_symlink(odd, folder / "linked");
    CHECK(shell(folder / "linked").out == best.out.substr(0, 6) + " \n");
}

TEST_CASE("The launcher finds programs where they are installed, and a lower level where the best is missing") {
    const Folder folder;
    const std::string odd = launcher(folder, "bin");
    fs::create_directories(folder / "libexec");
    put_program(folder, "libexec/odd-v2");
    CHECK(shell(odd + " x").out == "odd-v2 x\n");
}

TEST_CASE("The launcher says what is wrong") {
    const Folder folder;
    const std::string odd = launcher(folder, "bin");
    const Said alone = shell(odd);
    CHECK(alone.code == 3);
    CHECK_THAT(alone.out, Contains("odd-v2 cannot be started"));
    put_program(folder, "bin/odd-v2");
    const Said refused = shell("TARAZY_INSTRUCTIONS=v9 " + odd);
    CHECK(refused.code == 2);
    CHECK_THAT(refused.out, Contains("TARAZY_INSTRUCTIONS=v9"));
}
}  // namespace tarazy::launcher_test
#endif
