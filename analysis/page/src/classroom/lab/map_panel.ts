// The map of the actors at the time shown: power, patrons, ties and threats, crises as they break out.
import {actor_colours} from "../../shared/actor_colours";
import {area_colour, line_colour, self_colour, style_colour} from "../../shared/colours";
import {choice, el, swatch} from "../../shared/dom";
import {save_svg} from "../../shared/download";
import {figure, type Figure} from "../../shared/figure";
import {number_text, percent, say, text_of, year_text} from "../../shared/language";
import {map_view, type MapActor, type MapLine} from "../../shared/map";
import type {Course} from "./course";
import {decides, name_of, type Lab} from "./lab";

/** A crisis stays on the map for so many years. */
const years_of_a_crisis = 0.75;

type Kind = "tie" | "threat" | "leaning" | "affinity" | "corridors";
const kinds_of = (lab: Lab): Kind[] => {
  const {shown} = lab;
  return [
    ...(["tie", "threat"] as const).filter((kind) => !shown || shown.has(kind)), "leaning" as const,
    ...(!shown || shown.has("affinity") ? ["affinity" as const] : []), ...(lab.details.scenario.corridors.length > 0 ? ["corridors" as const] : []),
  ];
};

const colour_of = (kind: Kind): string =>
  kind === "corridors" ? style_colour("soft") : line_colour({tie: 0, threat: 1, leaning: 2, affinity: 3}[kind]);
const dash_of = (kind: Kind): number[] => (kind === "threat" ? [7, 5] : kind === "corridors" ? [1, 5] : []);

interface Tie { from: number; to: number; value: number; title: string; colour: string; dash?: number[]; via?: number[] }

function ties_of(lab: Lab, course: Course, kind: Kind, place: number): Tie[] {
  const {actors, corridors} = lab.details.scenario;
  const name = (k: number): string => name_of(actors[k]);
  if (kind === "corridors") {
    return corridors.map((corridor) => ({
      from: corridor.from, to: corridor.to, via: corridor.transit, value: corridor.capacity, colour: colour_of(kind), dash: dash_of(kind),
      title: `${text_of(corridor.name, corridor.id)}: ${[corridor.from, ...corridor.transit, corridor.to].map(name).join(" – ")}`,
    }));
  }
  const ties: Tie[] = [];
  for (let i = 0; i < actors.length; ++i) {
    for (let j = kind === "tie" || kind === "affinity" ? i + 1 : 0; j < actors.length; ++j) {
      if (i === j || (lab.all_lines ? false : i !== lab.actor && j !== lab.actor)) continue;
      const value = kind === "tie" ? course.tie(i, j, place) : kind === "threat" ? course.threat(i, j, place)
        : kind === "leaning" ? course.leaning(i, j, place) : (course.affinity(i, j, place) + course.affinity(j, i, place)) / 2;
      if (value === 0) continue;
      // Dislike is drawn as threats are.
      const drawn = value < 0 ? "threat" : kind;
      // A threat comes from j: the line says who feels it.
      const title = kind === "threat" ? say("lab.map.threatens", {actor: name(j), other: name(i)})
        : kind === "leaning" ? `${name(i)} → ${name(j)}` : `${name(i)} – ${name(j)}`;
      ties.push({
        from: i, to: j, value, title: `${say(`lab.lines.${kind}`)}. ${title}: ${kind === "leaning" ? percent(value) : number_text(value)}`,
        colour: colour_of(drawn), dash: dash_of(drawn),
      });
    }
  }
  return ties;
}

/** What strength is measured against, the same at all times: the strongest of a kind at start, middle or end. */
function strongest(lab: Lab, course: Course, kind: Kind): number {
  if (kind === "leaning") return 0.5;
  if (kind === "affinity") return 1;
  return Math.max(1e-12, ...[0, course.last / 2, course.last].flatMap((place) => ties_of(lab, course, kind, place).map((tie) => Math.abs(tie.value))));
}

function crisis_lines(lab: Lab, course: Course, time: number): MapLine[] {
  const name = (k: number): string => name_of(lab.details.scenario.actors[k]);
  return course.crises.filter((crisis) => crisis.time <= time + 1e-9 && crisis.time > time - years_of_a_crisis).map((crisis) => ({
    from: crisis.i, to: crisis.j, strength: crisis.outcome === "war" ? 1 : 0.55, colour: style_colour("alarm"),
    title: `${say(`crises.${crisis.outcome}`)}: ${name(crisis.i)} – ${name(crisis.j)}`,
  }));
}

