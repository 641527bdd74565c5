#include "report/described_data.h"

#include "record/json/document.h"
#include "report/run_data.h"
#include "report/table_data.h"

namespace tarazy {

std::vector<Shape> described_data() {
    return {JsonKind<RunData>::shape(), JsonKind<TableData>::shape()};
}

}  // namespace tarazy
