#include "serve/server_state_saver.h"

#include <atomic>
#include <stdexcept>
#include <vector>

#include "support/catch.h"

namespace tarazy::server_state_saver_test {

TEST_CASE("What is handed over last is written last, and before the saver is gone", "[threads]") {
    std::vector<std::string> written;
    {
        StateSaver saver([&](const std::string& text) { written.push_back(text); }, [](const std::string&) {});
        for (int k = 0; k < 1000; ++k) saver.save(std::to_string(k));
    }
    REQUIRE_FALSE(written.empty());
    CHECK(written.back() == "999");
    CHECK(std::is_sorted(written.begin(), written.end(), [](const auto& a, const auto& b) { return std::stoi(a) < std::stoi(b); }));
}

TEST_CASE("Nothing is written where nothing was handed over", "[threads]") {
    int written = 0;
    {
        const StateSaver saver([&](const std::string&) { ++written; }, [](const std::string&) {});
    }
    CHECK(written == 0);
}

TEST_CASE("Trouble is told and the next is tried again", "[threads]") {
    std::atomic<int> tries = 0;
    std::vector<std::string> troubles;
    {
        StateSaver saver(
            [&](const std::string&) {
                if (++tries == 1) throw std::runtime_error("full");
            },
            [&](const std::string& trouble) { troubles.push_back(trouble); });
        saver.save("a");
        while (tries == 0) std::this_thread::yield();
        saver.save("b");
    }
    CHECK(tries == 2);
    CHECK(troubles == std::vector<std::string>{"full"});
}

}  // namespace tarazy::server_state_saver_test
