// What every picture has: a heading, words on what it shows, controls, itself, and itself as a table and as files.
import {button, el, svg} from "./dom";
import {file_name, save_csv} from "./download";
import {say} from "./language";
import {table_rows, table_view, type TableData} from "./table";

/** What a drawn picture can do. */
export interface Picture {
  /** One sentence that says what can be seen. */
  summary: string;
  /** What is in it, as numbers. */
  table: () => TableData;
  save?: ((name: string) => void) | undefined;
  /** As which kind of file; PNG where nothing is said. */
  kind?: "PNG" | "SVG";
  zoom?: ((factor: number) => void) | undefined;
  destroy?: (() => void) | undefined;
}

export interface FigureOptions {
  title: string;
  about?: string;
  /** Heading level; 3 by default. */
  level?: 2 | 3 | 4;
  controls?: readonly (Node | false)[];
  /** Draws into the place; called again by redraw(). */
  draw: (place: HTMLElement) => Picture;
}

export interface Figure { element: HTMLElement; redraw: () => void; destroy: () => void }

export function figure(options: FigureOptions): Figure {
  const place = el("div", {class: "picture"});
  const table = el("div", {class: "as-table", hidden: true});
  let picture: Picture | null = null;
  const name = (): string => file_name("tarazy", options.title);

  const redraw = (): void => {
    picture?.destroy?.();
    place.replaceChildren();
    picture = options.draw(place);
    if (!table.hidden) table.replaceChildren(table_view(picture.table()));
    save.hidden = !picture.save;
    save.textContent = picture.kind ?? "PNG";
    save.setAttribute("aria-label", say("figure.download", {kind: picture.kind ?? "PNG", title: options.title}));
    zooms.hidden = !picture.zoom;
  };
  const turn = button(say("figure.table"), () => {
    table.hidden = !table.hidden;
    place.hidden = !table.hidden;
    turn.textContent = say(table.hidden ? "figure.table" : "figure.picture");
    turn.setAttribute("aria-pressed", String(!table.hidden));
    if (table.hidden) redraw();
    else if (picture) table.replaceChildren(table_view(picture.table()));
  }, {"aria-pressed": "false"});
  const csv = button(say("figure.csv"), () => picture && save_csv(`${name()}.csv`, table_rows(picture.table())),
    {"aria-label": say("figure.download", {kind: "CSV", title: options.title})});
  const save = button("PNG", () => picture?.save?.(name()));
  // Drawn, not written: few fonts have a sign for it.
  const whole = button("", () => picture?.zoom?.(0), {"aria-label": say("figure.zoom_all"), title: say("figure.zoom_all")});
  whole.append(svg("svg", {viewBox: "0 0 16 16", "aria-hidden": "true", fill: "none", stroke: "currentColor", "stroke-width": 1.8},
    svg("path", {d: "M9.5 2H14v4.5M14 2 9.5 6.5M6.5 14H2V9.5M2 14l4.5-4.5"})));
  const zooms = el("span", {class: "zooms", role: "group"},
    button("+", () => picture?.zoom?.(1.6), {"aria-label": say("figure.zoom_in"), title: say("figure.zoom_in")}),
    button("−", () => picture?.zoom?.(1 / 1.6), {"aria-label": say("figure.zoom_out"), title: say("figure.zoom_out")}),
    whole);
  const level = options.level ?? 3;
  const element = el("section", {class: "figure", "aria-label": options.title},
    el(`h${level}`, {}, options.title),
    options.about ? el("p", {class: "about"}, options.about) : null,
    options.controls?.length ? el("div", {class: "controls"}, ...options.controls) : null,
    place, table,
    el("div", {class: "tools"}, zooms, turn, csv, save));
  return {element, redraw, destroy: () => picture?.destroy?.()};
}
