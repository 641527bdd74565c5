#pragma once
// Errors by kind; the command line turns each kind into its exit code. Messages read `problem (why). hint`.
#include <stdexcept>
#include <string>

namespace tarazy {

/// Wrong input of the user: exit code 2.
struct InputError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A file that cannot be read or written: exit code 3.
struct FileError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A run whose numbers left the model's domain: exit code 4.
struct DomainError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Interrupted or incomplete, what was done is kept: exit code 75.
struct Interrupted : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A broken contract inside the program: exit code 70.
struct Bug : std::logic_error {
    using std::logic_error::logic_error;
};

/// Throws Bug unless the contract holds; stays on in release builds.
inline void require(bool holds, const char* contract) {
    if (!holds) throw Bug(contract);
}

}  // namespace tarazy
