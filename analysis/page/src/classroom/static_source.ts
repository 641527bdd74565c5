// Numbers from the files of a static export: the settings of a grid, nothing between them.
import type {GridAnswer, GridAxis, PointAnswer, ReasonsAnswer, ScenarioDetails, ScenarioList, Setting} from "../shared/answers.generated";
import {get_json} from "./request";
import {doctrine_of, setting_key, value_of} from "./setting";
import type {DataSource, Grid} from "./source";

const axis_value = (axis: GridAxis, setting: Setting): string | null =>
  axis.kind === "set" ? value_of(setting, axis.path ?? "") : doctrine_of(setting, axis.actor ?? "");

/** The place on an axis that is nearest to what a setting wants. */
function place_on(axis: GridAxis, setting: Setting): number {
  const wanted = axis_value(axis, setting);
  if (wanted === null) return axis.own;
  const exact = axis.values.indexOf(wanted);
  if (exact >= 0) return exact;
  const number = Number(wanted);
  if (axis.kind === "policy" || !Number.isFinite(number)) return axis.own;
  let best = axis.own;
  axis.values.forEach((value, k) => {
    if (Math.abs(Number(value) - number) < Math.abs(Number(axis.values[best]) - number)) best = k;
  });
  return best;
}

/** The setting of a point: what is the scenario's own is left out. */
function setting_of(file: GridAnswer, places: readonly number[]): Setting {
  const changed = (kind: GridAxis["kind"]): [string, string][] => file.axes.flatMap((axis, k): [string, string][] => {
    const place = places[k] ?? axis.own;
    return axis.kind !== kind || place === axis.own ? [] : [[axis.path ?? axis.actor ?? "", axis.values[place] ?? ""]];
  });
  return {scenario: file.scenario, set: changed("set"), policy: changed("policy"), seed: file.seed};
}

export function static_source(list: ScenarioList): DataSource {
  const details = new Map<string, Promise<ScenarioDetails>>();
  const grids = new Map<string, Promise<GridAnswer>>();
  const points = new Map<string, Promise<PointAnswer>>();
  const kept = <Value>(map: Map<string, Promise<Value>>, key: string, get: () => Promise<Value>): Promise<Value> => {
    let known = map.get(key);
    if (!known) {
      map.set(key, (known = get()));
      known.catch(() => map.delete(key));
    }
    return known;
  };
  const folder = (name: string): string => `data/${encodeURIComponent(name)}`;
  const scenario_of = (name: string): Promise<ScenarioDetails> => kept(details, name, () => get_json(`${folder(name)}/scenario.json`));
  const grid_of = (name: string): Promise<GridAnswer> => kept(grids, name, () => get_json(`${folder(name)}/grid.json`));
  const steps_of = async (name: string, file: GridAnswer): Promise<Map<string, string>> => {
    const steps = (await scenario_of(name)).lesson?.steps ?? [];
    return new Map(steps.map((step, k) => [
      setting_key({scenario: name, set: step.set ?? [], policy: step.policy ?? [], seed: file.seed}), file.steps[k] ?? "",
    ]));
  };
  const point = async (setting: Setting): Promise<PointAnswer> => {
    const file = await grid_of(setting.scenario);
    const step = (await steps_of(setting.scenario, file)).get(setting_key(setting));
    const key = step || file.axes.map((axis) => place_on(axis, setting)).join("-");
    return kept(points, `${setting.scenario}/${key}`, () => get_json(`${folder(setting.scenario)}/${encodeURIComponent(key)}.json`));
  };

  return {
    scenarios: () => Promise.resolve(list),
    scenario: scenario_of,
    grid: async (name): Promise<Grid> => {
      const file = await grid_of(name);
      const steps = await steps_of(name, file);
      return {
        values_of: (path) => {
          const axis = file.axes.find((one) => one.kind === "set" && one.path === path);
          return axis ? {values: axis.values, own: axis.own} : null;
        },
        doctrines_of: (actor) => file.axes.find((one) => one.kind === "policy" && one.actor === actor)?.values ?? null,
        series: file.series, runs: file.runs, focal: file.focal_index,
        nearest: (setting) => (steps.has(setting_key(setting)) ? setting : setting_of(file, file.axes.map((axis) => place_on(axis, setting)))),
      };
    },
    history: async (setting) => (await point(setting)).history,
    ensemble: async (setting) => (await point(setting)).ensemble,
    explain: async (setting, actor, time) => {
      const reasons = (await point(setting)).reasons.filter((one) => one.actor === actor);
      return reasons.reduce<ReasonsAnswer | null>((best, one) => (!best || Math.abs(one.time - time) < Math.abs(best.time - time) ? one : best), null);
    },
    yaml: null,
  };
}
