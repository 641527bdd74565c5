#include "scenario/form/extended_file.h"

#include <unistd.h>

#include <fstream>

#include "scenario/world/small_scenario.h"
#include "support/catch.h"

namespace tarazy::form_extended_file_test {

namespace {

namespace fs = std::filesystem;

/// A folder of its own, gone afterwards.
class Folder {
  public:
    Folder() : path_(fs::temp_directory_path() / ("tarazy_extended_" + std::to_string(::getpid()))) { fs::create_directories(path_); }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    fs::path write(const std::string& name, const std::string& text) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name) << text;
        return path_ / name;
    }
    fs::path path() const { return path_; }

  private:
    fs::path path_;
};

template <class Error>
std::string what_of(const fs::path& file) {
    try {
        read_scenario(file);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("a file is put over what it extends, relative to itself, through a chain") {
    const Folder folder;
    folder.write("tables/base.yaml", small_scenario);
    folder.write("middle.yaml",
                 "tarazy: 1\nextends: tables/base.yaml\nworld: {anarchy: 0.1, exclusivity: 0.2}\nactors: [{id: BBB, doctrine: hedge}, {id: CCC, "
                 "capital: [3, 4], "
                 "capabilities: {economy: 7, military: 0.5}}]\n");
    const ScenarioFile file = read_scenario(folder.write("top.yaml", "tarazy: 1\nname: top\nextends: middle.yaml\nworld: {anarchy: 0.9}\n"));
    CHECK(file.name == "top");
    CHECK(file.model.world.anarchy == 0.9);
    CHECK(file.model.world.exclusivity == 0.2);
    REQUIRE(file.model.actors.size() == 4);
    CHECK(file.model.doctrines[file.model.actors[1].doctrine].name == "hedge");
    CHECK(file.model.actors[1].capabilities[0] == 50);
    CHECK(file.model.actors[3].id == "CCC");
    CHECK(file.text.find("extends") == std::string::npos);
    CHECK(parse_scenario(file.text, "again.yaml").text == file.text);
}

TEST_CASE("problems point at the file that they stand in, the user's own first") {
    const Folder folder;
    const fs::path base = folder.write("base.yaml", small_scenario + "openness: -1\ntrade: {AAA-BBB: 1, BBB-AAA: 1}\n");
    const fs::path top = folder.write("top.yaml", "tarazy: 1\nextends: base.yaml\nworld: {anarchy: 2}\nactors: [{id: BBB, capital: [99, 0]}]\n");
    const std::string b = base.string();
    const std::string t = top.string();
    CHECK(what_of<InputError>(top) ==
          t + ":3:18: world.anarchy: 2 is out of range (0 to 1). Meaning: how little promises bind without a guarantee (alpha of E6).\n" + t +
              ":4:30: actors.BBB.capital[0]: latitude 99 is out of range (-90 to 90). Write [latitude, longitude] in degrees.\n" + b +
              ":11:11: openness: -1 is out of range (at least 0). Meaning: exchange over economy, of all together, where no flows are given.\n" + b +
              ":12:21: trade.BBB-AAA: pair 'BBB-AAA' twice (it is the same as AAA-BBB at " + b + ":12:9). Remove one.");
}

TEST_CASE("a base of another format version is refused") {
    const Folder folder;
    const fs::path base = folder.write("base.yaml", changed("tarazy: 1", "tarazy: 2"));
    CHECK(what_of<InputError>(folder.write("top.yaml", "tarazy: 1\nextends: base.yaml\n")) ==
          base.string() + ":1:9: tarazy: unknown format version (got '2', this program reads 1). Write `tarazy: 1`.");
}

TEST_CASE("what cannot be extended is told where it is named") {
    const Folder folder;
    const fs::path circle = folder.write("circle.yaml", small_scenario + "extends: other.yaml\n");
    const fs::path other = folder.write("other.yaml", "tarazy: 1\nextends: ./circle.yaml\n");
    CHECK(what_of<InputError>(circle) ==
          other.string() +
              ":2:10: extends: './circle.yaml' extends itself (files that extend one another in a circle have no end). Break the circle.");
    CHECK(what_of<InputError>(folder.write("list.yaml", small_scenario + "extends: [a]\n")) ==
          (folder.path() / "list.yaml").string() + ":11:10: extends: expected a file name (got a list). Write it relative to this file.");
    for (int k = 0; k < 20; ++k) folder.write("c" + std::to_string(k) + ".yaml", "extends: c" + std::to_string(k + 1) + ".yaml\n");
    CHECK(what_of<InputError>(folder.path() / "c0.yaml")
              .find("c15.yaml:1:10: extends: too many files extend one another (at most 16). Join some of them.") != std::string::npos);
    CHECK(what_of<FileError>(folder.write("lost.yaml", "extends: nowhere.yaml\n")) ==
          (folder.path() / "lost.yaml").string() + ":1:10: extends: cannot read " + (folder.path() / "nowhere.yaml").string() +
              " (No such file or directory). Check the name and the permissions.");
}

TEST_CASE("a file that cannot be read is told with the reason") {
    const Folder folder;
    CHECK(what_of<FileError>(folder.path() / "none.yaml") ==
          "cannot read " + (folder.path() / "none.yaml").string() + " (No such file or directory). Check the name and the permissions.");
    CHECK(what_of<FileError>(folder.path()) == "cannot read " + folder.path().string() + " (it is a folder). Name a file in it.");
    CHECK(what_of<InputError>("/dev/zero") == "/dev/zero: file too large (more than 4 MiB). Split it with `extends`.");
}

}  // namespace tarazy::form_extended_file_test
