// What a round brought one seat.
import type {HistoryAnswer, PlayedRound, World} from "../../shared/answers.generated";
import {el} from "../../shared/dom";
import {fine_percent, percent, say} from "../../shared/language";
import {course_of, place_of_actor} from "./course";
import {doctrine_icon} from "./doctrine_icon";
import {actor_name} from "./names";
import {round_years} from "./own_state";
import {happenings, played_text} from "./round_story";

const told = [["power", fine_percent], ["safety", percent], ["autonomy", percent]] as const;

/** A long list would push the next decision off the screen of a phone. */
const most_unfolded = 5;

function folded(story: HTMLElement): HTMLElement {
  const fold = el("details", {class: "story-fold"}, el("summary", {}, say("class.happened")), story);
  fold.open = story.childElementCount <= most_unfolded;
  return fold;
}

export function round_report(world: World, history: HistoryAnswer, round: PlayedRound, actor: string): HTMLElement[] {
  const course = course_of(history);
  const index = place_of_actor(world, actor);
  const [before, after] = [course.place(round.from), course.place(round.to)];
  const doctrine = round.choices[actor]?.doctrine;
  const patron = course.leans(index, after, null).find((lean) => lean.partner !== index);
  const story = happenings(world, course, round.from, round.to, index);
  return [
    el("h3", {}, say("class.report", {round: round.round, years: round_years(round)})),
    el("p", {class: "played-line"}, doctrine ? doctrine_icon(doctrine) : null, say("class.you_played", {doctrine: played_text(round.choices[actor])})),
    el("dl", {class: "changes"}, ...told.flatMap(([name, text]) => {
      const row = course.series(name, index);
      if (!row) return [];
      const [a, b] = [row[before] ?? 0, row[after] ?? 0];
      const way = Math.abs(b - a) < 0.005 * Math.abs(a || 1) ? "same" : b > a ? "up" : "down";
      return [el("div", {"data-way": way},
        el("dt", {}, say(`series.${name}`)), el("dd", {}, `${text(a)} → ${text(b)}`, el("span", {class: "way"}, say(`class.way.${way}`))))];
    })),
    patron ? el("p", {}, say("class.report.patron", {partner: actor_name(world, world.actors[patron.partner]?.id ?? ""), share: percent(patron.share)})) : el("p"),
    story ? folded(story) : el("p", {class: "about"}, say("class.quiet")),
  ];
}
