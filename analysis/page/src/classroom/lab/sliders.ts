// A slider for each parameter that the engine names: grouped, searched, each with its way back.
import type {Parameter} from "../../shared/answers.generated";
import {button, choice, el, tick} from "../../shared/dom";
import {number_text, say} from "../../shared/language";
import {icon} from "../icons";
import {doctrines_panel} from "./doctrines";
import {scalar, type Lab} from "./lab";
import {owner_of, parameter_help, parameter_name, parameter_unit} from "./parameter_words";

const groups = ["world", "conflict", "arms", "affinity_dynamics", "institution", "corridor", "event", "actor", "doctrine"] as const;
type Group = (typeof groups)[number];
const group_name = (group: string): string => ((groups as readonly string[]).includes(group) ? say(`lab.group.${group as Group}`) : group);

interface Row { parameter: Parameter; element: HTMLElement; update: () => void; words: string }

const shown_value = (text: string): string => {
  const number = Number(text);
  return text.trim() !== "" && Number.isFinite(number) ? (Math.abs(number) >= 1000 ? String(number) : number_text(number, 4)) : text;
};

/** The control itself; gives how to bring it up to a value. */
function control(lab: Lab, parameter: Parameter, label_id: string, say_value: (text: string) => void): {element: HTMLElement; show: (text: string) => void} {
  const set = (text: string): void => {
    say_value(text);
    lab.set_value(parameter, text);
  };
  const steps = lab.grid?.values_of(parameter.path);
  if (parameter.kind === "switch" && !steps) {
    const box = tick(parameter_name(parameter), false, (on) => set(String(on)));
    return {element: box, show: (text) => (box.querySelector("input")!.checked = text === "true")};
  }
  if (parameter.kind === "choice" && !steps) {
    const list = choice(parameter_name(parameter), (parameter.choices ?? []).map((value) => ({value, text: value})), scalar(parameter.value), set);
    return {element: list, show: (text) => (list.querySelector("select")!.value = text)};
  }
  // Over a grid the slider counts its values.
  const slider = el("input", steps
    ? {type: "range", min: 0, max: steps.values.length - 1, step: 1, "aria-labelledby": label_id}
    : {type: "range", min: parameter.low, max: parameter.high, step: parameter.step, "aria-labelledby": label_id});
  slider.addEventListener("input", () => set(steps ? steps.values[Number(slider.value)] ?? "" : scalar(Number(slider.value))));
  return {
    element: slider,
    show: (text) => {
      if (steps) slider.value = String(Math.max(0, steps.values.includes(text) ? steps.values.indexOf(text) : steps.own));
      else if (document.activeElement !== slider || Number(slider.value) !== Number(text)) slider.value = text;
      slider.setAttribute("aria-valuetext", `${shown_value(text)} ${parameter_unit(parameter)}`.trim());
    },
  };
}

function row_of(lab: Lab, parameter: Parameter): Row {
  const name = parameter_name(parameter);
  const help_text = parameter_help(parameter);
  const label_id = `label-${parameter.path}`;
  const value = el("output", {class: "value"});
  const unit = parameter_unit(parameter);
  const say_value = (text: string): void => {
    value.textContent = unit ? `${shown_value(text)} ${unit}` : shown_value(text);
  };
  const {element: inner, show} = control(lab, parameter, label_id, say_value);
  const reset = el("button", {type: "button", class: "sign reset", title: say("lab.reset", {value: shown_value(scalar(parameter.value))}),
    "aria-label": `${name}: ${say("lab.reset", {value: shown_value(scalar(parameter.value))})}`, onclick: () => {
      lab.set_value(parameter, null);
      inner.querySelector<HTMLElement>("input, select")?.focus();
      if (inner instanceof HTMLInputElement) inner.focus();
    }}, icon("reset"));
  const help = el("p", {class: "about help", hidden: !lab.help_of.has(parameter.path), id: `help-${parameter.path}`},
    help_text, " ", el("code", {}, parameter.path));
  const ask = el("button", {type: "button", class: "sign ask", "aria-expanded": String(!help.hidden), "aria-controls": help.id,
    "aria-label": `${say("lab.help")}: ${name}`, title: help_text, onclick: () => {
      help.hidden = !help.hidden;
      if (help.hidden) lab.help_of.delete(parameter.path);
      else lab.help_of.add(parameter.path);
      ask.setAttribute("aria-expanded", String(!help.hidden));
    }}, "?");
  const is_range = inner instanceof HTMLInputElement;
  const element = el("div", {class: "parameter", "data-path": parameter.path},
    el("div", {class: "parameter-head"}, is_range ? el("label", {id: label_id}, name) : inner, is_range ? value : reset, ask),
    is_range ? el("div", {class: "pull"}, inner, reset) : null, help);
  const update = (): void => {
    const text = lab.value_in(lab.setting, parameter);
    const changed = text !== scalar(parameter.value);
    say_value(text);
    show(text);
    reset.classList.toggle("idle", !changed);
    reset.disabled = !changed;
    element.classList.toggle("changed", changed);
  };
  update();
  return {parameter, element, update, words: `${name} ${help_text} ${parameter.path} ${parameter.meaning} ${owner_of(lab, parameter) ?? ""}`.toLowerCase()};
}

