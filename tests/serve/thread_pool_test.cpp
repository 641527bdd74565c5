#include "serve/thread_pool.h"

#include <sys/resource.h>

#include <atomic>
#include <thread>

#include "support/catch.h"

namespace tarazy::thread_pool_test {

TEST_CASE("Tasks run elsewhere, and all that were given are done before the workers are gone", "[threads]") {
    std::atomic<int> done = 0;
    std::atomic<int> here = 0;
    const auto own = std::this_thread::get_id();
    {
        ThreadPool pool(3);
        for (int k = 0; k < 200; ++k) {
            pool.post([&] {
                if (std::this_thread::get_id() == own) ++here;
                ++done;
            });
        }
    }
    CHECK(done == 200);
    CHECK(here == 0);
}

TEST_CASE("Workers give way to the thread that answers", "[threads]") {
    const int own = ::getpriority(PRIO_PROCESS, 0);
    std::atomic<int> theirs = 0;
    {
        ThreadPool pool(1);
        pool.post([&] { theirs = ::getpriority(PRIO_PROCESS, 0); });
    }
    CHECK(theirs > own - 1);
    if (own < 5) CHECK(theirs == 5);
    CHECK(::getpriority(PRIO_PROCESS, 0) == own);
}

}  // namespace tarazy::thread_pool_test
