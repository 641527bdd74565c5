#include "report/report.h"

#include <algorithm>
#include <array>

#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/text_file.h"
#include "model/text.h"
#include "record/json/document.h"
#include "scenario/yaml/spelling.h"

namespace tarazy {
namespace {

OptionTable report_options() {
    OptionTable table;
    table.operands("FILE.h5", 1, 1);
    table.value("output", "REPORT.html", "the page to write; default: named after the file, beside it", 'o');
    table.value("language", "LANGUAGE",
                "the language that the page opens in, " + all_of(language_codes, "or") + "; it has all of them; default " +
                    std::string(language_codes.front()));
    table.flag("force", "replace the page if it exists");
    table.flag("json", "answer with one JSON document");
    return table;
}

std::string language_of(const Options& options) {
    std::string language = options.text("language").value_or(std::string(language_codes.front()));
    if (std::find(language_codes.begin(), language_codes.end(), language) == language_codes.end()) {
        throw UsageError("--language cannot be '" + language + "' (pages are in " + all_of(names_in(languages), "and") + "). " +
                         suggestion(language, {language_codes.begin(), language_codes.end()}));
    }
    return language;
}

int report(const Options& options, Console& console) {
    const std::filesystem::path file = options.operands().front();
    const std::filesystem::path output = options.text("output").value_or(std::filesystem::path(file).replace_extension(".html").string());
    const std::string language = language_of(options);
    const Interruption interruption({output}, 0);
    TextFile page(output, options.has("force"));
    page.stream() << report_page(file, language);
    page.publish();
    if (options.has("json")) {
        console.out << json_page({{"file", output.string()}, {"language", language}});
    } else {
        console.out << output.string() << '\n';
    }
    return ExitCode::done;
}

}  // namespace

Command report_command() {
    return {"report",
            "FILE.h5 [-o REPORT.html]",
            "show a result as one page of pictures and tables, for any browser",
            "tarazy report kazakhstan-2021.h5 -o report.html --language kk",
            report_options,
            report};
}

}  // namespace tarazy
