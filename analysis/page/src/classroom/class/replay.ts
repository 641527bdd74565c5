// What was played, again from the beginning: who did what, how power moved, whom everybody leaned on, what happened.
import type {HistoryAnswer, PlayedRound, World} from "../../shared/answers.generated";
import {line_colour} from "../../shared/colours";
import {button, el, set, write} from "../../shared/dom";
import {fine_percent, percent, say, year_text} from "../../shared/language";
import {moves_little} from "../../shared/theme";
import {course_of, place_of_actor} from "./course";
import {doctrine_icon} from "./doctrine_icon";
import {actor_name} from "./names";
import {round_years} from "./own_state";
import {happenings, played_text} from "./round_story";

export interface ReplayOptions {
  world: World;
  history: HistoryAnswer;
  played: readonly PlayedRound[];
  seats: readonly {actor: string; student: string | null}[];
  /** Follows the time elsewhere too, on a map; called first when somebody begins to play or moves the time. */
  show_time?: ((time: number, first: boolean) => void) | undefined;
  /** The seat that is marked. */
  own?: string | null;
}

export interface Replay { element: HTMLElement; close: () => void }

const frames = 60;

export function replay({world, history, played, seats, show_time, own}: ReplayOptions): Replay {
  const course = course_of(history);
  const {times} = course;
  const last = times.length - 1;
  const most = Math.max(1e-9, ...seats.flatMap(({actor}) => (course.series("power", place_of_actor(world, actor)) ?? []).map((value) => value ?? 0)));
  let at = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  const heading = el("h4", {class: "replay-round"});
  const story = el("div", {class: "replay-story", "aria-live": "off"});
  const rows = seats.map(({actor, student}) => {
    const fill = el("span", {class: "fill"});
    const doctrine = el("span", {class: "played"});
    const leans = el("span", {class: "leans"});
    const value = el("span", {class: "value"});
    const by = el("span", {class: "by"}, student ?? "");
    const item = el("li", {class: actor === own && "own"},
      el("span", {class: "who"}, el("strong", {}, actor_name(world, actor)), by),
      doctrine, leans, value, el("span", {class: "track", "aria-hidden": "true"}, fill));
    return {actor, index: place_of_actor(world, actor), fill, doctrine, leans, value, by, student, item, shown: ""};
  });

  const slider = el("input", {type: "range", min: 0, max: last, step: 1, "aria-label": say("time"), id: "replay-time", oninput: () => move(Number(slider.value))});
  const year = el("output");
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
    play.textContent = say("map.play");
  };
  const play = button(say("map.play"), () => {
    if (timer) return stop();
    if (at === last) move(0);
    const step = Math.max(1, Math.round(times.length / (moves_little() ? 8 : frames)));
    timer = setInterval(() => {
      move(Math.min(last, at + step));
      if (at === last) stop();
    }, moves_little() ? 1500 : 400);
    play.textContent = say("map.pause");
  }, {id: "replay-play"});

  const show = (to: number): void => {
    at = to;
    const time = times[at] ?? 0;
    slider.value = String(at);
    year.textContent = year_text(time);
    slider.setAttribute("aria-valuetext", year.textContent);
    const round = played.find((one) => time < one.to - 1e-9) ?? played[played.length - 1];
    if (round) {
      heading.textContent = say("class.replay.round", {round: round.round, years: round_years(round)});
      const told = happenings(world, course, round.from, Math.min(round.to, time + 0.01), null);
      story.replaceChildren(...(told ? [told] : []));
    }
    for (const row of rows) {
      const power = course.series("power", row.index)?.[at] ?? 0;
      row.fill.style.width = `${(100 * power) / most}%`;
      row.fill.style.background = line_colour(row.actor === own ? 1 : 0);
      row.value.textContent = fine_percent(power);
      const patron = course.leans(row.index, at, null).find((lean) => lean.partner !== row.index);
      const partner = patron ? actor_name(world, world.actors[patron.partner]?.id ?? "") : "";
      write(row.leans, patron ? say("class.leans_on", {partner, share: percent(patron.share)}) : "");
      const choice = round?.choices[row.actor];
      const doctrine = choice?.doctrine ?? "";
      const sign = `${round?.round}:${doctrine}`;
      if (row.shown !== sign) {
        row.shown = sign;
        write(row.by, choice?.student ?? row.student ?? "");
        row.doctrine.replaceChildren(...(doctrine ? [doctrine_icon(doctrine), played_text(choice)] : [say("class.kept")]));
        set(row.doctrine, {class: `played${doctrine && !choice?.kept ? " new" : ""}${doctrine ? "" : " none"}`});
      }
    }
  };
  let moved = false;
  const move = (to: number): void => {
    show(to);
    show_time?.(times[at] ?? 0, !moved);
    moved = true;
  };

  show(0);
  return {
    element: el("div", {class: "class-replay"},
      el("div", {class: "slider"}, play, slider, year), heading,
      el("ul", {class: "replay-rows"}, ...rows.map((row) => row.item)), story),
    close: () => clearInterval(timer),
  };
}
