// Every page fits every screen, whatever the font: widths from a small phone to a projector, three languages, two themes, usual and large type, on a
// machine with the fonts of a set-up. A page is opened once; everything else is changed in it.
// Usage: fits_in_browser.mjs PAGE PROGRAM SCENARIOS FOLDER (which keeps the screenshots) SETUP (of font_setups.mjs)
import assert from "node:assert/strict";
import {writeFileSync} from "node:fs";
import test, {after} from "node:test";
import {browser, fits, in_folder, launch, open, picture, scenarios, tarazy, visit} from "./browser.mjs";
import {launched_with, setups} from "./font_setups.mjs";
import {host_of} from "./host.mjs";
import {pull, serve, settled, visit_teacher} from "./served.mjs";

const widths = [320, 390, 768, 1366, 1920];
const pictured = new Set(["kk 320 100", "ru 390 150"]);

tarazy("run", `${scenarios}/kazakhstan-2021.yaml`, "--runs", "6", "--seed", "3", "-o", "run.h5", "--quiet");
tarazy("report", "run.h5", "-o", "run.html");
writeFileSync(in_folder("grid.yaml"), `tarazy: 1\ntitle: A grid\nscenario: ${scenarios}/steppe.yaml\nseed: 2\nreplicates: 2\nvary:\n  world.anarchy: {values: [0, 0.5, 1]}\n  world.exclusivity: {values: [0, 1]}\noutcomes:\n  - {series: autonomy, actor: KAZ}\n  - {series: hedging, actor: KAZ}\n`);
tarazy("sweep", "grid.yaml", "-o", "grid.h5", "--quiet");
tarazy("report", "grid.h5");
writeFileSync(in_folder("comparison.yaml"), `tarazy: 1\ntitle: A comparison\nscenario: ${scenarios}/steppe.yaml\nseed: 2\nreplicates: 4\ndesign: {kind: list}\nvary:\n  world.anarchy: {values: [0.5, 0.9]}\npolicies: {KAZ: [hedge, balance, nonaligned]}\nreference: hedge\noutcomes:\n  - {series: autonomy, actor: KAZ}\n  - {series: safety, actor: KAZ}\n`);
tarazy("compare", "comparison.yaml", "-o", "comparison.h5", "--quiet");
tarazy("report", "comparison.h5");
tarazy("serve", "steppe", "--export", "site", "--quiet");

const fonts = setups[process.argv[6]];
assert.ok(fonts, `one of ${Object.keys(setups).join(", ")} is missing behind the folder`);

const host = await host_of(in_folder("site"));
const laboratory = await serve(["kazakhstan-2021", "steppe"], 0, "laboratory.json");
after(async () => {
  await browser.close();
  await laboratory.end();
  host.end();
});

/** Waits until the page has drawn itself for its new width; a page that nobody looks at may draw nothing for a while. */
const drawn = (page) => page.evaluate(() => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 500);
}));

/**
 * Checks a page at every width, in every language and size of type. `ready` waits until a page drawn anew is whole. Colours move nothing: each
 * language is seen in one theme with usual type and in the other with large type.
 */
async function everywhere(page, where, {ready = drawn, at = widths} = {}) {
  for (const [turn, type] of [100, 150].entries()) {
    await page.evaluate((size) => (document.documentElement.style.fontSize = size === 100 ? "" : `${size}%`), type);
    for (const [k, language] of ["kk", "ru", "en"].entries()) {
      const theme = (turn + k) % 2 === 0 ? "light" : "dark";
      await page.evaluate((switches) => {
        for (const one of switches) document.getElementById(one).click();
      }, [`language-${language}`, `theme-${theme}`]);
      await ready(page);
      for (const width of at) {
        await page.setViewportSize({width, height: Math.max(700, Math.round(width * 0.56))});
        await drawn(page);
        if (fonts.own && pictured.has(`${language} ${width} ${type}`)) await picture(page, `${where}-${language}-${width}-${type}`);
        await fits(page, {where: `${where}, ${language}, ${theme}, type of ${type} %`, with_words: type === 100 && width === widths[0]});
      }
    }
  }
}

const on = await launch(launched_with(fonts, in_folder("fonts")));
after(() => on.close());

