// What happened in a round, in sentences: who chose what, crises, events.
import type {Crisis, HistoryEvent, PlayedChoice, World} from "../../shared/answers.generated";
import {el} from "../../shared/dom";
import {list_text, say, text_of, year_text} from "../../shared/language";
import {within, type Course} from "./course";
import {actor_name, doctrine_name} from "./names";

const whole_year = (time: number): string => year_text(Math.floor(time + 1e-9));
const name_at = (world: World, actor: number): string => actor_name(world, world.actors[actor]?.id ?? "");

export function crisis_text(world: World, crisis: Crisis): string {
  const side = (first: number, joined: readonly number[]): string => list_text([first, ...joined].map((actor) => name_at(world, actor)));
  const sides = {a: side(crisis.i, crisis.joined_i ?? []), b: side(crisis.j, crisis.joined_j ?? []), year: whole_year(crisis.time)};
  const winner = crisis.winner === null ? "" : name_at(world, crisis.winner);
  if (crisis.outcome === "war") return say("class.crisis.war", {...sides, winner});
  if (crisis.outcome === "concession") {
    const loser = crisis.winner === crisis.i ? crisis.j : crisis.i;
    return say("class.crisis.concession", {...sides, winner, loser: name_at(world, loser)});
  }
  return say("class.crisis.fizzle", sides);
}

interface Told { time: number; text: string; war: boolean }

/** Events, each once with all the years in which it begins; its end is told where it began before. */
function events_told(events: readonly HistoryEvent[]): Told[] {
  const told = new Map<string, HistoryEvent[]>();
  for (const event of events) {
    const key = event.id || JSON.stringify(event.label);
    told.set(key, [...(told.get(key) ?? []), event]);
  }
  return [...told.values()].flatMap((of_one) => {
    const begins = of_one.filter((event) => !event.undone);
    const [first] = begins.length > 0 ? begins : of_one;
    if (!first) return [];
    const event = typeof first.label === "string" ? first.label || first.id : text_of(first.label, first.id);
    const years = list_text([...new Set((begins.length > 0 ? begins : [first]).map(({time}) => whole_year(time)))]);
    return [{time: first.time, text: say(begins.length > 0 ? "class.event" : "class.event.undone", {year: years, event}), war: false}];
  });
}

/** Events and crises between two years, in order; crises of one actor only, or all. */
export function happenings(world: World, course: Course, from: number, to: number, only: number | null): HTMLElement | null {
  const concerns = (crisis: Crisis): boolean => only === null || [crisis.i, crisis.j, ...(crisis.joined_i ?? []), ...(crisis.joined_j ?? [])].includes(only);
  const told = [
    ...events_told(course.events.filter((event) => within(event.time, from, to))),
    ...course.crises.filter((crisis) => within(crisis.time, from, to) && concerns(crisis))
      .map((crisis): Told => ({time: crisis.time, text: crisis_text(world, crisis), war: crisis.outcome === "war"})),
  ].sort((a, b) => a.time - b.time);
  if (told.length === 0) return null;
  return el("ul", {class: "story"}, ...told.map((one) => el("li", {class: one.war && "war"}, one.text)));
}

/** What a seat played in a round, in words. */
export function played_text(choice: PlayedChoice | undefined): string {
  if (!choice?.doctrine) return say("class.kept");
  return choice.kept ? say("class.kept_doctrine", {doctrine: doctrine_name(choice.doctrine)}) : doctrine_name(choice.doctrine);
}
