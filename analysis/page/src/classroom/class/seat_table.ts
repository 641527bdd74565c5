// The teacher's view of the seats: who sits where, is there, has chosen; and who has no seat yet.
import type {ClassState, Seat, World} from "../../shared/answers.generated";
import {button, el} from "../../shared/dom";
import {list_text, say} from "../../shared/language";
import {doctrine_icon} from "./doctrine_icon";
import {actor_name, doctrine_name} from "./names";

const presence = (connected: boolean): HTMLElement =>
  el("span", {class: "presence", "data-on": String(connected)}, say(connected ? "class.seat.here" : "class.seat.away"));

function decision(seat: Seat, shown: boolean): HTMLElement {
  if (!seat.student) return el("span", {class: "soft"}, say("class.seat.engine"));
  if (!seat.chosen) return el("span", {class: "soft"}, say("class.seat.thinking"));
  if (!shown || !seat.choice) return el("span", {class: "chosen"}, say("class.seat.chosen"));
  return el("span", {class: "chosen"}, doctrine_icon(seat.choice.doctrine), doctrine_name(seat.choice.doctrine));
}

export function seat_table(world: World, state: ClassState, show_choices: boolean, free: (seat: Seat) => void): HTMLElement[] {
  const titles = [say("class.state"), say("class.pupil"), say("class.decision"), say("class.seat.action")];
  const free_button = (seat: Seat, name: string): HTMLElement => button(say("class.seat.free_it"), () => free(seat), {
    id: `free-${seat.actor}`, class: "small", "aria-label": say("class.seat.free_whom", {actor: actor_name(world, seat.actor), name}),
  });
  const unseated = (state.students ?? []).filter((student) => student.seat === null);
  return [
    el("div", {class: "table seat-table"}, el("table", {},
      el("caption", {class: "unseen"}, say("class.seats")),
      el("thead", {}, el("tr", {}, ...titles.map((title) => el("th", {scope: "col"}, title)))),
      el("tbody", {}, ...state.seats.map((seat) => el("tr", {"data-seat": seat.actor},
        el("th", {scope: "row"}, actor_name(world, seat.actor)),
        el("td", {}, seat.student ? el("span", {class: "pupil"}, seat.student, " ", presence(seat.connected)) : el("span", {class: "soft"}, say("class.seat.free"))),
        el("td", {}, decision(seat, show_choices)),
        el("td", {}, seat.student ? free_button(seat, seat.student) : null)))))),
    ...(unseated.length > 0
      ? [el("p", {class: "unseated"}, say("class.unseated", {n: unseated.length, names: list_text(unseated.map((student) => student.name))}))] : []),
  ];
}
