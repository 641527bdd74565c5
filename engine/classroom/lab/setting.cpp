#include "classroom/lab/setting.h"

#include <nlohmann/json.hpp>

#include "model/text.h"

namespace tarazy {
namespace {

using Json = nlohmann::json;

constexpr std::size_t longest_text = 200;  // of a path, a value, an id

InputError wrong(const std::string& member, const std::string& why, const std::string& hint) {
    return InputError("'" + member + "' cannot be taken (" + why + "). " + hint);
}

const std::string& text_in(const Json& value, const std::string& member, const std::string& hint) {
    if (!value.is_string()) throw wrong(member, "it is not a text", hint);
    const auto& text = value.get_ref<const std::string&>();
    if (text.empty() || text.size() > longest_text) {
        throw wrong(member, text.empty() ? "it is empty" : "it has more than " + std::to_string(longest_text) + " bytes", hint);
    }
    return text;
}

/// A scalar as text: a number or a boolean may also stand as such.
std::string scalar_in(const Json& value, const std::string& member, const std::string& hint) {
    if (value.is_boolean()) return value.get<bool>() ? "true" : "false";
    if (value.is_number()) return decimal(value.get<double>());
    return text_in(value, member, hint);
}

const Json* list_in(const Json& body, const char* member, const std::string& hint) {
    const auto found = body.find(member);
    if (found == body.end() || found->is_null()) return nullptr;
    if (!found->is_array()) throw wrong(member, "it is not a list", hint);
    if (found->size() > most_changes) throw wrong(member, "it has more than " + std::to_string(most_changes) + " entries", hint);
    return &*found;
}

/// `[["a","b"],…]`; each pair is handed over.
template <class Take>
void each_pair(const Json& body, const char* member, const std::string& hint, Take&& take) {
    const Json* list = list_in(body, member, hint);
    if (!list) return;
    for (std::size_t k = 0; k < list->size(); ++k) {
        const Json& pair = (*list)[k];
        const std::string place = std::string(member) + "[" + std::to_string(k) + "]";
        if (!pair.is_array() || pair.size() != 2) throw wrong(place, "it is not a pair", hint);
        take(text_in(pair[0], place + "[0]", hint), scalar_in(pair[1], place + "[1]", hint));
    }
}

void require_object(const Json& body) {
    if (!body.is_object()) throw InputError("the request cannot be taken (it is not a JSON object). Send {\"scenario\":\"…\"}");
}

}  // namespace

std::uint64_t whole_member(const Json& body, const char* key, std::uint64_t standard, std::uint64_t least, std::uint64_t most) {
    const auto found = body.find(key);
    if (found == body.end() || found->is_null()) return standard;
    const std::string range = "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
    if (!found->is_number_unsigned()) throw wrong(key, "it is no whole number", "Give " + range);
    const auto value = found->get<std::uint64_t>();
    if (value < least || value > most) throw wrong(key, std::to_string(value) + " is out of range", "Give " + range);
    return value;
}

LabSetting read_setting(const Json& body) {
    require_object(body);
    LabSetting setting;
    const auto scenario = body.find("scenario");
    if (scenario == body.end()) throw wrong("scenario", "it is missing", "Name a scenario of /api/scenarios");
    setting.scenario = text_in(*scenario, "scenario", "Name a scenario of /api/scenarios");
    each_pair(body, "set", R"(Write [["world.anarchy","0.8"]])", [&](const std::string& path, std::string value) {
        setting.changes.settings.push_back({path, std::move(value)});
    });
    each_pair(body, "policy", R"(Write [["KAZ","hedge"]])", [&](const std::string& actor, std::string doctrine) {
        setting.changes.doctrine_choices.push_back({actor, std::move(doctrine)});
    });
    setting.seed = whole_member(body, "seed", 1, 1, largest_seed);
    return setting;
}

EnsembleRequest read_ensemble_request(const Json& body) {
    EnsembleRequest request;
    request.setting = read_setting(body);
    request.runs = static_cast<std::size_t>(whole_member(body, "runs", request.runs, 1, most_histories));
    const std::string series_hint = R"(Write ["power","security"], names of /api/scenario)";
    if (const Json* series = list_in(body, "series", series_hint)) {
        for (const Json& name : *series) request.series.push_back(text_in(name, "series", series_hint));
    }
    const std::string actors_hint = "Write [0,3], numbers of actors in the order of the scenario";
    if (const Json* actors = list_in(body, "actors", actors_hint)) {
        for (const Json& actor : *actors) {
            if (!actor.is_number_unsigned()) throw wrong("actors", "there is something else than a whole number in it", actors_hint);
            request.actors.push_back(actor.get<std::size_t>());
        }
    }
    return request;
}

SettingData setting_data(const LabSetting& setting) {
    SettingData data{.scenario = setting.scenario, .set = {}, .policy = {}, .seed = setting.seed};
    for (const Setting& change : setting.changes.settings) data.set.emplace_back(change.path, change.value);
    for (const DoctrineChoice& choice : setting.changes.doctrine_choices) data.policy.emplace_back(choice.actor, choice.doctrine);
    return data;
}

}  // namespace tarazy
