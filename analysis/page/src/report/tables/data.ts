// The tables of a sweep or a comparison, as the page uses them.
import type {TableData} from "../../shared/answers.generated";
import {button, el} from "../../shared/dom";
import {save_text} from "../../shared/download";
import {count_text, knows, number_text, say} from "../../shared/language";

export const length_of = (data: TableData, axis: string): number => data.axes[axis]?.length ?? 0;
export const has = (data: TableData, name: string): boolean => name in data.variables;

/** The number at a place of a variable, null where it is missing. */
export function number_at(data: TableData, name: string, ...place: number[]): number | null {
  const variable = data.variables[name];
  if (!variable) return null;
  const index = variable.axes.reduce((sum, axis, k) => sum * length_of(data, axis) + (place[k] ?? 0), 0);
  const value = variable.values[index];
  return typeof value === "number" ? value : null;
}

export function text_at(data: TableData, name: string, place: number): string {
  const value = data.variables[name]?.values[place];
  return typeof value === "string" ? value : "";
}

export const labels_of = (data: TableData, axis: string): string[] => data.axes[axis]?.labels ?? [];
export const indices = (count: number): number[] => Array.from({length: count}, (_, k) => k);

/** `autonomy KAZ` with the series in the page's language. */
export const outcome_names = (data: TableData): string[] => labels_of(data, "outcome").map((label) =>
  label.split(" ").map((word) => (knows(`series.${word}`) ? say(`series.${word}` as "series.power") : word)).join(" "));

/** The value of a parameter as people read it: a number, or one of its choices. */
export function setting_text(data: TableData, parameter: number, value: number): string {
  const choices = data.variables["setting"]?.[`choices_${parameter}`];
  return typeof choices === "string" ? choices.split("\n")[value] ?? number_text(value) : number_text(value);
}

/** The part of the design between `description:` and the next key: what it is about, in its own language. */
export function description_of(data: TableData): string {
  const found = /^description:\s*(?:"((?:[^"\\]|\\.)*)"|(.*))$/m.exec(data.attributes["design"] ?? "");
  if (!found) return "";
  if (found[1] === undefined) return found[2] ?? "";
  try {
    return JSON.parse(`"${found[1]}"`) as string;
  } catch {
    return found[1];
  }
}

export const facts = (data: TableData): [string, string][] => [
  [say("fact.points"), count_text(length_of(data, "point"))],
  ...(length_of(data, "policy_label") ? [[say("fact.policies"), count_text(length_of(data, "policy_label"))] as [string, string]] : []),
  ...(length_of(data, "future") ? [[say("fact.futures"), count_text(length_of(data, "future"))] as [string, string]] : []),
  [say("fact.replicates"), count_text(length_of(data, "replicate"))],
  [say("fact.seed"), data.seed],
  ...(length_of(data, "failure") ? [[say("fact.failed"), count_text(length_of(data, "failure"))] as [string, string]] : []),
];

export function provenance(data: TableData): HTMLElement {
  const name = (data.attributes["scenario_names"] ?? data.kind).split("\n")[0] ?? data.kind;
  const command = data.kind === "sweep" ? "sweep" : "compare";
  const rows: [string, string][] = [
    [say("provenance.scenario"), (data.attributes["scenario_names"] ?? "").replaceAll("\n", ", ")], [say("provenance.version"), `Tarazy ${data.version}`],
    [say("provenance.seed"), data.seed], [say("provenance.source"), data.attributes["source"] || say("provenance.none")],
  ];
  return el("div", {class: "card", id: "made"}, el("h3", {}, say("provenance.title")),
    el("dl", {class: "facts-list"}, ...rows.flatMap(([term, value]) => [el("dt", {}, term), el("dd", {}, value)])),
    el("p", {}, say("provenance.repeat_design")),
    el("pre", {tabindex: 0}, `tarazy ${command} design.yaml -o ${name}-${data.kind}.h5\ntarazy report ${name}-${data.kind}.h5`),
    el("p", {class: "about"}, say("provenance.same")),
    el("p", {class: "about"}, say("provenance.rounded")),
    el("div", {class: "tools"},
      button(say("provenance.design"), () => save_text("design.yaml", data.attributes["design"] ?? "", "application/yaml")),
      data.attributes["scenario"] ? button(say("provenance.download"), () => save_text(`${name}.yaml`, data.attributes["scenario"] ?? "", "application/yaml")) : null));
}
