#include "record/run_writer.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <optional>

#include "model/error.h"
#include "model/series.h"
#include "record/crisis_columns.h"
#include "record/event_columns.h"
#include "record/netcdf.h"
#include "record/result_file.h"
#include "record/run_layout.h"
#include "record/run_reader.h"
#include "record/slab_stream.h"
#include "record/unfinished_file.h"

namespace tarazy {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t failure_width = 256;  ///< bytes kept of why a run failed

std::vector<std::string> actor_ids(const Scenario& scenario) {
    std::vector<std::string> ids;
    for (const Actor& actor : scenario.actors) ids.push_back(actor.id);
    return ids;
}

std::vector<std::string> component_names(const Scenario& scenario) {
    std::vector<std::string> names;
    for (const Capability& capability : scenario.capabilities) names.push_back(capability.name);
    return names;
}

template <std::size_t count>
std::vector<std::string> texts(const std::array<std::string_view, count>& views) {
    return {views.begin(), views.end()};
}

/// One text dimension serves all labels and short texts.
std::size_t text_width(const Scenario& scenario) {
    std::size_t width = longest(actor_ids(scenario));
    width = std::max(width, longest(component_names(scenario)));
    return std::max({width, longest(texts(domain_names)), longest(texts(crisis_outcome_names))});
}

/// The dimensions of every result file, in order.
struct Axes {
    Axis run, time, actor, partner, component, domain, text, joined;
};

}  // namespace

struct RunWriter::State {
    State(const std::filesystem::path& path, const Scenario& scenario, const RunDescription& given, bool overwrite)
        : description(given), needed(series_bytes(scenario, given.runs)), file(path, overwrite) {
        guarded([&] { lay_out(scenario); });
    }

    /// Does something with the file; on any failure nothing of it stays.
    template <class Work>
    void guarded(Work&& work) {
        require(!broken, "a result file that failed is not written on");
        try {
            writing_to(file.destination(), needed, work);
        } catch (...) {
            abandon();
            throw;
        }
    }

    void abandon() noexcept {
        broken = true;
        series.clear();
        crises.reset();
        events.reset();
        status.reset();
        failures = {};
        netcdf.reset();
        file.remove();
    }

    void lay_out(const Scenario& scenario) {
        require(description.runs >= 1, "a result file holds at least one run");
        netcdf.emplace(file.path());
        write_identity(netcdf->id(), "run", description.seed);
        for (const auto& [name, text] : std::initializer_list<std::pair<const char*, std::string>>{{"title", description.title},
                                                                                                   {"source", description.source},
                                                                                                   {"scenario", description.scenario},
                                                                                                   {"set", description.settings},
                                                                                                   {"policy", description.policy}}) {
            hdf5::write_text(netcdf->id(), name, text);
        }
        const Axes axes = add_axes(scenario);
        add_series(scenario, axes);
        crises.emplace(*netcdf, axes.text, axes.joined, actor_ids(scenario), stock_unit(scenario, scenario.military), description.compress);
        events.emplace(*netcdf, event_names(scenario.events), description.compress);
        add_status(axes);
    }

    Axes add_axes(const Scenario& scenario) {
        Axes axes{};
        const std::vector<std::string> ids = actor_ids(scenario);
        axes.text = netcdf->add_dimension("strlen", text_width(scenario));
        axes.joined = netcdf->add_dimension("joined_strlen", joined_width(ids));
        axes.run = netcdf->add_coordinate("run", description.runs, hdf5::element<std::int32_t>(), "1", "number of the run of the seed");
        std::vector<double> times;
        for (const std::size_t step : recorded_steps(scenario)) times.push_back(scenario.time.time(step));
        axes.time = netcdf->add_coordinate("time", times.size(), hdf5::element<double>(), "year", "time in decimal years");
        netcdf->describe(axes.time, "axis", "T");
        netcdf->write_coordinate(axes.time, hdf5::element<double>().memory, times.data());
        axes.actor = netcdf->add_labels("actor", ids, axes.text, "actor");
        axes.partner = netcdf->add_labels("partner", ids, axes.text, "the other actor of a pair");
        axes.component = netcdf->add_labels("component", component_names(scenario), axes.text, "capability");
        axes.domain = netcdf->add_labels("domain", texts(domain_names), axes.text, "domain of alignment");
        lengths = {description.runs, times.size(), ids.size(), scenario.capabilities.size()};
        run_axis = axes.run;
        return axes;
    }

    void add_series(const Scenario& scenario, const Axes& axes) {
        const auto axis_of = [&](std::string_view name) {
            return name == "actor" ? axes.actor : name == "partner" ? axes.partner : name == "component" ? axes.component : axes.domain;
        };
        const hdf5::Element number = hdf5::element<double>();
        for (const Series& row : all_series()) {
            series.emplace_back();
            if (!is_recorded(row, scenario.record)) continue;
            Variable variable{.name = std::string(row.name),
                              .axes = {axes.run, axes.time},
                              .element = number,
                              .units = series_unit(row, scenario),
                              .long_name = std::string(row.long_name),
                              .compress = description.compress,
                              .missing = nan};
            for (const std::string_view name : label_dimensions(row.shape)) variable.axes.push_back(axis_of(name));
            const auto sizes = series_extents(row.shape, lengths);
            const hdf5::Extents extents(sizes.begin(), sizes.end());
            variable.chunk = chunk_shape(extents, number.size);
            hdf5::Handle dataset = netcdf->add_variable(variable);
            hdf5::write_text(dataset.id(), "cell_methods", "time: point");
            if (row.shape == SeriesShape::component) {
                std::string units;
                for (std::size_t c = 0; c < scenario.capabilities.size(); ++c) {
                    if (c > 0) units += '\n';
                    units += series_unit(row, scenario, c);
                }
                hdf5::write_text(dataset.id(), "component_units", units);
            }
            series.back().emplace(variable.name, std::move(dataset), number, extents, variable.chunk);
        }
    }

