// The pages of sweeps and comparisons: no complaint, the numbers of the file, three languages, two themes.
// Usage: tables_in_browser.mjs PAGE PROGRAM SCENARIOS FOLDER (which keeps the screenshots)
import assert from "node:assert/strict";
import {writeFileSync} from "node:fs";
import test, {after} from "node:test";
import {accessible, browser, cells, fits, in_folder, open, picture, scenarios, tarazy} from "./browser.mjs";

after(() => browser.close());

function design(name, text) {
  writeFileSync(in_folder(`${name}.yaml`), `tarazy: 1\ntitle: A ${name} <of> the steppe\nscenario: ${scenarios}/steppe.yaml\nseed: 2\n${text}`);
}

/** The single runs of a table file, from the program's own export. */
function exported(name) {
  const [head, ...rows] = tarazy("export", `${name}.h5`, "--csv", "-").trim().split("\n").map((row) => row.split(","));
  return rows.map((row) => Object.fromEntries(row.map((cell, k) => [head[k], cell])));
}
const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
const number = (text) => Number(text.replace("−", "-").replace(/[,%+]/g, ""));
const close_to = (shown, value) => assert.ok(Math.abs(number(shown) - value) <= 0.006 * Math.abs(value) + 1e-9, `${shown} instead of ${value}`);

/** Each language once, each theme at the usual width; what fits is seen in every combination by fits_in_browser.mjs. */
async function in_every_way(file) {
  for (const [language, theme, width] of [["en", "light", 1280], ["kk", "dark", 1280], ["ru", "light", 390]]) {
    const {page, sound, close} = await open(`${file}.html`, {theme, width});
    await page.click(`#language-${language}`);
    await fits(page);
    await accessible(page);
    await picture(page, `${file}-${language}-${theme}-${width}`);
    await sound();
    await close();
  }
}

test("a grid: responses, heat map and points", async () => {
  design("grid", "replicates: 6\nvary:\n  world.anarchy: {values: [0, 0.5, 1]}\n  world.exclusivity: {values: [0, 1]}\noutcomes:\n  - {series: autonomy, actor: KAZ}\n  - {series: hedging, actor: KAZ}\n");
  tarazy("sweep", "grid.yaml", "-o", "grid.h5", "--quiet");
  tarazy("report", "grid.h5");
  const {page, sound, close} = await open("grid.html");
  assert.equal(await page.locator("h1").textContent(), "A grid <of> the steppe");
  const runs = exported("grid").filter((row) => row["world.anarchy"] === "0.5" && row["world.exclusivity"] === "1");
  assert.equal(runs.length, 6);
  close_to((await cells(page, "#heat", "1"))[2], mean(runs.map((row) => Number(row["autonomy KAZ"]))));
  assert.equal(await page.locator("#points tbody tr").count(), 6);
  await page.locator("#responses select").nth(1).selectOption({label: "world.exclusivity"});
  assert.match(await page.locator("#responses .canvas").getAttribute("aria-label"), /world.exclusivity/);
  await sound();
  await close();
  await in_every_way("grid");
});

for (const [kind, words] of [["saltelli", "Total"], ["morris", "μ*: mean size of effects"]]) {
  test(`${kind}: what matters`, async () => {
    design(kind, `replicates: 1\ndesign: {kind: ${kind}, samples: 16}\nvary:\n  world.anarchy: {from: 0, to: 1}\n  world.exclusivity: {from: 0, to: 1}\n  doctrines.hedge.risk_aversion: {from: 0.5, to: 4, scale: log}\noutcomes:\n  - {series: autonomy, actor: KAZ}\n`);
    tarazy("sweep", `${kind}.yaml`, "-o", `${kind}.h5`, "--quiet");
    tarazy("report", `${kind}.h5`);
    const {page, sound, close} = await open(`${kind}.html`);
    assert.equal(await page.locator("#sensitivity svg.svg-chart title").count(), 6);
    assert.match(await page.locator("#sensitivity .legend").textContent(), new RegExp(words.replace("*", "\\*")));
    await accessible(page);
    await picture(page, kind);
    await sound();
    await close();
  });
}

test("a comparison: differences, regret, ranks and trade-off", async () => {
  design("comparison", "replicates: 8\ndesign: {kind: list}\nvary:\n  world.anarchy: {values: [0.5, 0.9]}\npolicies: {KAZ: [hedge, balance, nonaligned]}\nreference: hedge\noutcomes:\n  - {series: autonomy, actor: KAZ}\n  - {series: safety, actor: KAZ}\n");
  tarazy("compare", "comparison.yaml", "-o", "comparison.h5", "--quiet");
  tarazy("report", "comparison.h5");
  const {page, sound, close} = await open("comparison.html");
  const of = (policy) => mean(exported("comparison").filter((row) => row.policy === policy).map((row) => Number(row["autonomy KAZ"])));
  const row = await cells(page, "#tables", "balance");
  close_to(row[2], of("balance"));
  close_to(row[3], of("balance") - of("hedge"));
  assert.equal(await page.locator("#differences svg circle").count(), 2);
  assert.equal(await page.locator("#regret tbody tr").count(), 3);
  assert.equal(await page.locator("#trade-off svg circle").count(), 3);
  await sound();
  await close();
  await in_every_way("comparison");
});
