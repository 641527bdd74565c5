// Signs on buttons, drawn: letters that look like them differ from machine to machine.
import {svg} from "../shared/dom";

const paths = {
  play: "M7 4.5v15l12-7.5z",
  pause: "M6 5h4v14H6zM14 5h4v14h-4z",
  start: "M5 5h2.5v14H5zM19 5v14L8.5 12z",
  back: "M14.5 5v14L4.5 12zM17 5h2.5v14H17z",
  step: "M9.5 5v14l10-7zM4.5 5H7v14H4.5z",
  undo: "M9 4 3 9.5 9 15v-3.6c4.6 0 7.6 1.3 9.8 5.1-.4-5.6-3.8-9-9.8-9.3z",
  redo: "m15 4 6 5.5-6 5.5v-3.6c-4.6 0-7.6 1.3-9.8 5.1.4-5.6 3.8-9 9.8-9.3z",
  luck: "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5c0-1.1.9-2 2-2zm3 3.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zm4 4a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zm4 4a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z",
  reset: "M12 5a7 7 0 1 0 6.7 9h-2.3A4.9 4.9 0 1 1 12 7.1c1.3 0 2.5.6 3.4 1.5L13 11h7V4l-2.9 2.9A7 7 0 0 0 12 5z",
  close: "m6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z",
} as const;

export const icon = (name: keyof typeof paths): SVGSVGElement =>
  svg("svg", {viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true"}, svg("path", {d: paths[name], fill: "currentColor", "fill-rule": "evenodd"}));
