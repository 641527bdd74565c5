#pragma once
// Why a class refuses: each kind is a status of its own on the network. What has no kind here is a plain InputError (400).
#include "model/error.h"

namespace tarazy {

/// It cannot be done now, or somebody was faster: another round is on, the seat is taken, the class is closed (409).
struct Conflict : InputError {
    using InputError::InputError;
};

/// The join code is another one (403).
struct WrongCode : InputError {
    using InputError::InputError;
};

/// No such student is in the classroom, any more or ever (401).
struct UnknownStudent : InputError {
    using InputError::InputError;
};

}  // namespace tarazy
