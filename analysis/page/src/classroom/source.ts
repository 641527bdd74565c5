// Where the laboratory gets its numbers: a server, or the files of a static export.
import type {EnsembleAnswer, HistoryAnswer, ReasonsAnswer, ScenarioDetails, ScenarioList, Setting} from "../shared/answers.generated";

/** The values that can be had of a static export; null where everything can. */
export interface Grid {
  /** The only positions of a slider, as text, in order; own: the scenario's own value. */
  values_of: (path: string) => {values: string[]; own: number} | null;
  doctrines_of: (actor: string) => string[] | null;
  /** Actor series that have bands. */
  series: string[];
  /** Of how many histories. */
  runs: number;
  /** Whose reasons are there. */
  focal: number;
  /** The setting that is there and nearest to the one wanted. */
  nearest: (setting: Setting) => Setting;
}

export interface EnsembleQuestion { runs: number; series: string[]; actors: number[] }

/** All methods reject with Refused or Unreachable, and with an AbortError once the signal says stop. */
export interface DataSource {
  scenarios: () => Promise<ScenarioList>;
  scenario: (name: string) => Promise<ScenarioDetails>;
  /** What can be set in a scenario; null: anything. */
  grid: (name: string) => Promise<Grid | null>;
  history: (setting: Setting, signal?: AbortSignal) => Promise<HistoryAnswer>;
  ensemble: (setting: Setting, question: EnsembleQuestion, signal?: AbortSignal) => Promise<EnsembleAnswer>;
  explain: (setting: Setting, actor: number, time: number, signal?: AbortSignal) => Promise<ReasonsAnswer | null>;
  /** A scenario file as text; null where the source has none. */
  yaml: ((setting: Setting) => Promise<string>) | null;
}
