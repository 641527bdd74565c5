// Writes FOLDER/sweep.h5 for the tests that open files of tables with other programs, its exports, and large.h5, which is cut in chunks.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>

#include "record/export.h"
#include "record/sample_tables.h"

int main(int argc, char** argv) {
    using namespace tarazy;
    if (argc != 2) return 2;
    try {
        const std::filesystem::path folder = argv[1];
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        TableFile tables = sample::tables();
        write_table_file(folder / "sweep.h5", tables, false);
        const TableFile back = read_table_file(folder / "sweep.h5");
        std::ofstream csv(folder / "sweep.csv");
        export_csv(back, csv);
        std::ofstream json(folder / "sweep.json");
        export_json(back, json);

        tables.axes.push_back({"place", "place", 50'000, {}, {}});
        std::vector<double> numbers(200'000);
        for (std::size_t k = 0; k < numbers.size(); ++k) numbers[k] = 0.5 * static_cast<double>(k);
        tables.variables.push_back({"large", "1", "many numbers", {"place", "replicate", "outcome"}, numbers, {}, {}});
        write_table_file(folder / "large.h5", tables, false);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
