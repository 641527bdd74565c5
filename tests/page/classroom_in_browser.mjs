// The classroom page on a served laboratory: scenarios, time, sliders, comparison, undo, lessons, languages, links, files, faults.
// Usage: classroom_in_browser.mjs PAGE PROGRAM SCENARIOS FOLDER (which keeps the screenshots)
import assert from "node:assert/strict";
import {readFileSync, writeFileSync} from "node:fs";
import test, {after} from "node:test";
import {accessible, browser, fits, in_folder, picture, tarazy} from "./browser.mjs";
import {pull, serve, settled, visit_teacher} from "./served.mjs";

const server = await serve();
after(async () => {
  await browser.close();
  await server.end();
});

const text = (page, selector) => page.locator(selector).first().textContent();
const year = async (page) => Number((await text(page, ".transport .year")).replace(",", "."));
/** What the legend of the first chart says: the median at the time shown. */
const first_value = (page) => text(page, ".charts .legend .value");
const download = async (page, button) => {
  const [file] = await Promise.all([page.waitForEvent("download"), page.click(button)]);
  return readFileSync(await file.path());
};

test("cards, then the laboratory; it plays and steps, with keys too", async () => {
  const {page, sound, close} = await visit_teacher(server, "", {motion: "no-preference"});
  assert.equal(new URL(page.url()).search, "", "no token in the address");
  assert.ok((await page.locator(".scenario-card").count()) >= 10);
  await page.click("#scenario-steppe");
  await settled(page);
  assert.equal(await text(page, "h1"), "Three neighbours on the steppe");
  assert.equal(await page.locator("#map g.actor").count(), 3);
  assert.equal(await year(page), 2021);
  const before = await text(page, "#portfolio tbody tr:nth-child(1) td");
  await page.keyboard.press("Space");
  await page.waitForFunction(() => Number(document.querySelector(".transport .year").textContent) >= 2024);
  await page.keyboard.press("Space");
  await page.waitForTimeout(100);
  const stopped = await year(page);
  await page.waitForTimeout(300);
  assert.equal(await year(page), stopped, "it stands still");
  assert.match(await text(page, "#ticker .ticker"), /Russia at war in the west/);
  await page.locator("#time").fill("0");
  await page.locator("h1").click();
  await page.keyboard.press("ArrowRight");
  assert.ok((await year(page)) > 2021 && (await year(page)) < 2022, "one recorded time on");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await year(page), 2021);
  await page.locator("#time").fill(await page.locator("#time").getAttribute("max"));
  assert.equal(await year(page), 2051);
  assert.notEqual(await text(page, "#portfolio tbody tr:nth-child(1) td"), before, "the bars have moved");
  await sound();
  await close();
});

test("a slider redraws 200 histories at once; undo and redo go back and forth", async (t) => {
  const {page, sound, close} = await visit_teacher(server, "#s=steppe&t=2045");
  const before = await first_value(page);
  const milliseconds = [];
  for (const anarchy of [0.6, 0.7, 0.8, 0.9, 1]) milliseconds.push(await pull(page, "world.anarchy", anarchy));
  t.diagnostic(`200 histories of steppe redrawn in ${milliseconds.join(", ")} ms, from the hand to the picture`);
  assert.ok(Math.min(...milliseconds) < 1000, milliseconds.join());
  assert.notEqual(await first_value(page), before);
  assert.match(await text(page, "#sliders .request"), /^200 histories redrawn in \d+ ms$/);
  await page.waitForURL(/set=world\.anarchy:1/);
  const changed = await first_value(page);
  // The five pulls were one movement or several: undone until nothing is left.
  while (await page.locator("#undo").isEnabled()) await page.keyboard.press("Control+z");
  await page.waitForTimeout(100);
  await settled(page);
  assert.equal(await first_value(page), before);
  assert.equal(await page.locator("[data-path='world.anarchy'] output").textContent(), "0.5");
  while (await page.locator("#redo").isEnabled()) await page.keyboard.press("Control+Shift+z");
  await page.waitForTimeout(100);
  await settled(page);
  assert.equal(await first_value(page), changed);
  await page.locator("[data-path='world.anarchy'] .reset").click();
  await page.waitForTimeout(100);
  await settled(page);
  assert.equal(await first_value(page), before);
  await sound();
  await close();
});

