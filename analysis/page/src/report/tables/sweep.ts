// The page of a sweep: responses, two parameters at once, what matters, all points.
import type {TableData} from "../../shared/answers.generated";
import {dashes, line_colour} from "../../shared/colours";
import {choice, el, swatch} from "../../shared/dom";
import {save_svg} from "../../shared/download";
import {figure, type Figure} from "../../shared/figure";
import {heat_table} from "../../shared/heat";
import {interval_chart, type IntervalMark} from "../../shared/intervals";
import {count_text, number_text, say} from "../../shared/language";
import {show_page, type PageContent} from "../../shared/page";
import {plot, type Trace} from "../../shared/plot";
import {table_card} from "../run/crises";
import {reading} from "../run/provenance";
import {description_of, facts, has, indices, labels_of, length_of, number_at, outcome_names, provenance, setting_text, text_at} from "./data";
import {groups_of, half_width_over, mean_over, points_of, policies_of} from "./grouping";

interface SweepState { outcome: number; parameter: number; across: number; down: number }

const options = (names: readonly string[]) => names.map((text, k) => ({value: String(k), text}));

export function outcome_choice(data: TableData, chosen: number, choose: (outcome: number) => void): HTMLElement {
  return choice(say("sweep.outcome"), options(outcome_names(data)), String(chosen), (value) => choose(Number(value)));
}

export function response_figure(data: TableData, state: SweepState): Figure {
  const parameters = labels_of(data, "parameter");
  const view: Figure = figure({
    title: say("sweep.response.title"), about: say("sweep.response.about"),
    controls: [
      outcome_choice(data, state.outcome, (outcome) => {
        state.outcome = outcome;
        view.redraw();
      }),
      choice(say("sweep.parameter"), options(parameters), String(state.parameter), (value) => {
        state.parameter = Number(value);
        view.redraw();
      }),
    ],
    draw: (place) => {
      const {outcome, parameter} = state;
      const policies = policies_of(data);
      const grouped = policies.map((policy) => groups_of(data, parameter, points_of(data, policy), 12));
      const x = [...new Set(grouped.flat().map((group) => group.value))].sort((a, b) => a - b);
      const traces = policies.map((policy, k): Trace => {
        const at = (value: number) => grouped[k]!.find((group) => group.value === value)?.points ?? [];
        const mean = x.map((value) => mean_over(data, "mean", at(value), outcome));
        const half = x.map((value) => half_width_over(data, at(value), outcome));
        const low = x.map((value) => mean_over(data, "low", at(value), outcome));
        const high = x.map((value) => mean_over(data, "high", at(value), outcome));
        const edge = (sign: number) => mean.map((value, i) => (value === null || half[i] === null ? null : value + sign * (half[i] ?? 0)));
        return {
          label: policy ?? outcome_names(data)[outcome]!, values: mean, colour: line_colour(k), dash: dashes[k % dashes.length] ?? [], kind: "line",
          bands: [...(policies.length < 3 ? [{low, high, opacity: 0.15}] : []), {low: edge(-1), high: edge(1), opacity: 0.3}],
          say: (i) => `${number_text(mean[i])} ± ${number_text(half[i], 2)} (${say("band.range", {low: number_text(low[i]), high: number_text(high[i])})})`,
        };
      });
      const first = traces[0]!.values;
      return plot(place, {
        x, traces, height: 340, points: x.length < 30, x_text: (value) => setting_text(data, parameter, value), x_title: parameters[parameter] ?? "",
        summary: say("sweep.response.summary", {
          outcome: outcome_names(data)[outcome]!, parameter: parameters[parameter] ?? "", a: number_text(first[0]), b: number_text(first[first.length - 1]),
          x0: setting_text(data, parameter, x[0] ?? 0), x1: setting_text(data, parameter, x[x.length - 1] ?? 0),
        }),
        table: () => ({
          caption: `${outcome_names(data)[outcome]!}, ${parameters[parameter] ?? ""}`,
          columns: [{title: parameters[parameter] ?? "", show: (value) => setting_text(data, parameter, value)}, ...traces.map((trace) => ({title: trace.label, numeric: true}))],
          rows: x.map((value, k) => [value, ...traces.map((trace) => trace.values[k])]),
        }),
      });
    },
  });
  return view;
}

function heat_figure(data: TableData, state: SweepState): Figure {
  const parameters = labels_of(data, "parameter");
  const pick = (label: string, key: "across" | "down"): HTMLElement => choice(label, options(parameters), String(state[key]), (value) => {
    state[key] = Number(value);
    view.redraw();
  });
  const view: Figure = figure({
    title: say("sweep.heat.title"), about: say("sweep.heat.about"),
    controls: [outcome_choice(data, state.outcome, (outcome) => {
      state.outcome = outcome;
      view.redraw();
    }), pick(say("sweep.across"), "across"), pick(say("sweep.down"), "down")],
    draw: (place) => {
      const all = indices(length_of(data, "point"));
      const columns = groups_of(data, state.across, all, 6, 16);
      const rows = groups_of(data, state.down, all, 6, 16).reverse();
      const values = rows.map((row) => columns.map((column) => {
        const inside = new Set(row.points);
        return mean_over(data, "mean", column.points.filter((point) => inside.has(point)), state.outcome);
      }));
      const known = values.flat().filter((value) => value !== null);
      const caption = outcome_names(data)[state.outcome]!;
      const names = {columns: columns.map((one) => setting_text(data, state.across, one.value)), rows: rows.map((one) => setting_text(data, state.down, one.value))};
      const corner = `${parameters[state.down] ?? ""} ↓  ${parameters[state.across] ?? ""} →`;
      place.append(heat_table({caption, corner, ...names, values}));
      return {
        summary: say("sweep.heat.summary", {outcome: caption, low: number_text(Math.min(...known)), high: number_text(Math.max(...known))}),
        table: () => ({
          caption, columns: [{title: corner}, ...names.columns.map((title) => ({title, numeric: true}))],
          rows: names.rows.map((name, r) => [name, ...(values[r] ?? [])]),
        }),
      };
    },
  });
  return view;
}

