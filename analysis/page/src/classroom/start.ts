// The start: a card for each scenario with its map and its question.
import type {ScenarioCard} from "../shared/answers.generated";
import {area_colour} from "../shared/colours";
import {el} from "../shared/dom";
import {count_text, say, text_of, year_text} from "../shared/language";
import {small_map} from "../shared/small_map";

const map_width = 420;
const map_height = 190;
const most_dots = 8;

function picture(card: ScenarioCard): SVGSVGElement | null {
  const placed = card.actors.filter((actor) => actor.capital);
  if (placed.length < 2) return null;
  const strongest = [...placed].sort((a, b) => b.power - a.power);
  const most = Math.max(1e-12, ...placed.map((actor) => actor.power));
  return small_map(placed.map((actor) => [actor.capital![1], actor.capital![0]]), placed.map((actor) => actor.power / most),
    placed.map((actor) => area_colour(strongest.indexOf(actor))), map_width, map_height);
}

/** A balance where there are no capitals to show: circles in a row. */
function plain_picture(card: ScenarioCard): HTMLElement {
  const most = Math.max(1e-12, ...card.actors.map((actor) => actor.power));
  return el("div", {class: "no-map", "aria-hidden": "true"}, ...[...card.actors].sort((a, b) => b.power - a.power).slice(0, most_dots).map((actor, k, all) => {
    const dot = el("span", {class: "dot"});
    const size = `${(0.8 + 3 * Math.sqrt(actor.power / most)) * Math.min(1, 4.2 / all.length)}rem`;
    dot.style.width = dot.style.height = size;
    dot.style.background = area_colour(k);
    return dot;
  }));
}

function card_of(card: ScenarioCard, open: (name: string) => void): HTMLElement {
  const title = text_of(card.title, card.name);
  const question = text_of(card.question);
  return el("li", {}, el("button", {type: "button", class: "scenario-card", id: `scenario-${card.name}`, onclick: () => open(card.name)},
    el("span", {class: "card-map"}, picture(card) ?? plain_picture(card)),
    el("span", {class: "card-words"},
      el("strong", {class: "card-title"}, title),
      el("span", {class: "card-question"}, question || text_of(card.description)),
      el("span", {class: "card-facts"}, say("lab.card.facts", {n: count_text(card.actors.length), y0: year_text(card.start), y1: year_text(card.end)})))));
}

export const start_page = (cards: readonly ScenarioCard[], open: (name: string) => void): HTMLElement =>
  el("div", {class: "wide start"},
    el("h1", {}, say("lab.start.title")),
    el("p", {class: "lead"}, say("lab.start.about")),
    el("ul", {class: "scenario-cards"}, ...cards.map((card) => card_of(card, open))));