export function sliders_panel(lab: Lab): HTMLElement {
  const parameters = lab.details.parameters.filter((parameter) => !lab.grid || lab.grid.values_of(parameter.path));
  // Rows are made when their group opens: a world of forty actors has hundreds.
  const rows = new Map<Parameter, Row>();
  const row = (parameter: Parameter): Row => {
    let known = rows.get(parameter);
    if (!known) rows.set(parameter, (known = row_of(lab, parameter)));
    return known;
  };
  const place = el("div", {class: "groups"});
  const state = el("p", {class: "request", role: "status"});
  const problem = el("p", {class: "problem", role: "alert", hidden: true});
  const summary_of = new Map<string, HTMLElement>();

  const counted = (list: readonly Parameter[]): number => list.filter((parameter) => lab.value_in(lab.setting, parameter) !== scalar(parameter.value)).length;
  const owned = (list: readonly Parameter[]): Node[] => {
    const owners = new Map<string | null, Parameter[]>();
    for (const parameter of list) {
      const owner = owner_of(lab, parameter);
      owners.set(owner, [...(owners.get(owner) ?? []), parameter]);
    }
    return [...owners].flatMap(([owner, members]) =>
      [...(owner === null ? [] : [el("h3", {class: "owner"}, owner)]), ...members.map((parameter) => row(parameter).element)]);
  };
  const fill = (): void => {
    const search = lab.search.trim().toLowerCase();
    if (search) {
      const found = parameters.filter((parameter) => search.split(/\s+/).every((word) => row(parameter).words.includes(word)));
      place.replaceChildren(...(found.length > 0 ? owned(found) : [el("p", {class: "about"}, say("lab.search.nothing", {text: lab.search}))]));
      return;
    }
    const present = [...groups.filter((group) => parameters.some((parameter) => parameter.group === group)),
      ...new Set(parameters.map((parameter) => parameter.group).filter((group) => !(groups as readonly string[]).includes(group)))];
    summary_of.clear();
    place.replaceChildren(...present.map((group) => {
      const members = parameters.filter((parameter) => parameter.group === group);
      const number = el("span", {class: "changed-count"});
      summary_of.set(group, number);
      const body = el("div", {class: "group-body"});
      const details = el("details", {}, el("summary", {}, el("span", {}, group_name(group)), number), body);
      details.open = lab.open_groups.has(group) || present.length === 1;
      if (details.open) body.append(...owned(members));
      details.addEventListener("toggle", () => {
        if (details.open) lab.open_groups.add(group);
        else lab.open_groups.delete(group);
        if (details.open && body.childElementCount === 0) body.append(...owned(members));
      });
      return details;
    }));
    count();
  };
  const count = (): void => {
    for (const [group, element] of summary_of) {
      const changed = counted(parameters.filter((parameter) => parameter.group === group));
      element.textContent = changed > 0 ? say("lab.changed", {n: changed}) : "";
    }
  };
  const update = (): void => {
    for (const one of rows.values()) one.update();
    count();
    reset_all.disabled = lab.setting.set.length + lab.setting.policy.length === 0;
  };
  const update_state = (): void => {
    const {busy, milliseconds, runs, problem: wrong} = lab.request;
    state.textContent = busy ? say("lab.computing") : milliseconds === null ? "" : say("lab.redrawn", {n: runs, ms: milliseconds});
    state.dataset.milliseconds = milliseconds === null ? "" : String(milliseconds);
    state.dataset.busy = String(busy);
    problem.hidden = wrong === null;
    if (wrong !== null) {
      problem.replaceChildren(wrong, " ", lab.can_undo ? button(say("lab.undo"), () => lab.undo()) : "");
    }
  };
  const search = el("input", {type: "search", id: "search", oninput: () => {
    lab.search = search.value;
    fill();
  }});
  search.value = lab.search;
  const reset_all = button(say("lab.reset_all"), () => lab.set({...lab.plain, seed: lab.setting.seed}), {id: "reset-all"});
  lab.on("setting", update);
  lab.on("request", update_state);
  fill();
  update();
  update_state();
  return el("section", {class: "card", id: "sliders", "aria-label": say("lab.sliders")},
    el("h2", {}, say("lab.sliders")), lab.grid ? el("p", {class: "about"}, say("lab.static")) : null,
    state, problem,
    el("div", {class: "controls"}, parameters.length > 8 ? el("label", {class: "search"}, el("span", {}, say("lab.search")), search) : null, reset_all),
    doctrines_panel(lab), place);
}
