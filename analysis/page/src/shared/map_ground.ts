// What actors stand on: land in a projection that shows all of them, or a ring where they have no places.
import {geoAzimuthalEqualArea, geoGraticule10, geoNaturalEarth1, geoPath, type GeoPermissibleObjects, type GeoProjection} from "d3-geo";
import {feature} from "topojson-client";
import world from "world-atlas/land-110m.json";
import {style_colour} from "./colours";
import {svg} from "./dom";

// The atlas is TopoJSON; its type is not part of the package.
const topology = world as unknown as Parameters<typeof feature>[0];
export const land = feature(topology, (topology.objects as Record<string, Parameters<typeof feature>[1]>)["land"]!) as unknown as GeoPermissibleObjects;

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
export function projection_for(places: readonly [number, number][], width: number): {projection: GeoProjection; height: number} {
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

/** A line through points that bends a little, so that it can be told from one the other way round. */
function bow(points: readonly [number, number][]): string {
  return points.map(([x, y], k) => {
    const before = points[k - 1];
    if (!before) return `M${x},${y}`;
    const [dx, dy] = [x - before[0], y - before[1]];
    return `Q${before[0] + dx / 2 + dy * 0.12},${before[1] + dy / 2 - Math.abs(dx) * 0.12},${x},${y}`;
  }).join("");
}

/** Where actors stand, and how lines run between them. */
export interface Ground {
  height: number;
  at: readonly (readonly [number, number])[];
  shapes: readonly SVGElement[];
  course: (stops: readonly number[]) => string;
  point_of: (place: [number, number]) => [number, number] | null;
}

export function ground_of_land(places: readonly [number, number][], width: number): Ground {
  const {projection, height} = projection_for(places, width);
  const path = geoPath(projection);
  return {
    height, at: places.map((place) => projection(place) ?? [NaN, NaN]), point_of: (place) => projection(place),
    shapes: [
      svg("path", {d: path(geoGraticule10()) ?? "", fill: "none", stroke: style_colour("grid"), "stroke-width": 0.6, "vector-effect": "non-scaling-stroke"}),
      svg("path", {d: path(land) ?? "", fill: style_colour("land"), stroke: style_colour("coast"), "stroke-width": 0.7, "vector-effect": "non-scaling-stroke"})],
    course: (stops) => {
      const coordinates = stops.map((k) => places[k]).filter((place) => place !== undefined);
      const course = path({type: "LineString", coordinates}) ?? "";
      // The shortest way runs over the edge of the map: a bow across it says more than two loose ends.
      return course.lastIndexOf("M") > 0 ? bow(coordinates.map((place) => projection(place) ?? [0, 0])) : course;
    },
  };
}

/** Actors without places stand in a ring. */
export function ground_of_ring(count: number, width: number): Ground {
  const height = Math.round(Math.min(width * 0.72, Math.max(280, width * 0.5)));
  const [a, b] = [width / 2 - Math.min(130, width * 0.2), height / 2 - 52];
  const at = Array.from({length: count}, (_, k): [number, number] => {
    const angle = (2 * Math.PI * k) / Math.max(1, count) - Math.PI / 2;
    return [width / 2 + a * Math.cos(angle), height / 2 + b * Math.sin(angle)];
  });
  return {
    height, at, point_of: () => null,
    shapes: [svg("ellipse", {cx: width / 2, cy: height / 2, rx: a, ry: b, fill: "none", stroke: style_colour("grid"), "stroke-width": 1, "vector-effect": "non-scaling-stroke"})],
    course: (stops) => `M${stops.map((k) => at[k]?.join(",") ?? "0,0").join("L")}`,
  };
}
