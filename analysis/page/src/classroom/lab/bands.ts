// Bands of an ensemble, and rows brought to common times.
import type {EnsembleAnswer} from "../../shared/answers.generated";
import {unpack, type Row} from "../../shared/steps";

export interface Band { low: Row; lower: Row; median: Row; upper: Row; high: Row }

export class Ensemble {
  readonly times: readonly number[];
  readonly runs: number;
  readonly failed: number;
  readonly milliseconds: number;
  private readonly bands = new Map<string, Band>();

  constructor(answer: EnsembleAnswer) {
    this.times = answer.times;
    this.runs = answer.runs;
    this.failed = answer.failed;
    this.milliseconds = answer.milliseconds;
    const keep = (key: string, rows: Row[]): void => {
      const [low, lower, median, upper, high] = rows;
      if (low && lower && median && upper && high) this.bands.set(key, {low, lower, median, upper, high});
    };
    for (const [name, list] of Object.entries(answer.bands)) {
      list.forEach((packed, k) => keep(`${name}/${answer.actors?.[k] ?? k}`, unpack(packed)));
    }
    for (const [name, packed] of Object.entries(answer.system ?? {})) keep(name, unpack(packed));
  }

  /** The band of a series of an actor, or of the system. */
  band(series: string, actor: number): Band | null {
    return this.bands.get(`${series}/${actor}`) ?? this.bands.get(series) ?? null;
  }
}

/** All times of some lists, rising, each once. */
export function common_times(...lists: readonly (readonly number[])[]): number[] {
  const all = lists.flat().sort((a, b) => a - b);
  return all.filter((time, k) => k === 0 || time - all[k - 1]! > 1e-6);
}

/** A row of some times, at other times: on the straight line between two; null outside. */
export function resampled(times: readonly number[], row: Row, wanted: readonly number[]): Row {
  let k = 0;
  return wanted.map((time) => {
    while (k < times.length - 2 && times[k + 1]! < time) ++k;
    const [t0, t1] = [times[k] ?? 0, times[k + 1] ?? times[k] ?? 0];
    if (time < t0 - 1e-6 || time > t1 + 1e-6) return null;
    const a = row[k] ?? null;
    const b = (k + 1 < row.length ? row[k + 1] : a) ?? null;
    if (a === null || b === null) return null;
    return t1 > t0 ? a + ((b - a) * (time - t0)) / (t1 - t0) : a;
  });
}

export const resampled_band = (times: readonly number[], band: Band, wanted: readonly number[]): Band => ({
  low: resampled(times, band.low, wanted), lower: resampled(times, band.lower, wanted), median: resampled(times, band.median, wanted),
  upper: resampled(times, band.upper, wanted), high: resampled(times, band.high, wanted),
});
