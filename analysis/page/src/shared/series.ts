// What series are called, explained and written as in the page's language.
import {difference_text, fine_percent, knows, number_text, points_text, say} from "./language";

export interface SeriesWords { name: string; unit: string; long_name: string; share: boolean }

/** The name of a series in the page's language. */
export function series_name(series: SeriesWords): string {
  const [kind, part] = series.name.split(":");
  if (part !== undefined) return say("series.capability", {name: part});
  const key = `series.${kind}`;
  return knows(key) ? say(key) : series.long_name;
}

export function series_help(series: SeriesWords): string {
  const key = `help.${series.name.split(":")[0]}`;
  return knows(key) ? say(key) : series.long_name;
}

/** A value of a series, or a difference of two, as people read it: shares in per cent. */
export const value_text = (series: SeriesWords, value: number | null | undefined): string =>
  series.share ? fine_percent(value) : number_text(value);
export const change_text = (series: SeriesWords, change: number | null | undefined): string =>
  series.share ? points_text(change) : difference_text(change);

/** The unit as people write it; empty for plain numbers. */
export function unit_text(unit: string): string {
  const key = `unit.${unit}`;
  return unit === "1" ? "" : knows(key) ? say(key) : unit;
}

export const titled = (series: SeriesWords): string => {
  const unit = unit_text(series.unit);
  return unit ? `${series_name(series)} (${unit})` : series_name(series);
};
