// What has happened up to the time shown, the newest first.
import type {Crisis, HistoryEvent} from "../../shared/answers.generated";
import {el} from "../../shared/dom";
import {list_text, say, text_of, year_text} from "../../shared/language";
import {doctrine_name} from "../class/names";
import type {Course} from "./course";
import {name_of, type Lab} from "./lab";

const most_listed = 80;
const most_joiners = 4;

interface Happening { time: number; kind: "event" | "undone" | "fizzle" | "concession" | "war" | "doctrine"; words: string }

export function happenings_of(lab: Lab, course: Course): Happening[] {
  const {actors, events} = lab.details.scenario;
  const name = (actor: number): string => name_of(actors[actor]);
  const event = ({time, id, label, undone}: HistoryEvent): Happening => {
    const text = (typeof label === "string" ? label : text_of(label)) || text_of(events.find((one) => one.id === id)?.label, id);
    return {time, kind: undone ? "undone" : "event", words: undone ? say("lab.ticker.undone", {event: text}) : text};
  };
  const side = (actor: number, joined: readonly number[]): string => {
    if (joined.length === 0) return name(actor);
    const named = joined.slice(0, most_joiners).map(name);
    return `${name(actor)} (${say("crises.joined", {list: list_text(joined.length > most_joiners ? [...named, `+${joined.length - most_joiners}`] : named)})})`;
  };
  const crisis = ({time, i, j, joined_i, joined_j, outcome, winner}: Crisis): Happening => {
    const values = {first: side(i, joined_i), second: side(j, joined_j), winner: winner === null ? "–" : name(winner)};
    return {time, kind: outcome, words: say(`lab.ticker.${outcome}`, values)};
  };
  return [
    ...course.events.map(event), ...course.crises.map(crisis),
    ...course.doctrine_changes.map(({time, actor, doctrine}): Happening =>
      ({time, kind: "doctrine", words: say("lab.ticker.doctrine", {actor: name(actor), doctrine: doctrine_name(doctrine)})})),
  ].sort((a, b) => a.time - b.time);
}

export function ticker_panel(lab: Lab): HTMLElement {
  const list = el("ol", {class: "ticker"});
  const log = el("div", {class: "ticker-log", role: "log", "aria-label": say("lab.ticker"), tabindex: 0}, list);
  const count = el("p", {class: "about"});
  let of: Course | null = null;
  let all: Happening[] = [];
  let shown = -1;
  const update = (): void => {
    const course = lab.shown;
    if (!course) return;
    if (course !== of) {
      of = course;
      all = happenings_of(lab, course);
      shown = -1;
    }
    const so_far = all.findIndex((one) => one.time > lab.time + 1e-9);
    const number = so_far < 0 ? all.length : so_far;
    if (number === shown) return;
    shown = number;
    count.textContent = all.length === 0 ? say("lab.ticker.nothing") : say("lab.ticker.count", {n: number, all: all.length});
    // Spoken only where somebody steps, not while it plays.
    log.setAttribute("aria-live", lab.playing ? "off" : "polite");
    list.replaceChildren(...all.slice(Math.max(0, number - most_listed), number).reverse().map((one) =>
      el("li", {class: `happening ${one.kind}`}, el("b", {}, year_text(one.time)), " ", one.words)));
  };
  lab.on(["time", "data"], update);
  update();
  return el("section", {class: "card", id: "ticker"}, el("h2", {}, say("lab.ticker")), count, log);
}
