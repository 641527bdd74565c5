// The designs and estimators of sweeps on a command line of their own, so that they can be compared with other programs
// (analysis/checks/against_salib.py). Numbers come and go as CSV without a head line.
#include <charconv>
#include <cstdio>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "model/error.h"
#include "statistics/morris_effects.h"
#include "statistics/prim.h"
#include "statistics/sobol_indices.h"
#include "statistics/unit_points.h"

using namespace tarazy;

namespace {

constexpr const char* usage =
    "estimators sample lhs|sobol|saltelli|saltelli2|morris N FACTORS SEED    writes points (N: points, base samples, trajectories)\n"
    "estimators indices FACTORS saltelli|saltelli2 SEED < VALUES             writes first|total|second,i,j,value,low,high\n"
    "estimators morris N FACTORS SEED < VALUES                               writes i,mu,mu*,low,high,sigma\n"
    "estimators prim < CASES                                                 reads factors and interest; writes the box\n";

constexpr std::size_t levels = 4;

std::size_t whole_number(const std::string& text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) throw InputError("'" + text + "' is no number (expected a whole one)");
    return number;
}

std::vector<std::vector<double>> rows_read() {
    std::vector<std::vector<double>> rows;
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream fields(line);
        auto& row = rows.emplace_back();
        for (std::string field; std::getline(fields, field, ',');) row.push_back(std::stod(field));
    }
    return rows;
}

std::vector<double> values_read() {
    std::vector<double> values;
    for (const auto& row : rows_read()) values.push_back(row.at(0));
    return values;
}

UnitPoints sampled(const std::string& kind, std::size_t count, std::size_t factors, std::size_t seed) {
    if (kind == "lhs") return latin_hypercube(count, factors, seed);
    if (kind == "sobol") return sobol_points(count, factors, 0, seed);
    if (kind == "saltelli") return saltelli_points(count, factors, false, 0, seed);
    if (kind == "saltelli2") return saltelli_points(count, factors, true, 0, seed);
    if (kind == "morris") return morris_points(count, factors, levels, seed);
    throw InputError("'" + kind + "' is no kind of sample (see the usage)");
}

void write_points(const UnitPoints& points) {
    for (Eigen::Index p = 0; p < points.rows(); ++p) {
        for (Eigen::Index f = 0; f < points.cols(); ++f) std::printf("%s%.17g", f > 0 ? "," : "", points(p, f));
        std::printf("\n");
    }
}

void write_index(const char* order, std::size_t i, std::size_t j, const SobolIndex& index) {
    std::printf("%s,%zu,%zu,%.17g,%.17g,%.17g\n", order, i, j, index.value, index.interval.low, index.interval.high);
}

void write_indices(const SobolIndices& indices) {
    for (std::size_t i = 0; i < indices.first.size(); ++i) write_index("first", i, i, indices.first[i]);
    for (std::size_t i = 0; i < indices.total.size(); ++i) write_index("total", i, i, indices.total[i]);
    for (const SobolPair& pair : indices.second) write_index("second", pair.first, pair.second, pair.index);
}

void write_effects(const std::vector<MorrisEffect>& effects) {
    for (std::size_t i = 0; i < effects.size(); ++i) {
        const MorrisEffect& of_factor = effects[i];
        std::printf("%zu,%.17g,%.17g,%.17g,%.17g,%.17g\n", i, of_factor.mean, of_factor.absolute_mean, of_factor.interval.low,
                    of_factor.interval.high, of_factor.deviation);
    }
}

/// `box,coverage,density,mass`, then `i,low,high,quasi p` of each factor that it restricts.
void write_box(const PrimBox& box) {
    std::printf("box,%.17g,%.17g,%.17g\n", box.coverage, box.density, box.mass);
    for (const Restriction& restriction : box.restrictions) {
        std::printf("%zu,%.17g,%.17g,%.17g\n", restriction.factor, restriction.low, restriction.high, restriction.quasi_p);
    }
}

PrimBox box_of(const std::vector<std::vector<double>>& rows) {
    if (rows.empty()) throw InputError("there are no cases (standard input is empty). Give one a line");
    std::vector<DiscoveryFactor> factors(rows.front().size() - 1);
    std::vector<double> interest;
    for (const auto& row : rows) {
        for (std::size_t f = 0; f < factors.size(); ++f) factors[f].values.push_back(row.at(f));
        interest.push_back(row.at(factors.size()));
    }
    return prim(factors, interest).box;
}

void run(const std::vector<std::string>& arguments) {
    const std::string command = arguments.empty() ? "" : arguments[0];
    if (command == "sample" && arguments.size() == 5) {
        write_points(sampled(arguments[1], whole_number(arguments[2]), whole_number(arguments[3]), whole_number(arguments[4])));
    } else if (command == "indices" && arguments.size() == 4) {
        write_indices(sobol_indices(values_read(), whole_number(arguments[1]), arguments[2] == "saltelli2", {.seed = whole_number(arguments[3])}));
    } else if (command == "morris" && arguments.size() == 4) {
        const std::size_t seed = whole_number(arguments[3]);
        const UnitPoints points = morris_points(whole_number(arguments[1]), whole_number(arguments[2]), levels, seed);
        write_effects(morris_effects(values_read(), points, {.seed = seed}));
    } else if (command == "prim" && arguments.size() == 1) {
        write_box(box_of(rows_read()));
    } else {
        throw InputError(usage);
    }
}

}  // namespace

int main(int count, char** arguments) {
    try {
        run({arguments + 1, arguments + count});
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
}
