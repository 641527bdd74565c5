#include "record/journal.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstring>
#include <optional>
#include <thread>

#include "model/error.h"
#include "record/disk.h"
#include "record/journal_entry.h"
#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::journal_test {

namespace {

const PlanDigest plan = digest_of(std::string("plan"));

struct Kept {
    std::vector<std::uint64_t> numbers;
    std::vector<std::string> payloads;
    Journal::Entry note = [this](std::uint64_t number, std::span<const char> payload) {
        numbers.push_back(number);
        payloads.emplace_back(payload.begin(), payload.end());
    };
};

std::string payload_of(std::uint64_t number) {
    std::string text;
    for (std::uint64_t k = 0; k < 3 + number % 5; ++k) text += std::to_string(number * 31 + k) + ' ';
    return text;
}

/// A journal with entries 0 to count - 1.
void make(const std::filesystem::path& file, std::uint64_t count) {
    Journal journal(file, plan, false, [](auto, auto) {});
    for (std::uint64_t number = 0; number < count; ++number) journal.append(number, payload_of(number));
}

std::string message_of(const std::filesystem::path& file, bool resume = true, const PlanDigest& of = plan) {
    try {
        const Journal journal(file, of, resume, [](auto, auto) {});
    } catch (const FileError& error) {
        return error.what();
    }
    return "";
}

/// What a journal keeps: entries 0, 1 ... as they were written. None where opening it fails.
std::optional<std::size_t> right_entries(const std::filesystem::path& file) {
    Kept kept;
    bool opened = true;
    try {
        const Journal journal(file, plan, true, kept.note);
    } catch (const FileError&) {
        opened = false;
    }
    for (std::size_t k = 0; k < kept.numbers.size(); ++k) {
        if (kept.numbers[k] != k || kept.payloads[k] != payload_of(k)) FAIL("entry " << k << " is not what was written");
    }
    return opened ? std::optional(kept.numbers.size()) : std::nullopt;
}

}  // namespace

TEST_CASE("digests are SHA-1, first byte first") {
    constexpr PlanDigest of_abc{0xA9, 0x99, 0x3E, 0x36, 0x47, 0x06, 0x81, 0x6A, 0xBA, 0x3E,
                                0x25, 0x71, 0x78, 0x50, 0xC2, 0x6C, 0x9C, 0xD0, 0xD8, 0x9D};
    constexpr PlanDigest of_nothing{0xDA, 0x39, 0xA3, 0xEE, 0x5E, 0x6B, 0x4B, 0x0D, 0x32, 0x55,
                                    0xBF, 0xEF, 0x95, 0x60, 0x18, 0x90, 0xAF, 0xD8, 0x07, 0x09};
    CHECK(digest_of(std::string("abc")) == of_abc);
    CHECK(digest_of({}) == of_nothing);
}

TEST_CASE("what was appended is handed over in order, and written on after") {
    const sample::Folder folder;
    const auto file = folder / "a.journal";
    {
        Kept kept;
        Journal journal(file, plan, true, kept.note);
        CHECK(kept.numbers.empty());
        CHECK(journal.size() == 0);
        journal.append(7, std::string("seven"));
        journal.append(3, std::string());
        journal.sync();
        CHECK(journal.size() == 2 * entry_head_size + 5);
        CHECK(std::filesystem::file_size(file) == journal.size());
    }
    {
        Kept kept;
        Journal journal(file, plan, true, kept.note);
        CHECK(kept.numbers == std::vector<std::uint64_t>{7, 3});
        CHECK(kept.payloads == std::vector<std::string>{"seven", ""});
        journal.append(18446744073709551615U, std::string(2'000'000, 'x'));
    }
    Kept kept;
    Journal journal(file, plan, true, kept.note);
    CHECK(kept.numbers == std::vector<std::uint64_t>{7, 3, 18446744073709551615U});
    CHECK(kept.payloads.back() == std::string(2'000'000, 'x'));
    journal.remove();
    CHECK(folder.files() == 0);
    CHECK_THROWS_AS(journal.append(1, {}), Bug);
    CHECK_THROWS_AS(journal.remove(), Bug);
}

