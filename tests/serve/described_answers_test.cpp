#include "serve/described_answers.h"

#include <map>

#include "classroom/lab/export_folder.h"
#include "record/sample_run.h"
#include "serve/desk.h"

namespace tarazy::described_answers_test {

using Json = nlohmann::json;

namespace {

/// What the server really said, by what was asked; `NAME` for the scenario, `error` where it refused.
class Answers {
  public:
    void add(const std::string& asked, const std::string& body) { all_[asked].push_back(Json::parse(body)); }

    /// Asks as somebody, and gives the answer too.
    Json ask(const std::string& method, const std::string& target, const std::string& secret = {}, const Json& body = nullptr) {
        const HttpAnswer answer = desk.ask(method, target, secret, body.is_null() ? "" : body.dump());
        std::string asked = method + " " + target;
        if (asked.starts_with("GET /api/scenario/")) asked = "GET /api/scenario/NAME";
        add(answer.status == 200 ? asked : "error", answer.body);
        return Json::parse(answer.body);
    }

    void check() const {
        for (const DescribedAnswer& described : described_answers()) {
            INFO(described.asked);
            const auto said = all_.find(std::string(described.asked));
            REQUIRE(said != all_.end());
            for (const Json& answer : said->second) CHECK(differences(answer, described.shape) == std::vector<std::string>{});
        }
        for (const auto& [asked, answers] : all_) {
            INFO(asked);
            const auto all = described_answers();
            CHECK(std::any_of(all.begin(), all.end(), [&, &asked = asked](const DescribedAnswer& described) { return described.asked == asked; }));
        }
    }

    Desk desk;

  private:
    std::map<std::string, std::vector<Json>> all_;
};

void ask_laboratory(Answers& answers) {
    const std::string teacher = answers.desk.teacher();
    answers.ask("GET", "/api/scenarios", teacher);
    for (const std::string name : {"steppe", "corridors", "kazakhstan-2021"}) {
        const Json setting{{"scenario", name}, {"set", Json::array({Json::array({"world.anarchy", "0.8"})})}};
        answers.ask("GET", "/api/scenario/" + name, teacher);
        answers.ask("POST", "/api/history", teacher, setting);
        Json ensemble = setting;
        ensemble["runs"] = 8;
        ensemble["series"] = {"power", "tension"};
        answers.ask("POST", "/api/ensemble", teacher, ensemble);
        Json explain = setting;
        explain["actor"] = 0U;
        explain["time"] = 2022;
        answers.ask("POST", "/api/explain", teacher, explain);
    }
}

/// A class from its lobby to its scores, seen by the teacher, a student with a seat and one without.
void play_class(Answers& answers) {
    const std::string teacher = answers.desk.teacher();
    const std::string asel = answers.desk.join("Asel");
    const std::string bolat = answers.desk.join("Bolat");
    answers.add("POST /api/join", answers.desk.ask("POST", "/api/join", asel, R"({"code":"K7QX2","name":"Asel"})").body);
    const auto look = [&] {
        for (const std::string& who : {teacher, asel, bolat}) answers.ask("GET", "/api/class", who);
    };
    for (const std::string& who : {std::string(), teacher, asel}) answers.ask("GET", "/api/me", who);
    look();
    answers.ask("POST", "/api/class/open", teacher, {{"scenario", "kazakhstan-2021"}, {"seats", {"KAZ", "RUS", "UZB"}}, {"rounds", 2}});
    answers.ask("POST", "/api/class/seat", asel, {{"actor", "KAZ"}});
    answers.ask("POST", "/api/class/seat", bolat, {{"actor", "RUS"}});
    answers.ask("POST", "/api/class/choice", asel, {{"round", 1U}, {"doctrine", "hedge"}, {"weights", Json::object({{"CHN", 0.3}})}});
    look();
    answers.ask("POST", "/api/class/advance", teacher, {{"round", 1U}});
    answers.ask("POST", "/api/class/close", teacher);
    answers.ask("POST", "/api/class/reopen", teacher);
    answers.ask("POST", "/api/class/kick", teacher, {{"seat", "RUS"}});
    answers.ask("POST", "/api/class/advance", teacher, {{"round", 2U}});
    answers.ask("GET", "/api/class", teacher);
    answers.ask("GET", "/api/class", asel);
    answers.ask("GET", "/api/class/result", teacher);
}

void be_wrong(Answers& answers) {
    const std::string teacher = answers.desk.teacher();
    answers.ask("GET", "/api/scenarios");
    answers.ask("GET", "/api/nothing");
    answers.ask("POST", "/api/history", teacher, {{"scenario", "nowhere"}});
    answers.ask("POST", "/api/history", teacher,
                {{"scenario", "steppe"}, {"set", Json::array({Json::array({"actors.CHN.growth.economy", "1e300"})})}});
    answers.ask("POST", "/api/join", {}, {{"code", "AAAAA"}, {"name", "Guesser"}});
}

void export_files(Answers& answers) {
    const sample::Folder folder;
    export_folder(Laboratory({TARAZY_SOURCE_DIR "/scenarios/arms-race.yaml"}, 1), folder / "site", {});
    answers.add("static.json", sample::bytes(folder / "site/static.json"));
    for (const auto& file : std::filesystem::directory_iterator(folder / "site/data/arms-race")) {
        const std::string name = file.path().filename().string();
        const bool is_point = name != "scenario.json" && name != "grid.json";
        answers.add("data/NAME/" + (is_point ? "KEY.json" : name), sample::bytes(file.path()));
    }
}

}  // namespace

TEST_CASE("Whatever the server says is as it is described", "[heavy]") {
    Answers answers;
    ask_laboratory(answers);
    play_class(answers);
    be_wrong(answers);
    export_files(answers);
    answers.check();
}

}  // namespace tarazy::described_answers_test
