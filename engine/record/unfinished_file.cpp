#include "record/unfinished_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "model/error.h"
#include "record/durability.h"

namespace tarazy {
namespace {

constexpr const char* another_path = "Give -o another path";

}  // namespace

std::string cannot_write(const std::filesystem::path& file, const std::string& why, const std::string& hint) {
    return "cannot write " + file.string() + " (" + why + "). " + hint;
}

UnfinishedFile::UnfinishedFile(std::filesystem::path file, bool overwrite) : file_(std::move(file)) {
    std::error_code ignored;
    const auto status = std::filesystem::status(file_, ignored);
    if (std::filesystem::exists(status)) {
        if (!std::filesystem::is_regular_file(status)) {
            const bool folder = std::filesystem::is_directory(status);
            throw FileError(cannot_write(file_, folder ? "it is a folder" : "it is not a plain file", "Give -o the name of a file"));
        }
        if (!overwrite) throw FileError(file_.string() + " exists already. Give --force to replace it or -o for another name");
    }
    const auto folder = folder_of(file_);
    if (!std::filesystem::exists(folder, ignored)) {
        throw FileError(cannot_write(file_, "there is no folder " + folder.string(), "Make the folder or give -o another path"));
    }
    path_ = file_;
    path_ += ".tmp." + std::to_string(::getpid());
    const int descriptor = ::open(path_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
    if (descriptor < 0) {
        const int error = errno;
        if (error == EEXIST) {
            throw FileError(
                cannot_write(file_, "its unfinished file " + path_.string() + " is there", "Remove that file unless it is being written"));
        }
        throw FileError(cannot_write(file_, system_reason(error), another_path));
    }
    ::close(descriptor);
    pending_ = true;
}

void UnfinishedFile::publish() {
    require(pending_, "a file is published once");
    int error = sync_file(path_);
    if (error == 0 && ::rename(path_.c_str(), file_.c_str()) != 0) error = errno;
    if (error != 0) {
        remove();
        throw FileError(cannot_write(file_, system_reason(error), another_path));
    }
    pending_ = false;
    error = sync_name(file_);
    if (error != 0) {
        throw FileError(file_.string() + " is written, but may be lost at a power cut (" + system_reason(error) + "). Run sync");
    }
}

void UnfinishedFile::remove() noexcept {
    if (!pending_) return;
    pending_ = false;
    ::unlink(path_.c_str());
}

}  // namespace tarazy
