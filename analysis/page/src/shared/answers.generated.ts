// What the server answers and what a report holds. Made by `tarazy schema answers` (./dev bless) from their descriptions in C++.

export interface Text {
  en?: string;
  kk?: string;
  ru?: string;
}

export interface ActorData {
  id: string;
  name: Text;
  kind: "state" | "bloc" | "nonstate";
  /** latitude, longitude in degrees */
  capital?: [number, number];
  /** missing where it decides nothing */
  doctrine?: string;
}

export interface DomainData {
  name: string;
  weight: number;
}

export interface InstitutionData {
  id: string;
  name: Text;
  /** actors by number */
  members: number[];
  active: boolean;
}

export interface CorridorData {
  id: string;
  name: Text;
  kind: string;
  /** an actor by number, as those below */
  from: number;
  to: number;
  transit: number[];
  capacity: number;
}

export interface EventData {
  id: string;
  label: Text;
  /** the year in which it comes */
  at?: number;
  /** or how often it comes a year */
  hazard?: number;
  /** years after which it is undone */
  for?: number;
}

export interface FailureData {
  run: number;
  reason: string;
}

export interface Packed {
  /** the rows count in this power of ten */
  e: number;
  /** each number as its difference from the last one before that is not null */
  rows: (number | null)[][];
}

export interface SeriesData {
  /** capability:NAME of a capability beside economy and military */
  name: string;
  /** whether each actor has a fan */
  shape: "actor" | "system";
  unit: string;
  long_name: string;
  /** whether its numbers are shares of one */
  share: boolean;
  /** 5, 25, 50, 75 and 95 % quantiles through time */
  bands: Packed[];
  /** single runs through time */
  histories: Packed[];
  /** of power */
  mean?: Packed[];
}

export interface LinksData {
  /** the rows count in this power of ten */
  e: number;
  /** each number as its difference from the last one before that is not null */
  rows: (number | null)[][];
  /** one a row, by number */
  partners: number[];
}

export interface ActorCrises {
  /** of its own, as the total */
  years: [number, number, number][];
  /** of others */
  wars_joined: number;
  /** of its own */
  runs_with_crisis: number;
  /** its own or joined */
  runs_with_war: number;
}

export interface CrisesData {
  /** how many */
  all: number;
  years: number[];
  /** fizzles, concessions and wars of each year */
  total: [number, number, number][];
  actors: ActorCrises[];
  pair_count: number;
  /** i, j, fizzles, concessions, wars, won by i; the most quarrelsome first */
  pairs: [number, number, number, number, number, number][];
  /** of the histories shown: run, time, i, j, joined i, joined j, p_i, judged_i, judged_j, outcome, winner, military losses */
  log: [number, number, number, number, number[], number[], number | null, number | null, number | null, number, number | null, number | null][];
}

export interface EventCounts {
  /** in which it fired */
  runs: number;
  /** how often, in all of them */
  fired: number;
  /** when it first fires: least, median and most */
  first: [number, number, number] | null;
}

export interface EventLogData {
  /** how many rows */
  all: number;
  /** one an event of the scenario */
  events: EventCounts[];
  /** of the histories shown: run, time, event by number, 1 where it is undone */
  log: [number, number, number, number][];
}

export interface RunData {
  kind: "run";
  /** of the program that made the file */
  version: string;
  name: string;
  title: Text;
  description: Text;
  actors: ActorData[];
  domains: DomainData[];
  institutions: InstitutionData[];
  corridors: CorridorData[];
  events: EventData[];
  source: string;
  /** the file, as YAML */
  scenario: string;
  /** path=value */
  set: string[];
  /** actor=doctrine */
  policy: string[];
  /** a text: readers lose digits beyond 2^53 */
  seed: string;
  runs: number;
  failed: number;
  /** the first of them */
  failures: FailureData[];
  /** how many the file has */
  recorded_times: number;
  /** those shown, in years */
  times: number[];
  /** runs shown one by one */
  histories: number[];
  series: SeriesData[];
  /** by series of pairs: of each domain (or once) each actor's strongest partners, itself among them */
  links: Record<string, LinksData[][]>;
  crises: CrisesData | null;
  event_log: EventLogData | null;
}

export interface AxisData {
  length: number;
  long_name: string;
  labels?: string[];
  numbers?: number[];
}

export interface VariableData {
  axes: string[];
  unit: string;
  long_name: string;
  /** numbers that stand for words */
  flags?: [number, string][];
  /** the last axis fastest */
  values: (number | null)[] | string[];
  [further: string]: unknown;
}

export interface TableData {
  kind: "sweep" | "comparison";
  /** of the program that made the file */
  version: string;
  /** a text: readers lose digits beyond 2^53 */
  seed: string;
  attributes: Record<string, string>;
  axes: Record<string, AxisData>;
  variables: Record<string, VariableData>;
  /** variables that are too long for a page */
  left_out: string[];
}

