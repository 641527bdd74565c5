// What the reader has chosen; it survives a change of language.
import type {RunData} from "../../shared/answers.generated";
import type {MapPosition} from "../../shared/map";
import {decides} from "./data";

export interface RunState {
  actor: number;
  /** Compared with the actor in the fan. */
  others: number[];
  series: string;
  system_series: string;
  show_runs: boolean;
  show_events: boolean;
  time: number;
  lines: string;
  all_lines: boolean;
  map: {kept: MapPosition | null};
  crises_of: number | null;
  table: "actor" | "series" | "system";
  table_series: string;
}

export function first_state(data: RunData): RunState {
  const first = Math.max(0, data.actors.findIndex(decides));
  const policies = data.policy.map((policy) => data.actors.findIndex((actor) => policy.startsWith(`${actor.id}=`))).find((place) => place >= 0);
  const has = (name: string): boolean => data.series.some((series) => series.name === name);
  const lines = data.links["alignment"] ? "alignment:0" : "none";
  return {
    actor: policies ?? first, others: [], series: has("autonomy") ? "autonomy" : data.series[0]?.name ?? "", system_series: "poles", show_runs: false,
    show_events: true, time: data.times.length - 1, lines, all_lines: true, map: {kept: null}, crises_of: null, table: "actor",
    table_series: has("autonomy") ? "autonomy" : data.series[0]?.name ?? "",
  };
}
