// How a class begins: which states the pupils play, and in how many rounds.
import type {ScenarioDetails} from "../../shared/answers.generated";
import {button, el} from "../../shared/dom";
import {count_text, number_text, percent, say, sorted_by_name, text_of} from "../../shared/language";

/** What is ticked; outlives what is drawn, but not another scenario. */
export interface OpenDraft { scenario: string; seats: Set<string>; rounds: number }

const usual_rounds = 5;
const most_rounds = 20;
const usual_seats = 8;

export function open_form(details: ScenarioDetails, draft: OpenDraft, open: (seats: string[], rounds: number) => void): HTMLElement[] {
  const {actors, name, title} = details.scenario;
  const deciding = sorted_by_name(
    actors.map((actor, place) => ({actor, name: text_of(actor.name, actor.id), power: details.start_year_power[place] ?? 0}))
      .filter(({actor}) => actor.kind !== "nonstate"),
    (one) => one.name);
  if (draft.scenario !== name) {
    draft.scenario = name;
    // The strongest, and the one that the scenario is about: it stands first.
    const first = actors.find((actor) => actor.kind !== "nonstate")?.id ?? "";
    const strongest = [...deciding].sort((a, b) => b.power - a.power).map(({actor}) => actor.id).filter((id) => id !== first);
    draft.seats = new Set([first, ...strongest.slice(0, usual_seats - 1)]);
  }
  const steps = Math.round((details.end - details.start) / details.step);
  draft.rounds = Math.min(draft.rounds || usual_rounds, most_rounds, steps);
  const chosen = (): string[] => deciding.map(({actor}) => actor.id).filter((id) => draft.seats.has(id));
  const start = button("", () => open(chosen(), draft.rounds), {class: "main-button", id: "class-open"});
  const years = el("output", {});
  const arrange = (): void => {
    start.textContent = say("class.open", {seats: count_text(draft.seats.size)});
    start.disabled = draft.seats.size === 0;
    years.textContent = say("class.rounds.years", {rounds: count_text(draft.rounds), years: number_text((details.end - details.start) / draft.rounds, 2)});
    slider.setAttribute("aria-valuetext", years.textContent);
  };
  const slider = el("input", {type: "range", id: "class-rounds", min: 1, max: Math.min(most_rounds, steps), step: 1, oninput: () => {
    draft.rounds = Number(slider.value);
    arrange();
  }});
  slider.value = String(draft.rounds);
  const boxes = deciding.map(({actor, name: words, power}) => {
    const box = el("input", {type: "checkbox", id: `class-tick-${actor.id}`, onchange: () => {
      if (box.checked) draft.seats.add(actor.id);
      else draft.seats.delete(actor.id);
      arrange();
    }});
    box.checked = draft.seats.has(actor.id);
    return {box, id: actor.id, item: el("li", {}, el("label", {}, box, el("span", {}, words), el("span", {class: "value"}, percent(power))))};
  });
  const set_all = (on: boolean): void => {
    for (const {box, id} of boxes) {
      box.checked = on;
      if (on) draft.seats.add(id);
      else draft.seats.delete(id);
    }
    arrange();
  };
  arrange();
  return [
    el("h3", {}, say("class.open.title", {title: text_of(title, name)})),
    el("p", {class: "about"}, say("class.open.about")),
    el("fieldset", {class: "ticks"}, el("legend", {}, say("class.open.seats")),
      el("ul", {}, ...boxes.map(({item}) => item)),
      el("div", {class: "tools"}, button(say("class.open.all"), () => set_all(true)), button(say("class.open.none"), () => set_all(false)))),
    el("div", {class: "rounds"}, el("label", {for: "class-rounds"}, say("class.open.rounds")), slider, years),
    start,
  ];
}
