#include "classroom/lab/export_folder.h"

#include <atomic>
#include <cerrno>
#include <exception>
#include <fstream>
#include <mutex>
#include <thread>

#include "classroom/lab/cards.h"
#include "classroom/lab/grid.h"
#include "classroom/lab/point.h"
#include "model/error.h"
#include "record/durability.h"
#include "record/json/document.h"

namespace tarazy {
namespace {

namespace fs = std::filesystem;

/// Writes beside and renames: a file is there as a whole or not at all.
void write_whole(const fs::path& file, std::string_view content) {
    std::error_code trouble;
    fs::create_directories(folder_of(file), trouble);
    if (trouble) throw FileError(folder_of(file).string() + ": the folder cannot be made (" + trouble.message() + "). Choose another place");
    fs::path beside = file;
    beside += ".part";
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out.write(content.data(), static_cast<std::streamsize>(content.size()));
    out.close();
    if (!out) throw FileError(file.string() + ": cannot be written (" + system_reason(errno) + "). Free some space or choose another place");
    fs::rename(beside, file, trouble);
    if (trouble) throw FileError(file.string() + ": cannot be written (" + trouble.message() + "). Choose another place");
}

/// A point of one scenario's grid.
struct Task {
    std::string scenario;
    GridPoint point;
    std::size_t focal = 0;
};

/// Works the tasks out on so many threads, one task after another on each; the first error ends all.
class Workshop {
  public:
    Workshop(const Laboratory& laboratory, const fs::path& folder, std::vector<Task> tasks, const ExportProgress& progress)
        : laboratory_(laboratory), folder_(folder), tasks_(std::move(tasks)), progress_(progress) {}

    void run() {
        {
            std::vector<std::jthread> others;
            for (unsigned t = 1; t < laboratory_.threads(); ++t) others.emplace_back([this] { work(); });
            work();
        }
        if (failure_) std::rethrow_exception(failure_);
    }

  private:
    void work() {
        try {
            for (std::size_t k = next_++; k < tasks_.size(); k = next_++) {
                const Task& task = tasks_[k];
                const LabSetting setting{task.scenario, task.point.changes, 1};
                write_whole(folder_ / "data" / task.scenario / (task.point.key + ".json"),
                            json_document(point_answer(laboratory_, setting, task.focal)));
                const std::scoped_lock lock(mutex_);
                if (progress_) progress_(++done_, tasks_.size());
            }
        } catch (...) {  // handed on to the caller by run()
            const std::scoped_lock lock(mutex_);
            if (!failure_) failure_ = std::current_exception();
            next_ = tasks_.size();
        }
    }

    const Laboratory& laboratory_;
    const fs::path& folder_;
    const std::vector<Task> tasks_;
    const ExportProgress& progress_;
    std::atomic<std::size_t> next_ = 0;
    std::mutex mutex_;
    std::size_t done_ = 0;
    std::exception_ptr failure_;
};

/// The cards with the mark of a folder without a server.
ScenarioList static_list(const Laboratory& laboratory) {
    std::vector<const ScenarioFile*> files;
    for (const std::string& name : laboratory.names()) files.push_back(&laboratory.original(name));
    ScenarioList list = scenario_list(files);
    list.without_server = true;
    return list;
}

/// The page is told that it has files to ask instead of a server; other files of it are as they are.
std::string page_of_files(std::string_view content) {
    constexpr std::string_view served = "data-source=\"server\"";
    std::string page(content);
    if (const auto place = page.find(served); place != std::string::npos) page.replace(place, served.size(), "data-source=\"files\"");
    return page;
}

}  // namespace

void export_folder(const Laboratory& laboratory, const fs::path& folder, std::span<const PageFile> page, const ExportProgress& progress) {
    std::vector<Task> tasks;
    for (const std::string& name : laboratory.names()) {
        const LabGrid grid = lay_grid(laboratory, name);
        const ScenarioFile& file = laboratory.original(name);
        write_whole(folder / "data" / name / "scenario.json", laboratory.scenario_json(name));
        write_whole(folder / "data" / name / "grid.json",
                    json_document(grid_answer(grid, file, exported_series(), exported_runs(file.model.size()))));
        for (const GridPoint& point : grid.points) tasks.push_back({name, point, grid.focal});
    }
    Workshop(laboratory, folder, std::move(tasks), progress).run();
    for (const PageFile& file : page) write_whole(folder / file.path, page_of_files(file.content));
    write_whole(folder / "static.json", json_document(static_list(laboratory)));
}

}  // namespace tarazy
