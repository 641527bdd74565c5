#include "record/run_reader.h"

#include <algorithm>

#include "model/error.h"
#include "record/crisis_columns.h"
#include "record/event_columns.h"
#include "record/hdf5.h"
#include "record/result_file.h"
#include "record/run_layout.h"

namespace tarazy {
namespace {

constexpr const char* give_a_run = "Give a file that `tarazy run` wrote";

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> parts{""};
    for (const char letter : text) {
        if (letter == '\n') {
            parts.emplace_back();
        } else {
            parts.back() += letter;
        }
    }
    return parts;
}

}  // namespace

struct RunReader::State {
    template <class Work>
    auto guarded(Work&& work) const {
        return reading_from(file_path, work);
    }

    explicit State(const std::filesystem::path& path) : file_path(path), file(open_result(path, give_a_run)) {
        guarded([&] {
            const std::string kind = kind_of(file.id());
            if (kind != "run") throw FileError(cannot_read(path, "it holds a " + kind + ", not a run", give_a_run));
            read_header();
        });
    }

    void read_header() {
        const hid_t id = file.id();
        header.title = hdf5::read_text(id, "title");
        header.source = hdf5::read_text(id, "source");
        header.scenario = hdf5::read_text(id, "scenario");
        header.settings = hdf5::read_text(id, "set");
        header.policy = hdf5::read_text(id, "policy");
        header.version = hdf5::read_text(id, "tarazy_version");
        header.seed = hdf5::read_numbers<std::uint64_t>(id, "seed", 1).front();
        for (const std::int32_t run : hdf5::read_column<std::int32_t>(id, "run")) header.runs.push_back(static_cast<std::uint32_t>(run));
        header.times = hdf5::read_column<double>(id, "time");
        header.actors = hdf5::read_texts(id, "actor");
        header.components = hdf5::read_texts(id, "component");
        lengths = {header.runs.size(), header.times.size(), header.actors.size(), header.components.size()};
        if (lengths.runs == 0 || lengths.times == 0 || lengths.actors == 0) throw hdf5::Error("it holds no runs");
        for (std::size_t s = 0; s < all_series().size(); ++s) {
            if (hdf5::has_link(id, std::string(all_series()[s].name))) read_series(s);
        }
        read_failures();
        header.has_events = has_event_log(id);
    }

    void read_series(std::size_t s) {
        const std::string name(all_series()[s].name);
        const hdf5::Handle dataset = hdf5::open_dataset(file.id(), name);
        const auto sizes = series_extents(all_series()[s].shape, lengths);
        if (hdf5::extents_of(dataset.id()) != hdf5::Extents(sizes.begin(), sizes.end())) throw hdf5::Error(name + " has the wrong shape");
        hdf5::require_stored(dataset.id(), name);
        header.series.push_back(s);
        header.units.push_back(hdf5::read_text(dataset.id(), "units"));
        if (all_series()[s].id == SeriesId::economy) header.economy_unit = header.units.back();
        if (all_series()[s].traits.unit_of == UnitOf::component) header.component_units = lines(hdf5::read_text(dataset.id(), "component_units"));
    }

    void read_failures() {
        const auto flags = hdf5::read_column<std::int8_t>(file.id(), "run_status", lengths.runs);
        header.failures.resize(lengths.runs);
        if (!hdf5::has_link(file.id(), "run_failure")) return;
        const hdf5::Handle dataset = hdf5::open_dataset(file.id(), "run_failure");
        const hdf5::Extents extents = hdf5::extents_of(dataset.id());
        if (extents.size() != 2 || extents[0] != lengths.runs || extents[1] > 4096) throw hdf5::Error("run_failure has the wrong shape");
        std::string letters(extents[1], '\0');
        for (std::size_t run = 0; run < lengths.runs; ++run) {
            if (flags[run] == 0) continue;
            hdf5::read_box(dataset.id(), H5T_C_S1, {run, 0}, {1, extents[1]}, letters.data());
            header.failures[run] = letters.substr(0, letters.find('\0'));
        }
    }

    std::vector<double> read(std::size_t s, std::size_t first, std::size_t count) const {
        require(std::find(header.series.begin(), header.series.end(), s) != header.series.end(), "the series is in the file");
        require(first + count <= lengths.runs, "the runs are in the file");
        Lengths part = lengths;
        part.runs = count;
        const auto sizes = series_extents(all_series()[s].shape, part);
        hdf5::Extents start(sizes.size(), 0);
        start[0] = first;
        std::size_t size = 1;
        for (const std::size_t extent : sizes) size *= extent;
        std::vector<double> numbers(size);
        if (size == 0) return numbers;
        const hdf5::Handle dataset = hdf5::open_dataset(file.id(), std::string(all_series()[s].name));
        hdf5::read_box(dataset.id(), hdf5::element<double>().memory, start, {sizes.begin(), sizes.end()}, numbers.data());
        return numbers;
    }

    std::filesystem::path file_path;
    hdf5::Handle file;
    RunHeader header;
    Lengths lengths;
};

RunReader::RunReader(const std::filesystem::path& file) : state_(std::make_unique<State>(file)) {}

RunReader::~RunReader() {
    hdf5::quiet();
}

const RunHeader& RunReader::header() const {
    return state_->header;
}

std::vector<double> RunReader::read(std::size_t series, std::size_t first, std::size_t count) const {
    return state_->guarded([&] { return state_->read(series, first, count); });
}

std::vector<RecordedCrisis> RunReader::crises() const {
    return state_->guarded([&] {
        std::vector<RecordedCrisis> crises;
        for (auto& [run, crisis] : read_crises(state_->file.id(), state_->header.actors)) crises.push_back({run, std::move(crisis)});
        return crises;
    });
}

std::vector<RecordedEvent> RunReader::events() const {
    return state_->guarded([&] {
        if (!state_->header.has_events) throw FileError(cannot_read(state_->file_path, "it has no event log", "Run it again with this version"));
        return read_events(state_->file.id());
    });
}

}  // namespace tarazy
