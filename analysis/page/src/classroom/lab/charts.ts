// Series through time: bands of the ensemble, the single history as a thin line, and both settings of a comparison over each other.
import type {SeriesInfo} from "../../shared/answers.generated";
import {dashes, line_colour} from "../../shared/colours";
import {button, choice, el, type Option} from "../../shared/dom";
import {figure, type Figure} from "../../shared/figure";
import {say, sorted_by_name, year_text} from "../../shared/language";
import {plot, type Plot, type Trace} from "../../shared/plot";
import {series_help, series_name, titled, value_text} from "../../shared/series";
import type {Row} from "../../shared/steps";
import type {TableData} from "../../shared/table";
import {icon} from "../icons";
import {common_times, resampled, resampled_band, type Band} from "./bands";
import {decides, name_of, type Lab, type Shown} from "./lab";

const most_charts = 4;

/** One line with its band: of an actor, in one of two settings. */
interface Line { label: string; actor: number; order: number; times: readonly number[]; band: Band | null; history: Row | null }

/** Everything of a series that is to be seen, at common times. */
export function lines_of(lab: Lab, series: SeriesInfo): {times: number[]; lines: Line[]} {
  const {actors} = lab.details.scenario;
  const side = (shown: Shown, actor: number, label: string, order: number): Line => ({
    label, actor, order, times: shown.ensemble?.times ?? [], band: shown.ensemble?.band(series.name, actor) ?? null,
    history: shown.course.series(series.name, actor),
  });
  const of_system = series.shape === "system";
  const label = (actor: number): string => (of_system ? series_name(series) : name_of(actors[actor]));
  const shown_actors = of_system ? [lab.actor] : [lab.actor, ...lab.others];
  const courses = [...(lab.kept ? [lab.kept] : []), ...(lab.now ? [lab.now] : [])];
  if (lab.replay) {
    const {course} = lab.replay;
    return {
      times: [...course.times],
      lines: shown_actors.map((actor, order) => ({label: label(actor), actor, order, times: course.times, band: null, history: course.series(series.name, actor)})),
    };
  }
  const times = common_times(...courses.flatMap((shown) => [shown.course.times, shown.ensemble?.times ?? []]));
  const raw = lab.kept && lab.now
    ? [{shown: lab.kept, line: side(lab.kept, lab.actor, say("lab.side.a", {what: label(lab.actor)}), 1)},
      {shown: lab.now, line: side(lab.now, lab.actor, say("lab.side.b", {what: label(lab.actor)}), 0)}]
    : lab.now ? shown_actors.map((actor, order) => ({shown: lab.now!, line: side(lab.now!, actor, label(actor), order)})) : [];
  return {
    times,
    lines: raw.map(({shown, line}) => ({
      ...line, band: line.band && resampled_band(line.times, line.band, times), history: line.history && resampled(shown.course.times, line.history, times),
    })),
  };
}

const trace_of = (series: SeriesInfo, alone: boolean) => (line: Line): Trace => {
  const {band, history} = line;
  return {
    label: line.label, values: band?.median ?? history ?? [], colour: line_colour(line.order), kind: "line", dash: dashes[line.order % dashes.length] ?? [],
    bands: !band ? [] : alone ? [{low: band.low, high: band.high, opacity: 0.18}, {low: band.lower, high: band.upper, opacity: 0.28}]
      : [{low: band.low, high: band.high, opacity: 0.16}],
    companions: band && history ? [history] : [],
    say: (k) => {
      if (!band) return value_text(series, history?.[k]);
      const [value, low, high] = [band.median, band.low, band.high].map((row) => value_text(series, row[k]));
      return low === high ? value! : say("lab.value_band", {value: value!, low: low!, high: high!});
    },
  };
};

export function table_of(series: SeriesInfo, times: readonly number[], lines: readonly Line[]): TableData {
  const show = (value: number): string => value_text(series, value);
  return {
    caption: titled(series),
    columns: [{title: say("time"), show: year_text}, ...lines.flatMap(({label, band}) => [
      {title: `${label}, ${say("lab.history")}`, numeric: true, show},
      ...(band ? [say("median"), "5 %", "95 %"].map((what) => ({title: `${label}, ${what}`, numeric: true, show})) : []),
    ])],
    rows: times.map((time, k) => [time, ...lines.flatMap(({band, history}) => [history?.[k], ...(band ? [band.median[k], band.low[k], band.high[k]] : [])])]),
  };
}

/** Events, numbered in the order in which they happen. */
const marks_of = (lab: Lab): {at: number; label: string}[] =>
  (lab.shown?.events ?? []).filter((event) => !event.undone).map((event) => ({at: event.time, label: event.id}));

