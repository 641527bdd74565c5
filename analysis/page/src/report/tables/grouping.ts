// Points of a sweep that belong together: those of one value of a parameter, or of a range of values where there are too many.
import type {TableData} from "../../shared/answers.generated";
import {indices, length_of, number_at, text_at} from "./data";

export interface Group { value: number; points: number[] }

const most_values = 40;

/** Whether the points are a sample of ranges, not chosen by hand: then each value stands in few points, and neighbours are taken together. */
export const is_sampled = (data: TableData): boolean => !["grid", "list"].includes(data.attributes["design_kind"] ?? "grid");

/** Groups in rising order of the parameter: by value, or `bins` of about equal size. */
export function groups_of(data: TableData, parameter: number, points: readonly number[], bins: number, most = is_sampled(data) ? bins : most_values): Group[] {
  const by_value = new Map<number, number[]>();
  for (const point of points) {
    const value = number_at(data, "setting", point, parameter);
    if (value === null) continue;
    const known = by_value.get(value);
    if (known) known.push(point);
    else by_value.set(value, [point]);
  }
  const sorted = [...by_value].sort((a, b) => a[0] - b[0]).map(([value, members]) => ({value, points: members}));
  if (sorted.length <= most) return sorted;
  return indices(bins).map((bin) => {
    const part = sorted.slice(Math.floor((bin * sorted.length) / bins), Math.floor(((bin + 1) * sorted.length) / bins));
    return {value: part.reduce((sum, group) => sum + group.value, 0) / (part.length || 1), points: part.flatMap((group) => group.points)};
  }).filter((group) => group.points.length > 0);
}

/** Mean over points of a variable (point, outcome). */
export function mean_over(data: TableData, name: string, points: readonly number[], outcome: number): number | null {
  const values = points.map((point) => number_at(data, name, point, outcome)).filter((value) => value !== null);
  return values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : null;
}

/** Half the width of the 95 % interval of the mean over points: of their runs, or, where they are a sample, of their spread. */
export function half_width_over(data: TableData, points: readonly number[], outcome: number): number | null {
  const mean = mean_over(data, "mean", points, outcome);
  if (is_sampled(data) && points.length > 2 && mean !== null) {
    const squares = points.reduce((sum, point) => sum + ((number_at(data, "mean", point, outcome) ?? mean) - mean) ** 2, 0);
    return 1.96 * Math.sqrt(squares / (points.length - 1) / points.length);
  }
  const widths = points.map((point) => number_at(data, "half_width", point, outcome)).filter((value) => value !== null);
  return widths.length > 0 ? Math.sqrt(widths.reduce((sum, width) => sum + width * width, 0)) / widths.length : null;
}

/** The policies of the points, each once; `null` alone where there is one. */
export function policies_of(data: TableData): (string | null)[] {
  const found = [...new Set(indices(length_of(data, "point")).map((point) => text_at(data, "policy", point)))];
  return found.length > 1 ? found : [null];
}

export const points_of = (data: TableData, policy: string | null): number[] =>
  indices(length_of(data, "point")).filter((point) => policy === null || text_at(data, "policy", point) === policy);