export interface ErrorData {
  kind: "input" | "domain" | "access" | "limit" | "superseded" | "interrupted" | "bug";
  message: string;
}

export interface ErrorAnswer {
  error: ErrorData;
}

export interface Join {
  code: string;
  /** the page's addresses for others */
  urls: string[];
}

export interface Me {
  role: "teacher" | "student" | "none";
  /** other computers may come */
  lan: boolean;
  /** for the teacher */
  join: Join | null;
  /** of the program */
  version: string;
}

export interface Joined {
  /** by id */
  student: string;
}

export interface CardActor {
  id: string;
  name: Text;
  kind: "state" | "bloc" | "nonstate";
  /** latitude, longitude in degrees */
  capital?: [number, number];
  /** at the start */
  power: number;
}

export interface ScenarioCard {
  name: string;
  title: Text;
  description: Text;
  /** the goal of its lesson */
  question: Text;
  start: number;
  end: number;
  step: number;
  actors: CardActor[];
}

export interface ScenarioList {
  /** true in a folder of files without a server */
  static?: boolean;
  /** of the program */
  version: string;
  scenarios: ScenarioCard[];
}

export interface ScenarioData {
  name: string;
  title: Text;
  description: Text;
  actors: ActorData[];
  domains: DomainData[];
  institutions: InstitutionData[];
  corridors: CorridorData[];
  events: EventData[];
}

export interface SeriesInfo {
  name: string;
  unit: string;
  long_name: string;
  /** whether each actor has a number */
  shape: "actor" | "system";
  /** whether its numbers are shares of one */
  share: boolean;
}

export interface Doctrine {
  name: string;
  /** of those that are built in */
  idea?: string;
  built_in: boolean;
  numbers: Record<string, number>;
}

export interface Parameter {
  path: string;
  /** what it is a number of: world, actor, doctrine ... */
  group: string;
  /** whose it is, by id */
  actor?: string;
  /** whose it is, by name */
  doctrine?: string;
  unit: string;
  /** of numbers: the range of the slider and its step */
  low?: number;
  high?: number;
  step?: number;
  /** the scenario's own */
  value: number | boolean | string;
  kind: "number" | "switch" | "choice";
  /** of choices: the words */
  choices?: string[];
  meaning: string;
}

export interface LessonStep {
  text: Text;
  look_for: Text;
  set: [string, string][];
  policy: [string, string][];
}

export interface Lesson {
  goal: Text;
  steps: LessonStep[];
  questions: Text[];
  hint: Text;
}

export interface ScenarioDetails {
  scenario: ScenarioData;
  start: number;
  end: number;
  step: number;
  /** of a history */
  times: number[];
  series: SeriesInfo[];
  doctrines: Doctrine[];
  parameters: Parameter[];
  lesson: Lesson | null;
  /** pairs of actors by number */
  borders: [number, number][];
  /** one an actor */
  start_year_power: number[];
  /** how many histories an ensemble should have to be there at once */
  suggested_runs: number;
}

export interface DoctrineChange {
  time: number;
  /** by number */
  actor: number;
  doctrine: string;
}

export interface HistoryEvent {
  time: number;
  id: string;
  label: Text;
  /** true where it ended then */
  undone?: boolean;
}

export interface Crisis {
  time: number;
  /** an actor by number, as those below */
  i: number;
  j: number;
  joined_i: number[];
  joined_j: number[];
  /** the chance of i to prevail */
  p_i: number;
  outcome: "fizzle" | "concession" | "war";
  winner: number | null;
}

export interface HistoryAnswer {
  times: number[];
  /** a row an actor */
  actor_series: Record<string, Packed>;
  /** one row */
  system_series: Record<string, Packed>;
  /** one a domain: row iN + j is the share that actor i of N gives to j */
  alignment: Packed[];
  /** row iN + j is how i feels about j */
  affinity?: Packed;
  /** row iN + j is how much i fears j */
  threat?: Packed;
  /** of pairs i < j in order */
  tie?: Packed;
  /** missing where there are none */
  doctrine_changes?: DoctrineChange[];
  events: HistoryEvent[];
  crises: Crisis[];
}

export interface CrisisRates {
  /** ends of the intervals, which begin where the one before ends */
  times: number[];
  /** crises and wars a year, means over the runs */
  per_year: Packed;
}

export interface EnsembleAnswer {
  times: number[];
  runs: number;
  failed: number;
  /** by number: whose the entries of bands are */
  actors: number[];
  /** 5, 25, 50, 75 and 95 % quantiles over the runs that did not fail, of each of the actors */
  bands: Record<string, Packed[]>;
  /** the same of the whole system */
  system: Record<string, Packed>;
  crises: CrisisRates;
  /** what it took */
  milliseconds: number;
}

