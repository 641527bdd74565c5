// Tables for people: numbers to the right, sorted by a click on a heading, downloadable.
import {el} from "./dom";
import type {Cell} from "./download";
import {number_text} from "./language";

export interface Column {
  title: string;
  /** How a number is shown; texts are shown as they are. */
  show?: (value: number) => string;
  numeric?: boolean;
}

export interface TableData {
  caption: string;
  columns: Column[];
  rows: Cell[][];
  /** How a number is shown where that depends on the row. */
  show?: (value: number, row: number, column: number) => string | null;
}

const shown = (cell: Cell, column: Column): string =>
  cell === null || cell === undefined ? "–" : typeof cell === "number" ? (column.show ?? number_text)(cell) : cell;

function compare(a: Cell, b: Cell): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  return String(a).localeCompare(String(b));
}

/** The table in a region that scrolls by itself where it is too wide. */
export function table_view(data: TableData): HTMLElement {
  const body = el("tbody");
  const number_of = new Map(data.rows.map((row, k) => [row, k]));
  const fill = (rows: Cell[][]): void => {
    body.replaceChildren(...rows.map((row) => el("tr", {}, ...row.map((cell, k) => {
      const column = data.columns[k] ?? {title: ""};
      const text = (typeof cell === "number" ? data.show?.(cell, number_of.get(row) ?? 0, k) : null) ?? shown(cell, column);
      return k === 0 ? el("th", {scope: "row", class: column.numeric && "number"}, text) : el("td", {class: column.numeric && "number"}, text);
    }))));
  };
  const headings: HTMLTableCellElement[] = data.columns.map((column, k) => {
    const sort = (): void => {
      const rising = headings[k]?.getAttribute("aria-sort") !== "ascending";
      for (const other of headings) other.removeAttribute("aria-sort");
      headings[k]?.setAttribute("aria-sort", rising ? "ascending" : "descending");
      fill([...data.rows].sort((a, b) => (rising ? 1 : -1) * compare(a[k], b[k])));
    };
    return el("th", {scope: "col", class: column.numeric && "number"}, el("button", {type: "button", class: "sort", onclick: sort}, column.title));
  });
  fill(data.rows);
  return el("div", {class: "table", tabindex: 0, role: "region", "aria-label": data.caption},
    el("table", {}, el("caption", {}, el("span", {}, data.caption)), el("thead", {}, el("tr", {}, ...headings)), body));
}

export const table_rows = (data: TableData): Cell[][] => [data.columns.map((column) => column.title), ...data.rows];
