// The end for one pupil: the own score among the built-in doctrines, and how the others did.
import type {ClassResult, World} from "../../shared/answers.generated";
import {el} from "../../shared/dom";
import {say} from "../../shared/language";
import {actor_name} from "./names";
import {luck_text, place_text, score_rows, score_text} from "./score_rows";

export function own_result(world: World, result: ClassResult, seat: string | null): HTMLElement[] {
  const own = result.seats.find((one) => one.actor === seat);
  const others = [...result.seats].filter((one) => one !== own).sort((a, b) => a.rank - b.rank);
  const luck = own ? luck_text(own) : null;
  return [
    ...(own ? [el("section", {class: "card own-result"},
      el("h3", {}, say("class.result.own", {actor: actor_name(world, own.actor)})),
      el("p", {class: "medal"}, el("strong", {}, place_text(own)), " ", el("span", {}, say("class.score", {score: score_text(own.score)}))),
      el("p", {class: "about"}, say("class.scores.about")),
      score_rows(own, say("class.you")),
      luck ? el("p", {class: "about"}, luck) : null)] : []),
    ...(others.length > 0 ? [el("section", {class: "card"},
      el("h3", {}, say(own ? "class.result.others" : "class.scores.title")),
      el("ul", {class: "score-list"}, ...others.map((one) => el("li", {},
        el("strong", {}, actor_name(world, one.actor)), el("span", {}, one.student ?? ""), el("span", {class: "value"}, place_text(one))))))] : []),
  ];
}
