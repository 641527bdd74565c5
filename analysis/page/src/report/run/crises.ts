// Crises and wars: when, how they end, who with whom, and one by one for the runs that are shown.
import type {RunData} from "../../shared/answers.generated";
import {area_colour, self_colour} from "../../shared/colours";
import {button, choice, el} from "../../shared/dom";
import {file_name, save_csv} from "../../shared/download";
import {figure, type Figure} from "../../shared/figure";
import {count_text, decimals_text, list_text, number_text, percent, say, sorted_by_name, year_text} from "../../shared/language";
import {plot} from "../../shared/plot";
import {table_rows, table_view, type TableData} from "../../shared/table";
import {decides, name_of} from "./data";
import type {RunState} from "./state";

const outcomes = ["crises.fizzle", "crises.concession", "crises.war"] as const;
const per_hundred = (value: number): string => decimals_text(value, 1);

function timeline(data: RunData, state: RunState): Figure {
  const crises = data.crises!;
  const runs = data.runs - data.failed;
  const counts = () => (state.crises_of === null ? crises.total : crises.actors[state.crises_of]!.years);
  const actors = sorted_by_name(data.actors.map((actor, place) => ({actor, place})).filter(({actor}) => decides(actor)), ({actor}) => name_of(actor));
  const view: Figure = figure({
    title: say("crises.title"), about: say("crises.about"),
    controls: [choice(say("crises.whose"), [{value: "", text: say("crises.everybody")},
      ...actors.map(({actor, place}) => ({value: String(place), text: name_of(actor)}))], state.crises_of === null ? "" : String(state.crises_of), (value) => {
      state.crises_of = value === "" ? null : Number(value);
      view.redraw();
    })],
    draw: (place) => {
      const colours = [self_colour(), area_colour(1), area_colour(3)];
      // Wars at the bottom, where they can be compared.
      const order = [2, 1, 0] as const;
      const row = (outcome: number): number[] => counts().map((year) => (year[outcome] ?? 0) / runs);
      const sum = (outcome: number): number => row(outcome).reduce((a, b) => a + b, 0);
      return plot(place, {
        x: crises.years, stacked: true, height: 260, y_range: [0, null], y_text: (value) => number_text(value, 2),
        traces: order.map((outcome) => ({label: say(outcomes[outcome]), values: row(outcome), colour: colours[outcome]!, kind: "bars" as const})),
        summary: say("crises.summary", {
          whose: state.crises_of === null ? say("crises.everybody") : name_of(data.actors[state.crises_of]!),
          n: number_text(sum(0) + sum(1) + sum(2)), wars: number_text(sum(2)),
        }),
        table: () => ({
          caption: say("crises.a_run"),
          columns: [{title: say("year"), show: year_text}, ...outcomes.map((key) => ({title: say(key), numeric: true}))],
          rows: crises.years.map((year, k) => [year, ...[0, 1, 2].map((outcome) => (counts()[k]?.[outcome] ?? 0) / runs)]),
        }),
      });
    },
  });
  return view;
}

function pair_table(data: RunData): TableData {
  const hundred = 100 / (data.runs - data.failed);
  return {
    caption: say("crises.pairs.about"),
    columns: [{title: say("pair")}, {title: say("nav.crises"), numeric: true, show: per_hundred},
      ...outcomes.map((key) => ({title: say(key), numeric: true, show: per_hundred})), {title: say("crises.wins"), numeric: true, show: per_hundred}],
    rows: data.crises!.pairs.map(([i, j, fizzles, concessions, wars, won]) => [
      `${name_of(data.actors[i]!)} – ${name_of(data.actors[j]!)}`,
      ...[fizzles + concessions + wars, fizzles, concessions, wars, won].map((count) => count * hundred),
    ]),
  };
}

function log_table(data: RunData): TableData {
  const names = (actors: number[]): string => list_text(actors.map((actor) => name_of(data.actors[actor]!)));
  const side = (actor: number, joined: number[]): string =>
    joined.length === 0 ? name_of(data.actors[actor]!) : `${name_of(data.actors[actor]!)}, ${say("crises.joined", {list: names(joined)})}`;
  return {
    caption: say("crises.log.about", {runs: list_text(data.histories.map(String))}),
    columns: [{title: say("run"), numeric: true, show: count_text}, {title: say("time"), show: year_text, numeric: true}, {title: say("crises.first")}, {title: say("crises.second")},
      {title: say("crises.chance"), numeric: true, show: percent}, {title: say("crises.outcome")}, {title: say("crises.winner")},
      {title: say("crises.losses"), numeric: true}],
    rows: data.crises!.log.map(([run, time, i, j, joined_i, joined_j, p, , , outcome, winner, losses]) => [
      run, time, side(i, joined_i), side(j, joined_j), p, say(outcomes[outcome as 0 | 1 | 2]), winner === null ? null : name_of(data.actors[winner]!), losses,
    ]),
  };
}

/** A table with its heading and its file. */
export function table_card(title: string, about: string, data: TableData, note = ""): HTMLElement {
  return el("div", {class: "card"}, el("h3", {}, title), about ? el("p", {class: "about"}, about) : null, table_view(data),
    note ? el("p", {class: "about"}, note) : null,
    el("div", {class: "tools"}, button(say("figure.csv"), () => save_csv(`${file_name("tarazy", title)}.csv`, table_rows(data)),
      {"aria-label": say("figure.download", {kind: "CSV", title})})));
}

export function crises_content(data: RunData, state: RunState): (Figure | HTMLElement)[] {
  const crises = data.crises;
  if (!crises) return [el("div", {class: "card"}, el("h3", {}, say("crises.title")), el("p", {class: "about"}, say("crises.none")))];
  const listed = crises.log.length;
  return [
    timeline(data, state),
    table_card(say("crises.pairs"), "", pair_table(data),
      crises.pairs.length < crises.pair_count ? say("crises.pairs.cut", {n: crises.pairs.length, all: crises.pair_count}) : ""),
    table_card(say("crises.log"), "", log_table(data), listed >= 1500 ? say("crises.log.cut", {n: count_text(listed)}) : ""),
  ];
}
