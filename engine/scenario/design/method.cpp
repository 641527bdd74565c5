// How the points of a design are chosen.
#include "scenario/design/reading.h"

namespace tarazy {

void read_method(DesignReading& reading) {
    const Path top;
    const Path path = top / "design";
    const Node* given = usable(&reading.file(), "design");
    if (!given) return;
    const Node* word = given->find("kind");
    if (word && word->faulty) return;
    DesignMethod& method = reading.design.method;
    if (word) method.kind = static_cast<DesignKind>(word->first);
    const DesignKindWords& kind = words_of(method.kind);
    const std::string name(kind.name);
    const auto refuse = [&](std::string_view key, bool means_something) {
        const Node* value = given->find(key);
        if (!value || means_something) return;
        reading.problems.add(
            value->place, path / key,
            {"'" + std::string(key) + "' means nothing to kind " + name, "only some kinds know it", "Remove it, or choose another kind"});
    };
    refuse("samples", kind.samples);
    refuse("skip", kind.skip);
    refuse("levels", kind.levels);
    refuse("second_order", kind.second_order);
    if (kind.samples && !given->find("samples")) {
        reading.problems.add(given->place, path / "samples",
                             {"missing key 'samples'", "kind " + name + " needs it", "Say how many: of points, base samples or trajectories"});
    }
    const Node* levels = usable(given, "levels");
    if (levels && static_cast<std::size_t>(levels->number) % 2 != 0) {
        reading.problems.add(levels->place, path / "levels",
                             {"an odd number of levels", "steps go over half of them", "Write an even number such as 4"});
    }
    method.samples = whole_or(given, "samples", 0);
    method.skip = whole_or(given, "skip", 0);
    method.levels = whole_or(given, "levels", method.levels);
    method.second_order = boolean_or(given, "second_order", false);
    const Node* vary = reading.file().find("vary");
    if (method.kind != DesignKind::grid && (!vary || (!vary->faulty && vary->entries.empty()))) {
        reading.problems.add(given->place, path, {"nothing varies", "kind " + name + " spreads points over what does", "Name it under `vary`"});
    }
}

}  // namespace tarazy
