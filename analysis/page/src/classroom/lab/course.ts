// One history unpacked: what the map, the bars and the ticker show at a time, also between two that are recorded.
import type {Patron} from "../../shared/actor_colours";
import type {Crisis, HistoryAnswer, HistoryEvent, Packed} from "../../shared/answers.generated";
import {unpack, type Row} from "../../shared/steps";

export interface Domain { name: string; weight: number }

/** The value of a row at a place between two recorded times; null where there is none. */
function between(row: Row | undefined, place: number): number | null {
  const before = Math.floor(place);
  const a = row?.[before] ?? null;
  const part = place - before;
  if (a === null || part === 0) return a;
  const b = row?.[before + 1] ?? null;
  return b === null ? a : a + part * (b - a);
}

export class Course {
  readonly times: readonly number[];
  readonly events: readonly HistoryEvent[];
  readonly crises: readonly Crisis[];
  readonly doctrine_changes: readonly {time: number; actor: number; doctrine: string}[];
  private readonly rows = new Map<Packed, Row[]>();
  private readonly weights: number[];

  constructor(private readonly answer: HistoryAnswer, private readonly actors: number, domains: readonly Domain[]) {
    this.times = answer.times;
    this.events = answer.events;
    this.crises = answer.crises;
    this.doctrine_changes = answer.doctrine_changes ?? [];
    const total = domains.reduce((sum, domain) => sum + domain.weight, 0) || 1;
    this.weights = domains.map((domain) => domain.weight / total);
  }

  private unpacked(packed: Packed): Row[] {
    let rows = this.rows.get(packed);
    if (!rows) this.rows.set(packed, (rows = unpack(packed)));
    return rows;
  }

  get last(): number {
    return this.times.length - 1;
  }
  time_at(place: number): number {
    return between(this.times as number[], place) ?? this.times[this.last] ?? 0;
  }
  /** The place of a time, between recorded ones if need be. */
  place_of(time: number): number {
    const {times} = this;
    if (time <= (times[0] ?? 0)) return 0;
    for (let k = 1; k < times.length; ++k) {
      const [a, b] = [times[k - 1]!, times[k]!];
      if (time <= b) return k - 1 + (time - a) / (b - a);
    }
    return this.last;
  }

  has(pairs: "alignment" | "threat" | "tie" | "affinity"): boolean {
    return pairs === "alignment" ? this.answer.alignment.length > 0 : this.answer[pairs] !== undefined;
  }
  has_series(name: string): boolean {
    return name in this.answer.actor_series || name in (this.answer.system_series ?? {});
  }
  /** A series of an actor, or of the system. */
  series(name: string, actor: number): Row | null {
    const of_actors = this.answer.actor_series[name];
    if (of_actors) return this.unpacked(of_actors)[actor] ?? null;
    const of_system = this.answer.system_series?.[name];
    return of_system ? this.unpacked(of_system)[0] ?? null : null;
  }
  series_at(name: string, actor: number, place: number): number | null {
    return between(this.series(name, actor) ?? undefined, place);
  }
  power(actor: number, place: number): number {
    return this.series_at("power", actor, place) ?? 0;
  }

  private pair(packed: Packed | undefined, i: number, j: number, place: number): number {
    return packed ? between(this.unpacked(packed)[i * this.actors + j], place) ?? 0 : 0;
  }
  share(domain: number, i: number, j: number, place: number): number {
    return this.pair(this.answer.alignment[domain], i, j, place);
  }
  affinity(i: number, j: number, place: number): number {
    return this.pair(this.answer.affinity, i, j, place);
  }
  /** How much i feels threatened by j. */
  threat(i: number, j: number, place: number): number {
    return this.pair(this.answer.threat, i, j, place);
  }
  tie(i: number, j: number, place: number): number {
    if (!this.answer.tie || i === j) return 0;
    const [a, b] = i < j ? [i, j] : [j, i];
    return between(this.unpacked(this.answer.tie)[a * this.actors - (a * (a + 1)) / 2 + b - a - 1], place) ?? 0;
  }

  /** The share that i puts on j, all domains by their weights. */
  leaning(i: number, j: number, place: number): number {
    return this.weights.reduce((sum, weight, domain) => sum + weight * this.share(domain, i, j, place), 0);
  }
  /** The partner on whom an actor leans most, beside itself; null where it leans on nobody. */
  patron(actor: number, place: number): Patron | null {
    let best: Patron | null = null;
    for (let partner = 0; partner < this.actors; ++partner) {
      if (partner === actor) continue;
      const share = this.leaning(actor, partner, place);
      if (share > (best?.share ?? 1e-6)) best = {partner, share};
    }
    return best;
  }
}
