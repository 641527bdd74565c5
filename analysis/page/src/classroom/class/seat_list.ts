// Free and taken seats, for pupils to sit down.
import type {ClassState, World} from "../../shared/answers.generated";
import {button, el} from "../../shared/dom";
import {say, sorted_by_name} from "../../shared/language";
import {actor_name} from "./names";

export function seat_list(world: World, state: ClassState, take: (actor: string) => void): HTMLElement {
  const seats = sorted_by_name(state.seats, (seat) => actor_name(world, seat.actor));
  return el("ul", {class: "seat-list"}, ...seats.map((seat) => el("li", {},
    button("", () => take(seat.actor), {id: `seat-${seat.actor}`, disabled: seat.student !== null || !state.open, class: "seat"}))).map((item, k) => {
    const seat = seats[k]!;
    item.firstElementChild?.append(el("strong", {}, actor_name(world, seat.actor)), el("span", {}, seat.student ?? say("class.seat.free")));
    return item;
  }));
}
