#include "benchmarks/place.h"

#include <cstdlib>
#include <string>
#include <system_error>

#include "model/error.h"

namespace tarazy {

Place::Place() {
    std::string pattern = (std::filesystem::current_path() / "benchmark.XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw FileError("no folder to write to");
    folder_ = pattern;
}

Place::~Place() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

double seconds_since(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

}  // namespace tarazy
