#pragma once
// An answer with members of every kind, for the tests of descriptions.
#include <array>
#include <cstdint>
#include <string>
#include <tuple>
#include <variant>

#include "record/json/description.h"

namespace tarazy::sample {

inline constexpr std::array<std::string_view, 2> colour_words{"red", "blue"};

struct Part {
    std::string colour = "red";
    std::optional<double> size;

    static constexpr std::string_view type_name = "Part";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"colour", {}, colour_words}, &Part::colour);
        visit(JsonField{"size", "in metres"}, &Part::size);
    }
};

struct LargePart : Part {
    std::vector<std::int64_t> pieces;

    static constexpr std::string_view type_name = "LargePart";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        Part::describe(visit);
        visit(JsonField{"pieces"}, &LargePart::pieces);
    }
};

struct Answer {
    bool truth = true;
    std::uint64_t whole = 18446744073709551615U;
    double number = 2021;
    std::string text = "Қ \"a\"\n";
    OrNull<std::string> nobody;
    std::optional<std::string> absent;
    std::vector<OrNull<double>> list{0.1, std::nullopt};
    std::array<double, 2> place{50, 1e-30};
    std::tuple<std::string, std::vector<int>> tuple{"x", {1}};
    std::pair<std::string, int> pair{"y", 2};
    std::variant<double, bool, std::string> any = true;
    Named<Part> named{{{"z", {}}, {"a", {"blue", 0.5}}}};
    LargePart large;
    FurtherTexts further{{{"note", "n"}}};
    OrNull<Written<Part>> written = Written<Part>{R"({"colour":"red"})"};

    static constexpr std::string_view type_name = "Answer";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        using A = Answer;
        visit(JsonField{"truth"}, &A::truth);
        visit(JsonField{"whole"}, &A::whole);
        visit(JsonField{"number"}, &A::number);
        visit(JsonField{"text"}, &A::text);
        visit(JsonField{"nobody"}, &A::nobody);
        visit(JsonField{"absent"}, &A::absent);
        visit(JsonField{"list"}, &A::list);
        visit(JsonField{"place"}, &A::place);
        visit(JsonField{"tuple"}, &A::tuple);
        visit(JsonField{"pair"}, &A::pair);
        visit(JsonField{"any"}, &A::any);
        visit(JsonField{"named"}, &A::named);
        visit(JsonField{"large"}, &A::large);
        visit(JsonField{"further"}, &A::further);
        visit(JsonField{"written"}, &A::written);
    }
};

}  // namespace tarazy::sample
