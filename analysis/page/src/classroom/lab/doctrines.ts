// Which doctrine each actor follows, as far as it decides.
import type {Doctrine} from "../../shared/answers.generated";
import {el, write} from "../../shared/dom";
import {say, sorted_by_name} from "../../shared/language";
import {doctrine_idea, doctrine_name} from "../class/names";
import {decides, name_of, type Lab} from "./lab";

const idea_of = (doctrine: Doctrine | undefined): string => (doctrine?.built_in ? doctrine_idea(doctrine.name) : "");

export function doctrines_panel(lab: Lab): HTMLElement | null {
  const {actors} = lab.details.scenario;
  const listed = sorted_by_name(actors.map((actor, place) => ({actor, place})).filter(({actor}) => decides(actor) && (!lab.grid || lab.grid.doctrines_of(actor.id))),
    ({actor}) => name_of(actor));
  if (listed.length === 0) return null;
  const updates: (() => void)[] = [];
  const rows = listed.map(({actor, place}) => {
    const known = lab.grid?.doctrines_of(actor.id) ?? lab.details.doctrines.map((doctrine) => doctrine.name);
    const select = el("select", {id: `doctrine-${actor.id}`, onchange: () => lab.set_doctrine(place, select.value)},
      ...known.map((name) => el("option", {value: name, title: idea_of(lab.details.doctrines.find((one) => one.name === name))},
        doctrine_name(name))));
    const idea = el("span", {class: "about"});
    const element = el("div", {class: "doctrine-row"}, el("label", {for: select.id}, name_of(actor)), select, idea);
    updates.push(() => {
      const doctrine = lab.doctrine_in(lab.setting, place);
      select.value = doctrine;
      const changed = doctrine !== actor.doctrine;
      const own = changed ? say("lab.doctrine.own", {doctrine: doctrine_name(actor.doctrine ?? "")}) : "";
      write(idea, `${idea_of(lab.details.doctrines.find((one) => one.name === doctrine))} ${own}`.trim());
      element.classList.toggle("changed", changed);
    });
    return element;
  });
  const details = el("details", {}, el("summary", {}, el("span", {}, say("lab.doctrines"))), el("div", {class: "group-body"}, ...rows));
  details.open = lab.open_groups.has("doctrines");
  details.addEventListener("toggle", () => {
    if (details.open) lab.open_groups.add("doctrines");
    else lab.open_groups.delete("doctrines");
  });
  const update = (): void => updates.forEach((one) => one());
  lab.on("setting", update);
  update();
  return details;
}
