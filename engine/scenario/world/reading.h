#pragma once
// From a checked tree to the scenario of the model, part by part. Each part reports what only the model knows to be wrong;
// what the check of the form has marked as faulty is passed over, so that no problem brings others after it.
#include "model/parameters.h"
#include "scenario/form/known_names.h"
#include "scenario/yaml/document.h"

namespace tarazy {

/// What the parts read from and write to.
struct Reading {
    const Node& file;
    const KnownNames& names;
    Problems& problems;
    Scenario scenario{};
    bool has_roles = false;               ///< economy and military are known
    bool has_weight = false;              ///< some capability has a weight above 0
    bool has_step = false;                ///< time.step is known to be right
    std::vector<bool> doctrine_in_use{};  ///< one a doctrine: somebody follows it, or may
};

/// The value of a key, or nullptr where there is none or it is faulty.
const Node* usable(const Node* record, std::string_view key);

/// A number or boolean that may be missing.
double number_or(const Node* record, std::string_view key, double otherwise);
bool boolean_or(const Node* record, std::string_view key, bool otherwise);

/// A text in its languages; empty where there is none.
Text wording_of(const Node& wording);
Text wording_of(const Node* record, std::string_view key);
std::string text_of(const Node* record, std::string_view key);

/// The indices of a list of names, without the faulty ones.
std::vector<std::size_t> indices_of(const Node* record, std::string_view key);

/// What is kept of a run; the standard where there is nothing.
Record record_of(const Node* record);

/// Reads what a mapping says of a group of numbers.
template <template <class> class Numbers>
void read_numbers(const Node* record, Numbers<double>& numbers) {
    Numbers<double>::describe([&](const Field& field, auto member) { numbers.*member = number_or(record, field.key, numbers.*member); });
}

// The parts, in the order in which they must be read.
void read_capabilities(Reading& reading);  ///< capabilities and their roles
void read_general(Reading& reading);       ///< time, world, arms, affinity_dynamics, conflict, domains, record and the like
void read_doctrines(Reading& reading);     ///< doctrines, complete
void read_actors(Reading& reading);        ///< actors
void read_relations(Reading& reading);     ///< borders, distances, affinity, trade, alignment
void read_institutions(Reading& reading);  ///< institutions
void read_corridors(Reading& reading);     ///< corridors, dependence
void read_doctrine_use(Reading& reading);  ///< eta Delta <= 1 of the doctrines in use; tilts that calibration cancels

/// A list of events.
std::vector<Event> read_events(Reading& reading, const Node* list, const Path& path);

/// All parts and the file's events.
void read_model(Reading& reading);

}  // namespace tarazy
