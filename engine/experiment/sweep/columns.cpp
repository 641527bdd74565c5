#include "experiment/sweep/columns.h"

namespace tarazy::columns {

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (std::size_t k = 0; k < parts.size(); ++k) text += (k == 0 ? "" : std::string(between)) + parts[k];
    return text;
}

std::vector<std::string> cut(const std::string& text, std::string_view between) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (;;) {
        const std::size_t end = text.find(between, begin);
        parts.push_back(text.substr(begin, end - begin));
        if (end == std::string::npos) return parts;
        begin = end + between.size();
    }
}

}  // namespace tarazy::columns
