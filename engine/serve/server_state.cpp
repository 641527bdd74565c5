#include "serve/server_state.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "model/error.h"
#include "record/durability.h"
#include "record/json/document.h"
#include "record/unfinished_file.h"

namespace tarazy {
namespace {

namespace fs = std::filesystem;

constexpr int version = 1;

std::string folder_in_environment(const char* variable) {
    const char* value = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): nobody sets variables
    return value ? value : "";
}

/// Writes a file that nobody else can read; 0 or the error number.
int write_secretly(const fs::path& file, std::string_view text) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (descriptor < 0) return errno;
    int error = ::fchmod(descriptor, S_IRUSR | S_IWUSR) == 0 ? 0 : errno;
    while (error == 0 && !text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written >= 0) {
            text.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            error = errno;
        }
    }
    if (::close(descriptor) != 0 && error == 0) error = errno;
    return error;
}

[[noreturn]] void damaged() {
    throw InputError("the class that was kept cannot be read (it is damaged, or of another version of the program). Begin a new one with --fresh");
}

}  // namespace

std::string state_text(std::uint16_t port, const Sessions& sessions, const std::string& classroom) {
    return json_line({{"tarazy_server", version},
                      {"port", port},
                      {"teacher", sessions.teacher()},
                      {"students", json_tree(sessions.students())},
                      {"classroom", classroom}}) +
           '\n';
}

ServerState read_state(const std::string& text) {
    try {
        const nlohmann::json json = nlohmann::json::parse(text);
        if (json.at("tarazy_server") != version) damaged();
        const auto students = json.at("students").get<std::vector<std::pair<std::string, StudentId>>>();
        const auto port = json.at("port").get<std::int64_t>();
        if (port < 0 || port > 65535) damaged();
        return {static_cast<std::uint16_t>(port), Sessions(json.at("teacher").get<std::string>(), students), json.at("classroom").get<std::string>()};
    } catch (const nlohmann::json::exception&) {
        damaged();
    }
}

fs::path default_state_file() {
    const std::string state_home = folder_in_environment("XDG_STATE_HOME");
    if (!state_home.empty() && fs::path(state_home).is_absolute()) return fs::path(state_home) / "tarazy/class.json";
    const std::string home = folder_in_environment("HOME");
    if (home.empty()) throw FileError("there is no place to keep the class (neither XDG_STATE_HOME nor HOME is set). Give one: --state FILE");
    return fs::path(home) / ".local/state/tarazy/class.json";
}

StateFile::StateFile(fs::path file) : file_(std::move(file)) {
    const std::string hint = "Give another place: --state FILE";
    std::error_code trouble;
    fs::create_directories(folder_of(file_), trouble);
    const std::string lock = file_.string() + ".lock";
    lock_ = ::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (lock_ < 0) throw FileError(cannot_write(lock, system_reason(errno), hint));
    if (::flock(lock_, LOCK_EX | LOCK_NB) == 0) return;
    const int error = errno;
    ::close(lock_);
    if (error != EWOULDBLOCK) throw FileError(cannot_write(lock, system_reason(error), hint));
    throw FileError(cannot_write(file_, "another server keeps its class there", "Stop that one, or give another place: --state FILE"));
}

StateFile::~StateFile() {
    ::close(lock_);
}

std::optional<std::string> StateFile::read() const {
    std::error_code trouble;
    if (!fs::exists(file_, trouble)) return std::nullopt;
    std::ifstream stream(file_, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    if (!stream)
        throw FileError(file_.string() + ": the class that was kept cannot be read (" + system_reason(errno) + "). Give another place: --state FILE");
    return text;
}

void StateFile::write(const std::string& text) const {
    // One writer at a time: what lies beside is of a server that was ended while it wrote.
    const fs::path beside = file_.string() + ".new";
    int error = write_secretly(beside, text);
    if (error == 0) error = sync_file(beside);
    if (error == 0 && ::rename(beside.c_str(), file_.c_str()) != 0) error = errno;
    if (error == 0) error = sync_name(file_);
    if (error != 0) throw FileError(cannot_write(file_, system_reason(error), "Make room, or give another place: --state FILE"));
}

}  // namespace tarazy
