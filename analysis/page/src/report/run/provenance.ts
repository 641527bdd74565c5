// How the file was made and how to make it again; how to read the page.
import type {RunData} from "../../shared/answers.generated";
import {button, el} from "../../shared/dom";
import {save_text} from "../../shared/download";
import {count_text, say} from "../../shared/language";

/** A word as a shell takes it. */
const word = (text: string): string => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

export function commands(data: RunData): string {
  const changes = [...data.set.map((one) => ` --set ${word(one)}`), ...data.policy.map((one) => ` --policy ${word(one)}`)].join("");
  return `tarazy run ${data.name}.yaml --runs ${data.runs} --seed ${data.seed}${changes} -o ${data.name}.h5\ntarazy report ${data.name}.h5 -o ${data.name}.html`;
}

const rows = (...pairs: readonly (readonly [string, string | Node])[]): HTMLElement =>
  el("dl", {class: "facts-list"}, ...pairs.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));

export function provenance(data: RunData): HTMLElement {
  const none = say("provenance.none");
  return el("div", {class: "card", id: "made"},
    el("h3", {}, say("provenance.title")),
    rows(
      [say("provenance.scenario"), data.name],
      [say("provenance.version"), `Tarazy ${data.version}`],
      [say("provenance.runs"), count_text(data.runs)],
      [say("provenance.seed"), data.seed],
      [say("provenance.set"), data.set.join(", ") || none],
      [say("provenance.policy"), data.policy.join(", ") || none],
      ...(data.failed > 0 ? [[say("provenance.failed"), `${count_text(data.failed)}: ${data.failures.map(({run, reason}) => `${run} (${reason})`).join("; ")}`] as const] : []),
      [say("provenance.source"), data.source || none],
    ),
    el("p", {}, say("provenance.repeat")),
    el("pre", {tabindex: 0}, commands(data)),
    el("p", {class: "about"}, say("provenance.same")),
    el("p", {class: "about"}, say("provenance.rounded")),
    data.times.length < data.recorded_times ? el("p", {class: "about"}, say("provenance.thinned", {all: count_text(data.recorded_times), n: count_text(data.times.length)})) : null,
    el("div", {class: "tools"}, button(say("provenance.download"), () => save_text(`${data.name}.yaml`, data.scenario, "application/yaml"))));
}

export const reading = (): HTMLElement => el("div", {class: "card reading"}, el("h3", {}, say("reading.title")),
  el("p", {}, say("reading.model")), el("p", {}, say("reading.runs")), el("p", {}, say("reading.forecast")));