for (const report of ["run", "grid", "comparison"]) {
  test(`report of a ${report}`, async () => {
    const {page, sound, close} = await open(`${report}.html`, {on});
    await everywhere(page, report);
    await sound();
    await close();
  });
}

test("the start, then the laboratory with a lesson and a comparison", async () => {
  const {page, sound, close} = await visit_teacher(laboratory, "", {on});
  await everywhere(page, "start");
  await page.setViewportSize({width: 1366, height: 800});
  await page.evaluate(() => (location.hash = "#s=steppe"));
  await settled(page);
  await page.click("#lesson-begin");
  await page.click("#compare-button");
  await pull(page, "world.anarchy", 1);
  await everywhere(page, "laboratory", {ready: settled});
  await sound();
  await close();
});

test("the laboratory of a large world", async () => {
  const {page, sound, close} = await visit_teacher(laboratory, "#s=kazakhstan-2021", {on});
  await everywhere(page, "large", {ready: settled});
  await sound();
  await close();
});

test("a class", async () => {
  const server = await serve(["central-asia", "--lan"], 0, "class.json");
  const own = (url) => url.startsWith(server.origin) || url.startsWith("data:");
  const teacher = await visit_teacher(server, "", {on});
  await teacher.page.click("#scenario-central-asia");
  await teacher.page.click("#class-button");
  await teacher.page.waitForSelector("#class-open");
  await everywhere(teacher.page, "class-open", {at: [320, 768]});
  await teacher.page.locator("#class-rounds").fill("2");
  await teacher.page.click("#class-open");
  await teacher.page.waitForSelector("#class-advance");
  const {join} = await teacher.page.evaluate(async () => (await fetch("api/me")).json());
  const pupil = await visit(`${server.origin}/#join=${join.code}`, own, "#join-name", {on});
  await everywhere(pupil.page, "join");
  await pupil.page.fill("#join-name", "Нұрсұлтанбек Әлмұхаммедұлы");
  await pupil.page.keyboard.press("Enter");
  await pupil.page.waitForSelector("#seat-KAZ");
  await everywhere(pupil.page, "seats");
  await pupil.page.click("#seat-KAZ");
  for (const round of [1, 2]) {
    await pupil.page.click("#class-doctrine-hedge");
    await pupil.page.click("#send-choice");
    await pupil.page.waitForSelector('.send-bar .verdict[data-state="taken"]');
    if (round === 2) {
      await everywhere(teacher.page, "class-round");
      await everywhere(pupil.page, "choice");
    }
    await teacher.page.click("#class-advance");
    await teacher.page.waitForTimeout(300);
    if (await teacher.page.locator("#class-anyway").isVisible()) await teacher.page.click("#class-anyway");
    await pupil.page.waitForSelector(round === 1 ? ".standing" : ".own-result");
  }
  await everywhere(teacher.page, "class-result");
  await everywhere(pupil.page, "result");
  for (const one of [teacher, pupil]) {
    await one.sound();
    await one.close();
  }
  await server.end();
});

test("a static export", async () => {
  const {page, sound, close} = await visit(host.address, (url) => url.startsWith(host.origin), ".scenario-card", {on});
  await page.click("#scenario-steppe");
  await settled(page);
  await everywhere(page, "static", {ready: settled});
  await sound();
  await close();
});

test("letters of the three languages are those of the page's own font, where it is not blocked", async () => {
  const {page, close} = await open("run.html", {on});
  const client = await page.context().newCDPSession(page);
  await client.send("DOM.enable");
  await client.send("CSS.enable");
  for (const language of ["en", "kk", "ru"]) {
    await page.click(`#language-${language}`);
    await drawn(page);
    const {root} = await client.send("DOM.getDocument", {depth: -1});
    for (const selector of ["h1", "#portfolio h3", "#reading p"]) {
      const {nodeId} = await client.send("DOM.querySelector", {nodeId: root.nodeId, selector});
      const {fonts: used} = await client.send("CSS.getPlatformFontsForNode", {nodeId});
      assert.ok(used.length > 0 && used.every((font) => font.isCustomFont === fonts.own), `${language}, ${selector}: ${JSON.stringify(used)}`);
    }
  }
  await close();
});
