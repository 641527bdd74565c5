// How a pupil decides: doctrines as cards, if wished more or less weight for each partner, and whether the choice was taken.
import type {Choice, World} from "../../shared/answers.generated";
import {button, el, write} from "../../shared/dom";
import {difference_text, say, sorted_by_name, year_text} from "../../shared/language";
import {doctrine_names} from "./class_state";
import {doctrine_icon} from "./doctrine_icon";
import {actor_name, doctrine_idea, doctrine_name} from "./names";

/** What is being decided; outlives what is drawn. */
export interface Draft {
  key: string;
  doctrine: string | null;
  weights: Record<string, number>;
  open: boolean;
  own_open: boolean;
}

export const draft_of = (key: string, choice: Choice | null | undefined): Draft =>
  ({key, doctrine: choice?.doctrine ?? null, weights: {...choice?.weights}, open: Object.keys(choice?.weights ?? {}).length > 0, own_open: false});

export const weights_of = (draft: Draft): Record<string, number> => Object.fromEntries(Object.entries(draft.weights).filter(([, weight]) => weight !== 0));

export function same_choice(draft: Draft, choice: Choice | null | undefined): boolean {
  if (!choice || draft.doctrine !== choice.doctrine) return false;
  const partners = new Set([...Object.keys(draft.weights), ...Object.keys(choice.weights ?? {})]);
  return [...partners].every((partner) => (draft.weights[partner] ?? 0) === (choice.weights?.[partner] ?? 0));
}

export interface ChoiceForm { element: HTMLElement; taken: (choice: Choice | null | undefined, problem: string) => void }

export function choice_form(world: World, actor: string, years: {from: number; to: number}, draft: Draft, send: () => void): ChoiceForm {
  const verdict = el("p", {class: "verdict", role: "status"});
  const confirm = button("", send, {class: "main-button", id: "send-choice"});
  let sent: Choice | null | undefined = null;
  let trouble = "";
  const arrange = (): void => {
    const same = same_choice(draft, sent);
    write(verdict, trouble || (sent ? say(same ? "class.taken" : "class.changed", {doctrine: doctrine_name(sent.doctrine)}) : say("class.not_yet")));
    verdict.dataset.state = trouble ? "problem" : same ? "taken" : "open";
    confirm.hidden = same || draft.doctrine === null;
    if (draft.doctrine !== null) write(confirm, say(sent ? "class.send_other" : "class.send", {doctrine: doctrine_name(draft.doctrine)}));
  };

  const card = (doctrine: string): HTMLElement => {
    const radio = el("input", {type: "radio", name: "doctrine", value: doctrine, id: `class-doctrine-${doctrine}`, onchange: () => {
      draft.doctrine = doctrine;
      trouble = "";
      arrange();
    }});
    radio.checked = draft.doctrine === doctrine;
    return el("label", {class: "doctrine"}, radio, doctrine_icon(doctrine),
      el("span", {class: "words"}, el("strong", {}, doctrine_name(doctrine)), el("span", {}, doctrine_idea(doctrine))));
  };
  const own = doctrine_names(world, false);
  const more_doctrines = el("details", {class: "more-doctrines", ontoggle: () => (draft.own_open = more_doctrines.open)},
    el("summary", {}, say("class.doctrines.own")), el("div", {class: "cards"}, ...own.map(card)));
  more_doctrines.open = draft.own_open || own.includes(draft.doctrine ?? "");

  const partners = sorted_by_name(world.actors.filter((one) => one.kind !== "nonstate" && one.id !== actor), (one) => actor_name(world, one.id));
  const sliders = partners.map((partner) => {
    const output = el("output");
    const tell = (): void => {
      const weight = draft.weights[partner.id] ?? 0;
      output.textContent = weight === 0 ? "0" : difference_text(weight, 2);
      const words = weight === 0 ? say("class.weight.none") : say(weight > 0 ? "class.weight.more" : "class.weight.less", {weight: output.textContent});
      slider.setAttribute("aria-valuetext", words);
    };
    const slider = el("input", {type: "range", min: -1, max: 1, step: 0.1, id: `class-weight-${partner.id}`, oninput: () => {
      draft.weights[partner.id] = Math.round(Number(slider.value) * 10) / 10;
      trouble = "";
      tell();
      arrange();
    }});
    slider.value = String(draft.weights[partner.id] ?? 0);
    tell();
    return {slider, tell, row: el("div", {class: "weight"}, el("label", {for: slider.id}, actor_name(world, partner.id)), slider, output)};
  });
  const more = el("details", {class: "weights", ontoggle: () => (draft.open = more.open)},
    el("summary", {}, say("class.weights")),
    el("p", {class: "about"}, say("class.weights.about")),
    el("div", {class: "weight ends", "aria-hidden": "true"},
      el("span"), el("span", {}, el("span", {}, say("class.weight.away")), el("span", {}, say("class.weight.towards"))), el("span")),
    ...sliders.map(({row}) => row),
    button(say("class.weights.reset"), () => {
      draft.weights = {};
      for (const {slider, tell} of sliders) {
        slider.value = "0";
        tell();
      }
      arrange();
    }));
  more.open = draft.open;

  const element = el("div", {class: "card choice-form"},
    el("h3", {}, say("class.choose", {actor: actor_name(world, actor), from: year_text(years.from), to: year_text(years.to)})),
    el("fieldset", {class: "doctrines"}, el("legend", {class: "unseen"}, say("class.doctrine")),
      ...doctrine_names(world, true).map(card), own.length > 0 && more_doctrines),
    more,
    el("div", {class: "send-bar"}, verdict, confirm));
  return {
    element,
    taken: (choice, problem) => {
      sent = choice;
      trouble = problem;
      arrange();
    },
  };
}
