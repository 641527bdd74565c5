// How a state stands: power, threat, safety and freedom as bars, and whom it leans on.
import type {World} from "../../shared/answers.generated";
import {area_colour, line_colour, rest_colour, self_colour} from "../../shared/colours";
import {choice, el} from "../../shared/dom";
import {fine_percent, knows, number_text, percent, say, year_text} from "../../shared/language";
import {bar_rows, type BarRow} from "./bars";
import type {Course} from "./course";
import {actor_name} from "./names";

const most_partners = 5;

export const domain_name = (domain: string): string => {
  const key = `domain.${domain}`;
  return knows(key) ? say(key) : domain;
};

/** What is shown as bars, and against what: shares of the strongest, or of 1. */
const shown = [
  {name: "power", of_most: true, text: fine_percent},
  {name: "threat", of_most: true, text: (value: number | null | undefined) => number_text(value, 2)},
  {name: "safety", of_most: false, text: percent},
  {name: "autonomy", of_most: false, text: percent},
] as const;

function rows_of(world: World, course: Course, actor: number, place: number, before: number | null): BarRow[] {
  return shown.flatMap(({name, of_most, text}, k) => {
    const row = course.series(name, actor);
    if (!row) return [];
    const most = of_most ? Math.max(1e-9, ...world.actors.map((_, other) => course.series(name, other)?.[place] ?? 0), ...row.map((value) => value ?? 0)) : 1;
    const [now, then] = [row[place] ?? 0, before === null ? null : row[before] ?? 0];
    const change = then === null || Math.abs(now - then) < 0.005 * Math.abs(then || 1) ? "" : now > then ? " ↑" : " ↓";
    return [{name: say(`series.${name}`), value: `${text(now)}${change}`, part: now / most, before: then === null ? null : then / most, colour: line_colour(k)}];
  });
}

/** The bars of a state at a place of the history; ticks where it stood at `before`. */
export const state_bars = (world: World, course: Course, actor: number, place: number, before: number | null): HTMLElement =>
  bar_rows(rows_of(world, course, actor, place, before), say("class.state.title"));

/** The strongest have a colour each, the same on every page. */
function colour_of(world: World, course: Course, actor: number): string {
  const power = (one: number): number => course.series("power", one)?.[0] ?? 0;
  const rank = world.actors.filter((_, other) => power(other) > power(actor) || (power(other) === power(actor) && other < actor)).length;
  return rank < 8 ? area_colour(rank) : rest_colour();
}

/** Whom it leans on in a domain, itself first. */
export function partner_bars(world: World, course: Course, actor: number, place: number, domain: number | null, before: number | null = null): HTMLElement {
  const leans = course.leans(actor, place, domain);
  const earlier = before === null ? null : new Map(course.leans(actor, before, domain).map((lean) => [lean.partner, lean.share]));
  const partners = leans.filter((lean) => lean.partner !== actor && lean.share > 0.0005).slice(0, most_partners);
  const own = leans.find((lean) => lean.partner === actor);
  const row = (partner: number, share: number): BarRow => ({
    name: partner === actor ? say("class.itself") : actor_name(world, world.actors[partner]?.id ?? ""), value: percent(share), part: share,
    before: earlier?.get(partner) ?? null, colour: partner === actor ? self_colour() : colour_of(world, course, partner),
  });
  return bar_rows([...(own ? [row(actor, own.share)] : []), ...partners.map((lean) => row(lean.partner, lean.share))], say("class.leans"));
}

/** The domain that is looked at outlives what is built anew. */
export interface Looked { domain: string }

export function leaning(world: World, course: Course, actor: number, place: number, before: number | null, looked: Looked): HTMLElement {
  const domains = ["security", "economic", "political"];
  const bars = el("div");
  const draw = (): void => {
    const at = domains.indexOf(looked.domain);
    bars.replaceChildren(partner_bars(world, course, actor, place, at < 0 ? null : at, before));
  };
  draw();
  return el("div", {class: "leaning"},
    el("h4", {}, say("class.leans")),
    choice(say("class.domain"), [{value: "all", text: say("domain.all")},
      ...domains.map((domain) => ({value: domain, text: domain_name(domain)}))], looked.domain, (value) => {
      looked.domain = value;
      draw();
    }),
    bars);
}

export const round_years = (years: {from: number; to: number}): string => say("class.years", {from: year_text(years.from), to: year_text(years.to)});
