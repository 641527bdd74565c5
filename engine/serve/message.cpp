#include "serve/message.h"

namespace tarazy {

std::string_view path_of_target(std::string_view target) {
    return target.substr(0, target.find('?'));
}

std::optional<std::string_view> query_value(std::string_view target, std::string_view name) {
    std::size_t at = target.find('?');
    while (at != std::string_view::npos) {
        const std::string_view rest = target.substr(at + 1);
        const std::string_view member = rest.substr(0, rest.find('&'));
        if (member.substr(0, member.find('=')) == name && member.size() > name.size()) return member.substr(name.size() + 1);
        at = target.find('&', at + 1);
    }
    return std::nullopt;
}

}  // namespace tarazy