test("large worlds keep up", async (t) => {
  const {page, sound, close} = await visit_teacher(server, "#s=kazakhstan-2021");
  const milliseconds = [];
  for (const anarchy of [0.6, 0.8, 1, 0.7, 0.4, 0.2, 0.3]) milliseconds.push(await pull(page, "world.anarchy", anarchy));
  t.diagnostic(`200 histories of 20 actors redrawn in ${milliseconds.join(", ")} ms, from the hand to the picture`);
  await sound();
  await close();
});

test("every slider says what it is in words, and is found by them", async () => {
  const {page, sound, close} = await visit_teacher(server, "#s=kazakhstan-2021&lang=kk");
  for (const group of await page.locator("#sliders details > summary").all()) {
    if ((await group.evaluate((summary) => summary.parentElement.open)) === false) await group.click();
  }
  const names = await page.locator(".parameter-head").evaluateAll((heads) => heads.map((head) => head.querySelector("label, .tick span, .choice span").textContent));
  assert.ok(names.length > 100, String(names.length));
  assert.deepEqual(names.filter((name) => !/[а-яәғқңөұүһі]/i.test(name)), []);
  await page.fill("#search", "Анархия");
  assert.deepEqual(await page.locator(".parameter").evaluateAll((rows) => rows.map((row) => row.dataset.path)), ["world.anarchy"]);
  await page.locator(".parameter .ask").click();
  assert.match(await text(page, ".parameter .help"), /Уәде/);
  await sound();
  await close();
});

test("doctrines, actors, series and lines are chosen; the reasons follow", async () => {
  const {page, sound, close} = await visit_teacher(server, "#s=steppe&t=2030");
  await page.waitForSelector(".why-words");
  assert.match(await text(page, ".why-words p"), /Kazakhstan in 2030/);
  assert.ok((await page.locator(".why-table tbody tr").count()) === 3);
  await page.click("#why-domain-1");
  assert.match(await text(page, "#why .legend"), /market/);
  await page.locator("#sliders summary", {hasText: "Doctrines of the actors"}).click();
  await page.selectOption("#doctrine-KAZ", "balance");
  await page.waitForTimeout(100);
  await settled(page);
  await page.waitForURL(/policy=KAZ:balance/);
  assert.match(await text(page, "#portfolio .about"), /Balancing/i);
  await page.locator("#map g.actor[aria-label^=China]").click();
  await page.waitForFunction(() => document.querySelector("#portfolio h2").textContent.includes("China"));
  await settled(page);
  const lines = await page.locator("#map svg > g").nth(1).locator("path").count();
  await page.click("#lines-threat");
  assert.ok((await page.locator("#map svg > g").nth(1).locator("path").count()) < lines);
  await page.locator(".charts select").first().selectOption("tension");
  await page.waitForTimeout(100);
  await settled(page);
  assert.match(await text(page, ".charts .about"), /Threat that all actors feel/);
  await sound();
  await close();
});

