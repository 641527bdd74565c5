// The actors on a map: circles by power, lines between them, names where there is room. Drawn as SVG by d3-geo, moved by d3-zoom.
import {geoAzimuthalEqualArea, geoGraticule10, geoNaturalEarth1, geoPath, type GeoPermissibleObjects, type GeoProjection} from "d3-geo";
import {select} from "d3-selection";
import "d3-transition";
import {zoom as zooming, zoomIdentity, type D3ZoomEvent, type ZoomTransform} from "d3-zoom";
import {feature} from "topojson-client";
import world from "world-atlas/land-110m.json";
import {style_colour} from "./colours";
import {svg} from "./dom";
import {moves_little} from "./theme";

export interface MapActor {
  name: string;
  /** Longitude, latitude in degrees. */
  place: [number, number];
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

// The atlas is TopoJSON; its type is not part of the package.
const topology = world as unknown as Parameters<typeof feature>[0];
const land = feature(topology, (topology.objects as Record<string, Parameters<typeof feature>[1]>)["land"]!) as unknown as GeoPermissibleObjects;

/** The longitude in the middle of the points, seen across their largest gap, and how far they reach. */
export function middle_longitude(longitudes: readonly number[]): {middle: number; span: number} {
  const sorted = [...longitudes].map((l) => ((l % 360) + 360) % 360).sort((a, b) => a - b);
  let gap = -1;
  let after = 0;
  sorted.forEach((longitude, k) => {
    const next = k + 1 < sorted.length ? sorted[k + 1]! : sorted[0]! + 360;
    if (next - longitude > gap) [gap, after] = [next - longitude, next];
  });
  const span = 360 - gap;
  return {middle: ((after + span / 2 + 540) % 360) - 180, span};
}

/** A projection that shows all places in the given width, and the height that this takes. */
function projection_for(places: readonly [number, number][], width: number): {projection: GeoProjection; height: number} {
  const {middle, span} = middle_longitude(places.map((place) => place[0]));
  const latitudes = places.map((place) => place[1]);
  const points: GeoPermissibleObjects = {type: "MultiPoint", coordinates: [...places]};
  const projection = span < 110
    ? geoAzimuthalEqualArea().rotate([-middle, -(Math.min(...latitudes) + Math.max(...latitudes)) / 2])
    : geoNaturalEarth1().rotate([-middle, 0]);
  const side = Math.min(60, width * 0.1);
  const [least, most] = [Math.max(260, width * 0.36), Math.max(300, width * 0.58)];
  projection.fitExtent([[side, 44], [width - side, most - 44]], points);
  // Not so near that no coast tells where one is.
  if (projection.scale() > width * 0.55) projection.scale(width * 0.55);
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(points);
  const height = Math.round(Math.min(most, Math.max(least, bottom - top + 110)));
  const [x, y] = projection.translate();
  projection.translate([x + width / 2 - (left + right) / 2, y + height / 2 - (top + bottom) / 2]);
  return {projection, height};
}

interface Box { left: number; top: number; right: number; bottom: number }
const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export function map_view(places: readonly [number, number][], width: number, largest: number, position: {kept: MapPosition | null}): MapView {
  const {projection, height} = projection_for(places, width);
  const path = geoPath(projection);
  const at = places.map((place) => projection(place) ?? [NaN, NaN]);
  const font = style_colour("font");
  const element = svg("svg", {viewBox: `0 0 ${width} ${height}`, width, height, role: "group", class: "map", "font-family": font, "font-size": 12});
  const ground = svg("g");
  ground.append(
    svg("path", {d: path(geoGraticule10()) ?? "", fill: "none", stroke: style_colour("grid"), "stroke-width": 0.6, "vector-effect": "non-scaling-stroke"}),
    svg("path", {d: path(land) ?? "", fill: style_colour("land"), stroke: style_colour("coast"), "stroke-width": 0.7, "vector-effect": "non-scaling-stroke"}));
  const ties = svg("g", {fill: "none", "stroke-linecap": "round"});
  const dots = svg("g");
  element.append(svg("rect", {width, height, fill: style_colour("sea")}), ground, ties, dots);

  let transform: ZoomTransform = zoomIdentity;
  let shown: readonly MapActor[] = [];

  const radius = (actor: MapActor): number => 3.5 + largest * Math.sqrt(actor.size);

  const write_names = (order: readonly number[], circles: readonly Box[]): SVGTextElement[] => {
    const taken: Box[] = [];
    const texts: SVGTextElement[] = [];
    for (const k of order) {
      const actor = shown[k]!;
      const [x, y] = transform.apply(at[k] as [number, number]);
      const r = radius(actor) + 4;
      const wide = actor.name.length * 6.6 + 2;
      const tries: [number, number, string][] = [[x + r, y + 4, "start"], [x - r, y + 4, "end"], [x, y - r, "middle"], [x, y + r + 9, "middle"]];
      for (const [tx, ty, anchor] of tries) {
        const left = anchor === "start" ? tx : anchor === "end" ? tx - wide : tx - wide / 2;
        const box = {left, right: left + wide, top: ty - 11, bottom: ty + 3};
        const free = left > 2 && box.right < width - 2 && box.top > 0 && box.bottom < height && !taken.some((other) => overlap(box, other)) &&
          !circles.some((other, o) => o !== k && overlap(box, other));
        if (!free) continue;
        taken.push(box);
        texts.push(svg("text", {
          x: tx, y: ty, "text-anchor": anchor, fill: style_colour("ink"), stroke: style_colour("sea"), "stroke-width": 3, "paint-order": "stroke",
          "stroke-linejoin": "round", "font-weight": actor.chosen ? 700 : 400, "pointer-events": "none",
        }, actor.name));
        break;
      }
    }
    return texts;
  };

  const arrange = (): void => {
    const order = shown.map((_, k) => k).filter((k) => Number.isFinite(at[k]?.[0]))
      .sort((a, b) => Number(shown[b]!.chosen) - Number(shown[a]!.chosen) || shown[b]!.size - shown[a]!.size);
    const circles = shown.map((actor, k) => {
      const [x, y] = transform.apply((at[k] ?? [NaN, NaN]) as [number, number]);
      const r = radius(actor);
      return {left: x - r, right: x + r, top: y - r, bottom: y + r};
    });
    const held = document.activeElement?.getAttribute("data-actor");
    // Large ones first, so that small ones lie upon them.
    const bodies = [...order].sort((a, b) => shown[b]!.size - shown[a]!.size).map((k) => {
      const actor = shown[k]!;
      const [x, y] = transform.apply(at[k] as [number, number]);
      return svg("g", {
        class: "actor", tabindex: 0, role: "button", "aria-pressed": actor.chosen, "aria-label": actor.title, "data-actor": k, cursor: "pointer",
        onclick: () => actor.choose(),
        onkeydown: (event) => {
          const key = (event as KeyboardEvent).key;
          if (key !== "Enter" && key !== " ") return;
          event.preventDefault();
          actor.choose();
        },
      },
      svg("title", {}, actor.title),
      svg("circle", {cx: x, cy: y, r: Math.max(10, radius(actor)), fill: "transparent"}),
      svg("circle", {
        cx: x, cy: y, r: radius(actor), fill: actor.colour, "fill-opacity": 0.88, stroke: actor.chosen ? style_colour("ink") : style_colour("card"),
        "stroke-width": actor.chosen ? 2.5 : 1.2,
      }));
    });
    dots.replaceChildren(...bodies, ...write_names(order, circles));
    if (held !== null && held !== undefined) dots.querySelector<SVGGElement>(`[data-actor="${held}"]`)?.focus();
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
      ties.replaceChildren(...lines.filter((line) => places[line.from] && places[line.to]).map((line) => {
        const stops = [line.from, ...(line.via ?? []), line.to].map((k) => places[k]).filter((place) => place !== undefined);
        return svg("path", {
          d: path({type: "LineString", coordinates: stops}) ?? "", stroke: line.colour, "stroke-width": 0.7 + 6 * line.strength,
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
      const point = projection(place);
      if (point) behaviour.transform(root.transition().duration(gently), zoomIdentity.translate(width / 2, height / 2).scale(4).translate(-point[0], -point[1]));
    },
  };
}
