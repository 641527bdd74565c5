// Numbers from the server that gave the page.
import type {DataSource} from "./source";
import {get_json, post_for_text, post_json} from "./request";

export const server_source = (): DataSource => ({
  scenarios: () => get_json("api/scenarios"),
  scenario: (name) => get_json(`api/scenario/${encodeURIComponent(name)}`),
  grid: () => Promise.resolve(null),
  history: (setting, signal) => post_json("api/history", {...setting, run: 0}, signal),
  ensemble: (setting, question, signal) => post_json("api/ensemble", {...setting, ...question}, signal),
  explain: (setting, actor, time, signal) => post_json("api/explain", {...setting, run: 0, actor, time}, signal),
  yaml: (setting) => post_for_text("api/yaml", setting),
});
