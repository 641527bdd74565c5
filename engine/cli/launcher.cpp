// The program `tarazy` where it is built for several levels of x86-64: starts the one for this processor, tarazy-v3 for example, which
// lies beside it or where such programs are installed. It depends on no library, so that starting twice costs nothing.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "cli/instructions.h"

namespace {

int refuse(int code, const std::string& message) {
    std::fputs(("tarazy: " + message + "\n").c_str(), stderr);
    return code;
}

}  // namespace

int main(int, char** words) {
    const char* wish = std::getenv("TARAZY_INSTRUCTIONS");  // NOLINT(concurrency-mt-unsafe)
    const auto [levels, problem] = tarazy::choose_instructions(tarazy::known_instructions(), wish == nullptr ? "" : wish);
    if (!problem.empty()) return refuse(2, problem);
    std::error_code trouble;
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", trouble);
    if (trouble) return refuse(3, "cannot find its own folder (" + trouble.message() + "). It needs /proc");
    for (const std::string& level : levels) {
        const std::string name = self.filename().string() + "-" + level;
        for (const auto& folder : {self.parent_path(), self.parent_path() / TARAZY_LIBEXEC}) ::execv((folder / name).c_str(), words);
    }
    const std::string name = self.filename().string() + "-" + levels.back();
    return refuse(3, name + " cannot be started (it is not beside " + self.string() + "). Copy or install the programs together");
}