test("two settings side by side, and what they differ in", async () => {
  const {page, sound, close} = await visit_teacher(server, "#s=steppe&t=2040");
  await page.click("#compare-button");
  assert.match(await text(page, "#compare"), /still the same/);
  await pull(page, "world.anarchy", 1);
  const words = await text(page, "#compare");
  assert.match(words, /Anarchy/);
  assert.match(words, /Security/);
  const row = await page.locator("#compare tbody tr").first().locator("th, td").allTextContents();
  assert.deepEqual(row, ["Anarchy", "0.5", "1"]);
  const legend = await page.locator(".charts .legend").first().allTextContents();
  assert.match(legend.join(), /A: Kazakhstan.*B: Kazakhstan/);
  const cells = (await page.locator("#compare tr", {has: page.locator("th:text-is('Security')")}).locator("td").allTextContents()).map((cell) => Number(cell.replace("−", "-").replace("+", "")));
  assert.ok(Math.abs(cells[1] - cells[0] - cells[2]) < 0.011, cells.join());
  await picture(page, "compare");
  await page.click("#side-a");
  await accessible(page);
  await page.click("#compare-end");
  assert.ok(await page.locator("#compare").isHidden());
  await sound();
  await close();
});

test("a lesson sets the page step by step", async () => {
  const {page, sound, close} = await visit_teacher(server, "#s=steppe");
  assert.match(await text(page, "#lesson .goal"), /small state between two large ones/);
  await page.click("#lesson-begin");
  assert.match(await text(page, "#lesson .look-for"), /Which neighbour gains weight/);
  await page.click("#lesson-next");
  await page.click("#lesson-next");
  await page.waitForTimeout(350);
  await settled(page);
  assert.match(await text(page, "#lesson .step-text"), /full anarchy/);
  assert.equal(await page.locator("[data-path='world.anarchy'] output").textContent(), "1");
  await page.waitForURL(/step=3/);
  await page.locator("#lesson summary").click();
  assert.match(await text(page, "#lesson .hint"), /Change one thing at a time/);
  await page.click("#lesson-back");
  await page.waitForTimeout(100);
  await settled(page);
  assert.equal(await page.locator("[data-path='world.anarchy'] output").textContent(), "0.5");
  assert.match(await text(page, "#portfolio .about"), /Balancing/i);
  await sound();
  await close();
});

test("a link opens the same setting; so does the scenario file in the program", async () => {
  const {page, sound, close} = await visit_teacher(server, "#s=steppe&t=2051");
  await pull(page, "world.anarchy", 0.9);
  await page.locator("#sliders summary", {hasText: "Doctrines of the actors"}).click();
  await page.selectOption("#doctrine-KAZ", "nonaligned");
  await page.waitForTimeout(350);
  await settled(page);
  const [link, value] = [page.url(), await first_value(page)];
  const yaml = await download(page, "#save-yaml");
  const data = (await download(page, "#save-data")).toString("utf8");
  const png = await download(page, "#save-picture");
  assert.equal(png.subarray(1, 4).toString("latin1"), "PNG");
  await sound();
  await close();

  const again = await visit_teacher(server, new URL(link).hash);
  assert.equal(await first_value(again.page), value);
  assert.equal(await again.page.locator("[data-path='world.anarchy'] output").textContent(), "0.9");
  await again.sound();
  await again.close();

  writeFileSync(in_folder("shared.yaml"), yaml);
  tarazy("run", in_folder("shared.yaml"), "--seed", "1", "-o", "shared.h5", "--quiet");
  const rows = tarazy("export", "shared.h5", "--csv", "-", "--series", "security", "--times", "2051").trim().split("\n").map((row) => row.split(","));
  const of_program = Number(rows.find((row) => row[4] === "KAZ")[6]);
  const of_page = Number(data.replace("\ufeff", "").trim().split("\r\n").map((row) => row.split(",")).find((row) => row[0] === "security" && row[1] === "KAZ" && row[3] === "2051")[4]);
  assert.ok(Math.abs(of_program - of_page) < 1e-3 * Math.abs(of_program), `${of_program} in the program, ${of_page} on the page`);
});

