// Parts of the classroom page that can be wrong without looking wrong.
// Usage: classroom_parts.mjs PAGE PROGRAM
import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import test from "node:test";
import {load} from "./source.mjs";

const [page, program] = process.argv.slice(2);
// What the parts ask of a browser before they are used.
globalThis.matchMedia = () => ({matches: false, addEventListener() {}});
globalThis.document = {documentElement: {lang: "", dataset: {}}};

test("a link holds the setting, whatever is in it", async () => {
  const {link_of, read_link, setting_key} = await load(page, "classroom/setting.ts");
  const setting = {
    scenario: "steppe", set: [["world.anarchy", "0.8"], ["affinity.pairs.KAZ>RUS", "-0.2"], ["odd", "a;b:c&d=e #%"]], policy: [["KAZ", "hedge"]], seed: 7,
  };
  const link = link_of(setting, {language: "kk", step: 1, time: 2030.25, actor: "RUS"});
  const {setting: read, extras} = read_link(link);
  assert.equal(setting_key(read), setting_key(setting));
  assert.deepEqual(extras, {language: "kk", step: 1, time: 2030.25, actor: "RUS"});
  assert.equal(link_of({scenario: "steppe", set: [], policy: [], seed: 1}), "#s=steppe");
  assert.match(link_of(setting), /^#s=steppe&set=world\.anarchy:0\.8;/);
});

test("links that somebody broke do no harm", async () => {
  const {read_link} = await load(page, "classroom/setting.ts");
  assert.equal(read_link("").setting, null);
  assert.equal(read_link("#set=world.anarchy:1").setting, null);
  assert.deepEqual(read_link("#s=steppe&set=;;x&policy=:&seed=-4&step=0&t=&%&lang=").setting, {scenario: "steppe", set: [], policy: [["", ""]], seed: 1});
  assert.equal(read_link("#s=%E0%A4%A").setting.scenario, "%E0%A4%A");
  assert.equal(read_link("#s=steppe&seed=9999999999").setting.seed, 1);
});

test("settings are changed, told apart and compared", async () => {
  const {with_value, with_doctrine, setting_key, differences, plain_setting} = await load(page, "classroom/setting.ts");
  const plain = plain_setting("steppe");
  const one = with_value(with_value(plain, "a", "1"), "b", "2");
  const other = with_value(with_value(plain, "b", "2"), "a", "1");
  assert.equal(setting_key(one), setting_key(other));
  assert.deepEqual(with_value(one, "a", "3").set, [["a", "3"], ["b", "2"]], "a slider keeps its place");
  assert.equal(setting_key(with_value(with_value(one, "a", null), "b", null)), setting_key(plain));
  assert.deepEqual(differences(plain, {...with_doctrine(one, "KAZ", "hedge"), seed: 2}), [
    {kind: "set", name: "a", a: null, b: "1"}, {kind: "set", name: "b", a: null, b: "2"}, {kind: "policy", name: "KAZ", a: null, b: "hedge"},
    {kind: "seed", name: "seed", a: "1", b: "2"},
  ]);
});

test("one pull of a slider is one step back", async () => {
  const {Undo} = await load(page, "classroom/undo.ts");
  const undo = new Undo(0);
  undo.set(1, "anarchy", 1000);
  undo.set(2, "anarchy", 1100);
  undo.set(3, "anarchy", 1900);
  undo.set(4, "anarchy", 5000);
  undo.set(5, "reach", 5010);
  assert.ok(undo.undo());
  assert.equal(undo.value, 4);
  undo.undo();
  assert.equal(undo.value, 3);
  undo.undo();
  assert.equal(undo.value, 0);
  assert.ok(!undo.undo());
  undo.redo();
  undo.redo();
  assert.equal(undo.value, 4);
  undo.set(9, "", 9000);
  assert.ok(!undo.can_redo);
  undo.undo();
  assert.equal(undo.value, 4);
});

test("rows of other times are met on straight lines, and not beyond their ends", async () => {
  const {resampled, common_times, Ensemble} = await load(page, "classroom/lab/bands.ts");
  assert.deepEqual(common_times([0, 1, 2], [0, 0.5, 2]), [0, 0.5, 1, 2]);
  assert.deepEqual(resampled([0, 1, 2], [0, 10, 0], [0, 0.25, 1, 1.5, 2, 3]), [0, 2.5, 10, 5, 0, null]);
  assert.deepEqual(resampled([0, 1, 2], [0, null, 4], [0.5, 2]), [null, null]);
  const bands = (base) => ({e: 0, rows: [0, 1, 2, 3, 4].map((k) => [base + k, 1])});
  const ensemble = new Ensemble({times: [0, 1], runs: 5, failed: 0, actors: [2, 5], bands: {power: [bands(10), bands(20)]}, system: {tension: bands(0)}, milliseconds: 1});
  assert.deepEqual(ensemble.band("power", 5).median, [22, 23]);
  assert.equal(ensemble.band("power", 0), null);
  assert.deepEqual(ensemble.band("tension", 0).high, [4, 5]);
});

test("a course knows who leans on whom between two times", async () => {
  const {Course} = await load(page, "classroom/lab/course.ts");
  const rows = (list) => ({e: -2, rows: list.map(([a, b]) => [a, b - a])});
  // Three actors: the second leans on the third, more and more.
  const shares = rows([[100, 100], [0, 0], [0, 0], [10, 0], [60, 40], [30, 60], [0, 0], [0, 0], [100, 100]]);
  const course = new Course({
    times: [2020, 2022], actor_series: {power: rows([[20, 20], [30, 40], [50, 40]])}, alignment: [shares, shares, shares],
    tie: rows([[1, 1], [2, 2], [3, 5]]), threat: rows(Array.from({length: 9}, (_, k) => [k, k])), events: [], crises: [],
  }, 3, [{name: "security", weight: 1}, {name: "economic", weight: 1}, {name: "political", weight: 2}]);
  assert.equal(course.place_of(2021), 0.5);
  assert.equal(course.time_at(0.5), 2021);
  assert.equal(course.power(1, 0.5), 0.35);
  assert.deepEqual(course.patron(1, 0), {partner: 2, share: 0.3});
  assert.ok(Math.abs(course.leaning(1, 2, 0.5) - 0.45) < 1e-12);
  assert.equal(course.patron(0, 0), null, "whoever leans on nobody has no patron");
  assert.deepEqual([course.tie(0, 1, 0), course.tie(2, 0, 0), course.tie(2, 1, 1), course.tie(1, 1, 0)], [0.01, 0.02, 0.05, 0]);
  assert.equal(course.threat(2, 1, 0), 0.07);
  assert.deepEqual([course.has("tie"), course.has("affinity"), course.has_series("power"), course.has_series("tension")], [true, false, true, false]);
});

test("a static export snaps to its grid, and knows the steps of its lesson", async () => {
  const files = {
    "data/steppe/grid.json": {
      scenario: "steppe", seed: 1, focal: "KAZ", focal_index: 0, points: [], steps: ["1-0", "step-1"], series: ["security"], runs: 200,
      axes: [{kind: "set", path: "world.anarchy", values: ["0", "0.5", "1"], own: 1}, {kind: "policy", actor: "KAZ", values: ["hedge", "balance"], own: 0}],
    },
    "data/steppe/scenario.json": {lesson: {steps: [{text: {}}, {text: {}, set: [["actors.CHN.growth.economy", "0"]]}]}},
    "data/steppe/2-1.json": {history: "2-1"}, "data/steppe/step-1.json": {history: "step-1"}, "data/steppe/1-0.json": {history: "1-0"},
  };
  globalThis.fetch = (path) => Promise.resolve({ok: path in files, status: path in files ? 200 : 404, json: () => Promise.resolve(files[path] ?? {})});
  const {static_source} = await load(page, "classroom/static_source.ts");
  const source = static_source({version: "0", scenarios: []});
  const grid = await source.grid("steppe");
  const setting = (set, policy) => ({scenario: "steppe", set, policy, seed: 5});
  assert.deepEqual(grid.nearest(setting([["world.anarchy", "0.9"], ["world.reach_km", "1"]], [["KAZ", "balance"], ["RUS", "hedge"]])),
    {scenario: "steppe", set: [["world.anarchy", "1"]], policy: [["KAZ", "balance"]], seed: 1});
  assert.deepEqual(grid.nearest(setting([["world.anarchy", "0.45"]], [])), {scenario: "steppe", set: [], policy: [], seed: 1});
  assert.equal(await source.history({...setting([["world.anarchy", "1"]], [["KAZ", "balance"]]), seed: 1}), "2-1");
  const step = {...setting([["actors.CHN.growth.economy", "0"]], []), seed: 1};
  assert.deepEqual(grid.nearest(step), step, "a step of the lesson stays as it is");
  assert.equal(await source.history(step), "step-1");
  assert.equal(await source.history({...setting([], []), seed: 1}), "1-0");
});

test("every parameter with a slider has words in every language", async () => {
  const words = Object.fromEntries(await Promise.all(["en", "kk", "ru"].map(async (code) => [code, (await load(page, `shared/messages/${code}.ts`))[code]])));
  const {parameters} = JSON.parse(execFileSync(program, ["list", "parameters", "--json"], {encoding: "utf8"}));
  const {kind_of} = await load(page, "classroom/lab/parameter_words.ts");
  const shown = /^(world|conflict|arms|affinity_dynamics)\.|^doctrines\.[^.]+\.(?!extends|tilt)|^actors\.[^.]+\.(posture|reach|growth\.|arms\.)|^institutions\.[^.]+\.|^corridors\.[^.]+\.|^events\.[^.]+\.(at|hazard)$/;
  const paths = parameters.map(({path}) => path).filter((path) => shown.test(path));
  assert.ok(paths.length > 45, String(paths.length));
  for (const path of paths) {
    for (const code of ["en", "kk", "ru"]) {
      assert.ok(words[code][`lab.name.${kind_of({path})}`], `${code}: name of ${path}`);
      assert.ok(words[code][`lab.help.${kind_of({path})}`], `${code}: help of ${path}`);
    }
  }
});
