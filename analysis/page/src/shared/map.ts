// The actors on a map: circles by power, lines between them, names where there is room. Drawn as SVG by d3-geo, moved by d3-zoom.
import {select} from "d3-selection";
import "d3-transition";
import {zoom as zooming, zoomIdentity, type D3ZoomEvent, type ZoomTransform} from "d3-zoom";
import {style_colour} from "./colours";
import {set, svg} from "./dom";
import {ground_of_land, ground_of_ring} from "./map_ground";
import {moves_little, text_size} from "./theme";

export interface MapActor {
  name: string;
  /** From 0 to 1: share of the largest. */
  size: number;
  colour: string;
  chosen: boolean;
  title: string;
  choose: () => void;
}

export interface MapLine {
  from: number;
  to: number;
  /** From 0 to 1. */
  strength: number;
  colour: string;
  dash?: readonly number[];
  title: string;
  /** Places on the way. */
  via?: readonly number[];
}

export interface MapView {
  element: SVGSVGElement;
  show: (actors: readonly MapActor[], lines: readonly MapLine[]) => void;
  zoom: (factor: number) => void;
  go_to: (place: [number, number]) => void;
}

/** Where a map was moved to, so that one drawn anew is there at once. */
export interface MapPosition { transform: ZoomTransform; width: number }

