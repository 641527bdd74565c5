// The teacher's way from round to round, with a guard where not all have chosen.
import type {World} from "../../shared/answers.generated";
import {button, el} from "../../shared/dom";
import {list_text, say} from "../../shared/language";
import {years_of, type OpenedClass} from "./class_state";
import {actor_name} from "./names";
import {round_years} from "./own_state";

export interface ControlActions {
  advance: (round: number) => void;
  close: () => void;
  reopen: () => void;
  fresh: () => void;
}

export function round_control(world: World, state: OpenedClass, guarded: {on: boolean}, act: ControlActions): HTMLElement[] {
  const years = years_of(state, Math.min(state.round, state.rounds));
  const sitting = state.seats.filter((seat) => seat.student !== null);
  const missing = sitting.filter((seat) => !seat.chosen);
  const guard = el("div", {class: "guard", role: "alert", hidden: true});
  const go_on = (): void => {
    if (missing.length === 0 && sitting.length > 0) return act.advance(state.round);
    guarded.on = true;
    show_guard();
    guard.querySelector("button")?.focus();
  };
  const show_guard = (): void => {
    guard.hidden = !guarded.on;
    if (!guarded.on) return;
    const names = missing.map((seat) => `${seat.student ?? ""} (${actor_name(world, seat.actor)})`);
    guard.replaceChildren(
      el("p", {}, sitting.length === 0 ? say("class.guard.nobody") : say("class.guard", {n: missing.length, names: list_text(names)})),
      el("div", {class: "controls"},
        button(say("class.guard.wait"), () => {
          guarded.on = false;
          show_guard();
        }, {id: "class-wait"}),
        button(say("class.guard.anyway"), () => {
          guarded.on = false;
          act.advance(state.round);
        }, {id: "class-anyway"})));
  };
  if (missing.length === 0 && sitting.length > 0) guarded.on = false;
  show_guard();
  const finished = state.phase === "finished";
  return [
    el("div", {class: "round-head"},
      el("h3", {}, finished ? say("class.finished") : say("class.round", {round: state.round, rounds: state.rounds})),
      finished ? null : el("p", {class: "round-years"}, round_years(years))),
    el("ol", {class: "steps", "aria-hidden": "true"}, ...Array.from({length: state.rounds}, (_, k) =>
      el("li", {"data-step": finished || k + 1 < state.round ? "done" : k + 1 === state.round ? "now" : "next"}, String(k + 1)))),
    ...(finished ? [] : [el("p", {class: "count"}, say("class.chosen_count", {n: sitting.length - missing.length, of: sitting.length}))]),
    el("div", {class: "controls"},
      !finished && state.open && button(say("class.advance", {round: state.round}), go_on,
        {class: "main-button", id: "class-advance"}),
      !finished && (state.open ? button(say("class.close"), act.close, {id: "class-close"})
        : button(say("class.reopen"), act.reopen, {id: "class-reopen", class: "main-button"})),
      (finished || !state.open) && button(say("class.fresh"), act.fresh, {id: "class-fresh"})),
    ...(!state.open && !finished ? [el("p", {class: "class-note"}, say("class.closed"))] : []),
    guard,
  ];
}
