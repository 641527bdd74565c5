// The history of a class, unpacked: numbers of a state at a year, whom it leans on, what happened in a round.
import type {Crisis, HistoryAnswer, HistoryEvent, World} from "../../shared/answers.generated";
import {unpack, type Row} from "../../shared/steps";

export interface Lean { partner: number; share: number }

export interface Course {
  times: readonly number[];
  /** The place in `times` that is nearest to a year. */
  place: (year: number) => number;
  /** A series of an actor over time; null where the history does not hold it. */
  series: (name: string, actor: number) => Row | null;
  /** Whom an actor leans on at a place, itself too, the strongest first: in a domain, or the mean of all. */
  leans: (actor: number, place: number, domain: number | null) => Lean[];
  crises: readonly Crisis[];
  events: readonly HistoryEvent[];
}

const known = new WeakMap<HistoryAnswer, Course>();

/** Unpacked once a history. */
export function course_of(history: HistoryAnswer): Course {
  let course = known.get(history);
  if (!course) known.set(history, (course = unpacked(history)));
  return course;
}

function unpacked(history: HistoryAnswer): Course {
  const {times} = history;
  const tables = new Map<string, Row[]>();
  const layers: (Row[] | undefined)[] = [];
  const layer = (domain: number): Row[] => (layers[domain] ??= unpack(history.alignment[domain]!));
  const power = history.actor_series["power"];
  const count = power ? power.rows.length : 0;
  return {
    times,
    place: (year) => times.reduce((best, time, k) => (Math.abs(time - year) < Math.abs(times[best]! - year) ? k : best), 0),
    series: (name, actor) => {
      const packed = history.actor_series[name];
      if (!packed) return null;
      let table = tables.get(name);
      if (!table) tables.set(name, (table = unpack(packed)));
      return table[actor] ?? null;
    },
    leans: (actor, place, domain) => {
      const domains = domain === null ? history.alignment.map((_, d) => d) : [domain];
      const shares = Array.from({length: count}, (_, partner) =>
        domains.reduce((sum, d) => sum + (layer(d)[actor * count + partner]?.[place] ?? 0), 0) / Math.max(1, domains.length));
      return shares.map((share, partner) => ({partner, share})).sort((a, b) => b.share - a.share);
    },
    crises: history.crises ?? [],
    events: history.events ?? [],
  };
}

/** The number of an actor in the file; −1 where there is none. */
export const place_of_actor = (world: World, id: string): number => world.actors.findIndex((actor) => actor.id === id);

/** Whether something happened in a round: what happens at its end belongs to the next. */
export const within = (time: number, from: number, to: number): boolean => time >= from - 1e-9 && time < to - 1e-9;
