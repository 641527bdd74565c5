#pragma once
// The names that a scenario defines, collected before anything that uses them is checked.
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "scenario/form/form.h"
#include "scenario/yaml/document.h"

namespace tarazy {

/// The names of one kind, in the order of their indices.
class NameTable {
  public:
    void add(std::string name);
    /// Says that some name could not be read: others that look unknown may be meant for it.
    void doubt() { complete_ = false; }

    std::size_t size() const { return names_.size(); }
    const std::string& name(std::size_t index) const { return names_[index]; }
    /// The index of a name, of its first owner where there are two.
    const std::size_t* find(std::string_view name) const;
    /// What may have been meant by a name that is not there; empty where there are too many names to compare.
    std::string suggest(std::string_view name) const;
    bool complete() const { return complete_; }
    /// Each name once.
    std::vector<std::string_view> all() const;

  private:
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::size_t> index_;
    bool complete_ = true;
};

/// Actors, institutions and corridors have the index of their item; doctrines: the built-in ones, then the file's others.
struct KnownNames {
    std::string scenario;  ///< its name, where there are several
    NameTable actors;
    std::vector<bool> decides;  ///< one an actor
    NameTable capabilities;
    NameTable doctrines;
    NameTable institutions;
    NameTable corridors;

    /// The table of a kind of names: actor, decider, capability, doctrine, institution, corridor.
    const NameTable& of(NameKind kind) const;
    /// Whose names they are, for messages: `the scenario`, or `scenario steppe` where there are several.
    std::string owner() const;
};

/// Collects the names of a scenario's tree.
KnownNames collect_names(const Node& scenario);

}  // namespace tarazy
