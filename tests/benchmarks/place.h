#pragma once
// Where benchmarks write, and how long it takes by the clock on the wall.
#include <chrono>
#include <filesystem>

namespace tarazy {

/// A new folder in the working folder, gone with the object. Throws FileError if it cannot be made.
class Place {
  public:
    Place();
    ~Place();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    const std::filesystem::path& folder() const { return folder_; }

  private:
    std::filesystem::path folder_;
};

using Clock = std::chrono::steady_clock;
double seconds_since(Clock::time_point begin);

}  // namespace tarazy
