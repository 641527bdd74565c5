#include "report/page.h"

#include "model/error.h"

// TARAZY_PAGE is the file that analysis/page makes.
asm(".section .rodata\n"
    ".global tarazy_page_begin\n"
    ".global tarazy_page_end\n"
    "tarazy_page_begin:\n"
    ".incbin \"" TARAZY_PAGE
    "\"\n"
    "tarazy_page_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" {
extern const char tarazy_page_begin[];  // NOLINT(modernize-avoid-c-arrays)
extern const char tarazy_page_end[];    // NOLINT(modernize-avoid-c-arrays)
}

namespace tarazy {
namespace {

std::string markup_text(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        switch (letter) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            case '"': result += "&quot;"; break;
            default: result += letter;
        }
    }
    return result;
}

/// JSON inside a script element: `<` stands only in texts there, and `</script>` or `<!--` would end or open something.
std::string script_text(std::string_view json) {
    std::string result;
    result.reserve(json.size());
    for (const char letter : json) {
        if (letter == '<') {
            result += "\\u003c";
        } else {
            result += letter;
        }
    }
    return result;
}

/// What stands before a mark; the rest is what stands behind it.
std::string_view before(std::string_view& rest, std::string_view mark) {
    const std::size_t place = rest.find(mark);
    require(place != std::string_view::npos, "the page has a place for language, title and data, in this order");
    const std::string_view part = rest.substr(0, place);
    rest.remove_prefix(place + mark.size());
    return part;
}

}  // namespace

std::string_view page_frame() {
    return {tarazy_page_begin, static_cast<std::size_t>(tarazy_page_end - tarazy_page_begin)};
}

std::string page_of(std::string_view frame, std::string_view language, std::string_view title, std::string_view json) {
    std::string page;
    page.reserve(frame.size() + json.size() + json.size() / 50);
    page.append(before(frame, "{{language}}")).append(language);
    page.append(before(frame, "{{title}}")).append(markup_text(title));
    page.append(before(frame, "{{data}}")).append(script_text(json));
    return page.append(frame);
}

}  // namespace tarazy
