// The page of a comparison: differences with common random numbers, regret, ranks, trade-offs, losses.
import type {TableData} from "../../shared/answers.generated";
import {line_colour} from "../../shared/colours";
import {choice, el} from "../../shared/dom";
import {save_svg} from "../../shared/download";
import {figure, type Figure} from "../../shared/figure";
import {heat_table, type HeatData} from "../../shared/heat";
import {interval_chart, scatter} from "../../shared/intervals";
import {count_text, difference_text, number_text, percent, say} from "../../shared/language";
import {show_page, type PageContent} from "../../shared/page";
import {table_card} from "../run/crises";
import {reading} from "../run/provenance";
import {description_of, facts, has, indices, labels_of, length_of, number_at, outcome_names, provenance, setting_text, text_at} from "./data";
import {outcome_choice, points_card} from "./sweep";

interface ComparisonState { outcome: number; x: number; y: number }

const reference_of = (data: TableData): number => Number(data.attributes["reference"] ?? 0) || 0;
const significant = 0.05;

/** What sets a future apart: its scenario where there are several, and the parameters that differ between futures. */
function future_names(data: TableData): string[] {
  const futures = indices(length_of(data, "future"));
  const scenarios = new Set(futures.map((future) => text_at(data, "future_scenario", future)));
  const parameters = labels_of(data, "parameter");
  const differing = indices(parameters.length).filter((parameter) => new Set(futures.map((future) => number_at(data, "future_setting", future, parameter))).size > 1);
  const usual = differing.map((parameter) => number_at(data, "future_setting", 0, parameter));
  return futures.map((future) => {
    const scenario = scenarios.size > 1 ? [text_at(data, "future_scenario", future)] : [];
    const settings = differing.filter((parameter, k) => future === 0 || number_at(data, "future_setting", future, parameter) !== usual[k])
      .map((parameter) => `${(parameters[parameter] ?? "").replace(/^(world|actors)\./, "")} ${setting_text(data, parameter, number_at(data, "future_setting", future, parameter) ?? NaN)}`);
    return [...scenario, ...settings].join(", ") || count_text(future + 1);
  });
}

function forest(data: TableData, state: ComparisonState): Figure {
  const policies = labels_of(data, "policy_label");
  const reference = reference_of(data);
  const view: Figure = figure({
    title: say("compare.forest.title"), about: say("compare.forest.about", {reference: policies[reference] ?? ""}),
    controls: [outcome_choice(data, state.outcome, (outcome) => {
      state.outcome = outcome;
      view.redraw();
    })],
    draw: (place) => {
      const at = (name: string, policy: number): number | null => number_at(data, name, state.outcome, policy);
      const better = number_at(data, "outcome_better", state.outcome) === 0 ? -1 : 1;
      const order = indices(policies.length).filter((policy) => policy !== reference).sort((a, b) => better * ((at("difference", b) ?? 0) - (at("difference", a) ?? 0)));
      const note = (policy: number): string => (place.clientWidth < 560 ? "" : `${say("compare.better")} ${percent(at("better_share", policy))}`);
      const chart = interval_chart(order.map((policy) => ({
        label: policies[policy] ?? "", note: note(policy),
        marks: [{
          value: at("difference", policy) ?? 0, low: at("difference_low", policy), high: at("difference_high", policy), colour: line_colour(0),
          filled: (at("holm_p", policy) ?? 1) < significant,
          title: `${policies[policy] ?? ""}: ${difference_text(at("difference", policy))} (${say("band.range", {low: number_text(at("difference_low", policy)), high: number_text(at("difference_high", policy))})})`,
        }],
      })), Math.max(300, place.clientWidth), "points");
      const best = order[0] ?? 0;
      const summary = say("compare.forest.summary", {outcome: outcome_names(data)[state.outcome]!, best: policies[best] ?? "", difference: difference_text(at("difference", best))});
      chart.setAttribute("role", "img");
      chart.setAttribute("aria-label", summary);
      place.append(chart);
      return {
        summary, kind: "SVG", save: (name) => save_svg(`${name}.svg`, chart),
        table: () => ({
          caption: outcome_names(data)[state.outcome]!,
          columns: [{title: say("compare.policy")}, {title: say("compare.mean"), numeric: true}, {title: say("compare.difference"), numeric: true, show: difference_text},
            {title: "2.5 %", numeric: true}, {title: "97.5 %", numeric: true}, {title: say("compare.better"), numeric: true, show: percent}, {title: say("compare.p"), numeric: true}],
          rows: order.map((policy) => [policies[policy] ?? "", ...["policy_mean", "difference", "difference_low", "difference_high", "better_share", "holm_p"].map((name) => at(name, policy))]),
        }),
      };
    },
  });
  return view;
}

