// The order of powers: who has how much, and the system as a whole.
import type {RunData} from "../../shared/answers.generated";
import {rest_colour} from "../../shared/colours";
import {choice, el} from "../../shared/dom";
import {figure, type Figure} from "../../shared/figure";
import {percent, say, year_text} from "../../shared/language";
import {plot, type Trace} from "../../shared/plot";
import type {Row} from "../../shared/steps";
import {actor_colours} from "./actor_colours";
import {name_of, rows_of, series_help, titled} from "./data";
import {draw_fan} from "./fan";
import type {RunState} from "./state";

const most_named = 8;

function power_figure(data: RunData): Figure | null {
  const power = data.series.find((series) => series.name === "power");
  if (!power?.mean) return null;
  const means = power.mean.map((packed) => rows_of(packed)[0]!);
  const last = data.times.length - 1;
  const size = (row: Row): number => Math.max(row[0] ?? 0, row[last] ?? 0);
  const order = means.map((_, place) => place).sort((a, b) => size(means[b]!) - size(means[a]!));
  return figure({
    title: say("order.power.title"), about: say("order.power.about"),
    draw: (place) => {
      const named = order.slice(0, most_named);
      const colours = actor_colours(data, named);
      const traces: Trace[] = named.map((actor) => ({label: name_of(data.actors[actor]!), values: means[actor]!, colour: colours.get(actor)!, kind: "area"}));
      const others = order.slice(most_named);
      if (others.length > 0) {
        const rest = data.times.map((_, k) => others.reduce((sum, actor) => sum + (means[actor]![k] ?? 0), 0));
        traces.push({label: say("others"), values: rest, colour: rest_colour(), kind: "area"});
      }
      return plot(place, {
        x: data.times, traces, stacked: true, height: 320, y_range: [0, 1], share: true, y_text: percent,
        summary: say("order.power.summary", {
          year: year_text(data.times[last]!), list: traces.slice(0, 4).map((trace) => `${trace.label} ${percent(trace.values[last])}`).join(", "),
        }),
        table: () => ({
          caption: say("order.power.title"),
          columns: [{title: say("time"), show: year_text}, ...data.actors.map((actor) => ({title: name_of(actor), numeric: true, show: percent}))],
          rows: data.times.map((time, k) => [time, ...means.map((row) => row[k])]),
        }),
      });
    },
  });
}

export function order_figures(data: RunData, state: RunState): (Figure | null)[] {
  const options = data.series.filter((series) => series.shape === "system");
  const first = options[0];
  if (!first) return [power_figure(data)];
  const chosen = () => options.find((series) => series.name === state.system_series) ?? first;
  const view: Figure = figure({
    title: say("order.system.title"), about: say("order.system.about"),
    controls: [choice(say("series"), options.map((series) => ({value: series.name, text: titled(series)})), chosen().name, (value) => {
      state.system_series = value;
      view.redraw();
    })],
    draw: (place) => {
      place.append(el("p", {class: "about"}, series_help(chosen())));
      return draw_fan(place, data, chosen(), [0], state);
    },
  });
  return [power_figure(data), view];
}
