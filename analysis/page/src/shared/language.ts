// The language of the page: words, numbers, years. Nothing is put together from parts of sentences.
import type {Text} from "./answers.generated";
import {languages, type Language} from "./languages";
import {en, type Key, type Messages} from "./messages/en";
import {kk} from "./messages/kk";
import {ru} from "./messages/ru";

export {languages, type Language};

const catalogues: Record<Language, Messages> = {en, kk, ru};
let current: Language = languages[0].code;

export const language = (): Language => current;

export function set_language(code: string): void {
  current = languages.find((known) => known.code === code)?.code ?? languages[0].code;
  document.documentElement.lang = current;
}

/** The words for a key, `{name}` replaced. */
export function say(key: Key, values: Record<string, string | number> = {}): string {
  return catalogues[current][key].replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

export const knows = (key: string): key is Key => key in en;

/** A text in the page's language, else English, else whichever there is. */
export function text_of(text: Text | undefined, otherwise = ""): string {
  return text?.[current] || text?.en || languages.map(({code}) => text?.[code]).reverse().find(Boolean) || otherwise;
}

// Kazakh numbers are written as Russian ones; some browsers know only the latter, whatever they say.
const knows_kazakh = new Intl.NumberFormat("kk").format(0.5) === "0,5";
const locale = (): string => (current === "kk" && !knows_kazakh ? "ru" : current);

const formats = new Map<string, Intl.NumberFormat>();

function format(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale() + JSON.stringify(options);
  let known = formats.get(key);
  if (!known) formats.set(key, (known = new Intl.NumberFormat(locale(), options)));
  return known;
}

/** A number with so many significant digits (three), without powers of ten where people do not expect them. */
export function number_text(value: number | null | undefined, digits = 3): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e9)) {
    return signed(format({notation: "scientific", maximumSignificantDigits: digits}).format(value));
  }
  if (size >= 10 ** digits) return signed(format({maximumFractionDigits: 0}).format(value));
  const short = Number(value.toPrecision(digits - 1)) === value;
  return signed(format({minimumSignificantDigits: short ? 1 : digits, maximumSignificantDigits: digits}).format(value));
}

/** With the minus sign that is as wide as a plus. */
const signed = (text: string): string => text.replace(/^-/, "−");

/** With a sign before it. */
export function difference_text(value: number | null | undefined, digits = 3): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  return (value > 0 ? "+" : "") + number_text(value, digits);
}

const percent_digits = (share: number): number => {
  const size = Math.abs(share);
  return size === 0 || size >= 0.0995 ? 0 : size >= 0.00995 ? 1 : 2;
};

/** A share as per cent; small ones with decimals. */
export function percent(share: number | null | undefined): string {
  if (share === null || share === undefined || !Number.isFinite(share)) return "–";
  const digits = percent_digits(share);
  return signed(format({style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits}).format(share));
}

/** A percentage with one decimal at least: where shares are compared with each other. */
export function fine_percent(share: number | null | undefined): string {
  if (share === null || share === undefined || !Number.isFinite(share)) return "–";
  const digits = share === 0 ? 0 : Math.max(1, percent_digits(share));
  return signed(format({style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits}).format(share));
}

/** A difference of shares, in percentage points. */
export function points_text(difference: number | null | undefined): string {
  if (difference === null || difference === undefined || !Number.isFinite(difference)) return "–";
  const digits = Math.max(1, percent_digits(difference));
  const number = signed(format({minimumFractionDigits: digits, maximumFractionDigits: digits}).format(difference * 100));
  return say("percentage_points", {n: (difference > 0 ? "+" : "") + number});
}

/** Ticks of an axis, `step` apart: all with as many decimals as the step has. */
export function tick_texts(ticks: readonly number[], step: number, share = false): string[] {
  const size = Math.abs(share ? step * 100 : step);
  const digits = size > 0 ? Math.min(12, Math.max(0, ...[size.toPrecision(3)].map((text) => (Number(text).toString().split(".")[1] ?? "").length))) : 0;
  const style = share ? {style: "percent"} as const : {};
  const most = Math.max(...ticks.map(Math.abs));
  if (most >= 1e6 || (most > 0 && most < 1e-4)) return ticks.map((tick) => signed(format({...style, notation: "compact", maximumSignificantDigits: 3}).format(tick)));
  return ticks.map((tick) => signed(format({...style, minimumFractionDigits: digits, maximumFractionDigits: digits}).format(tick)));
}

/** A number with so many decimals at most. */
export const decimals_text = (value: number, digits: number): string => signed(format({maximumFractionDigits: digits}).format(value));

export const count_text = (count: number): string => format({maximumFractionDigits: 0}).format(count);

/** A year, without a thousands separator; parts of a year as decimals. */
export function year_text(time: number): string {
  return format({useGrouping: false, maximumFractionDigits: 2}).format(time);
}

export const list_text = (items: readonly string[]): string => items.join(", ");

export const sorted_by_name = <T>(items: readonly T[], name: (item: T) => string): T[] => {
  const collator = new Intl.Collator(current);
  return [...items].sort((a, b) => collator.compare(name(a), name(b)));
};
