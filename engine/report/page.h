#pragma once
// The page itself: script and style of analysis/page, built into the program, around the data of one file.
#include <string>
#include <string_view>

namespace tarazy {

/// The page as it was built, with `{{language}}`, `{{title}}` and `{{data}}` where they belong, each once.
std::string_view page_frame();

/// The page of a JSON document, in a language to begin with (en, kk or ru). Whatever the texts hold, none of it becomes markup.
std::string page_of(std::string_view frame, std::string_view language, std::string_view title, std::string_view json);

}  // namespace tarazy