TEST_CASE("without resume a journal begins anew, whatever plan it had") {
    const sample::Folder folder;
    make(folder / "a", 3);
    Kept kept;
    const Journal journal(folder / "a", digest_of(std::string("other")), false, kept.note);
    CHECK(kept.numbers.empty());
    CHECK(journal.size() == 0);
    CHECK(std::filesystem::file_size(folder / "a") == 0);
}

TEST_CASE("a journal cut at any byte keeps every entry before the cut, and is written on") {
    const sample::Folder folder;
    make(folder / "whole", 6);
    const std::string whole = sample::bytes(folder / "whole");
    std::vector<std::size_t> ends{0};
    for (std::uint64_t k = 0; k < 6; ++k) ends.push_back(ends.back() + entry_head_size + payload_of(k).size());
    REQUIRE(ends.back() == whole.size());
    std::size_t before = 0;
    for (std::size_t cut = 0; cut <= whole.size(); ++cut) {
        while (ends[before + 1] <= cut && before + 1 < ends.size() - 1) ++before;
        const std::size_t expected = cut == whole.size() ? 6 : before;
        sample::put(folder / "a", whole.substr(0, cut));
        {
            Journal journal(folder / "a", plan, true, [](auto, auto) {});
            CHECK(journal.size() == ends[expected]);
            journal.append(expected, payload_of(expected));
        }
        REQUIRE(right_entries(folder / "a") == expected + 1);
    }
}

TEST_CASE("a byte changed anywhere never gives a wrong entry; in the middle it is told and nothing is cut") {
    const sample::Folder folder;
    make(folder / "whole", 5);
    const std::string whole = sample::bytes(folder / "whole");
    const std::size_t last = whole.size() - entry_head_size - payload_of(4).size();
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ (1 << at % 8));
        sample::put(folder / "a", changed);
        const auto kept = right_entries(folder / "a");
        if (at < last) {
            CHECK(!kept);
            CHECK(sample::bytes(folder / "a") == changed);
        } else {
            CHECK(kept == 4U);  // as good as torn: the work is done again
        }
    }
    std::string changed = whole;
    changed[100] = static_cast<char>(changed[100] ^ 4);
    sample::put(folder / "a", changed);
    CHECK(message_of(folder / "a") == "cannot go on with " + (folder / "a").string() +
                                          " (it is damaged at byte 50, and whole entries follow). Bring back a copy of it, or leave out --resume "
                                          "to begin anew");
}

