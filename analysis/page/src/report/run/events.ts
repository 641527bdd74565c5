// Events of the scenario: in how many runs each happens and when, and one by one for the runs that are shown.
import type {EventLogData, RunData} from "../../shared/answers.generated";
import {el} from "../../shared/dom";
import {count_text, decimals_text, list_text, percent, say, text_of, year_text} from "../../shared/language";
import type {TableData} from "../../shared/table";
import {table_card} from "./crises";

/** The engine lists no more (most_listed_events). */
const most_listed = 1500;

/** What an event is called: in words, else by its id, else by its place. */
function event_name(data: RunData, place: number): string {
  const event = data.events[place]!;
  return text_of(event.label, event.id) || `№ ${place + 1}`;
}

export function event_table(data: RunData, log: EventLogData): TableData {
  const runs = data.runs - data.failed;
  return {
    caption: say("events.about"),
    columns: [{title: say("events.event")}, {title: say("events.share"), numeric: true, show: percent},
      {title: say("events.often"), numeric: true, show: (value) => decimals_text(value, 2)},
      ...(["events.first", "events.earliest", "events.latest"] as const).map((key) => ({title: say(key), numeric: true, show: year_text}))],
    rows: log.events.map((event, place) => {
      const [least, median, most] = event.first ?? [null, null, null];
      return [event_name(data, place), event.runs / runs, event.fired / runs, median, least, most];
    }),
  };
}

export function event_log_table(data: RunData, log: EventLogData): TableData {
  return {
    caption: say("events.log.about", {runs: list_text(data.histories.map(String))}),
    columns: [{title: say("run"), numeric: true, show: count_text}, {title: say("time"), numeric: true, show: year_text}, {title: say("events.event")},
      {title: say("events.what")}],
    rows: log.log.map(([run, time, place, undone]) => [run, time, event_name(data, place), say(undone ? "events.undone" : "events.fired")]),
  };
}

export function events_content(data: RunData): HTMLElement[] {
  const log = data.event_log;
  if (!log || data.events.length === 0) {
    return [el("div", {class: "card"}, el("h3", {}, say("events.title")), el("p", {class: "about"}, say(log ? "events.none" : "events.unknown")))];
  }
  return [
    table_card(say("events.title"), "", event_table(data, log)),
    table_card(say("events.log"), "", event_log_table(data, log), log.log.length >= most_listed ? say("events.log.cut", {n: count_text(log.log.length)}) : ""),
  ];
}
