#pragma once
// A folder with two small scenarios, designs to run on them, and what the reader says of these.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "scenario/design/file.h"
#include "scenario/world/small_scenario.h"

namespace tarazy {

/// `small.yaml` and `other.yaml`, which has no BBB but a CCC, in a folder that goes away with the object.
class DesignFolder {
  public:
    DesignFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "tarazy-design-XXXXXX").string();
        require(::mkdtemp(name.data()) != nullptr, "there is a folder for the test");
        path_ = name;
        write("small.yaml", full_scenario +
                                "strategies: {pivot: {policy: {AAA: balance}, set: {world.exclusivity: 1}, events: [{at: 2022, do: "
                                "[posture: {actor: AAA, to: 2}]}]}}\n");
        write("other.yaml", changed(changed(small_scenario, "id: BBB", "id: CCC"), "name: small", "name: other"));
    }
    ~DesignFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    DesignFolder(const DesignFolder&) = delete;
    DesignFolder& operator=(const DesignFolder&) = delete;

    std::filesystem::path write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ / name, std::ios::binary) << text;
        return path_ / name;
    }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

/// Two lines; what follows them starts at line 3.
inline const std::string small_design = "tarazy: 1\nscenario: small.yaml\n";
inline const std::string wide_design = "tarazy: 1\nscenarios: [small.yaml, other.yaml]\n";

/// The design whose text is `start` and more lines.
inline DesignFile read_lines(const std::string& lines, const std::string& start = small_design) {
    const DesignFolder folder;
    return read_design(folder.write("design.yaml", start + lines));
}

/// What the reader has against it, with the name of the folder taken away; empty: nothing.
inline std::string design_complaint(const std::string& lines, const std::string& start = small_design) {
    const DesignFolder folder;
    try {
        read_design(folder.write("design.yaml", start + lines));
    } catch (const InputError& error) {
        std::string text = error.what();
        const std::string name = folder.path().string() + "/";
        for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name)) text.erase(at, name.size());
        return text;
    }
    return {};
}

}  // namespace tarazy
