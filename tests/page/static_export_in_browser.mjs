// The static export in a browser: a folder on a host that knows nothing but files, below a path of its own.
// Usage: static_export_in_browser.mjs PAGE PROGRAM SCENARIOS FOLDER (which keeps the screenshots)
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import test, {after} from "node:test";
import {accessible, browser, fits, in_folder, picture, tarazy, visit} from "./browser.mjs";
import {host_of} from "./host.mjs";
import {pull, settled} from "./served.mjs";

tarazy("serve", "steppe", "anarchy", "--export", "site", "--quiet");

const host = await host_of(in_folder("site"));
after(async () => {
  await browser.close();
  host.end();
});
const open_site = (options) => visit(host.address, (url) => url.startsWith(host.address) || url.startsWith("blob:") || url.startsWith("data:"), ".scenario-card", options);
const grid = JSON.parse(readFileSync(in_folder("site/data/steppe/grid.json"), "utf8"));
const axis = grid.axes.find((one) => one.kind === "set");
const text = (page, selector) => page.locator(selector).first().textContent();

test("it plays, its sliders stop at what was computed, and the numbers are those of the files", async () => {
  const {page, sound, close} = await open_site();
  assert.equal(await page.locator(".scenario-card").count(), 2);
  await page.click("#scenario-steppe");
  await settled(page);
  assert.match(await text(page, "#sliders"), /precomputed/);
  assert.deepEqual(await page.locator(".parameter").evaluateAll((rows) => rows.map((row) => row.dataset.path)), grid.axes.filter((one) => one.kind === "set").map((one) => one.path));
  assert.equal(await page.locator("#class-button").count(), 0);
  assert.equal(await page.locator("#save-yaml").count(), 0);
  const slider = page.locator(`[data-path="${axis.path}"] input`);
  assert.equal(Number(await slider.getAttribute("max")), axis.values.length - 1);
  assert.equal(Number(await slider.inputValue()), axis.own);
  const before = await text(page, ".charts .legend .value");
  const wanted = axis.values.length - 1 === axis.own ? 0 : axis.values.length - 1;
  await pull(page, axis.path, wanted);
  assert.equal(Number((await text(page, `[data-path="${axis.path}"] output`)).replace("−", "-")), Number(axis.values[wanted]));
  assert.notEqual(await text(page, ".charts .legend .value"), before);
  const key = grid.axes.map((one) => (one === axis ? wanted : one.own)).join("-");
  const file = JSON.parse(readFileSync(in_folder(`site/data/steppe/${key}.json`), "utf8"));
  const place = file.ensemble.actors.indexOf(grid.focal_index);
  const rows = file.ensemble.bands.security[place].rows[2];
  const median = rows.reduce((sum, step) => sum + step, 0) * 10 ** file.ensemble.bands.security[place].e;
  await page.locator("#time").fill(await page.locator("#time").getAttribute("max"));
  const shown = Number((await text(page, ".charts .legend .value")).split(" ")[0].replace("−", "-"));
  assert.ok(Math.abs(shown - median) < 0.006 * Math.abs(median), `${shown} on the page, ${median} in the file`);
  await sound();
  await close();
});

test("lesson, comparison, reasons, languages, links", async () => {
  const {page, sound, close} = await open_site();
  await page.click("#scenario-steppe");
  await settled(page);
  await page.click("#lesson-begin");
  await page.click("#lesson-next");
  await page.waitForTimeout(350);
  await settled(page);
  assert.match(await text(page, "#portfolio .about"), /Balancing/i);
  await page.click("#lesson-next");
  await page.waitForTimeout(350);
  await settled(page);
  const link = page.url();
  const value = await text(page, ".charts .legend .value");
  await page.click("#compare-button");
  await pull(page, axis.path, 0);
  assert.match(await text(page, "#compare"), /B − A/);
  await page.waitForSelector(".why-words");
  await page.locator("#map g.actor[aria-label^=China]").click();
  await page.waitForFunction(() => /only for|had only|kept only/.test(document.querySelector("#why .why").textContent));
  await page.click("#language-ru");
  assert.equal(await text(page, "h1"), "Три соседа в степи");
  assert.equal(await text(page, "#side-b"), "На карте B");
  await accessible(page);
  await picture(page, "static");
  await sound();
  await close();
  const again = await open_site();
  await again.page.goto(link);
  await settled(again.page);
  assert.equal(await text(again.page, ".charts .legend .value"), value);
  await again.sound();
  await again.close();
});

test("on a phone", async () => {
  const {page, sound, close} = await open_site({width: 390, height: 844});
  await fits(page);
  await page.click("#scenario-anarchy");
  await settled(page);
  await fits(page);
  await accessible(page);
  await sound();
  await close();
});
