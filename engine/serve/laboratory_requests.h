#pragma once
// The teacher's requests to the laboratory: from method, target and body to an answer.
#include <functional>
#include <string>
#include <string_view>

#include "classroom/lab/laboratory.h"

namespace tarazy {

/// What goes back with status 200.
struct LabAnswer {
    std::string content_type;  ///< with the character set
    std::string file_name;     ///< to be saved under; empty: shown
    std::string body;
};

/// A route that exists was asked with a method that it does not know: status 405.
struct WrongMethod : InputError {
    using InputError::InputError;
};

/// Whether the laboratory answers this target (path, with or without a query): `/api/scenarios`, `/api/scenario/…`, `/api/history`, `/api/ensemble`,
/// `/api/explain`, `/api/yaml`.
bool is_lab_target(std::string_view target);

/// Whether answering takes many histories: the kind of request of which only the newest of a client need be answered.
bool is_ensemble_target(std::string_view target);

/// Answers. Throws NotFound (status 404), WrongMethod (405), InputError (400), DomainError (422), Interrupted where `stop` said so.
LabAnswer answer(const Laboratory& laboratory, std::string_view method, std::string_view target, std::string_view body,
                 const std::function<bool()>& stop = {});

}  // namespace tarazy
