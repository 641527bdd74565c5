// After a round, for the whole class: what each seat played, how its power and safety moved, on whom it leans.
import type {ClassState, HistoryAnswer, PlayedRound, World} from "../../shared/answers.generated";
import {el} from "../../shared/dom";
import {fine_percent, list_text, percent, say} from "../../shared/language";
import {course_of, place_of_actor} from "./course";
import {doctrine_icon} from "./doctrine_icon";
import {actor_name} from "./names";
import {domain_name, round_years} from "./own_state";
import {happenings, played_text} from "./round_story";

function change(before: number, after: number, text: (value: number) => string): HTMLElement {
  const way = Math.abs(after - before) < 0.005 * Math.abs(before || 1) ? "same" : after > before ? "up" : "down";
  const sign = {same: "=", up: "↑", down: "↓"}[way];
  return el("td", {class: "number", "data-way": way}, text(before), " → ", el("strong", {}, text(after)), el("span", {class: "way"}, ` ${sign}`));
}

export function round_board(world: World, history: HistoryAnswer, round: PlayedRound, seats: ClassState["seats"]): HTMLElement[] {
  const course = course_of(history);
  const [before, after] = [course.place(round.from), course.place(round.to)];
  const domains = history.alignment.map((_, d) => ["security", "economic", "political"][d] ?? String(d));
  const rows = seats.map((seat) => {
    const index = place_of_actor(world, seat.actor);
    const value = (name: string, at: number): number => course.series(name, index)?.[at] ?? 0;
    const choice = round.choices[seat.actor];
    const tilts = Object.entries(choice?.weights ?? {}).filter(([, weight]) => weight !== 0)
      .map(([partner, weight]) => `${weight > 0 ? "+" : "−"} ${actor_name(world, partner)}`);
    return el("tr", {"data-seat": seat.actor},
      el("th", {scope: "row"}, actor_name(world, seat.actor), choice?.student ?? seat.student ? el("span", {class: "by"}, choice?.student ?? seat.student) : null),
      el("td", {}, choice?.doctrine
        ? el("span", {class: "chosen"}, doctrine_icon(choice.doctrine), played_text(choice), tilts.length > 0 ? el("span", {class: "tilts"}, list_text(tilts)) : null)
        : el("span", {class: "soft"}, say("class.kept"))),
      change(value("power", before), value("power", after), fine_percent),
      change(value("safety", before), value("safety", after), percent),
      ...domains.map((_, d) => {
        const patron = course.leans(index, after, d).find((lean) => lean.partner !== index);
        return el("td", {}, patron && patron.share > 0.0005 ? `${actor_name(world, world.actors[patron.partner]?.id ?? "")} ${percent(patron.share)}` : "–");
      }));
  });
  const title = say("class.report", {round: round.round, years: round_years(round)});
  const story = happenings(world, course, round.from, round.to, null);
  return [
    el("div", {class: "table round-table", tabindex: 0, role: "region", "aria-label": title}, el("table", {},
      el("thead", {}, el("tr", {}, ...[say("class.state"), say("class.doctrine")].map((words) => el("th", {scope: "col"}, words)),
        ...[say("series.power"), say("series.safety")].map((words) => el("th", {scope: "col", class: "number"}, words)),
        ...domains.map((domain) => el("th", {scope: "col"}, say("class.leans_in", {domain: domain_name(domain)}))))),
      el("tbody", {}, ...rows))),
    story ? el("div", {class: "story-box"}, el("h4", {}, say("class.happened")), story) : el("p", {class: "about"}, say("class.quiet")),
  ];
}
