#include "model/soundness.h"

#include <cmath>

#include "model/text.h"

namespace tarazy {

template <class Layout>
bool is_sound(const World<Layout>& world, const Snapshot<Layout>& seen) {
    using Pack = typename Layout::Pack;
    Pack sum(0.0);  // x - x is 0 for a finite x, else NaN
    const auto add = [&sum](const Pack& x) { sum += x - x; };
    for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) {
        for (const Column<Layout>& capability : world.now.capability) add(capability.chunk(c));
        for (const Column<Layout>* column : {&seen.power, &world.now.effort, &seen.threat}) add(column->chunk(c));
        const typename Pack::Mask deciding = world.deciding.chunk(c) > Pack(0.0);
        for (const Column<Layout>* column : {&seen.defence, &seen.security, &seen.openness}) add(select(deciding, column->chunk(c), Pack(0.0)));
    }
    return all(sum == Pack(0.0));
}

template <class Layout>
std::optional<Trouble> find_trouble(const World<Layout>& world, const Snapshot<Layout>& seen, std::size_t run) {
    const auto first = [&](const Column<Layout>& column, std::string_view series, bool deciders_only) -> std::optional<Trouble> {
        for (std::size_t i = 0; i < world.n; ++i) {
            if ((world.decides[i] || !deciders_only) && !std::isfinite(column.at(i, run))) return Trouble{series, i};
        }
        return std::nullopt;
    };
    if (const auto found = first(world.economy(), "economy", false)) return found;
    if (const auto found = first(world.military(), "military", false)) return found;
    for (const Column<Layout>& capability : world.now.capability) {
        if (const auto found = first(capability, "capability", false)) return found;
    }
    if (const auto found = first(seen.power, "power", false)) return found;
    if (const auto found = first(world.now.effort, "effort", false)) return found;
    if (const auto found = first(seen.threat, "threat", false)) return found;
    if (const auto found = first(seen.defence, "defence", true)) return found;
    if (const auto found = first(seen.security, "security", true)) return found;
    return first(seen.openness, "openness", true);
}

std::string reason_of(const Trouble& trouble, const Job& job, std::size_t step) {
    return "series " + std::string(trouble.series) + " of " + job.scenario->actors[trouble.actor].id + " left the finite range at step " +
           std::to_string(step) + " (" + decimal(job.scenario->time.time(step)) + ") of run " + std::to_string(job.random_key.run);
}

template bool is_sound(const World<EnsembleLayout>&, const Snapshot<EnsembleLayout>&);
template bool is_sound(const World<SingleLayout>&, const Snapshot<SingleLayout>&);
template bool is_sound(const World<RowLayout>&, const Snapshot<RowLayout>&);
template std::optional<Trouble> find_trouble(const World<EnsembleLayout>&, const Snapshot<EnsembleLayout>&, std::size_t);
template std::optional<Trouble> find_trouble(const World<SingleLayout>&, const Snapshot<SingleLayout>&, std::size_t);
template std::optional<Trouble> find_trouble(const World<RowLayout>&, const Snapshot<RowLayout>&, std::size_t);

}  // namespace tarazy
