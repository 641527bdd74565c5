#include "report/report.h"

#include "record/json/document.h"
#include "record/run_reader.h"
#include "report/page.h"
#include "report/run_data.h"
#include "report/table_data.h"

namespace tarazy {

std::string report_page(const std::filesystem::path& file, std::string_view language) {
    if (kind_of_file(file) == "run") return page_of(page_frame(), language, RunReader(file).header().title, json_document(run_data(file)));
    const TableFile tables = read_table_file(file);
    return page_of(page_frame(), language, tables.attribute("title"), json_document(table_data(tables)));
}

}  // namespace tarazy
