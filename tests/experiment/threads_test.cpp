#include "experiment/threads.h"

#include <sched.h>

#include <cstdlib>
#include <optional>
#include <string>

#include "support/catch.h"

namespace tarazy::threads_test {

namespace {

/// Sets a variable of the environment, and puts back what was there.
class Variable {
  public:
    Variable(const char* name, const char* value) : name_(name) {
        if (const char* old = std::getenv(name)) old_ = old;
        value ? setenv(name, value, 1) : unsetenv(name);
    }
    ~Variable() { old_ ? setenv(name_, old_->c_str(), 1) : unsetenv(name_); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

  private:
    const char* name_;
    std::optional<std::string> old_;
};

unsigned processors() {
    cpu_set_t set;
    CPU_ZERO(&set);
    REQUIRE(sched_getaffinity(0, sizeof set, &set) == 0);
    return static_cast<unsigned>(CPU_COUNT(&set));
}

}  // namespace

TEST_CASE("The batch system has the first word on threads, then OpenMP's variable, then the affinity mask") {
    const Variable no_slurm("SLURM_CPUS_PER_TASK", nullptr);
    const Variable no_openmp("OMP_NUM_THREADS", nullptr);
    CHECK(available_threads() == processors());
    const Variable openmp("OMP_NUM_THREADS", "5,2");
    CHECK(available_threads() == 5);
    const Variable slurm("SLURM_CPUS_PER_TASK", "3");
    CHECK(available_threads() == 3);
}

TEST_CASE("Variables that are no number are passed over") {
    const Variable slurm("SLURM_CPUS_PER_TASK", "many");
    const Variable openmp("OMP_NUM_THREADS", "0");
    CHECK(available_threads() == processors());
}

}  // namespace tarazy::threads_test
