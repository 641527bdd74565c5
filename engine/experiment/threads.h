#pragma once
// How many threads this process may use.

namespace tarazy {

/// What may be asked for.
inline constexpr unsigned most_threads = 4096;

/// SLURM_CPUS_PER_TASK, else OMP_NUM_THREADS (its first number), else the processors in the affinity mask; 1 at least.
unsigned available_threads();

}  // namespace tarazy
