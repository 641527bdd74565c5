// The end for the whole class: each seat against the built-in doctrines with common random numbers.
import type {ClassResult, World} from "../../shared/answers.generated";
import {el} from "../../shared/dom";
import {say} from "../../shared/language";
import {actor_name} from "./names";
import {luck_text, place_text, score_rows} from "./score_rows";

/** With more seats than this the dots of each are folded in. */
const most_open = 9;

export function score_board(world: World, result: ClassResult): HTMLElement[] {
  const seats = [...result.seats].sort((a, b) => a.rank - b.rank);
  return [
    el("p", {class: "about"}, say("class.scores.about")),
    el("div", {class: "score-cards"}, ...seats.map((seat) => {
      const luck = luck_text(seat);
      const card = el("details", {class: "score-card"},
        el("summary", {},
          el("strong", {}, actor_name(world, seat.actor)), el("span", {class: "by"}, seat.student ?? ""), el("span", {class: "place"}, place_text(seat))),
        score_rows(seat, seat.student ?? actor_name(world, seat.actor)),
        luck ? el("p", {class: "about"}, luck) : null);
      card.open = seats.length <= most_open;
      return card;
    })),
  ];
}
