#include "record/durability.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace tarazy {
namespace {

int sync(const std::filesystem::path& path, int flags) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0) return errno;
    const int error = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return error;
}

}  // namespace

std::string system_reason(int error) {
    return std::generic_category().message(error);
}

std::filesystem::path folder_of(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

int sync_file(const std::filesystem::path& file) {
    return sync(file, O_RDWR);
}

int sync_name(const std::filesystem::path& file) {
    const int error = sync(folder_of(file), O_RDONLY | O_DIRECTORY);
    return error == EINVAL ? 0 : error;
}

}  // namespace tarazy
