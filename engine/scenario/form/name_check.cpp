#include "scenario/form/check.h"

#include <algorithm>

#include "scenario/form/pair_key.h"
#include "scenario/yaml/utf8.h"

namespace tarazy {
namespace {

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_actor_id(std::string_view id) {
    return id.size() >= 2 && id.size() <= 8 && is_capital(id[0]) &&
           std::all_of(id.begin(), id.end(), [](char c) { return is_capital(c) || is_digit(c) || c == '_'; });
}

bool is_scenario_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; });
}

/// Fit for paths, CSV and labels.
bool is_label(std::string_view name) {
    constexpr std::size_t longest = 64;
    return !name.empty() && count_characters(name) <= longest && name.front() != ' ' && name.back() != ' ' &&
           name.find_first_of(".,;:=[]{}<>\"'#&*\n\r\t") == std::string_view::npos;
}

std::string_view word(NameKind kind) {
    switch (kind) {
        case NameKind::capability: return "capability";
        case NameKind::doctrine: return "doctrine";
        case NameKind::institution: return "institution";
        case NameKind::corridor: return "corridor";
        default: return "actor";
    }
}

/// The index of one name, or nothing once that has been reported.
std::optional<std::uint32_t> find_one(Node& node, std::string_view name, NameKind kind, const Path& path, const KnownNames& names,
                                      Problems& problems) {
    const NameTable& table = names.of(kind);
    const std::size_t* index = table.find(name);
    if (!index) {
        node.faulty = true;
        if (table.complete()) {
            const std::string what(word(kind));
            problems.add(node.place, path,
                         {"unknown " + what + " '" + std::string(name) + "'", names.owner() + " has none of that name",
                          problems.full() ? std::string() : table.suggest(name)});
        }
        return std::nullopt;
    }
    if (kind == NameKind::decider && !names.decides[*index]) {
        node.faulty = true;
        problems.add(node.place, path,
                     {"'" + std::string(name) + "' is a nonstate actor", "it has no trade, alignment or doctrine", "Name a state or a bloc"});
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(*index);
}

void check_pair(Node& node, NameKind kind, const Path& path, const KnownNames& names, Problems& problems) {
    const auto pair = parse_pair(node.text);
    if (!pair) {
        node.faulty = true;
        const bool directed = kind == NameKind::directed_pair;
        problems.add(node.place, path,
                     {"'" + node.text + "' is no pair", directed ? "two ids joined by - for both ways, by > for one" : "two ids joined by -",
                      directed ? "Write it like KAZ-RUS or KAZ>RUS" : "Write it like KAZ-RUS"});
        return;
    }
    if (pair->one_way && kind != NameKind::directed_pair) {
        node.faulty = true;
        problems.add(node.place, path,
                     {"'" + node.text + "' has a direction", "here a pair is the same both ways",
                      "Write " + std::string(pair->first) + "-" + std::string(pair->second)});
        return;
    }
    const NameKind single = kind == NameKind::decider_pair ? NameKind::decider : NameKind::actor;
    const auto first = find_one(node, pair->first, single, path, names, problems);
    const auto second = find_one(node, pair->second, single, path, names, problems);
    if (!first || !second) return;
    if (*first == *second) {
        node.faulty = true;
        problems.add(node.place, path, {"'" + node.text + "' pairs an actor with itself", "a pair is two actors", "Name two"});
    }
    node.first = *first;
    node.second = *second;
    node.one_way = pair->one_way;
}

}  // namespace

std::optional<Complaint> check_new_name(const std::string& name, NameKind kind) {
    if (kind == NameKind::scenario && !is_scenario_name(name)) {
        return Complaint{"'" + name + "' is no name for a scenario", "only a-z, 0-9 and - are allowed", "Write it like steppe-2021"};
    }
    if (kind == NameKind::actor_id && !is_actor_id(name)) {
        std::string capitals = name;
        for (char& c : capitals) {
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        }
        return Complaint{"'" + name + "' is no actor id", "2 to 8 of A-Z, 0-9 and _, a letter first",
                         is_actor_id(capitals) ? "Did you mean '" + capitals + "'?" : "Write it like KAZ"};
    }
    if (kind == NameKind::label && !is_label(name)) {
        return Complaint{"'" + name + "' is no name", "1 to 64 letters, digits, blanks, - and _", "Leave out punctuation"};
    }
    return std::nullopt;
}

void check_reference(Node& node, NameKind kind, const Path& path, const KnownNames& names, Problems& problems) {
    if (kind == NameKind::pair || kind == NameKind::decider_pair || kind == NameKind::directed_pair) {
        check_pair(node, kind, path, names, problems);
    } else if (const auto index = find_one(node, node.text, kind, path, names, problems)) {
        node.first = *index;
    }
}

}  // namespace tarazy
