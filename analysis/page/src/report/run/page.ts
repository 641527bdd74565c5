// The page of a run.
import type {RunData} from "../../shared/answers.generated";
import {choice} from "../../shared/dom";
import {say, sorted_by_name, text_of} from "../../shared/language";
import {show_page, type PageContent} from "../../shared/page";
import {crises_content} from "./crises";
import {name_of} from "./data";
import {events_content} from "./events";
import {fan_figure} from "./fan";
import {facts, headline} from "./headline";
import {map_figure} from "./map";
import {order_figures} from "./order";
import {portfolio_figures} from "./portfolio";
import {provenance, reading} from "./provenance";
import {first_state} from "./state";
import {tables_content} from "./tables";

export function show_run(data: RunData): void {
  const state = first_state(data);
  const choose = (actor: number): void => {
    state.actor = actor;
    draw("actor");
  };
  const content = (): PageContent => {
    const actors = sorted_by_name(data.actors.map((actor, place) => ({actor, place})), ({actor}) => name_of(actor));
    const bar = choice(say("actor"), actors.map(({actor, place}) => ({value: String(place), text: name_of(actor)})), String(state.actor), (value) => choose(Number(value)));
    const select = bar.querySelector("select");
    if (select) {
      select.id = "actor";
      select.setAttribute("aria-label", say("actor.choose"));
    }
    return {
      kind: say("kind.run"), title: text_of(data.title, data.name), description: text_of(data.description), facts: facts(data), bar, version: data.version,
      sections: [
        {id: "overview", title: say("nav.overview"), content: [headline(data, state.actor)]},
        {id: "fan", title: say("nav.fan"), content: [fan_figure(data, state)]},
        {id: "portfolio", title: say("nav.portfolio"), content: portfolio_figures(data, state.actor)},
        {id: "map", title: say("nav.map"), content: [map_figure(data, state, choose)]},
        {id: "order", title: say("nav.order"), content: order_figures(data, state)},
        {id: "crises", title: say("nav.crises"), content: crises_content(data, state)},
        {id: "events", title: say("nav.events"), content: events_content(data)},
        {id: "tables", title: say("nav.tables"), content: [tables_content(data, state)]},
        {id: "provenance", title: say("nav.provenance"), content: [provenance(data)]},
        {id: "reading", title: say("nav.reading"), content: [reading()]},
      ],
    };
  };
  const draw = show_page(content);
}
