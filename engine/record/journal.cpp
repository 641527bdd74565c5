#include "record/journal.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/uuid/detail/sha1.hpp>
#include <cerrno>
#include <chrono>
#include <climits>
#include <utility>

#include "model/error.h"
#include "record/durability.h"
#include "record/journal_scan.h"
#include "record/unfinished_file.h"

namespace tarazy {
namespace {

constexpr std::chrono::seconds sync_interval{5};
constexpr const char* make_room = "Make room and go on with --resume, or give -o another path";

/// Whether the open file is still the one of that name: a writer that ends removes its journal.
bool has_name(int descriptor, const std::filesystem::path& file) {
    struct stat opened {};
    struct stat named {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(file.c_str(), &named) == 0 && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

}  // namespace

PlanDigest digest_of(std::span<const char> bytes) {
    boost::uuids::detail::sha1 sha;
    if (!bytes.empty()) sha.process_bytes(bytes.data(), bytes.size());
    // Words of 32 bits, most significant byte first, in some versions of Boost; bytes in others.
    boost::uuids::detail::sha1::digest_type words;
    sha.get_digest(words);
    constexpr std::size_t word_size = sizeof words[0];
    PlanDigest digest{};
    for (std::size_t k = 0; k < digest.size(); ++k) {
        const std::size_t shift = (word_size - 1 - k % word_size) * CHAR_BIT;
        digest[k] = static_cast<std::uint8_t>(words[k / word_size] >> shift);
    }
    return digest;
}

struct Journal::State {
    State(std::filesystem::path path, const PlanDigest& digest) : file(std::move(path)), plan(digest) {}
    ~State() {
        if (descriptor < 0) return;
        ::fdatasync(descriptor);
        ::close(descriptor);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    [[noreturn]] void fail(int error, const char* hint) const { throw FileError(cannot_write(file, system_reason(error), hint)); }

    /// Opens the file and keeps every other writer off it.
    void open() {
        do {
            if (descriptor >= 0) ::close(descriptor);
            descriptor = ::open(file.c_str(), O_CREAT | O_RDWR | O_APPEND | O_CLOEXEC, 0666);
            if (descriptor < 0) fail(errno, "Give -o another path");
            if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
                const int error = errno;
                ::close(std::exchange(descriptor, -1));
                if (error != EWOULDBLOCK) fail(error, "Give -o a path on a file system that has locks");
                throw Interrupted(file.string() + " is being written (by another process). Wait until that ends, or give -o another path");
            }
        } while (!has_name(descriptor, file));
        struct stat status {};
        if (::fstat(descriptor, &status) != 0) fail(errno, "Give -o another path");
        if (!S_ISREG(status.st_mode)) throw FileError(cannot_write(file, "it is not a plain file", "Give -o another path"));
        end = static_cast<std::uint64_t>(status.st_size);
    }

    void begin(bool resume, const Entry& kept) {
        open();
        FileWindow window(file, descriptor, end);
        if (!resume && !is_journal(window)) {
            throw FileError(cannot_write(file, "it is there already and is no journal of Tarazy", "Give -o another path or move the file away"));
        }
        const std::uint64_t good = resume ? scan_journal(window, plan, kept) : 0;
        if (good < end) cut(good);
        sync();
        if (const int error = sync_name(file); error != 0) fail(error, "Give -o another path");
    }

    void cut(std::uint64_t length) {
        if (::ftruncate(descriptor, static_cast<off_t>(length)) != 0) fail(errno, make_room);
        end = length;
    }

    void append(std::uint64_t number, std::span<const char> payload) {
        require(descriptor >= 0, "a journal that is removed is not written on");
        if (torn) cut(end);
        bytes.clear();
        add_entry(bytes, number, plan, payload);
        torn = true;
        for (std::size_t done = 0; done < bytes.size();) {
            const ssize_t written = ::write(descriptor, bytes.data() + done, bytes.size() - done);
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) {
                const int error = errno;
                torn = ::ftruncate(descriptor, static_cast<off_t>(end)) != 0;
                fail(error, make_room);
            }
            done += static_cast<std::size_t>(written);
        }
        torn = false;
        end += bytes.size();
        if (std::chrono::steady_clock::now() - synced >= sync_interval) sync();
    }

    void sync() {
        require(descriptor >= 0, "a journal that is removed is not written on");
        if (::fdatasync(descriptor) != 0) fail(errno, make_room);
        synced = std::chrono::steady_clock::now();
    }

    void remove() {
        require(descriptor >= 0, "a journal is removed once");
        // While it is locked: a writer that comes now finds the name gone and begins a journal of its own.
        const int error = ::unlink(file.c_str()) == 0 ? 0 : errno;
        ::close(std::exchange(descriptor, -1));
        if (error != 0) throw FileError("cannot remove " + file.string() + " (" + system_reason(error) + "). Remove it");
    }

    std::filesystem::path file;
    PlanDigest plan;
    int descriptor = -1;
    std::uint64_t end = 0;  ///< of the last whole entry
    bool torn = false;      ///< bytes of an entry that failed may stand after it
    std::chrono::steady_clock::time_point synced;
    std::vector<char> bytes;
};

Journal::Journal(const std::filesystem::path& file, const PlanDigest& plan, bool resume, const Entry& kept)
    : state_(std::make_unique<State>(file, plan)) {
    state_->begin(resume, kept);
}

Journal::~Journal() = default;

void Journal::append(std::uint64_t number, std::span<const char> payload) {
    state_->append(number, payload);
}

void Journal::sync() {
    state_->sync();
}

std::uint64_t Journal::size() const {
    return state_->end;
}

void Journal::remove() {
    state_->remove();
}

}  // namespace tarazy
