#include <algorithm>
#include <sstream>

#include "cli/commands.h"
#include "cli/scenario_search.h"
#include "record/json/document.h"
#include "scenario/design/file.h"

namespace tarazy {
namespace {

OptionTable check_options() {
    OptionTable table;
    table.operands("FILE...", 1, OptionTable::any_number);
    table.flag("json", "answer with one JSON document");
    return table;
}

/// What was found in one file.
struct Report {
    std::string file;
    std::vector<std::string> problems;
    std::vector<std::string> warnings;
    bool unreadable = false;  ///< the problem is with the file, not with what it says
};

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::vector<std::string> warnings_of(const std::string& name) {
    const std::filesystem::path path = find_scenario(name);
    return is_design(path) ? read_design(path).warnings : read_scenario(path).warnings;
}

Report report_on(const std::string& name) {
    Report report{name, {}, {}, false};
    try {
        report.warnings = warnings_of(name);
    } catch (const InputError& error) {
        report.problems = lines_of(error.what());
    } catch (const FileError& error) {
        report.problems = lines_of(error.what());
        report.unreadable = true;
    }
    return report;
}

void print(const Report& report, Console& console) {
    for (const std::string& problem : report.problems) console.out << problem << '\n';
    for (const std::string& warning : report.warnings) console.out << warning << '\n';
    if (report.problems.empty()) console.out << report.file << ": no problems\n";
}

JsonTree report_tree(const Report& report) {
    return {{"file", report.file}, {"problems", report.problems}, {"warnings", report.warnings}};
}

int check(const Options& options, Console& console) {
    std::vector<Report> reports;
    for (const std::string& name : options.operands()) {
        reports.push_back(report_on(name));
        if (!options.has("json")) print(reports.back(), console);
    }
    if (options.has("json")) console.out << json_page({{"files", json_list(reports, report_tree)}});
    std::size_t problems = 0;
    std::size_t faulty = 0;
    for (const Report& report : reports) {
        problems += report.problems.size();
        if (!report.problems.empty()) ++faulty;
    }
    if (problems == 0) return ExitCode::done;
    console.err << problems << (problems == 1 ? " problem in " : " problems in ") << faulty << (faulty == 1 ? " file\n" : " files\n");
    const bool only_files =
        std::all_of(reports.begin(), reports.end(), [](const Report& report) { return report.problems.empty() || report.unreadable; });
    return only_files ? ExitCode::file_trouble : ExitCode::wrong_input;
}

}  // namespace

Command check_command() {
    return {"check",       "FILE...", "read scenarios and designs, report every problem, run nothing", "tarazy check scenarios/*.yaml",
            check_options, check};
}

}  // namespace tarazy
