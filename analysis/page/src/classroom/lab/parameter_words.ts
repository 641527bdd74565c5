// What parameters are called and explained as. The engine names and explains each in English; words for people are here where there are any.
import type {Parameter} from "../../shared/answers.generated";
import {knows, say} from "../../shared/language";
import {unit_text} from "../../shared/series";
import {doctrine_name} from "../class/names";
import {name_of, type Lab} from "./lab";

/** The path without the names in it: world.anarchy, doctrine.balancing, actor.growth, institution.guarantee. */
export function kind_of(parameter: Pick<Parameter, "path">): string {
  const parts = parameter.path.split(".");
  const last = parts.at(-1) ?? "";
  switch (parts[0]) {
    case "doctrines": return parts[2] === "tilt" ? "doctrine.tilt" : `doctrine.${last}`;
    case "actors": return parts[2] === "growth" ? "actor.growth" : `actor.${last}`;
    case "institutions": return `institution.${last}`;
    case "corridors": return `corridor.${last}`;
    case "events": return `event.${last}`;
    default: return parameter.path;
  }
}

export function parameter_name(parameter: Parameter): string {
  const key = `lab.name.${kind_of(parameter)}`;
  return knows(key) ? say(key) : parameter.path.split(".").slice(-2).join(".");
}

export function parameter_help(parameter: Parameter): string {
  const key = `lab.help.${kind_of(parameter)}`;
  return knows(key) ? say(key) : parameter.meaning;
}

export const parameter_unit = (parameter: Parameter): string => (parameter.unit === "" ? "" : unit_text(parameter.unit));

/** To whom a parameter belongs: a doctrine, an actor, an institution; null where to the world. */
export function owner_of(lab: Lab, parameter: Parameter): string | null {
  const {actors, institutions, corridors, events} = lab.details.scenario;
  const id = parameter.path.split(".")[1];
  const text = (name: {en?: string; kk?: string; ru?: string} | undefined): string => name_of({id: id ?? "", name: name ?? {}, kind: "state"});
  switch (parameter.path.split(".")[0]) {
    case "doctrines": return say("lab.doctrine.numbers", {doctrine: doctrine_name(parameter.doctrine ?? id ?? "")});
    case "actors": return name_of(actors.find((actor) => actor.id === (parameter.actor ?? id))) || (id ?? null);
    case "institutions": return text(institutions.find((one) => one.id === id)?.name);
    case "corridors": return text(corridors.find((one) => one.id === id)?.name);
    case "events": return text(events.find((one) => one.id === id)?.label);
    default: return null;
  }
}