function chart(lab: Lab, place_in_list: number): {view: Figure; update: () => void; point: () => void} {
  let drawn: Plot | null = null;
  const of = (): SeriesInfo => lab.chart_series.find((series) => series.name === lab.charts[place_in_list]) ?? lab.chart_series[0]!;
  const series = of();
  const pick = choice(say("series"), lab.chart_series.map((one) => ({value: one.name, text: titled(one)})), series.name, (name) => {
    lab.charts[place_in_list] = name;
    lab.tell("view");
  });
  const remove = lab.charts.length > 1 && el("button", {type: "button", class: "sign", title: say("lab.chart.remove"),
    "aria-label": `${say("lab.chart.remove")}: ${series_name(series)}`, onclick: () => {
      lab.charts.splice(place_in_list, 1);
      lab.tell("view");
    }}, icon("close"));
  const view: Figure = figure({
    title: series_name(series), about: series_help(series), level: 3, controls: [pick, remove],
    draw: (place) => {
      const {times, lines} = lines_of(lab, series);
      if (lines.length === 0) {
        place.append(el("p", {class: "about"}, say("lab.waiting")));
        return {summary: "", table: () => ({caption: "", columns: [], rows: []})};
      }
      const focused = drawn?.has_focus() ?? false;
      drawn = plot(place, {
        x: times, traces: lines.map(trace_of(series, lines.length === 1)), marks: marks_of(lab), height: 250, share: series.share,
        y_text: (value) => value_text(series, value), pick: (time) => lab.go_to_time(time),
        summary: `${titled(series)}: ${lines.map((line) => line.label).join(", ")}.`, table: () => table_of(series, times, lines),
      });
      drawn.point_at(lab.time);
      if (focused) drawn.focus();
      return {...drawn, destroy: () => drawn?.destroy?.()};
    },
  });
  return {view, update: () => view.redraw(), point: () => drawn?.point_at(lab.time)};
}

export function charts_panel(lab: Lab): {element: HTMLElement; draw: () => void; destroy: () => void} {
  const {actors} = lab.details.scenario;
  const grid = el("div", {class: "charts"});
  const bar = el("div", {class: "controls"});
  let charts: ReturnType<typeof chart>[] = [];
  let built_for = "";

  const fill_bar = (): void => {
    const listed = sorted_by_name(actors.map((actor, place) => ({actor, place})), ({actor}) => name_of(actor));
    const options = (list: typeof listed): Option[] => list.map(({actor, place}) => ({value: String(place), text: name_of(actor)}));
    const chosen = choice(say("actor"), options(listed), String(lab.actor), (value) => lab.choose(Number(value)));
    chosen.querySelector("select")!.id = "actor";
    const adder = choice(say("fan.compare"), [{value: "", text: say("fan.add")},
      ...options(listed.filter(({actor, place}) => decides(actor) && place !== lab.actor && !lab.others.includes(place)))],
    "", (value) => value !== "" && lab.compare_with(Number(value)));
    const chips = el("span", {class: "chips"}, ...lab.others.map((other) => button(`${name_of(actors[other])} ×`, () => {
      lab.others = lab.others.filter((one) => one !== other);
      lab.tell("view");
    }, {class: "chip", "aria-label": say("fan.remove", {actor: name_of(actors[other])})})));
    const free = lab.chart_series.find((series) => !lab.charts.includes(series.name));
    const add = lab.charts.length < most_charts && free && button(say("lab.chart.add"), () => {
      lab.charts.push(free.name);
      lab.tell("view");
    });
    bar.replaceChildren(...[chosen, lab.kept ? null : adder, lab.kept ? null : chips, add].filter((part) => part instanceof Node));
  };
  const build = (): void => {
    const key = JSON.stringify([lab.charts, lab.actor, lab.others, lab.kept !== null]);
    if (key !== built_for) {
      const held = document.activeElement?.id;
      built_for = key;
      fill_bar();
      for (const old of charts) old.view.destroy();
      charts = lab.charts.map((_, k) => chart(lab, k));
      grid.replaceChildren(...charts.map(({view}) => view.element));
      if (held) document.getElementById(held)?.focus({preventScroll: true});
    }
    for (const one of charts) one.update();
  };
  lab.on(["view", "data"], build);
  lab.on("time", () => charts.forEach((one) => one.point()));
  return {
    element: el("section", {class: "card", id: "curves"}, el("h2", {}, say("lab.curves")), el("p", {class: "about"}, say("lab.curves.about", {n: lab.runs})), bar, grid),
    draw: build, destroy: () => charts.forEach((one) => one.view.destroy()),
  };
}