const titles = {en: "Kazakhstan between the powers", kk: "Қазақстан державалар арасында", ru: "Казахстан между державами"};
// Each language in both themes, each theme at every width; what fits is seen in every combination by fits_in_browser.mjs.
for (const [language, theme, width] of [["kk", "light", 390], ["kk", "dark", 1280], ["ru", "light", 1280], ["ru", "dark", 1920], ["en", "light", 1920], ["en", "dark", 390]]) {
  test(`${language}, ${theme}, ${width} pixels`, async () => {
    const {page, sound, close} = await visit_teacher(server, "", {width, height: Math.round(width === 390 ? 844 : width * 0.6), theme});
    await page.click(`#language-${language}`);
    await fits(page);
    await accessible(page);
    if (theme === "light") await picture(page, `start-${language}-${width}`);
    await page.click("#scenario-kazakhstan-2021");
    await settled(page);
    await page.waitForSelector(".why-words");
    assert.equal(await text(page, "h1"), titles[language]);
    assert.equal(await page.locator("html").getAttribute("lang"), language);
    await fits(page);
    await accessible(page);
    await picture(page, `classroom-${language}-${theme}-${width}`);
    await sound();
    await close();
  });
}

test("languages change at once and keep what is set; large type fits too", async () => {
  const {page, sound, close} = await visit_teacher(server, "#s=steppe&set=world.anarchy:0.9&t=2040", {width: 1920, height: 1080});
  await page.click("#language-kk");
  assert.equal(await text(page, "h1"), "Даладағы үш көрші");
  assert.equal(await page.locator("[data-path='world.anarchy'] output").textContent(), "0,9");
  assert.equal(await text(page, ".transport .year"), "2040");
  await page.click("#projector");
  await settled(page);
  await fits(page);
  await accessible(page);
  await picture(page, "projector");
  await page.click("#language-ru");
  await page.click("#theme-dark");
  assert.equal(await text(page, "h1"), "Три соседа в степи");
  await page.waitForURL(/lang=ru/);
  await sound();
  await close();
});

test("worlds without places stand in a ring", async () => {
  const {page, sound, close} = await visit_teacher(server, "#s=two-camps");
  assert.equal(await page.locator("#map g.actor").count(), 8);
  await fits(page);
  await sound();
  await close();
});

test("a value that cannot be is refused in words; a scenario that is not there too", async () => {
  const {page, problems, close} = await visit_teacher(server, "#s=steppe&t=2040");
  const before = await first_value(page);
  await page.evaluate(() => (location.hash = "#s=steppe&set=world.anarchy:7"));
  await page.waitForSelector("#sliders .problem:not([hidden])");
  assert.match(await text(page, "#sliders .problem"), /world\.anarchy/);
  await page.click("#reset-all");
  await page.waitForSelector("#sliders .problem", {state: "hidden"});
  await settled(page);
  assert.notEqual(before, "");
  await page.evaluate(() => (location.hash = "#s=nowhere"));
  await page.waitForSelector(".banner:not([hidden])");
  assert.match(await text(page, ".banner"), /nowhere/);
  assert.ok(problems.every((problem) => /status of 4\d\d/.test(problem)), problems.join("\n"));
  await close();
});

test("it says that the server is gone, and goes on when it is back", async () => {
  const mortal = await serve(["steppe"], 0, "mortal.json");
  const {page, problems, close} = await visit_teacher(mortal, "#s=steppe");
  await mortal.end();
  await page.locator("[data-path='world.anarchy'] input").evaluate((slider) => {
    slider.value = "0.9";
    slider.dispatchEvent(new Event("input", {bubbles: true}));
  });
  await page.waitForSelector(".banner:not([hidden])");
  assert.match(await text(page, ".banner"), /does not answer/);
  const reborn = await serve(["steppe"], mortal.port, "mortal.json");
  await page.waitForSelector(".banner", {state: "hidden", timeout: 20_000});
  await page.waitForFunction(() => document.querySelector("#sliders .request").dataset.busy === "false");
  await settled(page);
  assert.equal(await page.locator("[data-path='world.anarchy'] output").textContent(), "0.9");
  assert.ok(problems.every((problem) => /ERR_CONNECTION|Failed to load/.test(problem)), problems.join("\n"));
  await close();
  await reborn.end();
});
