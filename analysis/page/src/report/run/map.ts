// The map of actors at a time: power, patrons, ties.
import type {RunData} from "../../shared/answers.generated";
import {area_colour, self_colour, style_colour} from "../../shared/colours";
import {button, choice, el, swatch} from "../../shared/dom";
import {save_svg} from "../../shared/download";
import {figure, type Figure} from "../../shared/figure";
import {percent, say, year_text} from "../../shared/language";
import {map_view, type MapActor} from "../../shared/map";
import {moves_little} from "../../shared/theme";
import {actor_colours, great_patrons} from "./actor_colours";
import {decides, fan_of, name_of, patron_of} from "./data";
import {line_kinds, lines_of} from "./map_lines";
import type {RunState} from "./state";

const millisecond_steps = 350;

export function map_figure(data: RunData, state: RunState, choose: (actor: number) => void): Figure | HTMLElement {
  const placed = data.actors.map((actor, index) => ({actor, index})).filter(({actor}) => actor.capital);
  if (placed.length < 2) return el("div", {class: "card"}, el("h3", {}, say("map.title")), el("p", {class: "about"}, say("map.no_places")));
  const power = data.series.find((series) => series.name === "power");
  const patrons = great_patrons(data);
  const colours = actor_colours(data, patrons);
  const power_at = (actor: number, time: number): number => (power ? fan_of(power, actor).median[time] ?? 0 : 1);
  const most = Math.max(1e-12, ...placed.flatMap(({index}) => data.times.map((_, time) => power_at(index, time))));
  // A pole in its own colour: whom others lean on is shown as its own patron.
  const leader = (actor: number, time: number): number | null => (patrons.includes(actor) ? actor : patron_of(data, actor, time)?.partner ?? null);
  const colour = (actor: number, time: number): string => {
    const leads = colours.get(leader(actor, time) ?? -1);
    return !decides(data.actors[actor]!) ? style_colour("soft") : leads ?? (patrons.length > 0 ? self_colour() : area_colour(0));
  };
  const leans = (actor: number, time: number): string => {
    if (!decides(data.actors[actor]!)) return say("map.nonstate");
    const patron = patron_of(data, actor, time);
    return patron ? `${name_of(data.actors[patron.partner]!)} ${percent(patron.share)}` : "–";
  };

  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  const place_of = new Map(placed.map(({index}, k) => [index, k]));

  const view: Figure = figure({
    title: say("map.title"), about: say("map.about"),
    controls: [
      choice(say("map.lines"), line_kinds(data), state.lines, (value) => {
        state.lines = value;
        view.redraw();
      }),
      choice(say("map.whose"), [{value: "all", text: say("map.whose.all")},
        {value: "one", text: say("map.whose.chosen", {actor: name_of(data.actors[state.actor]!)})}], state.all_lines ? "all" : "one", (value) => {
        state.all_lines = value === "all";
        view.redraw();
      }),
      data.actors[state.actor]!.capital !== undefined && button(say("map.region", {actor: name_of(data.actors[state.actor]!)}), () => go_home()),
    ],
    draw: (place) => {
      stop();
      const frame = el("div", {class: "map-frame"});
      const legend = el("ul", {class: "legend"});
      place.append(frame, legend);
      const width = Math.max(300, Math.floor(place.clientWidth));
      const map = map_view(placed.map(({actor}) => [actor.capital![1], actor.capital![0]]), width, Math.min(34, width * 0.045), state.map);
      go_home = () => {
        const [latitude, longitude] = data.actors[state.actor]!.capital!;
        map.go_to([longitude, latitude]);
      };
      frame.append(map.element);
      const slider = el("input", {
        type: "range", min: 0, max: data.times.length - 1, step: 1, "aria-label": say("time"), oninput: () => show(Number(slider.value)),
      });
      slider.value = String(state.time);
      const year = el("output");
      const play = button(say("map.play"), () => {
        if (timer) stop();
        else {
          if (state.time === data.times.length - 1) show(0);
          const step = Math.max(1, Math.round(data.times.length / (moves_little() ? 8 : 60)));
          timer = setInterval(() => {
            show(Math.min(data.times.length - 1, state.time + step));
            if (state.time === data.times.length - 1) stop();
            play.textContent = say(timer ? "map.pause" : "map.play");
          }, moves_little() ? 1500 : millisecond_steps);
        }
        play.textContent = say(timer ? "map.pause" : "map.play");
      });
      place.append(el("div", {class: "slider"}, play, slider, year), el("p", {class: "about"}, say("map.hint")));

      const show = (time: number): void => {
        state.time = time;
        slider.value = String(time);
        year.textContent = year_text(data.times[time]!);
        slider.setAttribute("aria-valuetext", year.textContent);
        const actors = placed.map(({actor, index}): MapActor => ({
          name: name_of(actor), size: power_at(index, time) / most, colour: colour(index, time),
          chosen: index === state.actor, choose: () => choose(index),
          title: `${name_of(actor)}: ${say("series.power")} ${percent(power_at(index, time))}; ${say("map.leans")}: ${leans(index, time)}`,
        }));
        const lines = lines_of(data, state.lines, time, state.all_lines ? null : state.actor)
          .filter((line) => place_of.has(line.from) && place_of.has(line.to))
          .map((line) => ({
            ...line, from: place_of.get(line.from)!, to: place_of.get(line.to)!,
            via: (line.via ?? []).map((actor) => place_of.get(actor)).filter((at) => at !== undefined),
          }));
        map.show(actors, lines);
      };
      legend.append(
        ...patrons.map((patron) => el("li", {}, swatch(colours.get(patron)!, [], "area"), el("span", {}, say("map.leans_on", {partner: name_of(data.actors[patron]!)})))),
        ...(patrons.length > 0 ? [el("li", {}, swatch(self_colour(), [], "area"), el("span", {}, say("others")))] : []));
      show(state.time);
      const strongest = [...placed].sort((a, b) => power_at(b.index, state.time) - power_at(a.index, state.time)).slice(0, 4);
      const summary = say("map.summary", {
        n: placed.length, year: year_text(data.times[state.time]!), list: strongest.map(({actor}) => name_of(actor)).join(", "),
      });
      map.element.setAttribute("aria-label", summary);
      return {
        summary, zoom: map.zoom, kind: "SVG", save: (name) => save_svg(`${name}.svg`, map.element), destroy: stop,
        table: () => ({
          caption: `${say("map.title")}, ${year_text(data.times[state.time]!)}`,
          columns: [{title: say("actor")}, {title: say("series.power"), numeric: true, show: percent}, {title: say("map.leans")},
            {title: say("share"), numeric: true, show: percent}],
          rows: data.actors.map((actor, index) => {
            const patron = patron_of(data, index, state.time);
            return [name_of(actor), power_at(index, state.time), patron ? name_of(data.actors[patron.partner]!) : null, patron?.share ?? null];
          }),
        }),
      };
    },
  });
  let go_home = (): void => {};
  return view;
}
