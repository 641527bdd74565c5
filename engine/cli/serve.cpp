#include <filesystem>

#include "classroom/lab/export_folder.h"
#include "classroom/lab/laboratory.h"
#include "classroom/page_files.h"
#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/scenario_search.h"
#include "experiment/threads.h"
#include "serve/server.h"
#include "serve/server_state.h"

namespace tarazy {
namespace {

constexpr long serve_timeout_ms = 10'000;

OptionTable serve_options() {
    OptionTable table;
    table.operands("[SCENARIO...]", 0, OptionTable::any_number);
    table.value("port", "N", "the port to listen on, 0: any that is free; default: the last one of the class, else 8642 or one of the next");
    table.flag("lan", "let the other machines of the network come, for a class; default: this machine alone");
    table.value("state", "FILE", "where the class is kept; default: $XDG_STATE_HOME/tarazy/class.json, else under ~/.local/state");
    table.flag("fresh", "begin with a new class and new addresses, whatever was kept");
    table.value("export", "DIR", "write the page with precomputed histories into a folder for any web host, and serve nothing");
    table.value("threads", "N", "how many threads; default: all that the process may use");
    table.flag("quiet", "say nothing but the address");
    return table;
}

std::vector<std::filesystem::path> scenarios_of(const Options& options) {
    if (options.operands().empty()) return shipped_scenarios();
    std::vector<std::filesystem::path> scenarios;
    for (const std::string& name : options.operands()) scenarios.push_back(find_scenario(name));
    return scenarios;
}

int export_page(const Laboratory& laboratory, const std::filesystem::path& folder, const Options& options, Console& console) {
    const Interruption interruption({}, 0, "The folder is incomplete: the same command writes it again");
    export_folder(laboratory, folder, page_files(), [&](std::size_t done, std::size_t all) {
        if (options.has("quiet")) return;
        if (console.err_is_terminal) {
            console.err << '\r' << done << " of " << all << " files" << (done == all ? "\n" : "") << std::flush;
        } else if (done == all || done % 100 == 0) {
            console.err << done << " of " << all << " files" << std::endl;
        }
    });
    console.out << folder.string() << '\n';
    return ExitCode::done;
}

/// The address first, alone on its line: whatever starts this program may wait for it.
void print_addresses(const Server& server, const ServerPlan& plan, bool quiet, Console& console) {
    console.out << server.teacher_url() << std::endl;
    if (plan.lan) {
        for (const std::string& url : server.join_urls()) console.out << "join: " << url << " code " << server.join_code() << std::endl;
    }
    if (quiet) return;
    if (plan.lan) {
        console.err << "warning: every machine of this network can reach the classroom (--lan), and what is sent is not encrypted. Show students the "
                       "join address and the code; keep the first address to yourself: it is the teacher's."
                    << std::endl;
    }
    if (server.goes_on()) console.err << "The class goes on where it stopped (" << plan.state_file << "); --fresh begins a new one." << std::endl;
    console.err << "Open the address in a browser. Ctrl-C ends the server." << std::endl;
}

int serve(const Options& options, Console& console) {
    const auto threads = static_cast<unsigned>(options.whole_number("threads", 1, most_threads).value_or(available_threads()));
    const auto port = options.whole_number("port", 0, 65535);
    const bool quiet = options.has("quiet");
    const std::optional<std::string> folder = options.text("export");
    if (folder && (port || options.has("lan") || options.has("state") || options.has("fresh"))) {
        throw UsageError("--export cannot stand with --port, --lan, --state or --fresh (nothing is served). Leave them out");
    }
    const Laboratory laboratory(scenarios_of(options), threads);
    if (folder) return export_page(laboratory, *folder, options, console);

    ServerPlan plan;
    if (port) plan.port = static_cast<std::uint16_t>(*port);
    plan.lan = options.has("lan");
    plan.state_file = options.text("state").value_or(std::string());
    if (plan.state_file.empty()) plan.state_file = default_state_file().string();
    plan.fresh = options.has("fresh");
    plan.threads = threads;
    plan.say = [&console](const std::string& words) { console.err << "tarazy: " + words + "\n" << std::flush; };
    const Interruption interruption({}, serve_timeout_ms, "The class is kept as it was last");
    Server server(laboratory, plan);
    print_addresses(server, plan, quiet, console);
    server.run(Interruption::requested);
    if (!quiet) console.err << "The server has ended; the class is kept in " << plan.state_file << '.' << std::endl;
    return ExitCode::done;
}

}  // namespace

Command serve_command() {
    return {"serve",
            "[SCENARIO...] [--port N] [--lan] [--export DIR]",
            "open the classroom: the page of this machine's own web server",
            "tarazy serve steppe kazakhstan-2021 --lan",
            serve_options,
            serve};
}

}  // namespace tarazy
