// What the server answers, as engine/serve writes it; a static export holds the same.
import type {Text} from "../shared/language";
import type {Packed} from "../shared/steps";

/** What sliders change. Values are YAML scalars as text. */
export interface Setting {
  scenario: string;
  set: [path: string, value: string][];
  policy: [actor: string, doctrine: string][];
  seed: number;
}

export interface Join { code: string; urls: string[] }
export interface Me { role: "teacher" | "student" | "none"; lan: boolean; join: Join | null; version: string }

export interface CardActor { id: string; name: Text; kind: "state" | "bloc" | "nonstate"; capital?: [number, number]; power: number }
export interface ScenarioCard {
  name: string;
  title: Text;
  description: Text;
  question?: Text;
  start: number;
  end: number;
  step: number;
  actors: CardActor[];
}
export interface ScenarioList { version: string; scenarios: ScenarioCard[] }

export interface ActorData { id: string; name: Text; kind: "state" | "bloc" | "nonstate"; capital?: [number, number]; doctrine?: string }
export interface ScenarioData {
  name: string;
  title: Text;
  description: Text;
  actors: ActorData[];
  domains: {name: string; weight: number}[];
  institutions: {id: string; name: Text; members: number[]; active: boolean}[];
  corridors: {id: string; name: Text; kind: string; from: number; to: number; transit: number[]; capacity: number}[];
  events: {id: string; label: Text; at?: number; hazard?: number; for?: number}[];
}
export interface SeriesInfo { name: string; unit: string; long_name: string; shape: "actor" | "system"; share: boolean }
export interface Doctrine { name: string; idea?: string; built_in: boolean; numbers: Record<string, number> }
export interface Parameter {
  path: string;
  group: string;
  actor?: string;
  doctrine?: string;
  unit: string;
  low: number;
  high: number;
  step: number;
  value: number | boolean | string;
  meaning: string;
  kind: "number" | "switch" | "choice";
  choices?: string[];
}
export interface LessonStep { text: Text; look_for?: Text; set?: [string, string][]; policy?: [string, string][] }
export interface Lesson { goal?: Text; steps: LessonStep[]; questions?: Text[]; hint?: Text }
export interface ScenarioDetails {
  scenario: ScenarioData;
  start: number;
  end: number;
  step: number;
  times: number[];
  series: SeriesInfo[];
  doctrines: Doctrine[];
  parameters: Parameter[];
  lesson: Lesson | null;
  borders: [number, number][];
  start_year_power: number[];
}

export interface HistoryEvent { time: number; id: string; label: Text | string; undone?: boolean }
export interface Crisis {
  time: number;
  i: number;
  j: number;
  joined_i: number[];
  joined_j: number[];
  p_i: number;
  outcome: "fizzle" | "concession" | "war";
  winner: number | null;
}
/** One history. Pairs are rows iN + j; of ties i < j in order. A class sees fewer series than a teacher, big static worlds fewer pairs. */
export interface HistoryAnswer {
  times: number[];
  actor_series: Record<string, Packed>;
  system_series?: Record<string, Packed>;
  alignment: Packed[];
  affinity?: Packed;
  threat?: Packed;
  tie?: Packed;
  doctrine_changes?: {time: number; actor: number; doctrine: string}[];
  events: HistoryEvent[];
  crises: Crisis[];
}

/** Bands are q05, q25, q50, q75, q95 through time. */
export interface EnsembleAnswer {
  times: number[];
  runs: number;
  failed: number;
  /** The actors that the entries of `bands` belong to. */
  actors?: number[];
  bands: Record<string, Packed[]>;
  system?: Record<string, Packed>;
  milliseconds: number;
  crises?: {times: number[]; per_year: Packed};
}

export interface Term { name: string; value: number }
export interface Reason { domain: number; partner: number; share: number; next_share: number; utility: number; terms: Term[] }
export interface ReasonsAnswer { time: number; actor: number; reasons: Reason[] }
