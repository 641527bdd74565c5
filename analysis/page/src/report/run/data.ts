// The data of a run, as the page uses it.
import type {ActorData, LinksData, Packed, RunData, SeriesData} from "../../shared/answers.generated";
import {text_of} from "../../shared/language";
import {unpack, type Row} from "../../shared/steps";

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
