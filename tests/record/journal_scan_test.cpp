#include "record/journal_scan.h"

#include <fcntl.h>
#include <unistd.h>

#include <numeric>

#include "model/error.h"
#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::journal_scan_test {

namespace {

const PlanDigest plan = digest_of(std::string("plan"));

/// The bytes of entries 0, 1 ... of the given sizes.
std::string entries(const std::vector<std::size_t>& sizes, const PlanDigest& of = plan) {
    std::vector<char> bytes;
    for (std::size_t k = 0; k < sizes.size(); ++k) add_entry(bytes, k, of, std::string(sizes[k], static_cast<char>('a' + k % 26)));
    return {bytes.begin(), bytes.end()};
}

/// A file open for reading.
struct Opened {
    Opened(const std::filesystem::path& file, const std::string& content)
        : descriptor((sample::put(file, content), ::open(file.c_str(), O_RDONLY))), window(file, descriptor, content.size()) {}
    ~Opened() { ::close(descriptor); }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    int descriptor;
    FileWindow window;
};

}  // namespace

TEST_CASE("a window shows any part of a file") {
    const sample::Folder folder;
    std::string content(3'000'000, '\0');
    for (std::size_t k = 0; k < content.size(); ++k) content[k] = static_cast<char>(k * 2654435761U >> 13U);
    Opened file(folder / "a", content);
    for (const auto& [at, count] : std::vector<std::pair<std::size_t, std::size_t>>{
             {0, 10}, {5, 1048576}, {1048570, 20}, {2, 3}, {0, 3'000'000}, {2'999'990, 10}, {2'999'990, 50}, {3'000'000, 1}, {9'000'000, 4}}) {
        const auto part = file.window.bytes(at, count);
        CHECK(std::string(part.begin(), part.end()) == (at < content.size() ? content.substr(at, count) : ""));
    }
}

TEST_CASE("a file that shrinks while it is read is an error") {
    const sample::Folder folder;
    Opened file(folder / "a", std::string(100, 'x'));
    std::filesystem::resize_file(folder / "a", 50);
    CHECK_THROWS_AS(file.window.bytes(0, 100), FileError);
}

TEST_CASE("damage is told wherever the next whole entry stands, also across the parts in which it is sought") {
    const sample::Folder folder;
    const std::string last = entries({5});
    // The mark of the last entry crosses the border of half a megabyte at each of its bytes.
    for (std::size_t distance = 0; distance < 6; ++distance) {
        const std::string whole = entries({10}) + std::string((1U << 19U) + 3 - distance - entries({10}).size() + 2, 'x') + last;
        Opened file(folder / "a", whole);
        std::size_t kept = 0;
        CHECK_THROWS_WITH(scan_journal(file.window, plan, [&](auto, auto) { ++kept; }),
                          Catch::Contains("damaged at byte 54, and whole entries follow"));
        CHECK(kept == 1);
    }
}

TEST_CASE("what looks like an entry inside a torn end does not count unless it is whole") {
    const sample::Folder folder;
    const std::string whole = entries({10, 20});
    const std::string torn = whole + std::string(entry_mark) + std::string(entry_mark) + entries({30}).substr(0, 60);
    Opened file(folder / "a", torn);
    CHECK(scan_journal(file.window, plan, [](auto, auto) {}) == whole.size());
}

TEST_CASE("a file that is no journal is told from one that is torn") {
    const sample::Folder folder;
    const auto verdict = [&](const std::string& content) {
        Opened file(folder / "a", content);
        const bool may_begin = is_journal(file.window);
        try {
            const std::uint64_t kept = scan_journal(file.window, plan, [](auto, auto) {});
            return std::string(may_begin && kept == 0 ? "torn" : "never");
        } catch (const FileError& error) {
            CHECK_THAT(error.what(), Catch::Contains("it is no journal of Tarazy") || Catch::Contains("it is damaged at byte 0"));
            return std::string(may_begin ? "damaged" : "foreign");
        }
    };
    CHECK(verdict("") == "torn");
    CHECK(verdict("\x89") == "torn");
    CHECK(verdict(std::string(entry_mark)) == "torn");
    CHECK(verdict(std::string(5000, '\0')) == "torn");
    CHECK(verdict(entries({10}).substr(0, 50)) == "torn");
    CHECK(verdict("point,replicate\n") == "foreign");
    CHECK(verdict("\x89HDF\r\n") == "foreign");
    CHECK(verdict("x" + entries({10})) == "damaged");
}

}  // namespace tarazy::journal_scan_test
