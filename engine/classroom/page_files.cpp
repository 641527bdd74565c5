#include "classroom/page_files.h"

#include <array>

// TARAZY_PAGES is the folder that analysis/page writes. Each file stands between two names of its own.
// NOLINTBEGIN(cppcoreguidelines-macro-usage,bugprone-macro-parentheses,modernize-avoid-c-arrays)
#define TARAZY_PAGE_FILE(name, file)           \
    asm(".section .rodata\n"                   \
        ".global tarazy_" #name                \
        "_begin\n"                             \
        ".global tarazy_" #name                \
        "_end\n"                               \
        "tarazy_" #name                        \
        "_begin:\n"                            \
        ".incbin \"" TARAZY_PAGES "/" file     \
        "\"\n"                                 \
        "tarazy_" #name                        \
        "_end:\n"                              \
        ".byte 0\n"                            \
        ".previous\n");                        \
    extern "C" {                               \
    extern const char tarazy_##name##_begin[]; \
    extern const char tarazy_##name##_end[];   \
    }

TARAZY_PAGE_FILE(classroom_page, "classroom.html")
TARAZY_PAGE_FILE(classroom_script, "classroom.js")
TARAZY_PAGE_FILE(classroom_style, "classroom.css")
TARAZY_PAGE_FILE(classroom_icon, "icon.svg")
#undef TARAZY_PAGE_FILE
// NOLINTEND(cppcoreguidelines-macro-usage,bugprone-macro-parentheses,modernize-avoid-c-arrays)

namespace tarazy {
namespace {

std::string_view between(const char* begin, const char* end) {
    return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace

std::span<const PageFile> page_files() {
    static const std::array<PageFile, 4> files{{
        {"index.html", "text/html; charset=utf-8", between(tarazy_classroom_page_begin, tarazy_classroom_page_end)},
        {"assets/classroom.js", "text/javascript; charset=utf-8", between(tarazy_classroom_script_begin, tarazy_classroom_script_end)},
        {"assets/classroom.css", "text/css; charset=utf-8", between(tarazy_classroom_style_begin, tarazy_classroom_style_end)},
        {"assets/icon.svg", "image/svg+xml", between(tarazy_classroom_icon_begin, tarazy_classroom_icon_end)},
    }};
    return files;
}

}  // namespace tarazy
