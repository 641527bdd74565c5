#include "serve/laboratory_requests.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "arithmetic/philox.h"

namespace tarazy {
namespace {

using Json = nlohmann::json;

constexpr std::string_view json_type = "application/json; charset=utf-8";
constexpr std::string_view scenario_prefix = "/api/scenario/";
constexpr std::array<std::string_view, 4> asked_by_post{"/api/history", "/api/ensemble", "/api/explain", "/api/yaml"};

std::string_view path_of(std::string_view target) {
    return target.substr(0, target.find('?'));
}

bool is_posted(std::string_view path) {
    return std::find(asked_by_post.begin(), asked_by_post.end(), path) != asked_by_post.end();
}

Json parsed(std::string_view body) {
    // Depth is bounded by the size of a body; the parser does not recurse.
    Json json = Json::parse(body, nullptr, false);
    if (json.is_discarded()) throw InputError("the request cannot be read (it is not JSON). Send {\"scenario\":\"…\"}");
    return json;
}

/// The actor of a question, by id or by number.
std::string explained_actor_in(const Json& body) {
    const auto actor = body.find("actor");
    if (actor != body.end() && actor->is_number_unsigned()) return std::to_string(actor->get<std::size_t>());
    if (actor != body.end() && actor->is_string()) return actor->get<std::string>();
    throw InputError("'actor' cannot be taken (it is neither a number nor an id). Write 0 or \"KAZ\"");
}

double time_in(const Json& body) {
    const auto time = body.find("time");
    if (time == body.end() || !time->is_number()) throw InputError("'time' cannot be taken (it is no number). Give a year, such as 2030.5");
    return time->get<double>();
}

std::size_t run_in(const Json& body) {
    return static_cast<std::size_t>(whole_member(body, "run", 0, 0, most_runs - 1));
}

LabAnswer as_json(std::string body) {
    return {std::string(json_type), {}, std::move(body)};
}

LabAnswer answer_get(const Laboratory& laboratory, std::string_view path) {
    if (path == "/api/scenarios") return as_json(laboratory.scenarios_json());
    return as_json(laboratory.scenario_json(std::string(path.substr(scenario_prefix.size()))));
}

LabAnswer answer_post(const Laboratory& laboratory, std::string_view path, const Json& body, const std::function<bool()>& stop) {
    if (path == "/api/ensemble") return as_json(laboratory.ensemble_json(read_ensemble_request(body), stop));
    const LabSetting setting = read_setting(body);
    if (path == "/api/history") return as_json(laboratory.history_json(setting, run_in(body)));
    if (path == "/api/explain") return as_json(laboratory.reasons_json(setting, run_in(body), explained_actor_in(body), time_in(body)));
    return {"text/yaml; charset=utf-8", setting.scenario + "-shared.yaml", laboratory.shared_yaml(setting)};
}

}  // namespace

bool is_lab_target(std::string_view target) {
    const std::string_view path = path_of(target);
    return path == "/api/scenarios" || path.starts_with(scenario_prefix) || is_posted(path);
}

bool is_ensemble_target(std::string_view target) {
    return path_of(target) == "/api/ensemble";
}

LabAnswer answer(const Laboratory& laboratory, std::string_view method, std::string_view target, std::string_view body,
                 const std::function<bool()>& stop) {
    const std::string_view path = path_of(target);
    if (!is_lab_target(target)) throw NotFound("nothing is here (the laboratory does not know this address). Ask for /api/scenarios");
    const std::string_view right = is_posted(path) ? "POST" : "GET";
    if (method != right) {
        throw WrongMethod("this method cannot be used here (the address is asked with " + std::string(right) + "). Use that");
    }
    return is_posted(path) ? answer_post(laboratory, path, parsed(body), stop) : answer_get(laboratory, path);
}

}  // namespace tarazy
