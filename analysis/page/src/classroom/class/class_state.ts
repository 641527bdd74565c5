// What a class is as the page knows it.
import type {ClassState, PlayedRound, World} from "../../shared/answers.generated";

/** What messages have told, put together. */
export type KnownClass = ClassState & {played: PlayedRound[]};
/** A class that was opened. */
export type OpenedClass = KnownClass & {world: World; start: number; end: number; now: number};

/** Whether a class was opened: there is a world to play in. */
export const has_class = (state: KnownClass | null): state is OpenedClass => state !== null && Boolean(state.world) && state.seats.length > 0;

/** What is now known: a message that leaves out world and history has them as they were. */
export function merged(known: KnownClass | null, told: ClassState): KnownClass {
  const kept: Partial<ClassState> = {};
  if (known && !("world" in told)) kept.world = known.world ?? null;
  if (known && !("history" in told)) kept.history = known.history ?? null;
  return {...told, ...kept, played: told.played ?? known?.played ?? []};
}

/** The years at which a round begins and ends; those that are played are told, the rest lies evenly between them and the end. */
export function years_of(state: OpenedClass, round: number): {from: number; to: number} {
  const played = state.played.find((one) => one.round === round);
  if (played) return played;
  const last = state.played[state.played.length - 1];
  const [now, done] = last ? [last.to, last.round] : [state.start, 0];
  const left = Math.max(1, state.rounds - done);
  const year = (k: number): number => now + ((state.end - now) * Math.max(0, k - done)) / left;
  return {from: year(round - 1), to: round >= state.rounds ? state.end : year(round)};
}

/** The built-in doctrines, or those of the scenario. */
export const doctrine_names = (world: World, built_in: boolean): string[] => world.doctrines.filter((one) => one.built_in === built_in).map((one) => one.name);
