// The colours of the actors of a run.
import {actor_colours as colours_of, great_patrons as patrons_of} from "../../shared/actor_colours";
import type {RunData} from "../../shared/answers.generated";
import {patron_of} from "./data";

const known = new WeakMap<RunData, number[]>();

/** Those on whom the others lean most, the strongest first. */
export function great_patrons(data: RunData): number[] {
  let patrons = known.get(data);
  if (patrons) return patrons;
  const last = data.times.length - 1;
  patrons = patrons_of(data.actors.length, [0, Math.round(last / 2), last], (actor, time) => patron_of(data, actor, time));
  known.set(data, patrons);
  return patrons;
}

/** The colours of some actors (at most eight differ). */
export const actor_colours = (data: RunData, wanted: readonly number[]): Map<number, string> => colours_of(great_patrons(data), wanted);
