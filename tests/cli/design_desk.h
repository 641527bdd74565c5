#pragma once
// A folder with a world and a design in it, which is the current one while this lives.
#include <filesystem>

#include "said.h"

namespace tarazy {

class DesignDesk {
  public:
    /// `more` goes on in the design behind its scenario; `world` in the scenario.
    explicit DesignDesk(const std::string& more, const std::string& world = "world: {perception_noise: 0.2}\n")
        : before_(std::filesystem::current_path()) {
        folder.write("plain.yaml", plain_scenario(world));
        folder.write("design.yaml", "tarazy: 1\nscenario: plain.yaml\n" + more);
        std::filesystem::current_path(folder / ".");
    }
    ~DesignDesk() { std::filesystem::current_path(before_); }
    DesignDesk(const DesignDesk&) = delete;
    DesignDesk& operator=(const DesignDesk&) = delete;

    Folder folder;

  private:
    std::filesystem::path before_;
};

}  // namespace tarazy
