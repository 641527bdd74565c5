#include "import/tables.h"

#include "import/csv_table.h"

namespace tarazy {
namespace {

constexpr double million = 1e6;

enum : std::size_t { first_trader, second_trader, trade_year, trade_value, trade_back };

const CsvLayout trade_layout{"trade between states",
                             {{{"ccode1", "exporter", "exporter_iso3", "iso3_o", "reporterISO", "from"}, true},
                              {{"ccode2", "importer", "importer_iso3", "iso3_d", "partnerISO", "to"}, true},
                              {{"year", "period"}, true},
                              {{"flow1", "value", "trade_value", "trade", "flow"}, true},
                              {{"flow2"}, false}}};

}  // namespace

ImportedTrade import_trade(const std::filesystem::path& file, const ChosenStates& states, const GapRule& rule, std::optional<double> unit,
                           ImportReport& report) {
    const std::size_t n = states.size();
    YearlyFigures imports(file, "flow", rule);  // of i from j at i n + j
    bool both_ways = false;
    read_table(file, trade_layout, [&](const CsvRow& row) {
        both_ways = row.has(trade_back);
        const auto i = states.find(row[first_trader]);
        const auto j = i ? states.find(row[second_trader]) : std::nullopt;
        const auto year = j ? whole_number(row[trade_year]) : std::nullopt;
        if (!year || *i == *j) return;
        // flow1 is what the first state imports from the second; in tables of exporter and importer the second imports.
        imports.add(both_ways ? *i * n + *j : *j * n + *i, *year, row.line(), row[trade_value], report);
        if (both_ways) imports.add(*j * n + *i, *year, row.line(), row[trade_back], report);
    });
    if (!both_ways && !unit) {
        report.problem({file}, {"the unit of the trade is not said", "only the Correlates of War file says it by its columns",
                                "Give --trade-unit dollars, thousands, millions or billions"});
        return {};
    }
    const double scale = both_ways ? million : unit.value_or(1);
    std::vector<TradeFlow> flows;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) {
            double sum = 0;
            for (const auto& [to, from] : {std::pair(i, j), std::pair(j, i)}) {
                const auto flow = imports.take({to * n + from, "imports of " + states.title(to) + " from " + states.title(from),
                                                states.sought(to) + " with " + states.sought(from), "this direction counts nothing"},
                                               report);
                if (flow && flow->value < 0) {
                    report.problem({file, flow->line},
                                   {"a flow of trade cannot be negative", "imports of " + states.title(to) + " from " + states.title(from), ""});
                }
                if (flow) sum += flow->value * scale;
            }
            if (sum > 0) flows.push_back({i, j, sum});
        }
    }
    return {std::move(flows), both_ways};
}

}  // namespace tarazy
