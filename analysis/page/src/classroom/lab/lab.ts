// What the laboratory knows and shows: the setting with its past, the numbers that were answered, and what is chosen. Its parts listen.
import {great_patrons} from "../../shared/actor_colours";
import type {ActorData, HistoryAnswer, LessonStep, Parameter, ScenarioDetails, SeriesInfo, Setting} from "../../shared/answers.generated";
import {text_of} from "../../shared/language";
import type {MapPosition} from "../../shared/map";
import {doctrine_of, plain_setting, value_of, with_doctrine, with_value} from "../setting";
import type {DataSource, Grid} from "../source";
import {Undo} from "../undo";
import type {Ensemble} from "./bands";
import {Course} from "./course";

/**
 * setting: it changed; data: numbers came; time: another one is shown; view: what is shown of it; request: one began, came back or failed;
 * address: the page's address says something else.
 */
export type Change = "setting" | "data" | "time" | "view" | "request" | "address";

/** What was answered for a setting. */
export interface Shown { setting: Setting; course: Course; ensemble: Ensemble | null }

export interface RequestState { busy: boolean; problem: string | null; milliseconds: number | null; runs: number }

const usual_runs = 200;
/** The time of a history grows with the square of the actors. */
const runs_of_large_worlds = 40;
const most_actors_for_usual_runs = 40;
const most_others = 5;
const most_actors_for_all_lines = 10;
const first_charts = ["security", "autonomy"];

export const name_of = (actor: ActorData | undefined): string => text_of(actor?.name, actor?.id ?? "");
export const decides = (actor: ActorData | undefined): boolean => actor !== undefined && actor.kind !== "nonstate";
/** A value as its YAML scalar. */
export const scalar = (value: number | boolean | string): string => (typeof value === "number" ? String(Number(value.toPrecision(10))) : String(value));

export class Lab {
  private listeners: [Change, () => void][] = [];
  private readonly history_of_settings: Undo<Setting>;
  actor: number;
  others: number[] = [];
  charts: string[];
  lines = new Set<string>(["tie", "threat"]);
  /** Lines of everybody, or only of the chosen actor. */
  all_lines: boolean;
  /** Between two recorded times of the course that is shown. */
  place = 0;
  /** What a link asks for: where to be once the first course is there. */
  first_time: number | null = null;
  playing = false;
  speed = 1;
  now: Shown | null = null;
  /** Setting A of a comparison; B is the current one. */
  kept: Shown | null = null;
  /** Which of the two the map and the bars show. */
  side: "a" | "b" = "b";
  replay: {course: Course; title: () => string} | null = null;
  request: RequestState = {busy: false, problem: null, milliseconds: null, runs: usual_runs};
  lesson_step: number | null = null;
  lesson_open: boolean;
  hint_open = false;
  why_domain = 0;
  search = "";
  open_groups = new Set<string>(["world"]);
  help_of = new Set<string>();
  map: {kept: MapPosition | null} = {kept: null};
  /** Colours stay as they are while sliders move: they come from the first course. */
  patrons: number[] = [];

  constructor(readonly source: DataSource, readonly details: ScenarioDetails, readonly grid: Grid | null, setting: Setting | null) {
    const plain = plain_setting(details.scenario.name);
    this.history_of_settings = new Undo(setting ? this.reachable(setting) : plain);
    const {actors} = details.scenario;
    const decided = setting?.policy.map(([id]) => actors.findIndex((actor) => actor.id === id)).find((place) => place >= 0);
    this.actor = decided ?? grid?.focal ?? Math.max(0, actors.findIndex(decides));
    this.charts = first_charts.filter((name) => this.chart_series.some((series) => series.name === name));
    if (this.charts.length === 0) this.charts = this.chart_series.slice(0, 1).map((series) => series.name);
    this.all_lines = actors.length <= most_actors_for_all_lines;
    this.lesson_open = details.lesson !== null;
  }

  on(change: Change | readonly Change[], listener: () => void): void {
    for (const one of typeof change === "string" ? [change] : change) this.listeners.push([one, listener]);
  }
  tell(change: Change): void {
    for (const [wanted, listener] of [...this.listeners]) if (wanted === change) listener();
  }
  /** The parts are about to be made anew. */
  forget_listeners(): void {
    this.listeners = [];
  }