    void add_status(const Axes& axes) {
        const hdf5::Element flag = hdf5::element<std::int8_t>();
        const hdf5::Extents extents{description.runs};
        const hdf5::Extents chunk = chunk_shape(extents, flag.size);
        hdf5::Handle dataset = netcdf->add_variable(
            {"run_status", {axes.run}, flag, "1", "whether the run was done or left the model's domain", chunk, description.compress, true, -1});
        hdf5::write_numbers<std::int8_t>(dataset.id(), "flag_values", std::array<std::int8_t, 2>{0, 1});
        hdf5::write_text(dataset.id(), "flag_meanings", "done failed");
        status.emplace("run_status", std::move(dataset), flag, extents, chunk);
    }

    void write(const Results& block) {
        require(block.values.size() == all_series().size(), "a block has every series");
        if (written == 0) start_numbers(block.first_run);
        require(block.first_run == first_run + written && written + block.runs <= description.runs, "blocks come in the order of runs");
        // Run by run, so that the order in which chunks are complete does not depend on the blocks.
        for (std::size_t run = 0; run < block.runs; ++run) {
            for (std::size_t s = 0; s < series.size(); ++s) {
                if (!series[s]) continue;
                const std::size_t size = block.values[s].size() / block.runs;
                require(size * sizeof(double) == series[s]->row_bytes(), "a series has a number for each time and label");
                series[s]->append(bytes_of(block.values[s].data() + run * size, size));
            }
            const auto number = static_cast<std::uint32_t>(first_run + written);
            if (run < block.crises.size()) {
                for (const Crisis& crisis : block.crises[run]) crises->append(number, crisis);
            }
            if (run < block.events.size()) {
                for (const Occurrence& occurrence : block.events[run]) events->append(number, occurrence);
            }
            note_failure(run < block.failures.size() ? block.failures[run] : "");
            ++written;
        }
    }

    void start_numbers(std::size_t first) {
        first_run = first;
        require(first_run + description.runs <= std::size_t{1} << 24U, "run numbers are below 2^24");
        std::vector<std::int32_t> numbers(description.runs);
        std::iota(numbers.begin(), numbers.end(), static_cast<std::int32_t>(first_run));
        netcdf->write_coordinate(run_axis, hdf5::element<std::int32_t>().memory, numbers.data());
    }

    void note_failure(const std::string& reason) {
        const std::int8_t flag = reason.empty() ? 0 : 1;
        status->append(bytes_of(&flag, 1));
        if (reason.empty()) return;
        if (failures.id() < 0) {
            const Axis width = netcdf->add_dimension("failure_strlen", failure_width);
            const hdf5::Extents chunk = chunk_shape({description.runs, failure_width}, 1);
            failures = netcdf->add_variable({"run_failure",
                                             {run_axis, width},
                                             hdf5::element<char>(),
                                             "",
                                             "why the run failed, empty where it did not",
                                             chunk,
                                             description.compress,
                                             false,
                                             {}});
        }
        const std::string letters = padded({reason}, failure_width);
        hdf5::write_box(failures.id(), H5T_C_S1, {written, 0}, {1, failure_width}, letters.data());
        failure_sum = checksum(failure_sum + written, bytes_of(letters.data(), letters.size()));
    }

    void publish() {
        require(written == description.runs, "all runs are written before the file is published");
        for (auto& stream : series) {
            if (stream) stream->finish();
        }
        crises->finish(*netcdf);
        events->finish(*netcdf);
        status->finish();
        for (auto& stream : series) {
            if (stream) stream->close();
        }
        crises->close();
        events->close();
        status->close();
        failures.close();
        netcdf->close();
        verify();
        file.publish();
    }

    /// Opens the closed file anew and compares: a full disk can pass unnoticed until then.
    void verify() const {
        const hdf5::Handle again = hdf5::open_file(file.path());
        for (const auto& stream : series) {
            if (stream) stream->verify(again.id());
        }
        crises->verify(again.id());
        events->verify(again.id());
        status->verify(again.id());
        const RunHeader header = RunReader(file.path()).header();
        std::uint64_t sum = 0;
        for (std::size_t run = 0; run < header.failures.size(); ++run) {
            if (header.failures[run].empty()) continue;
            const std::string letters = padded({header.failures[run]}, failure_width);
            sum = checksum(sum + run, bytes_of(letters.data(), letters.size()));
        }
        if (header.scenario != description.scenario || header.seed != description.seed || sum != failure_sum) {
            throw hdf5::Error("the header does not read back as it was written");
        }
    }

    RunDescription description;
    double needed;  ///< bytes of the series
    UnfinishedFile file;
    std::optional<NetcdfFile> netcdf;
    Lengths lengths;
    Axis run_axis = 0;
    std::vector<std::optional<SlabStream>> series;
    std::optional<CrisisColumns> crises;
    std::optional<EventColumns> events;
    std::optional<SlabStream> status;
    hdf5::Handle failures;
    std::uint64_t failure_sum = 0;
    std::size_t first_run = 0;
    std::size_t written = 0;
    bool broken = false;
};

RunWriter::RunWriter(const std::filesystem::path& file, const Scenario& scenario, const RunDescription& description, bool overwrite)
    : state_(std::make_unique<State>(file, scenario, description, overwrite)) {}

RunWriter::~RunWriter() {
    hdf5::quiet();
}

void RunWriter::write(const Results& block) {
    state_->guarded([&] { state_->write(block); });
}

void RunWriter::publish() {
    state_->guarded([&] { state_->publish(); });
}

}  // namespace tarazy
