// Medians and bands at the start and at the end, and everything as one file.
import type {RunData, SeriesData} from "../../shared/answers.generated";
import {button, choice, el} from "../../shared/dom";
import {file_name, save_csv, type Cell} from "../../shared/download";

import {difference_text, say, year_text} from "../../shared/language";
import {table_rows, table_view, type Column, type TableData} from "../../shared/table";
import {change_text, fan_of, name_of, series_name, titled, unit_text, value_text} from "./data";
import type {RunState} from "./state";

function numbers(data: RunData, series: SeriesData, place: number): Cell[] {
  const fan = fan_of(series, place);
  const last = data.times.length - 1;
  const [a, b] = [fan.median[0], fan.median[last]];
  return [a, fan.low[0], fan.high[0], b, fan.low[last], fan.high[last], a === null || b === null || a === undefined || b === undefined ? null : b - a];
}

function columns(data: RunData): Column[] {
  const [y0, y1] = [year_text(data.times[0]!), year_text(data.times[data.times.length - 1]!)];
  return [
    {title: `${say("median")} ${y0}`, numeric: true}, {title: `5 % ${y0}`, numeric: true}, {title: `95 % ${y0}`, numeric: true},
    {title: `${say("median")} ${y1}`, numeric: true}, {title: `5 % ${y1}`, numeric: true}, {title: `95 % ${y1}`, numeric: true},
    {title: say("change"), numeric: true, show: difference_text},
  ];
}

function chosen_table(data: RunData, state: RunState): TableData {
  if (state.table === "series") {
    const series = data.series.find((one) => one.name === state.table_series && one.shape === "actor") ?? data.series[0]!;
    return {
      caption: titled(series), columns: [{title: say("actor")}, ...columns(data)],
      rows: data.actors.map((actor, place) => [name_of(actor), ...numbers(data, series, place)]),
      show: (value, _, column) => (column === 7 ? change_text(series, value) : value_text(series, value)),
    };
  }
  const shape = state.table === "system" ? "system" : "actor";
  const listed = data.series.filter((series) => series.shape === shape);
  return {
    caption: shape === "system" ? say("tables.system") : name_of(data.actors[state.actor]!),
    columns: [{title: say("series")}, ...columns(data), {title: say("unit")}],
    show: (value, row, column) => (column === 7 ? change_text(listed[row]!, value) : value_text(listed[row]!, value)),
    rows: listed.map((series) => [series_name(series), ...numbers(data, series, state.actor), unit_text(series.unit) || say("no_unit")]),
  };
}

/** Every median and band of the page, one row a series, actor and time. */
function everything(data: RunData): Cell[][] {
  const rows: Cell[][] = [["series", "actor", "time", "q05", "q25", "median", "q75", "q95"]];
  for (const series of data.series) {
    const places = series.shape === "system" ? [null] : data.actors.map((_, place) => place);
    for (const place of places) {
      const fan = fan_of(series, place ?? 0);
      data.times.forEach((time, k) => rows.push([series.name, place === null ? "" : data.actors[place]!.id, time, fan.low[k], fan.lower[k], fan.median[k], fan.upper[k], fan.high[k]]));
    }
  }
  return rows;
}

export function tables_content(data: RunData, state: RunState): HTMLElement {
  const place = el("div");
  const series = el("span");
  const show = (): void => {
    series.replaceChildren(...(state.table === "series"
      ? [choice(say("series"), data.series.filter((one) => one.shape === "actor").map((one) => ({value: one.name, text: titled(one)})), state.table_series, (value) => {
        state.table_series = value;
        show();
      })] : []));
    place.replaceChildren(table_view(chosen_table(data, state)));
  };
  const kinds = [{value: "actor", text: say("tables.by_actor")}, {value: "series", text: say("tables.by_series")}, {value: "system", text: say("tables.system")}];
  const content = el("div", {class: "card", id: "start-and-end"},
    el("h3", {}, say("tables.title")), el("p", {class: "about"}, say("tables.about")),
    el("div", {class: "controls"}, choice(say("nav.tables"), kinds, state.table, (value) => {
      state.table = value as RunState["table"];
      show();
    }), series),
    place,
    el("div", {class: "tools"},
      button(say("figure.csv"), () => save_csv(`${file_name("tarazy", data.name, chosen_table(data, state).caption)}.csv`, table_rows(chosen_table(data, state))),
        {"aria-label": say("figure.download", {kind: "CSV", title: say("tables.title")})}),
      button(say("tables.all"), () => save_csv(`${file_name("tarazy", data.name, "bands")}.csv`, everything(data)))));
  show();
  return content;
}

