// How somebody wants to see the page; kept in the browser where it lets us.
import {language, set_language} from "../shared/language";
import {set_theme, theme, type Theme} from "../shared/theme";

const place = "tarazy.page";
let projector = false;

export const is_projector = (): boolean => projector;

function keep(): void {
  try {
    localStorage.setItem(place, JSON.stringify({language: language(), theme: theme(), projector}));
  } catch {
    // A browser that keeps nothing: the page works without.
  }
}

function show_projector(on: boolean): void {
  projector = on;
  document.documentElement.toggleAttribute("data-projector", on);
}

export function choose_language(code: string): void {
  set_language(code);
  keep();
}
export function choose_theme(wanted: Theme): void {
  set_theme(wanted);
  keep();
}
export function choose_projector(on: boolean): void {
  show_projector(on);
  keep();
}

/** As kept; else the browser's language and the system's colours. A link may name a language. */
export function read_preferences(linked_language?: string): void {
  let kept: {language?: string; theme?: Theme; projector?: boolean} = {};
  try {
    kept = (JSON.parse(localStorage.getItem(place) ?? "{}") ?? {}) as typeof kept;
  } catch {
    // Not ours, or not there.
  }
  set_language(linked_language ?? kept.language ?? navigator.language.slice(0, 2));
  if (kept.theme === "light" || kept.theme === "dark") set_theme(kept.theme);
  show_projector(kept.projector === true);
}
