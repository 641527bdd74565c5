// A sign for each doctrine: the state is the filled dot, the others are rings.
import {svg} from "../../shared/dom";

type Mark = ["dot" | "ring" | "path", ...(number | string)[]];

const signs: Record<string, readonly Mark[]> = {
  // A little of everything.
  pragmatic: [["dot", 16, 16, 4], ["ring", 6, 8, 3], ["ring", 26, 8, 3], ["ring", 6, 25, 3], ["ring", 26, 25, 3],
    ["path", "M16 16 8 10M16 16 24 10M16 16 8 23M16 16 24 23"]],
  // A pair of scales.
  balance: [["path", "M16 4V27M9 28H23M5 9H27M5 9 1.5 18H8.5ZM27 9 23.5 18H30.5Z"], ["dot", 16, 6, 2.5]],
  // Behind the great one.
  bandwagon: [["ring", 21, 13, 9], ["dot", 5, 26, 3.5], ["path", "M8 23.5 12.5 19.5M9 19.5H12.7V23"]],
  // Several strings.
  hedge: [["dot", 6, 16, 4], ["ring", 26, 6, 3.5], ["ring", 27, 16, 3.5], ["ring", 26, 26, 3.5], ["path", "M10 14.5 22.5 7.5M10 16H23.5M10 17.5 22.5 24.5"]],
  // Alone, at a distance.
  nonaligned: [["dot", 16, 16, 4.5], ["path", "M16 4A12 12 0 0 1 28 16M28 16A12 12 0 0 1 16 28M16 28A12 12 0 0 1 4 16M4 16A12 12 0 0 1 16 4", "4 4"]],
  // Passed on to another.
  buckpass: [["dot", 5, 22, 4], ["ring", 26, 22, 4.5], ["path", "M6 14C10 4 21 4 25 13M20.5 11 25.3 13.6 27.5 8.6"]],
};
const own: readonly Mark[] = [["path", "M16 4 19.6 12.2 28.5 13 21.8 18.9 23.8 27.6 16 23 8.2 27.6 10.2 18.9 3.5 13 12.4 12.2Z"]];

export function doctrine_icon(doctrine: string): SVGSVGElement {
  const marks = (signs[doctrine] ?? own).map(([kind, ...numbers]) => {
    if (kind === "path") {
      return svg("path", {
        d: String(numbers[0]), fill: "none", stroke: "currentColor", "stroke-width": 2, "stroke-linecap": "round", "stroke-linejoin": "round",
        "stroke-dasharray": numbers[1],
      });
    }
    const [cx, cy, r] = numbers as [number, number, number];
    return svg("circle", {
      cx, cy, r, fill: kind === "dot" ? "currentColor" : "none", stroke: "currentColor", "stroke-width": kind === "dot" ? 0 : 2,
    });
  });
  return svg("svg", {viewBox: "0 0 32 32", class: "doctrine-icon", "aria-hidden": "true"}, ...marks);
}