/** The indices of a sensitivity analysis: name of the variable, words, colour by order. */
interface IndexKind { name: string; words: string; filled: boolean }

export function sensitivity_figure(data: TableData, state: SweepState): Figure | null {
  const sobol = has(data, "sobol_total");
  if (!sobol && !has(data, "morris_mu_star")) return null;
  const kinds: IndexKind[] = sobol
    ? [{name: "sobol_total", words: say("sweep.total"), filled: true}, {name: "sobol_first", words: say("sweep.first"), filled: false}]
    : [{name: "morris_mu_star", words: say("sweep.mu_star"), filled: true}, {name: "morris_sigma", words: say("sweep.sigma"), filled: false}];
  const parameters = labels_of(data, "parameter");
  const view: Figure = figure({
    title: say(sobol ? "sweep.sobol.title" : "sweep.morris.title"), about: say(sobol ? "sweep.sobol.about" : "sweep.morris.about"),
    controls: [outcome_choice(data, state.outcome, (outcome) => {
      state.outcome = outcome;
      view.redraw();
    })],
    draw: (place) => {
      const value = (kind: IndexKind, parameter: number, end = ""): number | null => number_at(data, kind.name + end, state.outcome, parameter);
      const order = indices(parameters.length).sort((a, b) => (value(kinds[0]!, b) ?? 0) - (value(kinds[0]!, a) ?? 0));
      const mark = (kind: IndexKind, parameter: number, k: number): IntervalMark => ({
        value: value(kind, parameter) ?? 0, low: value(kind, parameter, "_low"), high: value(kind, parameter, "_high"), colour: line_colour(k), filled: true,
        title: `${parameters[parameter] ?? ""}, ${kind.words}: ${number_text(value(kind, parameter))}`,
      });
      const chart = interval_chart(order.map((parameter) => ({label: parameters[parameter] ?? "", marks: kinds.map((kind, k) => mark(kind, parameter, k))})),
        Math.max(300, place.clientWidth), "bars");
      const summary = say("sweep.sensitivity.summary", {outcome: outcome_names(data)[state.outcome]!, parameter: parameters[order[0] ?? 0] ?? ""});
      chart.setAttribute("role", "img");
      chart.setAttribute("aria-label", summary);
      place.append(chart, el("ul", {class: "legend"}, ...kinds.map((kind, k) => el("li", {}, swatch(line_colour(k), [], "area"), el("span", {}, kind.words)))));
      return {
        summary, kind: "SVG", save: (name) => save_svg(`${name}.svg`, chart),
        table: () => ({
          caption: outcome_names(data)[state.outcome]!,
          columns: [{title: say("sweep.parameter")}, ...kinds.flatMap((kind) => [kind.words, "2.5 %", "97.5 %"].map((title) => ({title, numeric: true})))],
          rows: order.map((parameter) => [parameters[parameter] ?? "", ...kinds.flatMap((kind) => ["", "_low", "_high"].map((end) => value(kind, parameter, end)))]),
        }),
      };
    },
  });
  return view;
}

const most_points = 2000;

export function points_card(data: TableData): HTMLElement {
  const parameters = labels_of(data, "parameter");
  const outcomes = outcome_names(data);
  const policies = policies_of(data)[0] !== null;
  return table_card(say("sweep.points.title"), "", {
    caption: say("sweep.points.about"),
    columns: [{title: say("sweep.point"), show: count_text}, ...(policies ? [{title: say("sweep.policy")}] : []), ...parameters.map((title) => ({title})),
      ...outcomes.flatMap((title) => [{title, numeric: true}, {title: say("sweep.half_width"), numeric: true}])],
    rows: indices(Math.min(most_points, length_of(data, "point"))).map((point) => [
      data.axes["point"]?.numbers?.[point] ?? point, ...(policies ? [text_at(data, "policy", point)] : []),
      ...parameters.map((_, parameter) => setting_text(data, parameter, number_at(data, "setting", point, parameter) ?? NaN)),
      ...outcomes.flatMap((_, outcome) => [number_at(data, "mean", point, outcome), number_at(data, "half_width", point, outcome)]),
    ]),
  });
}

export function show_sweep(data: TableData): void {
  const state: SweepState = {outcome: 0, parameter: 0, across: 0, down: Math.min(1, Math.max(0, length_of(data, "parameter") - 1))};
  const content = (): PageContent => {
    const varied = length_of(data, "parameter");
    const sensitivity = sensitivity_figure(data, state);
    return {
      kind: say("kind.sweep"), title: data.attributes["title"] ?? "", facts: facts(data), version: data.version,
      description: description_of(data) || say("sweep.about", {points: count_text(length_of(data, "point")), replicates: count_text(length_of(data, "replicate"))}),
      sections: [
        ...(sensitivity ? [{id: "sensitivity", title: say("nav.sensitivity"), content: [sensitivity]}] : []),
        ...(varied > 0 ? [{id: "responses", title: say("nav.responses"), content: [response_figure(data, state)]}] : []),
        ...(varied > 1 ? [{id: "heat", title: say("nav.heat"), content: [heat_figure(data, state)]}] : []),
        {id: "points", title: say("nav.points"), content: [points_card(data)]},
        {id: "provenance", title: say("nav.provenance"), content: [provenance(data)]},
        {id: "reading", title: say("nav.reading"), content: [reading()]},
      ],
    };
  };
  show_page(content);
}
