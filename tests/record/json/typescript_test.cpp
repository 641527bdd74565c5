#include "record/json/typescript.h"

#include "model/error.h"
#include "record/json/described.h"
#include "record/json/document.h"
#include "support/catch.h"

namespace tarazy::json_typescript_test {

TEST_CASE("Descriptions become interfaces, those that others need first") {
    const std::vector<Shape> shapes{JsonKind<sample::Answer>::shape(), JsonKind<sample::Part>::shape()};
    CHECK(typescript(shapes) == R"(export interface Part {
  colour: "red" | "blue";
  /** in metres */
  size?: number;
}

export interface LargePart {
  colour: "red" | "blue";
  /** in metres */
  size?: number;
  pieces: number[];
}

export interface Answer {
  truth: boolean;
  whole: number;
  number: number;
  text: string;
  nobody: string | null;
  absent?: string;
  list: (number | null)[];
  place: [number, number];
  tuple: [string, number[]];
  pair: [string, number];
  any: number | boolean | string;
  named: Record<string, Part>;
  large: LargePart;
  written: Part | null;
  [further: string]: unknown;
}
)");
}

TEST_CASE("Two descriptions of one name are a fault of the program") {
    std::vector<Shape> shapes{JsonKind<sample::Part>::shape(), JsonKind<sample::Part>::shape()};
    shapes[1].members.pop_back();
    CHECK_THROWS_AS(typescript(shapes), Bug);
}

}  // namespace tarazy::json_typescript_test
