// Settings: changing them, telling them apart, and a setting as part of a link:
//     #s=steppe&set=world.anarchy:0.8;actors.CHN.growth.economy:0&policy=KAZ:hedge&seed=1&lang=kk&step=2
import type {Setting} from "../shared/answers.generated";

export const plain_setting = (scenario: string): Setting => ({scenario, set: [], policy: [], seed: 1});

function with_pair(pairs: readonly [string, string][], name: string, value: string | null): [string, string][] {
  const others = pairs.filter(([other]) => other !== name);
  const place = pairs.findIndex(([other]) => other === name);
  if (value === null) return others;
  others.splice(place < 0 ? others.length : place, 0, [name, value]);
  return others;
}

/** With a parameter at a value; null: as the scenario has it. */
export const with_value = (setting: Setting, path: string, value: string | null): Setting => ({...setting, set: with_pair(setting.set, path, value)});
export const with_doctrine = (setting: Setting, actor: string, doctrine: string | null): Setting =>
  ({...setting, policy: with_pair(setting.policy, actor, doctrine)});

export const value_of = (setting: Setting, path: string): string | null => setting.set.find(([other]) => other === path)?.[1] ?? null;
export const doctrine_of = (setting: Setting, actor: string): string | null => setting.policy.find(([other]) => other === actor)?.[1] ?? null;

/** One text for equal settings, whatever the order. */
export function setting_key(setting: Setting): string {
  const sorted = (pairs: readonly [string, string][]): [string, string][] => [...pairs].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return JSON.stringify([setting.scenario, sorted(setting.set), sorted(setting.policy), setting.seed]);
}

/** One that differs: absent values are null, which is what the scenario has. */
export interface Difference { kind: "set" | "policy" | "seed"; name: string; a: string | null; b: string | null }

export function differences(a: Setting, b: Setting): Difference[] {
  const of = (kind: "set" | "policy"): Difference[] => {
    const names = new Set([...a[kind], ...b[kind]].map(([name]) => name));
    const in_a = new Map(a[kind]);
    const in_b = new Map(b[kind]);
    return [...names].map((name) => ({kind, name, a: in_a.get(name) ?? null, b: in_b.get(name) ?? null})).filter((one) => one.a !== one.b);
  };
  const seed: Difference[] = a.seed === b.seed ? [] : [{kind: "seed", name: "seed", a: String(a.seed), b: String(b.seed)}];
  return [...of("set"), ...of("policy"), ...seed];
}

/** What else a link says. */
export interface LinkExtras { language?: string; step?: number; actor?: string; time?: number }

// Commas and the like may stay readable; what separates may not.
const escaped = (text: string): string => encodeURIComponent(text).replaceAll("%2C", ",");

export function link_of(setting: Setting, extras: LinkExtras = {}): string {
  const pairs = (list: readonly [string, string][]): string => list.map(([name, value]) => `${escaped(name)}:${escaped(value)}`).join(";");
  return "#" + [
    `s=${escaped(setting.scenario)}`,
    setting.set.length > 0 && `set=${pairs(setting.set)}`,
    setting.policy.length > 0 && `policy=${pairs(setting.policy)}`,
    setting.seed !== 1 && `seed=${setting.seed}`,
    extras.step !== undefined && `step=${extras.step + 1}`,
    extras.actor !== undefined && `actor=${escaped(extras.actor)}`,
    extras.time !== undefined && `t=${extras.time}`,
    extras.language !== undefined && `lang=${extras.language}`,
  ].filter(Boolean).join("&");
}

function text_of(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}

/** Reads a link; null where it names no scenario. What cannot be read is left out. */
export function read_link(hash: string): {setting: Setting | null; extras: LinkExtras} {
  const parts = new Map(hash.replace(/^#/, "").split("&").map((part) => {
    const place = part.indexOf("=");
    return place < 0 ? [part, ""] as const : [part.slice(0, place), part.slice(place + 1)] as const;
  }));
  const pairs = (text: string | undefined): [string, string][] => (text ?? "").split(";").filter((pair) => pair.includes(":")).map((pair) => {
    const place = pair.indexOf(":");
    return [text_of(pair.slice(0, place)), text_of(pair.slice(place + 1))];
  });
  const whole = (text: string | undefined): number | null => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null);
  const extras: LinkExtras = {};
  const language = parts.get("lang");
  if (language) extras.language = language;
  const step = whole(parts.get("step"));
  if (step !== null && step > 0) extras.step = step - 1;
  const actor = parts.get("actor");
  if (actor) extras.actor = text_of(actor);
  const time = Number(parts.get("t"));
  if (parts.get("t") && Number.isFinite(time)) extras.time = time;
  const scenario = parts.get("s");
  if (!scenario) return {setting: null, extras};
  const seed = whole(parts.get("seed"));
  return {
    setting: {scenario: text_of(scenario), set: pairs(parts.get("set")), policy: pairs(parts.get("policy")), seed: seed !== null && seed > 0 ? seed : 1},
    extras,
  };
}