export interface Term {
  name: string;
  value: number;
}

export interface Reason {
  domain: number;
  /** by number; the actor itself too */
  partner: number;
  share: number;
  /** one step later */
  next_share: number;
  utility: number;
  /** those that are not 0 */
  terms: Term[];
}

export interface ReasonsAnswer {
  time: number;
  actor: number;
  /** domain by domain, partners in file order */
  reasons: Reason[];
}

export interface Setting {
  scenario: string;
  /** paths and their values, as YAML has them */
  set: [string, string][];
  /** actors and their doctrines */
  policy: [string, string][];
  seed: number;
}

export interface Choice {
  doctrine: string;
  /** by actor, from -1 to 1 */
  weights: Record<string, number>;
}

export interface Seat {
  actor: string;
  /** who sits there, by name */
  student: string | null;
  connected: boolean;
  /** for the round that is on */
  chosen: boolean;
  /** of the own seat; for the teacher of every seat */
  choice?: Choice;
}

export interface Pupil {
  id: string;
  name: string;
  /** the actor that it plays */
  seat: string | null;
  connected: boolean;
}

export interface You {
  id: string;
  name: string;
  /** the actor that it plays */
  seat: string | null;
}

export interface DoctrineName {
  name: string;
  /** of those that are built in */
  idea?: string;
  built_in: boolean;
}

export interface World {
  title: Text;
  actors: CardActor[];
  /** pairs of actors by number */
  borders: [number, number][];
  doctrines: DoctrineName[];
  /** those that the class is shown */
  series: SeriesInfo[];
}

export interface PlayedChoice {
  /** missing before the first choice: the scenario's own */
  doctrine?: string;
  weights?: Record<string, number>;
  /** true where nobody sat there */
  engine?: boolean;
  /** else who sat there, by name */
  student?: string;
  /** true where nothing was chosen: it went on with what it had */
  kept?: boolean;
}

export interface PlayedRound {
  /** from 1 */
  round: number;
  /** years */
  from: number;
  to: number;
  /** by actor */
  choices: Record<string, PlayedChoice>;
}

export interface ClassState {
  /** people may join, choose and go on */
  open: boolean;
  /** null without a class */
  scenario: string | null;
  /** the one that is on, from 1 */
  round: number;
  rounds: number;
  /** lobby: there is no class */
  phase: "lobby" | "choosing" | "finished";
  /** years; missing without a class, as the two below and the settings */
  start?: number;
  end?: number;
  /** up to which is played */
  now?: number;
  settings?: Setting;
  seats: Seat[];
  /** for the teacher */
  students?: Pupil[];
  /** for a student */
  you: You | null;
  /** missing, as those below, where only seats and choices changed: it is as before */
  world?: World | null;
  played?: PlayedRound[];
  /** of the rounds played */
  history?: HistoryAnswer | null;
}

export interface DoctrineScore {
  doctrine: string;
  score: number;
}

export interface ReplicateScore {
  /** those that did not fail */
  runs: number;
  mean: number;
  /** the built-in doctrine with the highest mean, the first of equals */
  best: string;
  best_mean: number;
  /** share of the runs in which the seat's own play was better than the best doctrine */
  better_in: number;
  /** share in which it was just as good: to hold a built-in doctrine is no better than it */
  equal_in: number;
}

export interface SeatScore {
  actor: string;
  /** who played it, by name */
  student: string;
  score: number;
  /** what doctrines would have made of it, held from the first round to the last */
  built_in: DoctrineScore[];
  /** one more than the doctrines that did better */
  rank: number;
  /** null where the world is so large that many replicates would take minutes */
  luck: ReplicateScore | null;
}

export interface Replay {
  played: PlayedRound[];
  /** of all that was played */
  history: HistoryAnswer;
}

export interface ClassResult {
  /** those that a student played */
  seats: SeatScore[];
  replay: Replay;
}

export interface GridAxis {
  kind: "set" | "policy";
  /** of a policy */
  actor?: string;
  /** of a setting */
  path?: string;
  values: string[];
  /** the position of the scenario's own value */
  own: number;
}

export interface GridAnswer {
  scenario: string;
  seed: number;
  /** the actor whose doctrine and reasons are shown */
  focal: string;
  focal_index: number;
  axes: GridAxis[];
  /** names of files: positions on the axes, the last fastest */
  points: string[];
  /** names of the files of the lesson's steps */
  steps: string[];
  /** of actors, those with bands */
  series: string[];
  runs: number;
}

export interface PointAnswer {
  setting: Setting;
  history: HistoryAnswer;
  ensemble: EnsembleAnswer;
  /** of the focal actor at some times */
  reasons: ReasonsAnswer[];
}