/** A heat map of policies against something, of one outcome. */
function heat_of(data: TableData, state: ComparisonState, title: string, about: string, make: (outcome: number) => HeatData, summary: (heat: HeatData) => string): Figure {
  const view: Figure = figure({
    title, about,
    controls: [outcome_choice(data, state.outcome, (outcome) => {
      state.outcome = outcome;
      view.redraw();
    })],
    draw: (place) => {
      const heat = make(state.outcome);
      place.append(heat_table(heat));
      return {
        summary: summary(heat),
        table: () => ({
          caption: heat.caption, columns: [{title: heat.corner}, ...heat.columns.map((column) => ({title: column, numeric: true, show: heat.show ?? number_text}))],
          rows: heat.rows.map((row, r) => [row, ...(heat.values[r] ?? [])]),
        }),
      };
    },
  });
  return view;
}

function regret(data: TableData, state: ComparisonState): Figure {
  const policies = labels_of(data, "policy_label");
  const futures = indices(length_of(data, "future"));
  return heat_of(data, state, say("compare.regret.title"), say("compare.regret.about"), (outcome) => {
    const values = indices(policies.length).map((policy) => [...futures.map((future) => number_at(data, "regret", outcome, policy, future)), number_at(data, "max_regret", outcome, policy)]);
    return {caption: outcome_names(data)[outcome]!, corner: say("compare.policy"), columns: [...future_names(data), say("compare.max_regret")], rows: policies, values};
  }, (heat) => {
    const worst = heat.values.map((row) => row[row.length - 1] ?? Infinity);
    return say("compare.regret.summary", {outcome: heat.caption, best: policies[worst.indexOf(Math.min(...worst))] ?? ""});
  });
}

function ranks(data: TableData, state: ComparisonState): Figure {
  const policies = labels_of(data, "policy_label");
  const places = indices(length_of(data, "rank"));
  return heat_of(data, state, say("compare.rank.title"), say("compare.rank.about"), (outcome) => ({
    caption: outcome_names(data)[outcome]!, corner: say("compare.policy"), columns: places.map((place) => say("compare.rank", {n: place + 1})), rows: policies,
    values: indices(policies.length).map((policy) => places.map((place) => number_at(data, "rank_share", outcome, policy, place))), show: percent, range: [0, 1],
  }), (heat) => heat.caption);
}

function losses(data: TableData, state: ComparisonState): Figure {
  const policies = labels_of(data, "policy_label");
  const defections = labels_of(data, "defection_label");
  return heat_of(data, state, say("compare.loss.title"), say("compare.loss.about"), (outcome) => ({
    caption: outcome_names(data)[outcome]!, corner: say("compare.policy"), columns: defections, rows: policies,
    values: indices(policies.length).map((policy) => indices(defections.length).map((defection) => number_at(data, "loss", outcome, defection, policy))), show: difference_text,
  }), (heat) => heat.caption);
}