export function map_panel(lab: Lab): Figure {
  const {actors} = lab.details.scenario;
  const known = actors.map((actor, index) => ({actor, index})).filter(({actor}) => actor.capital);
  // A world of nowhere in particular stands in a ring.
  const on_land = known.length >= 2 && known.length * 2 > actors.length;
  const placed = on_land ? known : actors.map((actor, index) => ({actor, index}));
  const place_of = new Map(placed.map(({index}, k) => [index, k]));

  const toggles = el("span", {class: "chips", role: "group", "aria-label": say("map.lines")});
  const fill_toggles = (): void => {
    toggles.replaceChildren(...kinds_of(lab).map((kind) => {
      const toggle = el("button", {type: "button", class: "chip lines", "aria-pressed": String(lab.lines.has(kind)), id: `lines-${kind}`, onclick: () => {
        if (!lab.lines.delete(kind)) lab.lines.add(kind);
        toggle.setAttribute("aria-pressed", String(lab.lines.has(kind)));
        lab.tell("view");
      }}, swatch(colour_of(kind), dash_of(kind)), say(`lab.lines.${kind}`));
      return toggle;
    }));
  };
  fill_toggles();

  let update = (): void => {};
  let measures: {course: Course; of: Map<string, number>; most: number} | null = null;
  const view: Figure = figure({
    title: say("map.title"), level: 2,
    controls: [toggles, choice(say("map.whose"), [{value: "all", text: say("map.whose.all")}, {value: "one", text: say("lab.whose.chosen")}],
      lab.all_lines ? "all" : "one", (value) => {
        lab.all_lines = value === "all";
        measures = null;
        lab.tell("view");
      })],
    draw: (frame) => {
      const legend = el("ul", {class: "legend"});
      const width = Math.max(280, Math.floor(frame.clientWidth));
      const map = map_view(on_land ? placed.map(({actor}) => [actor.capital![1], actor.capital![0]]) : {count: placed.length}, width, Math.min(44, width * 0.05), lab.map);
      frame.append(map.element, legend, el("p", {class: "about map-about"}, say("lab.map.about")));

      let legend_of = "";
      update = () => {
        const course = lab.shown;
        if (!course) return;
        if (measures?.course !== course) {
          const powers = placed.map(({index}) => Math.max(...(course.series("power", index) ?? [1]).map((value) => value ?? 0)));
          measures = {course, of: new Map(kinds_of(lab).map((kind) => [kind, strongest(lab, course, kind)])), most: Math.max(1e-12, ...powers)};
        }
        const colours = actor_colours(lab.patrons, lab.patrons);
        const leader = (actor: number): number | null => (lab.patrons.includes(actor) ? actor : course.patron(actor, lab.place)?.partner ?? null);
        const leaders = new Set<number>();
        const shown = placed.map(({actor, index}): MapActor => {
          const leads = decides(actor) ? leader(index) : null;
          const colour = leads === null ? null : colours.get(leads);
          if (leads !== null && colour) leaders.add(leads);
          const power = course.power(index, lab.place);
          const patron = decides(actor) ? course.patron(index, lab.place) : null;
          const leans = !decides(actor) ? say("map.nonstate") : patron ? `${name_of(actors[patron.partner])} ${percent(patron.share)}` : "–";
          return {
            name: name_of(actor), size: power / measures!.most, chosen: index === lab.actor,
            colour: !decides(actor) ? style_colour("soft") : colour ?? (lab.patrons.length > 0 ? self_colour() : area_colour(0)),
            title: `${name_of(actor)}: ${say("series.power")} ${percent(power)}; ${say("map.leans")}: ${leans}`, choose: () => lab.choose(index),
          };
        });
        const lines = kinds_of(lab).filter((kind) => lab.lines.has(kind)).flatMap((kind) => ties_of(lab, course, kind, lab.place)
          .map((tie) => ({...tie, strength: Math.min(1, Math.abs(tie.value) / measures!.of.get(kind)!) * (lab.all_lines ? 0.65 : 1)}))
          .filter((tie) => tie.strength > (lab.all_lines ? 0.06 : 0.02))).sort((a, b) => a.strength - b.strength);
        map.show(shown, [...lines, ...crisis_lines(lab, course, lab.time)]
          .filter((line) => place_of.has(line.from) && place_of.has(line.to))
          .map((line) => ({
            ...line, from: place_of.get(line.from)!, to: place_of.get(line.to)!,
            via: (line.via ?? []).map((k) => place_of.get(k)).filter((k) => k !== undefined),
          })));
        const wanted = [...leaders].sort((a, b) => lab.patrons.indexOf(a) - lab.patrons.indexOf(b));
        if (wanted.join() === legend_of) return;
        legend_of = wanted.join();
        legend.replaceChildren(...wanted.map((leads) =>
          el("li", {}, swatch(colours.get(leads)!, [], "area"), say("map.leans_on", {partner: name_of(actors[leads])}))));
      };
      update();
      return {
        summary: say("map.title"), zoom: map.zoom, kind: "SVG", save: (name) => save_svg(`${name}.svg`, map.element),
        table: () => ({
          caption: `${say("map.title")}, ${year_text(lab.time)}`,
          columns: [{title: say("actor")}, {title: say("series.power"), numeric: true, show: percent}, {title: say("map.leans")},
            {title: say("share"), numeric: true, show: percent}],
          rows: actors.map((actor, index) => {
            const patron = lab.shown?.patron(index, lab.place) ?? null;
            return [name_of(actor), lab.shown?.power(index, lab.place) ?? null, patron ? name_of(actors[patron.partner]) : null, patron?.share ?? null];
          }),
        }),
      };
    },
  });
  lab.on(["time", "view"], () => update());
  lab.on("data", () => {
    fill_toggles();
    update();
  });
  return view;
}
