// Two settings side by side: what they differ in, and what comes of it for the chosen actor at the time shown.
import {button, el} from "../../shared/dom";
import {number_text, say, year_text} from "../../shared/language";
import {change_text, series_name, value_text} from "../../shared/series";
import type {Row} from "../../shared/steps";
import {doctrine_name} from "../class/names";
import {differences, type Difference} from "../setting";
import {resampled} from "./bands";
import {name_of, scalar, type Lab, type Shown} from "./lab";
import {owner_of, parameter_name} from "./parameter_words";

const written = (text: string): string => (text.trim() !== "" && Number.isFinite(Number(text)) ? number_text(Number(text), 4) : text);

/** A difference in words: what it is, in A and in B. */
function difference_words(lab: Lab, difference: Difference): {what: string; a: string; b: string} {
  const {name, kind} = difference;
  if (kind === "seed") return {what: say("lab.luck.name"), a: difference.a ?? "", b: difference.b ?? ""};
  if (kind === "policy") {
    const actor = lab.details.scenario.actors.find((one) => one.id === name);
    const text = (doctrine: string | null): string => doctrine_name(doctrine ?? actor?.doctrine ?? "–");
    return {what: say("lab.doctrine_of", {actor: name_of(actor) || name}), a: text(difference.a), b: text(difference.b)};
  }
  const parameter = lab.details.parameters.find((one) => one.path === name);
  const owner = parameter ? owner_of(lab, parameter) : null;
  const text = (value: string | null): string => written(value ?? (parameter ? scalar(parameter.value) : "–"));
  const what = parameter ? parameter_name(parameter) : name;
  return {what: owner ? `${owner}: ${what}` : what, a: text(difference.a), b: text(difference.b)};
}

/** In words, without those that say the same twice (a doctrine that the actor has anyway). */
export const told_differences = (lab: Lab, list: readonly Difference[]): {what: string; a: string; b: string}[] =>
  list.map((one) => difference_words(lab, one)).filter(({a, b}) => a !== b);

const at = (shown: Shown, row: Row, time: number): number | null => resampled(shown.ensemble!.times, row, [time])[0] ?? null;

function outcomes(lab: Lab): Node[] {
  const {kept, now} = lab;
  if (!kept?.ensemble || !now?.ensemble) return [];
  return lab.charts.flatMap((name) => {
    const series = lab.details.series.find((one) => one.name === name);
    const [a, b] = [kept.ensemble!.band(name, lab.actor), now.ensemble!.band(name, lab.actor)];
    if (!series || !a || !b) return [];
    const [value_a, value_b] = [at(kept, a.median, lab.time), at(now, b.median, lab.time)];
    if (value_a === null || value_b === null) return [];
    return [el("tr", {}, el("th", {scope: "row"}, series_name(series)), el("td", {class: "number"}, value_text(series, value_a)),
      el("td", {class: "number"}, value_text(series, value_b)), el("td", {class: "number"}, el("strong", {}, change_text(series, value_b - value_a))))];
  });
}

const table = (caption: string, heads: readonly string[], rows: readonly Node[]): HTMLElement =>
  el("div", {class: "table"}, el("table", {}, el("caption", {}, el("span", {}, caption)),
    el("thead", {}, el("tr", {}, ...heads.map((head, k) => el("th", {scope: "col", class: k > 0 && "number"}, head)))), el("tbody", {}, ...rows)));

/** Shown while two settings are compared. */
export function compare_panel(lab: Lab): HTMLElement {
  const body = el("div", {class: "compare-tables"});
  const toggles = (["a", "b"] as const).map((side) => [side, button(say(`lab.side.${side}.map`), () => {
    const {time} = lab;
    lab.side = side;
    lab.place = lab.shown?.place_of(time) ?? 0;
    lab.tell("data");
  }, {class: "chip", id: `side-${side}`})] as const);
  const sides = el("span", {class: "chips", role: "group", "aria-label": say("lab.side.shown")}, ...toggles.map(([, toggle]) => toggle));
  const element = el("section", {class: "card compare", id: "compare", "aria-label": say("lab.compare")},
    el("div", {class: "compare-head"}, el("h2", {}, say("lab.compare")), sides,
      button(say("lab.compare.swap"), () => lab.swap()), button(say("lab.compare.end"), () => {
        lab.end_comparison();
        document.getElementById("compare-button")?.focus();
      }, {id: "compare-end"})), el("p", {class: "about"}, say("lab.compare.about")), body);
  const update = (): void => {
    element.hidden = lab.kept === null;
    if (!lab.kept) return;
    for (const [side, toggle] of toggles) toggle.setAttribute("aria-pressed", String(lab.side === side));
    const changed = told_differences(lab, differences(lab.kept.setting, lab.setting));
    const results = outcomes(lab);
    body.replaceChildren(
      changed.length === 0 ? el("p", {class: "problem-free"}, say("lab.compare.same"))
        : table(say("lab.compare.differences"), [say("lab.compare.what"), "A", "B"], changed.map(({what, a, b}) =>
          el("tr", {}, el("th", {scope: "row"}, what), el("td", {class: "number"}, a), el("td", {class: "number"}, b)))),
      ...(results.length > 0 ? [table(say("lab.compare.outcomes", {actor: name_of(lab.details.scenario.actors[lab.actor]), year: year_text(lab.time)}),
        [say("series"), "A", "B", "B − A"], results)] : []));
  };
  lab.on(["setting", "data", "view"], update);
  let waits = false;
  lab.on("time", () => {
    if (waits || !lab.kept) return;
    waits = true;
    setTimeout(() => {
      waits = false;
      update();
    }, 100);
  });
  update();
  return element;
}
