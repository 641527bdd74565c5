// Whom the chosen actor leans on at the time shown: one bar a domain, moving with the time, and its numbers below.
import {actor_colours} from "../../shared/actor_colours";
import {rest_colour, self_colour} from "../../shared/colours";
import {el, swatch, write} from "../../shared/dom";
import {percent, say} from "../../shared/language";
import {doctrine_name} from "../class/names";
import {decides, name_of, type Lab} from "./lab";

const most_named = 7;

interface Part { actor: number | "rest"; label: string; colour: string }

/** The partners that matter at any time of the course shown, the strongest first; itself before, the rest behind. */
function parts_of(lab: Lab): Part[] {
  const course = lab.shown;
  if (!course) return [];
  const {actors, domains} = lab.details.scenario;
  const weight = actors.map((_, partner) => Math.max(...domains.map((_, domain) =>
    Math.max(...[0, 0.25, 0.5, 0.75, 1].map((part) => course.share(domain, lab.actor, partner, part * course.last))))));
  const named = actors.map((_, k) => k).filter((k) => k !== lab.actor && weight[k]! > 1e-6).sort((a, b) => weight[b]! - weight[a]!).slice(0, most_named);
  const colours = actor_colours(lab.patrons, named);
  const others = actors.filter((actor, k) => decides(actor) && k !== lab.actor && !named.includes(k)).length;
  return [
    {actor: lab.actor, label: say("itself"), colour: self_colour()},
    ...named.map((actor): Part => ({actor, label: name_of(actors[actor]), colour: colours.get(actor)!})),
    ...(others > 0 ? [{actor: "rest" as const, label: say("others"), colour: rest_colour()}] : []),
  ];
}

export function portfolio_panel(lab: Lab): HTMLElement {
  const place = el("div", {class: "portfolio"});
  const title = el("h2");
  const doctrine = el("p", {class: "about"});
  const {actors, domains} = lab.details.scenario;
  let parts: Part[] = [];
  let pieces: {bar: HTMLElement; cell: HTMLElement}[][] = [];

  const share = (domain: number, part: Part): number => {
    const course = lab.shown!;
    if (part.actor !== "rest") return course.share(domain, lab.actor, part.actor, lab.place);
    return Math.max(0, 1 - parts.reduce((sum, other) => sum + (other.actor === "rest" ? 0 : course.share(domain, lab.actor, other.actor, lab.place)), 0));
  };
  const update = (): void => {
    if (!lab.shown || pieces.length === 0) return;
    write(doctrine, say("actor.doctrine", {doctrine: doctrine_name(lab.doctrine_now(lab.actor))}));
    domains.forEach((_, domain) => parts.forEach((part, k) => {
      const value = share(domain, part);
      const {bar, cell} = pieces[domain]![k]!;
      bar.style.width = `${100 * value}%`;
      const text = percent(value);
      write(cell, text);
    }));
  };
  const build = (): void => {
    write(title, say("portfolio.title", {actor: name_of(actors[lab.actor])}));
    if (!decides(actors[lab.actor])) {
      pieces = [];
      doctrine.textContent = "";
      place.replaceChildren(el("p", {class: "about"}, say("portfolio.nonstate", {actor: name_of(actors[lab.actor])})));
      return;
    }
    parts = parts_of(lab);
    pieces = domains.map(() => parts.map((part) => {
      const bar = el("span", {class: "piece"});
      bar.style.background = part.colour;
      return {bar, cell: el("td", {class: "number"})};
    }));
    const domain_name = (name: string): string => say(`domain.${name}` as "domain.security");
    place.replaceChildren(
      ...domains.map((domain, d) => el("div", {class: "domain-bar"}, el("span", {class: "domain-name"}, domain_name(domain.name)),
        el("span", {class: "whole", "aria-hidden": "true"}, ...pieces[d]!.map(({bar}) => bar)))),
      el("div", {class: "shares-box"}, el("table", {class: "shares"},
        el("caption", {class: "unseen"}, say("portfolio.title", {actor: name_of(actors[lab.actor])})),
        el("thead", {}, el("tr", {}, el("td"), ...domains.map((domain) => el("th", {scope: "col", class: "number"}, domain_name(domain.name))))),
        el("tbody", {}, ...parts.map((part, k) => el("tr", {},
          el("th", {scope: "row"}, el("span", {class: "named"}, swatch(part.colour, [], "area"), el("span", {}, part.label))),
          ...domains.map((_, d) => pieces[d]![k]!.cell)))))));
    update();
  };
  lab.on("time", update);
  lab.on(["data", "view"], build);
  build();
  return el("section", {class: "card", id: "portfolio", "aria-label": say("nav.portfolio")}, title, doctrine, place);
}
