// The plain-loop peer: simulates runs of a world and prints the CPU seconds of each, the making of the model counted.
// Usage: plain_loops WORLD.txt [--seed N] [--run N] [--repeats N] [--series FILE]; FILE gets lines `name number…`, a line a record.
#include <time.h>

#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>

#include "plain_model.h"

namespace {

double processor_seconds() {
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

void write(const plain::Series& series, const std::string& file) {
    std::ofstream out(file);
    out.precision(17);
    for (const auto& [name, records] : series) {
        for (const plain::Row& record : records) {
            out << name;
            for (const double value : record) out << ' ' << value;
            out << '\n';
        }
    }
}

}  // namespace

int main(int count, char** words) {
    try {
        if (count < 2 || count % 2 != 0)
            throw std::invalid_argument("usage: plain_loops WORLD.txt [--seed N] [--run N] [--repeats N] [--series FILE]");
        std::map<std::string, std::string> options{{"--seed", "1"}, {"--run", "0"}, {"--repeats", "1"}, {"--series", ""}};
        for (int k = 2; k < count; k += 2) options.at(words[k]) = words[k + 1];
        const plain::World world(words[1]);
        const plain::Draws draws(std::stoull(options["--seed"]), static_cast<std::uint32_t>(std::stoul(options["--run"])));
        plain::Series series;
        for (int repeat = std::stoi(options["--repeats"]); repeat > 0; --repeat) {
            const double begin = processor_seconds();
            series = plain::Model(world, draws).run(static_cast<std::size_t>(world.number("steps")));
            std::cout << processor_seconds() - begin << std::endl;
        }
        if (!options["--series"].empty()) write(series, options["--series"]);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
