// A QR code as one path, black on white in every theme: cameras want it so.
import {encode} from "uqr";
import {svg} from "../../shared/dom";

/** Rows of modules, true for dark, with the quiet zone of four that the standard asks for. */
export const qr_modules = (text: string): boolean[][] => encode(text, {ecc: "M", border: 4}).data;

export function qr_code(text: string, label: string): SVGSVGElement {
  const modules = qr_modules(text);
  const size = modules.length;
  const dark = modules.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return svg("svg", {viewBox: `0 0 ${size} ${size}`, class: "qr", role: "img", "aria-label": label, "shape-rendering": "crispEdges"},
    svg("rect", {width: size, height: size, fill: "#ffffff"}),
    svg("path", {d: dark.join(""), fill: "#000000"}));
}
