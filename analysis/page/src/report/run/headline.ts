// What happened to the chosen actor, in sentences and a few numbers.
import type {RunData} from "../../shared/answers.generated";
import {el} from "../../shared/dom";
import {count_text, number_text, percent, say, text_of, year_text} from "../../shared/language";
import {fan_of, links_of, name_of, decides, series_name, unit_text, value_text} from "./data";

const told = ["safety", "welfare", "standing", "hedging", "vectors", "power"];

/** A sentence on one series; a change below half a hundredth of its size counts as none. */
function sentence(data: RunData, actor: number, name: string): HTMLElement | null {
  const series = data.series.find((one) => one.name === name);
  if (!series) return null;
  const fan = fan_of(series, actor);
  const last = data.times.length - 1;
  const [a, b] = [fan.median[0] ?? NaN, fan.median[last] ?? NaN];
  const change = (b - a) / (Math.abs(a) || 1);
  const key = change > 0.005 ? "lead.rises" : change < -0.005 ? "lead.falls" : "lead.stays";
  const words = say(key, {
    actor: name_of(data.actors[actor]!), series: series_name(series), a: value_text(series, a), b: value_text(series, b), y0: year_text(data.times[0]!),
    y1: year_text(data.times[last]!),
  });
  const more = data.runs - data.failed === 1 ? say("lead.single") : say("lead.band", {low: value_text(series, fan.low[last]), high: value_text(series, fan.high[last])});
  return el("p", {class: "lead"}, words, " ", el("small", {}, more));
}

function tiles(data: RunData, actor: number): HTMLElement {
  const last = data.times.length - 1;
  return el("div", {class: "tiles"}, ...told.map((name) => {
    const series = data.series.find((one) => one.name === name);
    if (!series) return null;
    const fan = fan_of(series, actor);
    const unit = unit_text(series.unit);
    return el("div", {class: "tile"},
      el("div", {class: "name"}, series_name(series)),
      el("div", {class: "amount"}, `${value_text(series, fan.median[0])} → ${value_text(series, fan.median[last])}${unit && ` ${unit}`}`),
      data.runs - data.failed === 1 ? null : el("div", {class: "range"}, `${say("band90")}: ${say("band.range", {low: value_text(series, fan.low[last]), high: value_text(series, fan.high[last])})}`));
  }));
}

/** In each domain the strongest partner at the start and at the end, and what it keeps for itself. */
function partners(data: RunData, actor: number): HTMLElement | null {
  const alignment = data.links["alignment"];
  if (!alignment) return null;
  const last = data.times.length - 1;
  const years = {y0: year_text(data.times[0]!), y1: year_text(data.times[last]!)};
  const lines = data.domains.map((domain, d) => {
    const links = links_of(alignment[d]![actor]!);
    const others = links.filter((link) => link.partner !== actor);
    const self = links.find((link) => link.partner === actor);
    const strongest = (time: number) => [...others].sort((a, b) => (b.mean[time] ?? 0) - (a.mean[time] ?? 0))[0];
    const [first, then] = [strongest(0), strongest(last)];
    if (!first || !then) return [];
    const words = first.partner === then.partner
      ? say("lead.partner_row", {partner: name_of(data.actors[first.partner]!), a: percent(first.mean[0]), b: percent(first.mean[last]), ...years})
      : say("lead.partner_changed", {
        partner0: name_of(data.actors[first.partner]!), a: percent(first.mean[0]), partner1: name_of(data.actors[then.partner]!),
        b: percent(then.mean[last]), ...years,
      });
    const own = self ? say("lead.self", {a: percent(self.mean[0]), b: percent(self.mean[last]), ...years}) : "";
    return [el("dt", {}, say(`domain.${domain.name}` as "domain.security")), el("dd", {}, `${words} ${own}`)];
  });
  return el("dl", {class: "facts-list"}, ...lines.flat());
}

function quarrels(data: RunData, actor: number): HTMLElement | null {
  if (!data.crises) return el("p", {class: "about"}, say("lead.no_crises"));
  const runs = data.runs - data.failed;
  const own = data.crises.actors[actor]!;
  const [fizzles, concessions, wars] = [0, 1, 2].map((k) => own.years.reduce((sum, year) => sum + (year[k] ?? 0), 0)) as [number, number, number];
  return el("p", {class: "about"}, say("lead.crises", {
    crises: number_text((fizzles + concessions + wars) / runs), wars: number_text(wars / runs), share: percent(own.runs_with_war / runs),
  }));
}

function events(data: RunData): HTMLElement | null {
  if (data.events.length === 0) return null;
  return el("div", {}, el("h4", {}, say("lead.events")), el("ul", {class: "events"}, ...data.events.map((event) => {
    const when = event.at !== undefined ? year_text(event.at) : say("event.hazard", {hazard: number_text(event.hazard)});
    const until = event.for === undefined ? "" : ` (${say("event.for", {years: number_text(event.for)})})`;
    return el("li", {}, el("b", {}, when), ` ${text_of(event.label, event.id)}${until}`);
  })));
}

export function headline(data: RunData, actor: number): HTMLElement {
  const one = data.actors[actor]!;
  if (!decides(one)) {
    return el("div", {class: "card"}, el("p", {class: "lead"}, say("lead.nonstate", {actor: name_of(one)})), quarrels(data, actor), events(data));
  }
  return el("div", {class: "card", id: "headline"},
    el("h3", {}, name_of(one)),
    one.doctrine ? el("p", {class: "about"}, say("actor.doctrine", {doctrine: one.doctrine})) : null,
    sentence(data, actor, "autonomy"), sentence(data, actor, "security"),
    tiles(data, actor), partners(data, actor), quarrels(data, actor), events(data));
}

export const facts = (data: RunData): [string, string][] => [
  [say("fact.actors"), count_text(data.actors.length)],
  [say("fact.years"), `${year_text(data.times[0]!)}–${year_text(data.times[data.times.length - 1]!)}`],
  [say("fact.runs"), count_text(data.runs)],
  ...(data.failed > 0 ? [[say("fact.failed"), count_text(data.failed)] as [string, string]] : []),
  [say("fact.seed"), data.seed],
];
