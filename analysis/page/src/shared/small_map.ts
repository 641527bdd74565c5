// A small still map for a card.
import {geoPath} from "d3-geo";
import {style_colour} from "./colours";
import {svg} from "./dom";
import {land, projection_for} from "./map_ground";

/** A still picture of the actors for a card: land and circles, without names. */
export function small_map(places: readonly [number, number][], sizes: readonly number[], colours: readonly string[], width: number, height: number): SVGSVGElement {
  const {projection, height: own} = projection_for(places, width);
  const [x, y] = projection.translate();
  projection.translate([x, y + (height - own) / 2]);
  const path = geoPath(projection.clipExtent([[0, 0], [width, height]]));
  const picture = svg("svg", {viewBox: `0 0 ${width} ${height}`, class: "map", "aria-hidden": "true", preserveAspectRatio: "xMidYMid slice"},
    svg("rect", {width, height, fill: style_colour("sea")}),
    svg("path", {d: path(land) ?? "", fill: style_colour("land"), stroke: style_colour("coast"), "stroke-width": 0.6}));
  const order = places.map((_, k) => k).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
  for (const k of order) {
    const [cx, cy] = projection(places[k]!) ?? [NaN, NaN];
    if (Number.isFinite(cx)) picture.append(svg("circle", {cx, cy, r: 2.5 + 15 * Math.sqrt(sizes[k] ?? 0), fill: colours[k], "fill-opacity": 0.85, stroke: style_colour("card")}));
  }
  return picture;
}
