// What states and doctrines are called.
import type {World} from "../../shared/answers.generated";
import {knows, say, text_of} from "../../shared/language";

export function actor_name(world: World | null | undefined, id: string): string {
  const actor = world?.actors.find((one) => one.id === id);
  return actor ? text_of(actor.name, actor.id) : id;
}

/** A doctrine in the page's language; one of the scenario's own has only the name that its file gives. */
export function doctrine_name(doctrine: string): string {
  const key = `class.doctrine.${doctrine}`;
  return knows(key) ? say(key) : doctrine;
}

export function doctrine_idea(doctrine: string): string {
  const key = `class.idea.${doctrine}`;
  return knows(key) ? say(key) : say("class.idea.own");
}
