// Whom the chosen actor leans on in each domain: stacked shares over time.
import type {RunData} from "../../shared/answers.generated";
import {rest_colour, self_colour} from "../../shared/colours";
import {el} from "../../shared/dom";
import {figure, type Figure} from "../../shared/figure";
import {percent, say, year_text} from "../../shared/language";
import {plot, type Trace} from "../../shared/plot";
import type {Row} from "../../shared/steps";
import {actor_colours} from "./actor_colours";
import {decides, links_of, name_of, type Link} from "./data";

const most_named = 7;

/** The partners with most weight at some time in some domain, the strongest first: one colour for all three pictures. */
function named_partners(data: RunData, actor: number): number[] {
  const weight = new Map<number, number>();
  for (const layer of data.links["alignment"]!) {
    for (const {partner, mean} of links_of(layer[actor]!)) {
      if (partner !== actor) weight.set(partner, Math.max(weight.get(partner) ?? 0, ...mean.map((share) => share ?? 0)));
    }
  }
  return [...weight].sort((a, b) => b[1] - a[1]).slice(0, most_named).map(([partner]) => partner);
}

function traces_of(data: RunData, actor: number, links: readonly Link[], named: readonly number[]): Trace[] {
  const rest: Row = data.times.map(() => 1);
  const area = (label: string, colour: string, values: Row): Trace => ({label, colour, values, kind: "area"});
  const take = (link: Link): Row => {
    link.mean.forEach((share, k) => (rest[k] = (rest[k] ?? 0) - (share ?? 0)));
    return link.mean;
  };
  const self = links.find((link) => link.partner === actor);
  const traces = self ? [area(say("itself"), self_colour(), take(self))] : [];
  const colours = actor_colours(data, named);
  named.forEach((partner) => {
    const link = links.find((one) => one.partner === partner);
    if (link) traces.push(area(name_of(data.actors[partner]!), colours.get(partner)!, take(link)));
  });
  traces.push(area(say("others"), rest_colour(), rest.map((share) => Math.max(0, share ?? 0))));
  return traces;
}

export function portfolio_figures(data: RunData, actor: number): (Node | Figure)[] {
  const one = data.actors[actor]!;
  const alignment = data.links["alignment"];
  const card = (...words: string[]): HTMLElement => el("div", {class: "card"}, el("h3", {}, say("portfolio.title", {actor: name_of(one)})), ...words.map((text) => el("p", {class: "about"}, text)));
  if (!alignment) return [card(say("portfolio.none"))];
  if (!decides(one)) return [card(say("portfolio.nonstate", {actor: name_of(one)}))];
  const named = named_partners(data, actor);
  const last = data.times.length - 1;
  const figures = data.domains.map((domain, d) => {
    const title = say(`domain.${domain.name}` as "domain.security");
    return figure({
      title, level: 4,
      draw: (place) => {
        const traces = traces_of(data, actor, links_of(alignment[d]![actor]!), named);
        const strongest = [...traces].sort((a, b) => (b.values[last] ?? 0) - (a.values[last] ?? 0)).slice(0, 4);
        return plot(place, {
          x: data.times, traces, stacked: true, height: 260, y_range: [0, 1], share: true, y_text: percent,
          summary: say("portfolio.summary", {domain: title, list: strongest.map((trace) => `${trace.label} ${percent(trace.values[last])}`).join(", ")}),
          table: () => ({
            caption: `${say("portfolio.title", {actor: name_of(one)})}: ${title}`,
            columns: [{title: say("time"), show: year_text}, ...traces.map((trace) => ({title: trace.label, numeric: true, show: percent}))],
            rows: data.times.map((time, k) => [time, ...traces.map((trace) => trace.values[k])]),
          }),
        });
      },
    });
  });
  const body = card(say("portfolio.about"));
  body.append(el("div", {class: "row"}, ...figures.map((view) => view.element)));
  const together: Figure = {
    element: body, redraw: () => figures.forEach((view) => view.redraw()), destroy: () => figures.forEach((view) => view.destroy()),
  };
  return [together];
}
