// Series over time with their uncertainty: the chosen actor, and others beside it.
import type {RunData, SeriesData} from "../../shared/answers.generated";
import {dashes, line_colour} from "../../shared/colours";
import {button, choice, el, tick, write} from "../../shared/dom";
import {figure, type Figure} from "../../shared/figure";
import {say, sorted_by_name, text_of, year_text} from "../../shared/language";
import {plot, type Mark, type Trace} from "../../shared/plot";
import type {TableData} from "../../shared/table";
import {decides, fan_of, name_of, rows_of, series_help, series_name, titled, value_text} from "./data";
import type {RunState} from "./state";

const most_compared = 6;

function trace(data: RunData, series: SeriesData, place: number, order: number, alone: boolean, runs: boolean): Trace {
  const fan = fan_of(series, place);
  const label = series.shape === "system" ? series_name(series) : name_of(data.actors[place]!);
  return {
    label, values: fan.median, colour: line_colour(order), kind: "line", dash: dashes[order % dashes.length] ?? [],
    bands: alone ? [{low: fan.low, high: fan.high, opacity: 0.2}, {low: fan.lower, high: fan.upper, opacity: 0.3}]
      : [{low: fan.low, high: fan.high, opacity: 0.16}],
    companions: runs ? rows_of(series.histories[series.shape === "system" ? 0 : place]!) : [],
    say: (k) => `${value_text(series, fan.median[k])} (${say("band.range", {low: value_text(series, fan.low[k]), high: value_text(series, fan.high[k])})})`,
  };
}

function table(data: RunData, series: SeriesData, places: readonly number[]): TableData {
  const system = series.shape === "system";
  return {
    caption: titled(series),
    columns: [{title: say("time"), show: year_text}, ...(system ? [] : [{title: say("actor")}]),
      ...["5 %", "25 %", say("median"), "75 %", "95 %"].map((title) => ({title, numeric: true}))],
    rows: places.flatMap((place) => {
      const fan = fan_of(series, place);
      return data.times.map((time, k) => [time, ...(system ? [] : [name_of(data.actors[place]!)]), fan.low[k], fan.lower[k], fan.median[k], fan.upper[k], fan.high[k]]);
    }),
  };
}

/** Events at a fixed time, in order; numbered in the chart, named below it. */
export function event_marks(data: RunData): Mark[] {
  return data.events.filter((event) => event.at !== undefined).sort((a, b) => a.at! - b.at!)
    .map((event) => ({at: event.at!, label: text_of(event.label, event.id)}));
}

export function draw_fan(place: HTMLElement, data: RunData, series: SeriesData, places: readonly number[], state: RunState) {
  const marks = state.show_events ? event_marks(data) : [];
  const traces = places.map((actor, k) => trace(data, series, actor, k, places.length === 1, state.show_runs));
  const last = data.times.length - 1;
  const picture = plot(place, {
    x: data.times, traces, marks, height: 360, share: series.share, y_text: (value) => value_text(series, value),
    summary: say("fan.summary", {
      series: series_name(series), actors: traces.map((one) => one.label).join(", "), y0: year_text(data.times[0]!), y1: year_text(data.times[last]!),
      ends: places.map((actor, k) => `${traces[k]!.label} ${value_text(series, fan_of(series, actor).median[last])}`).join("; "),
    }),
    table: () => table(data, series, places),
  });
  if (marks.length > 0) {
    place.append(el("ol", {class: "marks"}, ...marks.map((mark, k) => el("li", {}, el("b", {}, String(k + 1)), ` ${year_text(mark.at)}: ${mark.label}`))));
  }
  return picture;
}

/** The chart of the chosen actor's series. */
export function fan_figure(data: RunData, state: RunState): Figure {
  const series = (): SeriesData => data.series.find((one) => one.name === state.series)!;
  const about = el("p", {class: "about"});
  const chips = el("span", {class: "chips"});
  const adder = el("span");
  const arrange = (): void => {
    write(about, series_help(series()));
    chips.replaceChildren(...state.others.map((other) => button(`${name_of(data.actors[other]!)} ×`, () => {
      state.others = state.others.filter((one) => one !== other);
      arrange();
      view.redraw();
    }, {class: "chip", "aria-label": say("fan.remove", {actor: name_of(data.actors[other]!)})})));
    const free = sorted_by_name(data.actors.map((actor, place) => ({actor, place}))
      .filter(({actor, place}) => place !== state.actor && !state.others.includes(place) && decides(actor)), ({actor}) => name_of(actor));
    adder.replaceChildren(choice(say("fan.compare"), [{value: "", text: say("fan.add")},
      ...free.map(({actor, place}) => ({value: String(place), text: name_of(actor)}))], "", (value) => {
      if (value === "") return;
      state.others = [...state.others, Number(value)].slice(-most_compared + 1);
      arrange();
      view.redraw();
    }));
  };
  const view = figure({
    title: say("fan.title"), about: say("fan.about"),
    controls: [
      choice(say("series"), data.series.filter((one) => one.shape === "actor").map((one) => ({value: one.name, text: titled(one)})), state.series, (value) => {
        state.series = value;
        arrange();
        view.redraw();
      }),
      adder, chips,
      data.histories.length > 1 && tick(say("fan.histories"), state.show_runs, (on) => {
        state.show_runs = on;
        view.redraw();
      }),
      event_marks(data).length > 0 && tick(say("fan.events"), state.show_events, (on) => {
        state.show_events = on;
        view.redraw();
      }),
    ],
    draw: (place) => {
      place.append(about);
      return draw_fan(place, data, series(), [state.actor, ...state.others.filter((other) => other !== state.actor)], state);
    },
  });
  arrange();
  return view;
}