function trade_off(data: TableData, state: ComparisonState): Figure {
  const policies = labels_of(data, "policy_label");
  const names = outcome_names(data);
  const options = names.map((text, k) => ({value: String(k), text}));
  const view: Figure = figure({
    title: say("compare.pareto.title"), about: say("compare.pareto.about"),
    controls: [choice(say("sweep.across"), options, String(state.x), (value) => {
      state.x = Number(value);
      view.redraw();
    }), choice(say("sweep.down"), options, String(state.y), (value) => {
      state.y = Number(value);
      view.redraw();
    })],
    draw: (place) => {
      const mean = (outcome: number, policy: number): number => number_at(data, "policy_mean", outcome, policy) ?? NaN;
      const sign = (outcome: number): number => (number_at(data, "outcome_better", outcome) === 0 ? -1 : 1);
      const better = (outcome: number, a: number, b: number): number => sign(outcome) * (mean(outcome, a) - mean(outcome, b));
      const free = (policy: number): boolean => !indices(policies.length).some((other) =>
        better(state.x, other, policy) >= 0 && better(state.y, other, policy) >= 0 && (better(state.x, other, policy) > 0 || better(state.y, other, policy) > 0));
      const chart = scatter(indices(policies.length).map((policy) => ({
        x: mean(state.x, policy), y: mean(state.y, policy), label: policies[policy] ?? "", filled: free(policy),
        title: `${policies[policy] ?? ""}: ${number_text(mean(state.x, policy))}, ${number_text(mean(state.y, policy))}`,
      })), Math.max(300, place.clientWidth), line_colour(0), names[state.x] ?? "", names[state.y] ?? "");
      const summary = `${say("compare.pareto.front")}: ${indices(policies.length).filter(free).map((policy) => policies[policy]).join(", ")}`;
      chart.setAttribute("role", "img");
      chart.setAttribute("aria-label", summary);
      place.append(chart, el("p", {class: "about"}, summary));
      return {
        summary, kind: "SVG", save: (name) => save_svg(`${name}.svg`, chart),
        table: () => ({
          caption: say("compare.pareto.title"),
          columns: [{title: say("compare.policy")}, {title: names[state.x] ?? "", numeric: true}, {title: names[state.y] ?? "", numeric: true}, {title: say("compare.pareto.front")}],
          rows: indices(policies.length).map((policy) => [policies[policy] ?? "", mean(state.x, policy), mean(state.y, policy), free(policy) ? "✓" : ""]),
        }),
      };
    },
  });
  return view;
}

function all_differences(data: TableData): HTMLElement {
  const policies = labels_of(data, "policy_label");
  const reference = reference_of(data);
  const names = ["policy_mean", "difference", "difference_low", "difference_high", "better_share", "holm_p", "max_regret"];
  return table_card(say("compare.table.title"), "", {
    caption: say("compare.forest.about", {reference: policies[reference] ?? ""}),
    columns: [{title: say("compare.policy")}, {title: say("sweep.outcome")}, {title: say("compare.mean"), numeric: true}, {title: say("compare.difference"), numeric: true, show: difference_text},
      {title: "2.5 %", numeric: true}, {title: "97.5 %", numeric: true}, {title: say("compare.better"), numeric: true, show: percent}, {title: say("compare.p"), numeric: true},
      {title: say("compare.max_regret"), numeric: true}],
    rows: outcome_names(data).flatMap((outcome, o) => policies.map((policy, w) => [
      w === reference ? `${policy} (${say("compare.reference")})` : policy, outcome, ...names.map((name) => (w === reference && /difference|share|holm/.test(name) ? null : number_at(data, name, o, w)))])),
  });
}

export function show_comparison(data: TableData): void {
  const state: ComparisonState = {outcome: 0, x: 0, y: Math.min(1, length_of(data, "outcome") - 1)};
  const content = (): PageContent => {
    const words = {
      policies: count_text(length_of(data, "policy_label")), futures: count_text(length_of(data, "future")), replicates: count_text(length_of(data, "replicate")),
      reference: labels_of(data, "policy_label")[reference_of(data)] ?? "",
    };
    return {
      kind: say("kind.comparison"), title: data.attributes["title"] ?? "", facts: facts(data), version: data.version,
      description: `${description_of(data)}\n\n${say("compare.about", words)}`,
      sections: [
        {id: "differences", title: say("nav.differences"), content: [forest(data, state), ...(has(data, "rank_share") ? [ranks(data, state)] : [])]},
        ...(has(data, "regret") ? [{id: "regret", title: say("nav.regret"), content: [regret(data, state), ...(has(data, "loss") ? [losses(data, state)] : [])]}] : []),
        ...(length_of(data, "outcome") > 1 ? [{id: "trade-off", title: say("nav.trade_off"), content: [trade_off(data, state)]}] : []),
        {id: "tables", title: say("nav.tables"), content: [all_differences(data), points_card(data)]},
        {id: "provenance", title: say("nav.provenance"), content: [provenance(data)]},
        {id: "reading", title: say("nav.reading"), content: [reading()]},
      ],
    };
  };
  show_page(content);
}
