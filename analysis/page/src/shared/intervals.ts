// Rows of values with their intervals: forest plots and tornado charts. SVG, with every number in its title.
import {ticks} from "d3-array";
import {style_colour} from "./colours";
import {svg} from "./dom";
import {tick_texts} from "./language";

export interface IntervalMark { value: number; low: number | null; high: number | null; colour: string; filled: boolean; title: string }
export interface IntervalRow { label: string; marks: readonly IntervalMark[]; note?: string }

const row_height = 34;
const letter = 7.1;

/** Bars start at 0; points stand by themselves. */
export function interval_chart(rows: readonly IntervalRow[], width: number, kind: "points" | "bars"): SVGSVGElement {
  const narrow = width < 560;
  const longest = Math.max(0, ...rows.map((row) => row.label.length)) * letter;
  const left = narrow ? 8 : Math.min(width * 0.42, longest + 16);
  const right = Math.max(0, ...rows.map((row) => (row.note ?? "").length)) * letter + 24;
  const values = rows.flatMap((row) => row.marks.flatMap((mark) => [mark.value, mark.low ?? mark.value, mark.high ?? mark.value])).filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = (high - low || 1) * 0.04;
  const [from, to] = [low < 0 ? low - room : 0, high + room];
  const x = (value: number): number => left + ((value - from) / (to - from)) * (width - left - right);
  const each = narrow ? row_height + 20 : row_height;
  const height = rows.length * each + 38;
  const chart = svg("svg", {viewBox: `0 0 ${width} ${height}`, width, height, class: "svg-chart", "font-family": style_colour("font"), "font-size": 13});
  const marks = ticks(from, to, Math.max(2, Math.floor((width - left - right) / 90)));
  const texts = tick_texts(marks, (marks[1] ?? 1) - (marks[0] ?? 0));
  marks.forEach((tick, k) => {
    const zero = Math.abs(tick) < 1e-12;
    chart.append(
      svg("line", {x1: x(tick), x2: x(tick), y1: 4, y2: height - 30, stroke: style_colour(zero ? "soft" : "grid"), "stroke-width": zero ? 1.5 : 1}),
      svg("text", {x: x(tick), y: height - 12, "text-anchor": "middle", fill: style_colour("soft")}, texts[k] ?? ""));
  });
  rows.forEach((row, k) => {
    const middle = k * each + (narrow ? 36 : row_height / 2 + 2);
    chart.append(svg("text", {
      x: narrow ? 8 : left - 10, y: narrow ? middle - 18 : middle + 4, "text-anchor": narrow ? "start" : "end", fill: style_colour("ink"),
    }, row.label));
    if (row.note) chart.append(svg("text", {x: width - 8, y: middle + 4, "text-anchor": "end", fill: style_colour("soft")}, row.note));
    const step = row.marks.length > 1 ? 12 : 0;
    row.marks.forEach((mark, m) => {
      const y = middle + (m - (row.marks.length - 1) / 2) * step;
      const group = svg("g", {}, svg("title", {}, mark.title));
      if (kind === "bars") {
        group.append(svg("rect", {
          x: Math.min(x(0), x(mark.value)), y: y - 5, width: Math.max(1, Math.abs(x(mark.value) - x(0))), height: 10, rx: 2, fill: mark.colour,
          "fill-opacity": mark.filled ? 1 : 0.45,
        }));
      }
      if (mark.low !== null && mark.high !== null) {
        group.append(svg("line", {x1: x(mark.low), x2: x(mark.high), y1: y, y2: y, stroke: kind === "bars" ? style_colour("ink") : mark.colour, "stroke-width": kind === "bars" ? 1.5 : 2.5}));
      }
      if (kind === "points") {
        group.append(svg("circle", {cx: x(mark.value), cy: y, r: 6.5, fill: mark.filled ? mark.colour : style_colour("card"), stroke: mark.colour, "stroke-width": 2.5}));
      }
      chart.append(group);
    });
  });
  return chart;
}

export interface Spot { x: number; y: number; label: string; filled: boolean; title: string }

/** Named points over two axes. */
export function scatter(spots: readonly Spot[], width: number, colour: string, x_title: string, y_title: string): SVGSVGElement {
  const height = Math.round(Math.min(460, Math.max(300, width * 0.5)));
  const [left, right, top, bottom] = [64, 90, 26, 50];
  const extent = (values: number[]): [number, number] => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const room = (high - low || Math.abs(high) || 1) * 0.1;
    return [low - room, high + room];
  };
  const [x0, x1] = extent(spots.map((spot) => spot.x));
  const [y0, y1] = extent(spots.map((spot) => spot.y));
  const x = (value: number): number => left + ((value - x0) / (x1 - x0)) * (width - left - right);
  const y = (value: number): number => height - bottom - ((value - y0) / (y1 - y0)) * (height - top - bottom);
  const chart = svg("svg", {viewBox: `0 0 ${width} ${height}`, width, height, class: "svg-chart", "font-family": style_colour("font"), "font-size": 13});
  const soft = style_colour("soft");
  const across = ticks(x0, x1, Math.max(2, Math.floor(width / 140)));
  const up = ticks(y0, y1, 5);
  const texts = [tick_texts(across, (across[1] ?? 1) - (across[0] ?? 0)), tick_texts(up, (up[1] ?? 1) - (up[0] ?? 0))] as const;
  across.forEach((tick, k) => chart.append(
    svg("line", {x1: x(tick), x2: x(tick), y1: top, y2: height - bottom, stroke: style_colour("grid")}),
    svg("text", {x: x(tick), y: height - bottom + 18, "text-anchor": "middle", fill: soft}, texts[0][k] ?? "")));
  up.forEach((tick, k) => chart.append(
    svg("line", {x1: left, x2: width - right, y1: y(tick), y2: y(tick), stroke: style_colour("grid")}),
    svg("text", {x: left - 8, y: y(tick) + 4, "text-anchor": "end", fill: soft}, texts[1][k] ?? "")));
  chart.append(
    svg("text", {x: (left + width - right) / 2, y: height - 8, "text-anchor": "middle", fill: style_colour("ink")}, x_title),
    svg("text", {x: left - 50, y: 14, fill: style_colour("ink")}, y_title));
  for (const spot of spots) {
    chart.append(svg("g", {}, svg("title", {}, spot.title),
      svg("circle", {cx: x(spot.x), cy: y(spot.y), r: 7, fill: spot.filled ? colour : style_colour("card"), stroke: colour, "stroke-width": 2.5}),
      svg("text", {x: x(spot.x) + 11, y: y(spot.y) + 4, fill: style_colour("ink"), stroke: style_colour("card"), "stroke-width": 3, "paint-order": "stroke"}, spot.label)));
  }
  return chart;
}
