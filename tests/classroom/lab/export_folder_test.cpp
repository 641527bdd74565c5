#include "classroom/lab/export_folder.h"

#include <array>

#include "classroom/lab/lab_worlds.h"
#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::lab_export_folder_test {

using nlohmann::json;

namespace {

constexpr std::array page{PageFile{"index.html", "text/html; charset=utf-8", R"(<html data-source="server"><p>page)"},
                          PageFile{"assets/a.js", "text/javascript", "go()"}};

/// The lively world cut down to two years, with one lesson step.
void export_lively(const std::filesystem::path& folder, const ExportProgress& progress = {}) {
    const sample::Folder source;
    std::string text = lively_text();
    text.replace(text.find("end: 2024"), 9, "end: 2022");
    sample::put(source / "lively.yaml", text);
    export_folder(Laboratory({source / "lively.yaml"}, 2), folder, page, progress);
}

json read(const std::filesystem::path& file) {
    return json::parse(sample::bytes(file));
}

}  // namespace

TEST_CASE("The folder holds the page and every answer that it needs", "[threads]") {
    const sample::Folder target;
    const auto folder = target / "site";
    std::size_t last = 0;
    std::size_t all = 0;
    export_lively(folder, [&](std::size_t done, std::size_t of) {
        CHECK(done == last + 1);
        last = done;
        all = of;
    });
    CHECK(last == all);
    CHECK(sample::bytes(folder / "index.html") == R"(<html data-source="files"><p>page)");
    CHECK(sample::bytes(folder / "assets/a.js") == "go()");
    CHECK(read(folder / "static.json")["static"] == true);
    CHECK(read(folder / "static.json")["scenarios"][0]["name"] == "lively");
    CHECK(read(folder / "data/lively/scenario.json")["scenario"]["name"] == "lively");
    const json grid = read(folder / "data/lively/grid.json");
    CHECK(grid["focal"] == "AAA");
    std::vector<std::string> keys = grid["points"];
    keys.insert(keys.end(), grid["steps"].begin(), grid["steps"].end());
    CHECK(keys.size() == all);
    for (const std::string& key : keys) {
        INFO(key);
        const json point = read(folder / "data/lively" / (key + ".json"));
        CHECK(point["history"]["times"].size() == 9);
        CHECK(point["ensemble"]["failed"] == 0);
        CHECK(!point["reasons"].empty());
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) CHECK(entry.path().extension() != ".part");
}

TEST_CASE("What else lies in the folder stays, what is of the export is replaced") {
    const sample::Folder target;
    std::filesystem::create_directories(target / "data");
    sample::put(target / "mine.txt", "mine");
    sample::put(target / "index.html", "old");
    export_lively(target / "");
    CHECK(sample::bytes(target / "mine.txt") == "mine");
    CHECK(sample::bytes(target / "index.html") == R"(<html data-source="files"><p>page)");
}

TEST_CASE("A place that cannot be written is a matter of files") {
    const sample::Folder target;
    sample::put(target / "file", "in the way");
    CHECK_THROWS_AS(export_lively(target / "file"), FileError);
}

}  // namespace tarazy::lab_export_folder_test