  /** How many histories make the bands. */
  get runs(): number {
    return this.grid?.runs ?? (this.details.scenario.actors.length > most_actors_for_usual_runs ? runs_of_large_worlds : usual_runs);
  }
  get setting(): Setting {
    return this.history_of_settings.value;
  }
  get plain(): Setting {
    return plain_setting(this.details.scenario.name);
  }
  private reachable(setting: Setting): Setting {
    return this.grid ? this.grid.nearest(setting) : setting;
  }
  /** Changes the setting; changes with one key soon after each other are undone together. */
  set(setting: Setting, key = ""): void {
    this.history_of_settings.set(this.reachable(setting), key);
    this.replay = null;
    this.tell("setting");
  }
  set_value(parameter: Parameter, value: string | null): void {
    this.set(with_value(this.setting, parameter.path, value === scalar(parameter.value) ? null : value), parameter.path);
  }
  set_doctrine(actor: number, doctrine: string | null): void {
    const one = this.details.scenario.actors[actor]!;
    this.set(with_doctrine(this.setting, one.id, doctrine === one.doctrine ? null : doctrine), `policy.${one.id}`);
  }
  get can_undo(): boolean {
    return this.history_of_settings.can_undo;
  }
  get can_redo(): boolean {
    return this.history_of_settings.can_redo;
  }
  undo(): void {
    if (this.history_of_settings.undo()) this.tell("setting");
  }
  redo(): void {
    if (this.history_of_settings.redo()) this.tell("setting");
  }

  /** The value of a parameter in a setting, as text. */
  value_in(setting: Setting, parameter: Parameter): string {
    return value_of(setting, parameter.path) ?? scalar(parameter.value);
  }
  doctrine_in(setting: Setting, actor: number): string {
    const one = this.details.scenario.actors[actor]!;
    return doctrine_of(setting, one.id) ?? one.doctrine ?? "";
  }
  /** The doctrine that an actor follows at the time shown: events may have changed it. */
  doctrine_now(actor: number): string {
    const shown = this.shown;
    const time = shown ? shown.time_at(this.place) : -Infinity;
    const changed = shown?.doctrine_changes.filter((change) => change.actor === actor && change.time <= time + 1e-9).at(-1);
    return changed?.doctrine ?? this.doctrine_in(this.side === "a" && this.kept ? this.kept.setting : this.setting, actor);
  }

  /** The course that the map, the bars and the ticker show. */
  get shown(): Course | null {
    return this.replay?.course ?? (this.side === "a" && this.kept ? this.kept : this.now)?.course ?? null;
  }
  get shown_setting(): Setting {
    return this.side === "a" && this.kept ? this.kept.setting : this.setting;
  }
  get time(): number {
    return this.shown?.time_at(this.place) ?? this.details.start;
  }
  go_to(place: number): void {
    const last = this.shown?.last ?? 0;
    this.place = Math.min(last, Math.max(0, place));
    this.tell("time");
  }
  go_to_time(time: number): void {
    this.go_to(this.shown?.place_of(time) ?? 0);
  }

  choose(actor: number): void {
    this.actor = actor;
    this.others = this.others.filter((other) => other !== actor);
    this.tell("view");
  }
  compare_with(actor: number): void {
    if (actor !== this.actor && !this.others.includes(actor)) this.others = [...this.others, actor].slice(-most_others);
    this.tell("view");
  }

  /** Takes in what was answered; the time shown stays. */
  take(shown: Shown): void {
    const time = this.now ? this.time : this.first_time;
    if (this.patrons.length === 0) {
      const {course} = shown;
      this.patrons = great_patrons(this.details.scenario.actors.length, [0, Math.round(course.last / 2), course.last],
        (actor, place) => course.patron(actor, place));
      // By power at the start: the same colours whatever setting a link opens.
      const {start_year_power: power} = this.details;
      this.patrons.sort((a, b) => (power[b] ?? 0) - (power[a] ?? 0));
    }
    this.now = shown;
    if (time !== null && !this.replay) this.place = this.shown?.place_of(time) ?? 0;
    this.tell("data");
    this.tell("time");
  }
  course_of(history: HistoryAnswer): Course {
    return new Course(history, this.details.scenario.actors.length, this.details.scenario.domains);
  }
  show_replay(history: HistoryAnswer | null, title: () => string): void {
    const time = this.time;
    this.replay = history ? {course: this.course_of(history), title} : null;
    this.place = this.shown?.place_of(time) ?? 0;
    this.tell("data");
  }

  keep_as_a(): void {
    this.kept = this.now;
    this.side = "b";
    this.tell("data");
  }
  end_comparison(): void {
    this.kept = null;
    this.side = "b";
    this.tell("data");
  }
  /** A becomes the current setting, and the current one A. */
  swap(): void {
    if (!this.kept || !this.now) return;
    const {kept, now} = this;
    this.kept = now;
    this.now = kept;
    this.set(kept.setting);
  }

  /** What charts can show: series of actors that have bands, and of the system. */
  get chart_series(): SeriesInfo[] {
    const {grid} = this;
    return this.details.series.filter((series) => !grid || grid.series.includes(series.name));
  }
  step_setting(step: LessonStep): Setting {
    return {...this.plain, set: step.set ?? [], policy: step.policy ?? [], seed: this.setting.seed};
  }
}
