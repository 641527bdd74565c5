#pragma once
// SIGINT and SIGTERM while a command writes: stop soon, and leave no unfinished file.
#include <csignal>
#include <filesystem>
#include <string_view>
#include <vector>

namespace tarazy {

/// While one lives, a first SIGINT or SIGTERM is a request to stop. What has not stopped when the timeout is over, or at a second
/// signal, is ended: the unfinished files are removed and the process exits with 75. At most one at a time.
class Interruption {
  public:
    /// The files to be written (the first sixteen; those beside them that UnfinishedFile writes to are removed); timeout in milliseconds,
    /// 0: the first signal ends the process. `outcome`: what is said of the work when the process is ended.
    Interruption(const std::vector<std::filesystem::path>& files, long timeout, std::string_view outcome = "Nothing was written");
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    static bool requested();

  private:
    struct sigaction old_interrupt_ {};
    struct sigaction old_terminate_ {};
    struct sigaction old_alarm_ {};
};

}  // namespace tarazy
