// How a pupil comes in: the code on the board and a name.
import {el} from "../../shared/dom";
import {say} from "../../shared/language";
import {post_json, Refused} from "../request";

/** What is typed outlives what is drawn. */
export interface JoinDraft { code: string; name: string }

/** The code in the address that the QR code leads to: `#join=K7QX2`. */
export const code_in_address = (): string => /(?:^#|&)join=([^&]*)/.exec(location.hash)?.[1] ?? "";

const problem_of = (error: unknown): string => {
  if (!(error instanceof Refused)) return say("class.problem.unreachable");
  if (error.status === 403 || error.status === 401) return say("class.problem.code");
  if (error.status === 429) return say("class.problem.wait");
  if (error.status === 409) return say("class.problem.closed");
  return error.message;
};

export function join_form(draft: JoinDraft, note: string, joined: () => void): HTMLElement {
  const problem = el("p", {class: "verdict", role: "alert", "data-state": "problem", hidden: true});
  const code = el("input", {
    id: "join-code", name: "code", required: true, maxlength: 12, autocomplete: "off", autocapitalize: "characters", spellcheck: "false", class: "code-input",
    oninput: () => (draft.code = code.value),
  });
  const name = el("input", {
    id: "join-name", name: "name", required: true, maxlength: 40, autocomplete: "given-name", oninput: () => (draft.name = name.value),
  });
  code.value = draft.code;
  name.value = draft.name;
  let waiting = false;
  const come_in = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (waiting) return;
    waiting = true;
    problem.hidden = true;
    try {
      await post_json("api/join", {code: code.value.trim().toUpperCase(), name: name.value.trim()});
      joined();
    } catch (error) {
      problem.textContent = problem_of(error);
      problem.hidden = false;
    } finally {
      waiting = false;
    }
  };
  return el("form", {class: "card join-form", onsubmit: (event) => void come_in(event)},
    el("h2", {}, say("class.join.title")),
    note ? el("p", {class: "class-note"}, note) : el("p", {class: "about"}, say("class.join.about")),
    el("label", {for: "join-code"}, say("class.join.code")), code,
    el("label", {for: "join-name"}, say("class.join.name")), name,
    problem,
    el("button", {type: "submit", class: "main-button"}, say("class.join.enter")));
}
