// The course of some states so far, one series at a time, with the borders of rounds.
import type {HistoryAnswer, PlayedRound, World} from "../../shared/answers.generated";
import {dashes, line_colour} from "../../shared/colours";
import {choice, write} from "../../shared/dom";
import {figure, type Figure} from "../../shared/figure";
import {say, year_text} from "../../shared/language";
import {plot} from "../../shared/plot";
import {series_help, series_name, value_text, type SeriesWords} from "../../shared/series";
import {course_of, place_of_actor} from "./course";
import {actor_name} from "./names";

const offered = ["power", "threat", "safety", "autonomy", "economy", "interest"];
/** More lines than colours tell nothing. */
export const most_lines = 8;

export interface ChartLook { series: string }

export function history_chart(
  title: string, world: World, history: HistoryAnswer, played: readonly PlayedRound[], actors: readonly string[], look: ChartLook,
): Figure {
  const course = course_of(history);
  const names = offered.filter((name) => history.actor_series[name]);
  const words = (name: string): SeriesWords => world.series.find((known) => known.name === name) ?? {name, unit: "1", long_name: name, share: false};
  const view: Figure = figure({
    title,
    controls: [choice(say("series"), names.map((name) => ({value: name, text: series_name(words(name))})), look.series, (value) => {
      look.series = value;
      view.redraw();
    })],
    draw: (place) => {
      const series = words(names.includes(look.series) ? look.series : names[0] ?? "power");
      const traces = actors.slice(0, most_lines).map((actor, k) => ({
        label: actor_name(world, actor), values: course.series(series.name, place_of_actor(world, actor)) ?? [], colour: line_colour(k), kind: "line" as const,
        dash: dashes[k % dashes.length] ?? [], width: k === 0 && actors.length > 1 ? 3.5 : 2.5,
      }));
      const [first, end] = [course.times[0] ?? 0, course.times[course.times.length - 1] ?? 0];
      const drawn = plot(place, {
        x: course.times, traces, height: 240, share: series.share, y_text: (value) => value_text(series, value), points: course.times.length < 2,
        marks: played.map((round) => ({at: round.from, label: say("class.round_short", {round: round.round})})),
        summary: say("fan.summary", {
          series: series_name(series), actors: traces.map((trace) => trace.label).join(", "), y0: year_text(first), y1: year_text(end),
          ends: traces.map((trace) => `${trace.label} ${value_text(series, trace.values[trace.values.length - 1])}`).join("; "),
        }),
        table: () => ({
          caption: series_name(series),
          columns: [{title: say("time"), show: year_text}, ...traces.map((trace) => ({title: trace.label, numeric: true}))],
          rows: course.times.map((time, k) => [time, ...traces.map((trace) => trace.values[k])]),
        }),
      });
      const about = document.createElement("p");
      about.className = "about";
      write(about, series_help(series));
      place.append(about);
      return drawn;
    },
  });
  return view;
}
