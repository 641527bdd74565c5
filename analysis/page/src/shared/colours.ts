// Colours that people with colour-blindness can tell apart (Okabe & Ito 2008): as they are for areas, darker for lines on white so that they
// have a contrast of 3 to 1 at least, lighter ones on a dark ground.
import {is_dark} from "./theme";

const areas_light = ["#0072b2", "#e69f00", "#009e73", "#d55e00", "#cc79a7", "#56b4e9", "#b5a300", "#7a5c3e"];
const lines_light = ["#0072b2", "#c2410c", "#00795a", "#a3477a", "#9a6700", "#2477ab", "#6b6400", "#5c4630"];
const areas_dark = ["#3d9bdc", "#e69f00", "#1fb88d", "#e8743b", "#d18db3", "#7cc7f2", "#d9c93f", "#b08c66"];
const lines_dark = ["#56b4e9", "#ff9248", "#2cc295", "#e39ac4", "#f0b429", "#9bd0f5", "#e6d94a", "#c9a67f"];

/** Dashes tell lines apart where colours cannot. */
export const dashes: readonly (readonly number[])[] = [[], [8, 4], [2, 3], [10, 3, 2, 3], [5, 2], [1, 3], [12, 4], [4, 4]];

const pick = (colours: readonly string[], place: number): string => colours[place % colours.length] ?? "#777";

export const line_colour = (place: number): string => pick(is_dark() ? lines_dark : lines_light, place);
export const area_colour = (place: number): string => pick(is_dark() ? areas_dark : areas_light, place);
export const self_colour = (): string => (is_dark() ? "#5b6675" : "#aab3bf");
export const rest_colour = (): string => (is_dark() ? "#363f4a" : "#dde2e8");

/** The colour with some transparency. */
export function faded(colour: string, opacity: number): string {
  const part = (from: number): number => parseInt(colour.slice(from, from + 2), 16);
  return `rgba(${part(1)}, ${part(3)}, ${part(5)}, ${opacity})`;
}

/** A scale from 0 to 1 that is as readable in grey: light to dark on white, the other way on a dark ground (after Viridis' idea, one hue). */
export const scale_colour = (part: number): string => `rgb(${on_scale(part).join(", ")})`;

function on_scale(part: number): number[] {
  const t = Math.min(1, Math.max(0, part));
  const [from, to] = is_dark() ? [[23, 38, 56], [134, 205, 255]] : [[240, 246, 252], [0, 76, 128]];
  return [0, 1, 2].map((k) => Math.round((from?.[k] ?? 0) + t * ((to?.[k] ?? 0) - (from?.[k] ?? 0))));
}

/** Black or white, whichever has more contrast (WCAG 2) on scale_colour(part). */
export function ink_on_scale(part: number): string {
  const [red, green, blue] = on_scale(part).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance + 0.05 > Math.sqrt(0.05 * 1.05) ? "#000000" : "#ffffff";
}

/** A colour of the style sheet. */
export const style_colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
