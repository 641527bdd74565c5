// The lines of the map: who leans on whom, trades with, threatens, likes, quarrels with; the corridors.
import type {RunData} from "../../shared/answers.generated";
import {line_colour, style_colour} from "../../shared/colours";
import {number_text, percent, say, text_of} from "../../shared/language";
import type {MapLine} from "../../shared/map";
import {links_of, name_of} from "./data";

/** What can be chosen: value and words. */
export function line_kinds(data: RunData): {value: string; text: string}[] {
  const kinds: {value: string; text: string}[] = [];
  if (data.links["alignment"]) {
    data.domains.forEach((domain, d) => kinds.push({
      value: `alignment:${d}`, text: say("map.lines.alignment", {domain: say(`domain.${domain.name}` as "domain.security")}),
    }));
  }
  for (const kind of ["tie", "threat_from", "affinity"] as const) if (data.links[kind]) kinds.push({value: kind, text: say(`map.lines.${kind}`)});
  if (data.crises) kinds.push({value: "crises", text: say("map.lines.crises")});
  if (data.corridors.length > 0) kinds.push({value: "corridors", text: say("map.lines.corridors")});
  return [...kinds, {value: "none", text: say("map.lines.none")}];
}

interface Tie { from: number; to: number; value: number; via?: number[]; title: string; colour: string; dash?: number[] }

function pair_ties(data: RunData, kind: string, layer: number, time: number): Tie[] {
  return (data.links[kind]?.[layer] ?? []).flatMap((links, from) => links_of(links).filter((link) => link.partner !== from).map((link) => {
    const value = link.mean[time] ?? 0;
    const pair = `${name_of(data.actors[from]!)} → ${name_of(data.actors[link.partner]!)}`;
    const hostile = kind === "threat_from" || (kind === "affinity" && value < 0);
    const shown = kind === "alignment" ? percent(value) : number_text(value);
    return {from, to: link.partner, value, title: `${pair}: ${shown}`, colour: line_colour(hostile ? 1 : 0), ...(hostile ? {dash: [6, 4]} : {})};
  }));
}

function crisis_ties(data: RunData): Tie[] {
  const runs = data.runs - data.failed;
  return (data.crises?.pairs ?? []).map(([from, to, fizzles, concessions, wars]) => {
    const value = (fizzles + concessions + wars) / runs;
    return {
      from, to, value, colour: line_colour(1), dash: [6, 4],
      title: `${name_of(data.actors[from]!)} – ${name_of(data.actors[to]!)}: ${say("crises.a_run")} ${number_text(value)}`,
    };
  });
}

function corridor_ties(data: RunData): Tie[] {
  return data.corridors.map((corridor) => ({
    from: corridor.from, to: corridor.to, via: corridor.transit, value: corridor.capacity, colour: style_colour("soft"),
    title: `${text_of(corridor.name, corridor.id)}: ${[corridor.from, ...corridor.transit, corridor.to].map((k) => name_of(data.actors[k]!)).join(" – ")}`,
  }));
}

/** The lines of a kind at a time, of one actor or of everybody, weakest first; strength against the strongest of them. */
export function lines_of(data: RunData, kind: string, time: number, only: number | null): MapLine[] {
  const [name, layer] = kind.split(":");
  const ties = name === "crises" ? crisis_ties(data) : name === "corridors" ? corridor_ties(data) : name === "none" ? []
    : pair_ties(data, name ?? "", Number(layer ?? 0), time);
  // What the links of an actor are measured against: a whole of 1 for shares, the strongest otherwise.
  const most = name === "alignment" ? 0.4 : Math.max(1e-12, ...ties.map((tie) => Math.abs(tie.value)));
  return ties
    .filter((tie) => only === null || tie.from === only || tie.to === only || tie.via?.includes(only))
    .map((tie) => ({...tie, strength: Math.min(1, Math.abs(tie.value) / most)}))
    .filter((tie) => tie.strength > (only === null ? 0.08 : 0.02))
    .sort((a, b) => a.strength - b.strength);
}
