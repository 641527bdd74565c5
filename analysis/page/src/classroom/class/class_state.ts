// What the server tells of a class, as engine/classroom/game/state_json.h describes it.
import type {Text} from "../../shared/language";
import type {HistoryAnswer, SeriesInfo, Setting} from "../answers";

export interface Choice { doctrine: string; weights?: Record<string, number> }

export interface Seat {
  actor: string;
  student: string | null;
  connected: boolean;
  chosen: boolean;
  /** The own seat's, and for the teacher every seat's. */
  choice?: Choice | null;
}

export interface Pupil { id: string; name: string; seat: string | null; connected: boolean }

export interface WorldActor { id: string; name: Text; kind: "state" | "bloc" | "nonstate"; power?: number }

export interface World {
  title: Text;
  actors: WorldActor[];
  domains?: string[];
  doctrines: {name: string; built_in: boolean}[];
  series: SeriesInfo[];
}

/** What a seat did in a round: `kept` goes on with what it had, `engine` had nobody on it. */
export interface PlayedChoice { doctrine?: string; weights?: Record<string, number>; engine?: boolean; kept?: boolean; student?: string }

export interface PlayedRound { round: number; from: number; to: number; choices: Record<string, PlayedChoice> }

export type Phase = "lobby" | "choosing" | "computing" | "finished";

export interface ClassState {
  open: boolean;
  /** Without a class: "lobby", and what describes one is missing. */
  phase: Phase;
  scenario?: string | null;
  round: number;
  rounds: number;
  start: number;
  end: number;
  now: number;
  settings?: Setting;
  seats: Seat[];
  students?: Pupil[];
  you: {id: string; name: string; seat: string | null} | null;
  played: PlayedRound[];
  /** Missing where only seats and choices changed: then they are as before. */
  world?: World | null;
  history?: HistoryAnswer | null;
}

export interface Luck { runs: number; mean: number; best: string; best_mean?: number; better_in: number; equal_in?: number }
export interface SeatScore {
  actor: string;
  student: string | null;
  score: number;
  built_in: {doctrine: string; score: number}[];
  rank: number;
  luck?: Luck | null;
}
export interface ClassResult { seats: SeatScore[]; replay?: {played?: PlayedRound[]; history?: HistoryAnswer | null} }

/** Whether a class was opened: there is a world to play in. */
export const has_class = (state: ClassState | null): state is ClassState & {world: World} =>
  state !== null && Boolean(state.world) && Array.isArray(state.seats) && state.seats.length > 0;

/** What is now known: a message that leaves out world and history has them as they were. */
export function merged(known: ClassState | null, told: ClassState): ClassState {
  const kept: Partial<ClassState> = {};
  if (known && !("world" in told)) kept.world = known.world ?? null;
  if (known && !("history" in told)) kept.history = known.history ?? null;
  return {...told, ...kept, seats: told.seats ?? [], played: told.played ?? known?.played ?? []};
}

/** The years at which a round begins and ends; those that are played are told, the rest lies evenly between them and the end. */
export function years_of(state: ClassState, round: number): {from: number; to: number} {
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
