// One colour an actor, the same in every picture: the great powers keep theirs, others take what is free.
import {area_colour} from "./colours";

const most_patrons = 7;

export interface Patron { partner: number; share: number }

/** Those on whom the others lean most at any of the times looked at, by how many do, the strongest first. */
export function great_patrons(actors: number, times: readonly number[], patron_of: (actor: number, time: number) => Patron | null): number[] {
  const led = new Map<number, number>();
  for (const time of times) {
    for (let actor = 0; actor < actors; ++actor) {
      const patron = patron_of(actor, time);
      if (patron) led.set(patron.partner, (led.get(patron.partner) ?? 0) + 1 + patron.share);
    }
  }
  return [...led].sort((a, b) => b[1] - a[1]).slice(0, most_patrons).map(([actor]) => actor);
}

/** The colours of some actors (at most eight differ). */
export function actor_colours(patrons: readonly number[], wanted: readonly number[]): Map<number, string> {
  const taken = new Set(wanted.map((actor) => patrons.indexOf(actor)).filter((place) => place >= 0));
  let free = 0;
  return new Map(wanted.map((actor) => {
    const own = patrons.indexOf(actor);
    if (own >= 0) return [actor, area_colour(own)];
    while (taken.has(free)) ++free;
    return [actor, area_colour(free++)];
  }));
}