TEST_CASE("blocks of zeros at the end, as a power loss leaves them, are cut off") {
    const sample::Folder folder;
    make(folder / "a", 4);
    sample::put(folder / "a", sample::bytes(folder / "a") + std::string(100'000, '\0'));
    CHECK(right_entries(folder / "a") == 4U);
    sample::put(folder / "a", std::string(8192, '\0'));
    CHECK(right_entries(folder / "a") == 0U);
}

TEST_CASE("a journal of another plan is refused and stays") {
    const sample::Folder folder;
    make(folder / "a", 2);
    const std::string before = sample::bytes(folder / "a");
    CHECK(message_of(folder / "a", true, digest_of(std::string("other"))) ==
          "cannot go on with " + (folder / "a").string() +
              " (it belongs to another plan: the design, a scenario or the program has changed). Give -o another path, or leave out --resume to "
              "begin anew");
    CHECK(sample::bytes(folder / "a") == before);
}

TEST_CASE("a file that is no journal stays, with resume or without") {
    const sample::Folder folder;
    sample::put(folder / "a", "year,value\n");
    CHECK_THAT(message_of(folder / "a", true), Catch::Contains("it is no journal of Tarazy"));
    CHECK_THAT(message_of(folder / "a", false), Catch::Contains("is no journal of Tarazy"));
    CHECK(sample::bytes(folder / "a") == "year,value\n");
    CHECK_THAT(message_of(folder / "none/a"), Catch::Contains("No such file or directory"));
    std::filesystem::create_directory(folder / "b");
    CHECK_THAT(message_of(folder / "b"), Catch::Contains("Is a directory"));
}

TEST_CASE("a second writer is kept off") {
    const sample::Folder folder;
    {
        Journal first(folder / "a", plan, true, [](auto, auto) {});
        first.append(0, payload_of(0));
        const std::string expected =
            (folder / "a").string() + " is being written (by another process). Wait until that ends, or give -o another path";
        for (const bool resume : {true, false}) {
            CHECK_THROWS_MATCHES(Journal(folder / "a", plan, resume, [](auto, auto) {}), Interrupted, Catch::Message(expected));
        }
        first.append(1, payload_of(1));
    }
    CHECK(right_entries(folder / "a") == 2U);
}

TEST_CASE("a disk that is full at any byte leaves the journal as it was, and more can be written when there is room") {
    const sample::Folder folder;
    const std::size_t small = entry_head_size + payload_of(1).size();
    make(folder / "a", 1);
    const std::size_t before = std::filesystem::file_size(folder / "a");
    Journal journal(folder / "a", plan, true, [](auto, auto) {});
    for (std::size_t room = 0; room < small; ++room) {
        const FullDisk full(before + room);
        CHECK_THROWS_MATCHES(journal.append(1, payload_of(1)), FileError,
                             Catch::Message("cannot write " + (folder / "a").string() +
                                            " (File too large). Make room and go on with --resume, or give -o another path"));
        CHECK(std::filesystem::file_size(folder / "a") == before);
        CHECK(journal.size() == before);
    }
    journal.append(1, payload_of(1));
    journal.append(2, payload_of(2));
    CHECK_THROWS_AS(Journal(folder / "a", plan, true, [](auto, auto) {}), Interrupted);
    sample::put(folder / "b", sample::bytes(folder / "a"));
    CHECK(right_entries(folder / "b") == 3U);
}

TEST_CASE("a process killed while it appends loses nothing that append() had returned from") {
    const sample::Folder folder;
    const auto file = folder / "a";
    std::uint64_t written = 0;
    for (int trial = 0; trial < 12; ++trial) {
        std::array<int, 2> ends{};
        REQUIRE(::pipe(ends.data()) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            ::close(ends[0]);
            try {
                Journal journal(file, plan, true, [](auto, auto) {});
                for (std::uint64_t number = written;; ++number) {
                    journal.append(number, payload_of(number));
                    if (::write(ends[1], &number, sizeof number) != sizeof number) ::_exit(1);
                }
            } catch (...) {
                ::_exit(1);
            }
        }
        ::close(ends[1]);
        std::uint64_t number = 0;
        std::uint64_t acknowledged = written;
        // The moment differs from trial to trial; the child may be anywhere between two acknowledgements.
        for (int k = 0; k < 20 + 37 * trial && ::read(ends[0], &number, sizeof number) == sizeof number; ++k) acknowledged = number + 1;
        ::kill(child, SIGKILL);
        while (::read(ends[0], &number, sizeof number) == sizeof number) acknowledged = number + 1;
        ::close(ends[0]);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        REQUIRE(WIFSIGNALED(status));
        const auto kept = right_entries(file);
        REQUIRE(kept);
        CHECK(*kept >= acknowledged);
        CHECK(*kept <= acknowledged + 1);
        CHECK(*kept > written);
        written = *kept;
    }
}

TEST_CASE("a million small entries are scanned within seconds") {
    const sample::Folder folder;
    constexpr std::uint64_t count = 1'000'000;
    constexpr std::size_t size = 88;  // ten outcomes and a status
    std::vector<char> bytes;
    bytes.reserve(count * (entry_head_size + size));
    std::array<char, size> payload{};
    for (std::uint64_t number = 0; number < count; ++number) {
        std::memcpy(payload.data(), &number, sizeof number);
        add_entry(bytes, number, plan, payload);
    }
    std::ofstream(folder / "a", std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    std::uint64_t next = 0;
    const auto begin = std::chrono::steady_clock::now();
    const Journal journal(folder / "a", plan, true, [&](std::uint64_t number, std::span<const char> part) {
        std::uint64_t inside = 0;
        std::memcpy(&inside, part.data(), sizeof inside);
        if (number == next && inside == next && part.size() == size) ++next;
    });
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    CHECK(next == count);
    CHECK(taken.count() < 30);  // half a second where nothing else runs
    INFO("scanned in " << taken.count() << " s");
    SUCCEED();
}

}  // namespace tarazy::journal_test
