// One colour an actor, the same in every picture: the great powers keep theirs, others take what is free.
import {area_colour} from "../../shared/colours";
import {patron_of, type RunData} from "./data";

const most_patrons = 7;
const known = new WeakMap<RunData, number[]>();

/** Those on whom the others lean most, by how many do at any of the times looked at, the strongest first. */
export function great_patrons(data: RunData): number[] {
  let patrons = known.get(data);
  if (patrons) return patrons;
  const led = new Map<number, number>();
  const last = data.times.length - 1;
  for (const time of [0, Math.round(last / 2), last]) {
    data.actors.forEach((_, actor) => {
      const patron = patron_of(data, actor, time);
      if (patron) led.set(patron.partner, (led.get(patron.partner) ?? 0) + 1 + patron.share);
    });
  }
  patrons = [...led].sort((a, b) => b[1] - a[1]).slice(0, most_patrons).map(([actor]) => actor);
  known.set(data, patrons);
  return patrons;
}

/** The colours of some actors (at most eight differ). */
export function actor_colours(data: RunData, wanted: readonly number[]): Map<number, string> {
  const patrons = great_patrons(data);
  const taken = new Set(wanted.map((actor) => patrons.indexOf(actor)).filter((place) => place >= 0));
  let free = 0;
  return new Map(wanted.map((actor) => {
    const own = patrons.indexOf(actor);
    if (own >= 0) return [actor, area_colour(own)];
    while (taken.has(free)) ++free;
    return [actor, area_colour(free++)];
  }));
}
