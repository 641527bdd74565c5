#include "classroom/game/saving.h"

#include "classroom/game/names.h"
#include "classroom/game/rounds.h"
#include "classroom/lab/setting.h"
#include "record/json/document.h"

namespace tarazy {
namespace {

using Json = nlohmann::json;

constexpr std::uint64_t most_numbered = 1'000'000'000'000;  // more students and classes than any server sees

JsonTree choice_tree(const std::optional<SeatChoice>& choice, const Scenario& scenario) {
    return choice ? json_tree(choice_data(*choice, scenario)) : JsonTree(nullptr);
}

JsonTree students_tree(const Students& students) {
    const auto told = [](const Student& student) { return JsonTree{{"id", student.id}, {"name", student.name}}; };
    return {{"came", students.came()}, {"here", json_list(students.all(), told)}};
}

JsonTree game_tree(const ClassGame& game) {
    const Scenario& scenario = game.scenario();
    JsonTree seats = JsonTree::array();
    for (std::size_t seat = 0; seat < game.seats().size(); ++seat) {
        const ClassSeat& now = game.seats()[seat];
        seats.push_back({{"actor", scenario.actors[game.plan().seats[seat]].id},
                         {"student", now.student ? JsonTree(*now.student) : JsonTree(nullptr)},
                         {"choice", choice_tree(now.choice, scenario)},
                         {"choices", json_list(game.plan().choices[seat], [&](const auto& choice) { return choice_tree(choice, scenario); })}});
    }
    return {{"settings", json_tree(setting_data(game.plan().setting))},
            {"rounds", game.plan().rounds},
            {"number", game.number()},
            {"seats", std::move(seats)},
            {"players", game.players()}};
}

Students read_students(const Json& saved) {
    std::vector<Student> here;
    for (const Json& one : saved.at("here")) here.push_back({.id = one.at("id").get<std::string>(), .name = one.at("name").get<std::string>()});
    return Students::restored(std::move(here), whole_member(saved, "came", 0, 0, most_numbered));
}

/// Names of those who played may be of students who are gone.
std::vector<RoundPlayers> read_players(const Json& saved) {
    auto players = saved.get<std::vector<RoundPlayers>>();
    for (const RoundPlayers& round : players) {
        for (const std::string& name : round) {
            if (!name.empty() && clean_name(name) != name) throw FileError("nobody is called '" + name + "'");
        }
    }
    return players;
}

std::optional<SeatChoice> read_saved_choice(const Json& saved, const Scenario& scenario, std::size_t actor) {
    if (saved.is_null()) return std::nullopt;
    return read_choice(saved, scenario, actor);
}

std::optional<StudentId> read_sitter(const Json& saved, const Students& students, const ClassMemory& memory) {
    if (saved.is_null()) return std::nullopt;
    auto student = saved.get<std::string>();
    if (!students.knows(student)) throw FileError("there is no student '" + student + "'");
    for (const ClassSeat& seat : memory.seats) {
        if (seat.student == student) throw FileError("the student '" + student + "' sits in two places");
    }
    return student;
}

ClassGame read_game(const Laboratory& laboratory, const Json& saved, const Students& students) {
    std::vector<std::string> seats;
    for (const Json& seat : saved.at("seats")) seats.push_back(seat.at("actor").get<std::string>());
    if (seats.empty()) throw FileError("the class has no seats");
    const auto rounds = static_cast<std::size_t>(whole_member(saved, "rounds", 0, 1, most_rounds));
    ClassGame game(laboratory, read_setting(saved.at("settings")), seats, rounds, whole_member(saved, "number", 1, 1, most_numbered));
    ClassMemory memory;
    for (const Json& seat : saved.at("seats")) {
        const std::size_t actor = game.plan().seats.at(memory.seats.size());
        SeatChoices& choices = memory.choices.emplace_back();
        for (const Json& choice : seat.at("choices")) choices.push_back(read_saved_choice(choice, game.scenario(), actor));
        auto sitter = read_sitter(seat.at("student"), students, memory);
        memory.seats.push_back({.student = std::move(sitter), .choice = read_saved_choice(seat.at("choice"), game.scenario(), actor)});
    }
    memory.players = read_players(saved.at("players"));
    game.resume(std::move(memory));
    return game;
}

ClassFile read_file(const Laboratory& laboratory, const Json& saved) {
    const auto version = saved.at("tarazy_class").get<int>();
    if (version != class_file_version) throw FileError("it is of version " + std::to_string(version) + ", not " + std::to_string(class_file_version));
    ClassFile file;
    file.join_code = saved.at("join_code").get<std::string>();
    file.students = read_students(saved.at("students"));
    file.closed = saved.at("closed").get<bool>();
    if (!saved.at("game").is_null()) file.game = read_game(laboratory, saved.at("game"), file.students);
    return file;
}

}  // namespace

std::string class_text(const ClassFile& file) {
    return json_line({{"tarazy_class", class_file_version},
                      {"join_code", file.join_code},
                      {"students", students_tree(file.students)},
                      {"closed", file.closed},
                      {"game", file.game ? game_tree(*file.game) : JsonTree(nullptr)}});
}

ClassFile read_class(const Laboratory& laboratory, const std::string& text) {
    const auto unreadable = [](const std::string& why) {
        return FileError("the saved class cannot be read (" + why + "). Remove it to begin with an empty classroom");
    };
    try {
        return read_file(laboratory, Json::parse(text));
    } catch (const Json::exception& problem) {
        throw unreadable(problem.what());
    } catch (const FileError& problem) {
        throw unreadable(problem.what());
    } catch (const InputError& problem) {
        throw unreadable(problem.what());
    } catch (const DomainError& problem) {
        throw unreadable(problem.what());
    }
}

}  // namespace tarazy
