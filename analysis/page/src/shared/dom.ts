// Elements made in one line. Attributes that start with `on` are listeners; nothing is ever parsed as markup.
import {hyphenated} from "./hyphens";

type Child = Node | string | null | undefined | false;
type Value = string | number | boolean | null | undefined | ((event: Event) => void);

function fill(element: Element, attributes: Record<string, Value>, children: readonly Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) {
    if (child) element.append(child);
  }
}

/** A text whose long words may be broken with a hyphen. The places are elements, not letters: who copies or searches the text finds none of them. */
function breakable(text: string): Node | string {
  const [first = "", ...more] = hyphenated(text);
  if (more.length === 0) return text;
  const whole = document.createElement("soft-text");
  whole.append(first);
  for (const piece of more) whole.append(document.createElement("soft-hyphen"), piece);
  return whole;
}

/** Puts a text in place of what is in an element, if it is another. */
export function write(element: Element, text: string): void {
  if (element.textContent !== text) element.replaceChildren(breakable(text));
}

export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag, attributes: Record<string, Value> = {}, ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  fill(element, attributes, tag === "option" ? children : children.map((child) => (typeof child === "string" ? breakable(child) : child)));
  return element;
}

export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag, attributes: Record<string, Value> = {}, ...children: Child[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  fill(element, attributes, children);
  return element;
}

/** Changes those attributes of an element that are not so yet. */
export function set(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) {
    const text = String(value);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}

/** A labelled choice from a list. */
export interface Option { value: string; text: string }

export function choice(label: string, options: readonly Option[], chosen: string, choose: (value: string) => void): HTMLLabelElement {
  const select = el("select", {"aria-label": label, onchange: () => choose(select.value)});
  for (const option of options) {
    const item = el("option", {value: option.value}, option.text);
    item.selected = option.value === chosen;
    select.append(item);
  }
  return el("label", {class: "choice"}, el("span", {}, label), select);
}

export function tick(label: string, on: boolean, set: (on: boolean) => void): HTMLLabelElement {
  const box = el("input", {type: "checkbox", onchange: () => set(box.checked)});
  box.checked = on;
  return el("label", {class: "tick"}, box, el("span", {}, label));
}

export const button = (label: string, act: () => void, attributes: Record<string, Value> = {}): HTMLButtonElement =>
  el("button", {type: "button", onclick: act, ...attributes}, label);

/** A sample of a line or area in its colour, for legends. */
export function swatch(colour: string, dash: readonly number[] = [], kind: "line" | "area" = "line"): SVGSVGElement {
  const sample = svg("svg", {class: "swatch", width: 22, height: 12, "aria-hidden": "true"});
  sample.append(kind === "area"
    ? svg("rect", {x: 2, y: 1, width: 18, height: 10, rx: 2, fill: colour})
    : svg("line", {x1: 1, x2: 21, y1: 6, y2: 6, stroke: colour, "stroke-width": 3, "stroke-dasharray": dash.join(" ")}));
  return sample;
}
