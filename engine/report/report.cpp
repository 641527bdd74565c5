#include "report/report.h"

#include "record/run_reader.h"
#include "report/page.h"
#include "report/run_json.h"
#include "report/table_json.h"

namespace tarazy {

std::string report_page(const std::filesystem::path& file, std::string_view language) {
    if (kind_of_file(file) == "run") return page_of(page_frame(), language, RunReader(file).header().title, run_json(file));
    const TableFile tables = read_table_file(file);
    return page_of(page_frame(), language, tables.attribute("title"), table_json(tables));
}

}  // namespace tarazy
