// One seat's score among the built-in doctrines: dots on one axis, the own one strong.
import type {SeatScore} from "../../shared/answers.generated";
import {line_colour} from "../../shared/colours";
import {el} from "../../shared/dom";
import {percent, say, tick_texts} from "../../shared/language";
import {doctrine_icon} from "./doctrine_icon";
import {doctrine_name} from "./names";

/** With three decimals, so that scores can be compared. */
export const score_text = (score: number): string => tick_texts([score], 0.001)[0] ?? "";

export const place_text = (score: SeatScore): string => say("class.place", {place: score.rank, of: score.built_in.length + 1});

export function score_rows(score: SeatScore, own: string): HTMLElement {
  const rows = [{name: own, score: score.score, doctrine: null as string | null},
    ...score.built_in.map((one) => ({name: doctrine_name(one.doctrine), score: one.score, doctrine: one.doctrine as string | null}))]
    .sort((a, b) => b.score - a.score || Number(b.doctrine === null) - Number(a.doctrine === null));
  const values = rows.map((row) => row.score);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const part = (value: number): number => (high > low ? 0.04 + (0.92 * (value - low)) / (high - low) : 0.5);
  return el("ol", {class: "bars dots", "aria-label": say("class.scores.title")}, ...rows.map((row) => {
    const dot = el("span", {class: "dot"});
    dot.style.left = `${100 * part(row.score)}%`;
    if (row.doctrine === null) dot.style.background = line_colour(1);
    return el("li", {class: row.doctrine === null && "strong"},
      el("span", {class: "name"}, row.doctrine === null ? null : doctrine_icon(row.doctrine), row.name), el("span", {class: "value"}, score_text(row.score)),
      el("span", {class: "track", "aria-hidden": "true"}, dot));
  }));
}

/** What many replicates say of the same play; null where they were not computed. */
export function luck_text(score: SeatScore): string | null {
  const {luck} = score;
  if (!luck || luck.runs < 2) return null;
  return say("class.luck", {runs: luck.runs, mean: score_text(luck.mean), best: doctrine_name(luck.best), share: percent(luck.better_in)});
}
