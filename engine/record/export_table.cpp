#include "record/export.h"

#include <array>
#include <cmath>
#include <ostream>

#include "record/csv_text.h"
#include "record/json_text.h"
#include "record/result_file.h"
#include "record/run_rows.h"

namespace tarazy {
namespace {

const char* status_of(const RunRows& rows, std::size_t point, std::size_t replicate) {
    return rows.failed(point, replicate) ? "failed" : "done";
}

/// A comma, then the number.
void append_cell(std::string& text, double number) {
    text += ',';
    append_number(text, number);
}

/// What all runs of a point have in common: settings and policy, a comma before each.
std::string point_cells(const RunRows& rows, std::size_t point) {
    std::string text;
    for (std::size_t k = 0; k < rows.parameters().size(); ++k) {
        if (const std::string* choice = rows.choice(point, k)) {
            text.append(1, ',').append(csv_field(*choice));
        } else {
            append_cell(text, rows.setting(point, k));
        }
    }
    for (const RunRows::Column& column : rows.columns()) text.append(1, ',').append(csv_field((*column.texts)[point]));
    return text;
}

std::string json_value(double number) {
    std::string text;
    if (std::isfinite(number)) append_number(text, number);
    return text.empty() ? "null" : text;
}

/// Settings and policy in JSON: members of the object of a run.
void append_point(std::string& text, const RunRows& rows, std::size_t point) {
    std::string settings(1, '{');
    for (std::size_t k = 0; k < rows.parameters().size(); ++k) {
        const std::string* choice = rows.choice(point, k);
        append_member(settings, rows.parameters()[k], choice ? json_text(*choice) : json_value(rows.setting(point, k)));
    }
    append_member(text, "setting", settings + '}');
    for (const RunRows::Column& column : rows.columns()) append_member(text, column.name, json_text((*column.texts)[point]));
}

std::string json_head(const TableFile& tables, const RunRows& rows) {
    std::string text(1, '{');
    append_member(text, "tarazy_kind", json_text(tables.kind));
    append_member(text, "tarazy_format", json_list(std::array{format_major, format_minor}, [](int number) { return std::to_string(number); }));
    append_member(text, "tarazy_version", json_text(tables.version));
    for (const auto& [name, value] : tables.attributes) append_member(text, name, json_text(value));
    append_member(text, "seed", std::to_string(tables.seed));
    append_member(text, "parameter", json_list(rows.parameters(), json_text));
    append_member(text, "outcome", json_list(rows.outcomes(), json_text));
    append_member(text, "runs", "[");
    return text;
}

void append_run(std::string& text, const RunRows& rows, std::size_t point, std::size_t replicate, const std::string& of_point) {
    text += '{';
    append_member(text, "point", std::to_string(rows.point_number(point)));
    append_member(text, "replicate", std::to_string(rows.replicate_number(replicate)));
    text += of_point;
    append_member(text, "outcome", "{");
    for (std::size_t o = 0; o < rows.outcomes().size(); ++o) append_member(text, rows.outcomes()[o], json_value(rows.value(point, replicate, o)));
    text += '}';
    append_member(text, "status", json_text(status_of(rows, point, replicate)));
    if (rows.failed(point, replicate)) append_member(text, "reason", json_text(rows.reason(point, replicate)));
    text += '}';
}

}  // namespace

void export_csv(const TableFile& tables, std::ostream& out) {
    const RunRows rows(tables);
    std::string text = "point,replicate";
    for (const std::string& path : rows.parameters()) text.append(1, ',').append(csv_field(path));
    for (const RunRows::Column& column : rows.columns()) text.append(1, ',').append(csv_field(column.name));
    for (const std::string& label : rows.outcomes()) text.append(1, ',').append(csv_field(label));
    text += ",status,reason\n";
    for (std::size_t p = 0; p < rows.points(); ++p) {
        const std::string of_point = point_cells(rows, p);
        for (std::size_t r = 0; r < rows.replicates(); ++r) {
            if (!rows.was_made(p, r)) continue;
            text.append(std::to_string(rows.point_number(p))).append(1, ',').append(std::to_string(rows.replicate_number(r))).append(of_point);
            for (std::size_t o = 0; o < rows.outcomes().size(); ++o) append_cell(text, rows.value(p, r, o));
            text.append(1, ',').append(status_of(rows, p, r)).append(1, ',').append(csv_field(rows.reason(p, r))).append(1, '\n');
            pass_on(text, out);
        }
    }
    pass_on(text, out, true);
}

void export_json(const TableFile& tables, std::ostream& out) {
    const RunRows rows(tables);
    std::string text = json_head(tables, rows);
    bool first = true;
    for (std::size_t p = 0; p < rows.points(); ++p) {
        std::string of_point;
        append_point(of_point, rows, p);
        for (std::size_t r = 0; r < rows.replicates(); ++r) {
            if (!rows.was_made(p, r)) continue;
            text += first ? "\n" : ",\n";
            first = false;
            append_run(text, rows, p, r, of_point);
            pass_on(text, out);
        }
    }
    text += "]}\n";
    pass_on(text, out, true);
}

}  // namespace tarazy
