// Bars in rows: a name, a bar from 0 to the largest, a value in words; a tick shows where it was before.
import {el} from "../../shared/dom";

export interface BarRow {
  name: Node | string;
  value: string;
  /** From 0 to 1, of the length of the row. */
  part: number;
  before?: number | null;
  colour?: string;
}

const within = (part: number): string => `${100 * Math.min(1, Math.max(0, part))}%`;

export function bar_rows(rows: readonly BarRow[], label: string): HTMLElement {
  return el("ul", {class: "bars", "aria-label": label}, ...rows.map((row) => {
    const fill = el("span", {class: "fill"});
    fill.style.width = within(row.part);
    if (row.colour) fill.style.background = row.colour;
    const track = el("span", {class: "track", "aria-hidden": "true"}, fill);
    if (row.before !== undefined && row.before !== null) {
      const tick = el("span", {class: "was"});
      tick.style.left = within(row.before);
      track.append(tick);
    }
    return el("li", {}, el("span", {class: "name"}, row.name), el("span", {class: "value"}, row.value), track);
  }));
}
