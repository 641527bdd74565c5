#include "record/export.h"

#include <limits>
#include <sstream>

#include "model/error.h"
#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::export_selection_test {

TEST_CASE("numbers have 17 significant digits and no more") {
    const auto text = [](double number) {
        std::string result;
        append_number(result, number);
        return result;
    };
    CHECK(text(0.1) == "0.10000000000000001");
    CHECK(text(2021.5) == "2021.5");
    CHECK(text(-0.0) == "-0");
    CHECK(text(1e300) == "1.0000000000000001e+300");
    CHECK(text(-1.7976931348623157e308) == "-1.7976931348623157e+308");
    CHECK(text(std::numeric_limits<double>::quiet_NaN()) == "nan");
    CHECK(text(-std::numeric_limits<double>::quiet_NaN()) == "nan");
    CHECK(text(-std::numeric_limits<double>::infinity()) == "-inf");
    CHECK(text(std::numeric_limits<double>::infinity()) == "inf");
}

TEST_CASE("a selection finds series in the order of output and times by year") {
    const sample::Folder folder;
    sample::write(folder / "a.h5", sample::scenario(), sample::description(), 3);
    const RunReader reader(folder / "a.h5");
    const ExportPlan all = plan_export(reader.header(), {});
    CHECK(all.series == reader.header().series);
    CHECK(all.times == std::vector<std::size_t>{0, 1, 2, 3, 4});
    CHECK(all.runs_at_once == 3);
    const ExportPlan some = plan_export(reader.header(), {{"poles", "power"}, {2022.0 + 1e-10, 2021.5}});
    CHECK(some.series == std::vector<std::size_t>{find_series("power").value(), find_series("poles").value()});
    CHECK(some.times == std::vector<std::size_t>{1, 2});
    const ExportPlan one = plan_export(reader.header(), {{"poles"}, {}});
    CHECK(one.series == std::vector<std::size_t>{find_series("poles").value()});
}

TEST_CASE("what the file has not is said all at once") {
    const sample::Folder folder;
    Scenario scenario = sample::scenario();
    scenario.record.pairs = {false, false, false, false};
    sample::write(folder / "a.h5", scenario, sample::description(), 3);
    const RunReader reader(folder / "a.h5");
    CHECK_THROWS_MATCHES(
        plan_export(reader.header(), {{"tie", "powers", "power"}, {2021.25}}), InputError,
        Catch::Matchers::Message(
            "series 'tie' is not in the file (it was not recorded). Name it under record: pairs: of the scenario\n"
            "series 'powers' is not in the file (there is no such series). It has power, economy, military, effort, threat, defence, security, "
            "safety, openness, autonomy, standing, vectors, hedging, welfare, interest, poles, concentration, tension, balance, crises, wars, "
            "capability\n"
            "time 2021.25 is not in the file (it was not recorded). It has 2021 to 2023, 5 times"));
}

TEST_CASE("a stream that fails is an error") {
    std::ostringstream out;
    std::string text = "x";
    pass_on(text, out);
    CHECK(out.str().empty());
    pass_on(text, out, true);
    CHECK(out.str() == "x");
    CHECK(text.empty());
    out.setstate(std::ios::badbit);
    CHECK_THROWS_MATCHES(pass_on(text, out, true), FileError,
                         Catch::Matchers::Message("cannot write the export (the disk may be full). Make room or give another path"));
}

}  // namespace tarazy::export_selection_test
