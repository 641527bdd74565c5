// The data of a run, as engine/report/run_json.cpp writes it, and as the page uses it.
import {text_of, type Text} from "../../shared/language";
import {unpack, type Packed, type Row} from "../../shared/steps";

export interface ActorData { id: string; name: Text; kind: "state" | "bloc" | "nonstate"; capital?: [number, number]; doctrine?: string }
export interface SeriesData {
  name: string;
  shape: "actor" | "system";
  unit: string;
  long_name: string;
  share: boolean;
  bands: Packed[];
  histories: Packed[];
  mean?: Packed[];
}
export interface LinksData extends Packed { partners: number[] }
export interface CrisesData {
  all: number;
  years: number[];
  total: [number, number, number][];
  actors: {years: [number, number, number][]; wars_joined: number; runs_with_crisis: number; runs_with_war: number}[];
  pair_count: number;
  pairs: [number, number, number, number, number, number][];
  log: [number, number, number, number, number[], number[], number, number, number, number, number | null, number | null][];
}
export interface EventLogData {
  all: number;
  /** One an event of the scenario; when it happens first: least, median and most. */
  events: {runs: number; fired: number; first: [number, number, number] | null}[];
  /** Run, time, event, whether it is undone. */
  log: [number, number, number, 0 | 1][];
}
export interface RunData {
  kind: "run";
  version: string;
  name: string;
  title: Text;
  description: Text;
  source: string;
  scenario: string;
  set: string[];
  policy: string[];
  seed: string;
  runs: number;
  failed: number;
  failures: {run: number; reason: string}[];
  recorded_times: number;
  times: number[];
  histories: number[];
  actors: ActorData[];
  domains: {name: string; weight: number}[];
  institutions: {id: string; name: Text; members: number[]; active: boolean}[];
  corridors: {id: string; name: Text; kind: string; from: number; to: number; transit: number[]; capacity: number}[];
  events: {id: string; label: Text; at?: number; hazard?: number; for?: number}[];
  series: SeriesData[];
  links: Record<string, LinksData[][]>;
  crises: CrisesData | null;
  event_log: EventLogData | null;
}

/** Quantiles through time: 5 %, 25 %, 50 %, 75 %, 95 %. */
export interface Fan { low: Row; lower: Row; median: Row; upper: Row; high: Row }
export interface Link { partner: number; mean: Row }

const fans = new Map<Packed, Fan>();

export function fan_of(series: SeriesData, place: number): Fan {
  const packed = series.bands[series.shape === "system" ? 0 : place]!;
  let fan = fans.get(packed);
  if (!fan) {
    const [low, lower, median, upper, high] = unpack(packed) as [Row, Row, Row, Row, Row];
    fans.set(packed, (fan = {low, lower, median, upper, high}));
  }
  return fan;
}

const rows = new Map<Packed, Row[]>();
export function rows_of(packed: Packed): Row[] {
  let known = rows.get(packed);
  if (!known) rows.set(packed, (known = unpack(packed)));
  return known;
}

export const links_of = (links: LinksData): Link[] => {
  const means = rows_of(links);
  return links.partners.map((partner, k) => ({partner, mean: means[k]!}));
};

export const name_of = (actor: ActorData): string => text_of(actor.name, actor.id);
export const decides = (actor: ActorData): boolean => actor.kind !== "nonstate";

export {change_text, series_help, series_name, titled, unit_text, value_text} from "../../shared/series";

/** Mean share that an actor puts on each partner at a time, all domains by their weights; itself left out. */
export function leaning(data: RunData, actor: number, time: number): Map<number, number> {
  const shares = new Map<number, number>();
  const total = data.domains.reduce((sum, domain) => sum + domain.weight, 0);
  data.domains.forEach((domain, d) => {
    const links = data.links["alignment"]?.[d]?.[actor];
    if (!links) return;
    for (const {partner, mean} of links_of(links)) {
      if (partner !== actor) shares.set(partner, (shares.get(partner) ?? 0) + ((mean[time] ?? 0) * domain.weight) / total);
    }
  });
  return shares;
}

/** The partner that an actor leans on most. */
export function patron_of(data: RunData, actor: number, time: number): {partner: number; share: number} | null {
  let best: {partner: number; share: number} | null = null;
  for (const [partner, share] of leaning(data, actor, time)) if (!best || share > best.share) best = {partner, share};
  return best;
}
