#pragma once
// The files of the classroom page, as analysis/page makes them, inside the program.
#include <span>
#include <string_view>

namespace tarazy {

/// One file of the page: where it is asked for, how a browser takes it, and what is in it.
struct PageFile {
    std::string_view path;          ///< `assets/classroom.js`; relative, as the page itself names it
    std::string_view content_type;  ///< with the character set
    std::string_view content;
};

/// All of them; the page itself, `index.html`, is the first.
std::span<const PageFile> page_files();

}  // namespace tarazy