interface Box { left: number; top: number; right: number; bottom: number }
const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Without places (`count` actors of whom none is known to be anywhere), a ring instead of a map. */
export function map_view(
  places: readonly [number, number][] | {count: number}, width: number, largest: number, position: {kept: MapPosition | null},
): MapView {
  const {height, at, shapes, course, point_of} = "count" in places ? ground_of_ring(places.count, width) : ground_of_land(places, width);
  const font = style_colour("font");
  const element = svg("svg", {viewBox: `0 0 ${width} ${height}`, width, height, role: "group", class: "map", "font-family": font, "font-size": text_size(12)});
  const ground = svg("g");
  ground.append(...shapes);
  const ties = svg("g", {fill: "none", "stroke-linecap": "round"});
  const dots = svg("g");
  element.append(svg("rect", {width, height, fill: style_colour("sea")}), ground, ties, dots);

  let transform: ZoomTransform = zoomIdentity;
  let shown: readonly MapActor[] = [];
  const courses = new Map<string, string>();

  const radius = (actor: MapActor): number => 3.5 + largest * Math.sqrt(actor.size);

  const names: (SVGTextElement | undefined)[] = [];
  const bodies: {group: SVGGElement; title: SVGTitleElement; hit: SVGCircleElement; dot: SVGCircleElement}[] = [];
  // In a ring names stand outside.
  const sides: number[] = at.map(([x]) => ("count" in places && x < width / 2 - 1 ? 1 : 0));
  const letters = text_size(6.6);
  const [above, below] = [text_size(11), text_size(3)];

  /** Writes names where there is room, the important ones first; a name stays on the side where it was as long as it can. */
  const write_names = (order: readonly number[], circles: readonly Box[]): void => {
    const taken: Box[] = [];
    names.forEach((text) => text?.setAttribute("visibility", "hidden"));
    for (const k of order) {
      const actor = shown[k]!;
      const [x, y] = transform.apply(at[k] as [number, number]);
      const r = radius(actor) + 4;
      const wide = actor.name.length * letters + 2;
      const tries: [number, number, string][] = [[x + r, y + 4, "start"], [x - r, y + 4, "end"], [x, y - r, "middle"], [x, y + r + above - 2, "middle"]];
      const kept = sides[k] ?? 0;
      for (const side of [kept, ...[0, 1, 2, 3].filter((other) => other !== kept)]) {
        const [tx, ty, anchor] = tries[side]!;
        const left = anchor === "start" ? tx : anchor === "end" ? tx - wide : tx - wide / 2;
        const box = {left, right: left + wide, top: ty - above, bottom: ty + below};
        const free = left > 2 && box.right < width - 2 && box.top > 0 && box.bottom < height && !taken.some((other) => overlap(box, other)) &&
          // The chosen one is named in any case: it comes first, and may cover others.
          (actor.chosen || !circles.some((other, o) => o !== k && overlap(box, other)));
        if (!free) continue;
        taken.push(box);
        sides[k] = side;
        const text = (names[k] ??= dots.appendChild(svg("text", {
          fill: style_colour("ink"), stroke: style_colour("sea"), "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round", "pointer-events": "none",
        })));
        if (text.textContent !== actor.name) text.textContent = actor.name;
        set(text, {x: tx, y: ty, "text-anchor": anchor, "font-weight": actor.chosen ? 700 : 400, visibility: "visible"});
        break;
      }
    }
  };

  /** The circle of an actor, made once and changed from then on: so it keeps the focus, and a click on it, while the map moves. */
  const body_of = (k: number): (typeof bodies)[number] => (bodies[k] ??= (() => {
    const title = svg("title");
    const hit = svg("circle", {fill: "transparent"});
    const dot = svg("circle", {"fill-opacity": 0.88});
    const group = svg("g", {
      class: "actor", tabindex: 0, role: "button", "data-actor": k, cursor: "pointer",
      onclick: () => shown[k]?.choose(),
      onkeydown: (event) => {
        const key = (event as KeyboardEvent).key;
        if (key !== "Enter" && key !== " ") return;
        event.preventDefault();
        shown[k]?.choose();
      },
    }, title, hit, dot);
    return {group, title, hit, dot};
  })());

  let drawn: readonly number[] = [];
  const arrange = (): void => {
    const order = shown.map((_, k) => k).filter((k) => Number.isFinite(at[k]?.[0]))
      .sort((a, b) => Number(shown[b]!.chosen) - Number(shown[a]!.chosen) || shown[b]!.size - shown[a]!.size);
    const circles = shown.map((actor, k) => {
      const [x, y] = transform.apply((at[k] ?? [NaN, NaN]) as [number, number]);
      const r = radius(actor);
      return {left: x - r, right: x + r, top: y - r, bottom: y + r};
    });
    // Large ones first, so that small ones lie upon them.
    const layers = [...order].sort((a, b) => shown[b]!.size - shown[a]!.size);
    for (const k of layers) {
      const actor = shown[k]!;
      const {group, title, hit, dot} = body_of(k);
      const [x, y] = transform.apply(at[k] as [number, number]);
      const r = radius(actor);
      if (title.textContent !== actor.title) {
        title.textContent = actor.title;
        group.setAttribute("aria-label", actor.title);
      }
      group.setAttribute("aria-pressed", String(actor.chosen));
      set(hit, {cx: x, cy: y, r: Math.max(12, r)});
      set(dot, {
        cx: x, cy: y, r, fill: actor.colour, stroke: actor.chosen ? style_colour("ink") : style_colour("card"), "stroke-width": actor.chosen ? 2.5 : 1.2,
      });
    }
    if (layers.length !== drawn.length || layers.some((k, place) => drawn[place] !== k)) {
      const held = document.activeElement?.getAttribute("data-actor");
      dots.replaceChildren(...layers.map((k) => body_of(k).group), ...names.filter((text) => text !== undefined));
      if (held !== null && held !== undefined) dots.querySelector<SVGGElement>(`[data-actor="${held}"]`)?.focus();
      drawn = layers;
    }
    write_names(order, circles);
  };

  const behaviour = zooming<SVGSVGElement, unknown>()
    .scaleExtent([1, 24]).translateExtent([[0, 0], [width, height]])
    // The wheel belongs to the page unless a control key is held.
    .filter((event: Event) => (event instanceof WheelEvent ? event.ctrlKey || event.metaKey : !(event as MouseEvent).button))
    .on("zoom", (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      transform = event.transform;
      position.kept = {transform, width};
      ground.setAttribute("transform", transform.toString());
      ties.setAttribute("transform", transform.toString());
      arrange();
    });
  const root = select(element);
  root.call(behaviour).on("dblclick.zoom", null);
  if (position.kept?.width === width) root.call(behaviour.transform, position.kept.transform);
  // One finger scrolls the page; two move the map.
  element.style.touchAction = "pan-y";
  const gently = moves_little() ? 0 : 250;
  return {
    element,
    show: (actors, lines) => {
      shown = actors;
      ties.replaceChildren(...lines.filter((line) => at[line.from] && at[line.to]).map((line) => {
        const stops = [line.from, ...(line.via ?? []), line.to];
        const key = stops.join(" ");
        let drawn = courses.get(key);
        if (drawn === undefined) courses.set(key, (drawn = course(stops)));
        return svg("path", {
          d: drawn, stroke: line.colour, "stroke-width": 0.7 + 6 * line.strength,
          "stroke-opacity": 0.3 + 0.6 * line.strength, "stroke-dasharray": line.dash?.join(" "), "vector-effect": "non-scaling-stroke",
        }, svg("title", {}, line.title));
      }));
      arrange();
    },
    zoom: (factor) => {
      const still = root.transition().duration(gently);
      if (factor === 0) behaviour.transform(still, zoomIdentity);
      else behaviour.scaleBy(still, factor);
    },
    go_to: (place) => {
      const point = point_of(place);
      if (point) behaviour.transform(root.transition().duration(gently), zoomIdentity.translate(width / 2, height / 2).scale(4).translate(-point[0], -point[1]));
    },
  };
}
