// A heat map that is a table: every cell holds its number, and a colour by it.
import {ink_on_scale, scale_colour} from "./colours";
import {el} from "./dom";
import {number_text} from "./language";

export interface HeatData {
  caption: string;
  corner: string;
  columns: readonly string[];
  rows: readonly string[];
  /** [row][column] */
  values: readonly (readonly (number | null)[])[];
  show?: (value: number) => string;
  /** The values of the ends of the scale; by default the least and the most. */
  range?: readonly [number, number];
}

export function heat_table(data: HeatData): HTMLElement {
  const all = data.values.flat().filter((value): value is number => value !== null && Number.isFinite(value));
  const [low, high] = data.range ?? [Math.min(...all), Math.max(...all)];
  const part = (value: number): number => (high > low ? (value - low) / (high - low) : 0.5);
  return el("div", {class: "table heat", tabindex: 0, role: "region", "aria-label": data.caption}, el("table", {},
    el("caption", {}, el("span", {}, data.caption)),
    el("thead", {}, el("tr", {}, el("th", {scope: "col"}, data.corner), ...data.columns.map((column) => el("th", {scope: "col", class: "centre"}, column)))),
    el("tbody", {}, ...data.rows.map((row, r) => el("tr", {}, el("th", {scope: "row"}, row), ...data.columns.map((_, c) => {
      const value = data.values[r]?.[c];
      if (value === null || value === undefined) return el("td", {}, "–");
      const cell = el("td", {}, (data.show ?? number_text)(value));
      cell.style.background = scale_colour(part(value));
      cell.style.color = ink_on_scale(part(value));
      return cell;
    }))))));
}
