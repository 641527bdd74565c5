// The page of a run: it opens without complaint, shows the numbers of the file, speaks three languages in two themes, and works by keyboard.
// Usage: run_in_browser.mjs PAGE PROGRAM SCENARIOS FOLDER (which keeps the screenshots)
import assert from "node:assert/strict";
import {readFileSync, statSync} from "node:fs";
import test, {after} from "node:test";
import {accessible, browser, cells, fits, in_folder, open, picture, scenarios, tarazy} from "./browser.mjs";

const runs = 24;
tarazy("run", `${scenarios}/kazakhstan-2021.yaml`, "--runs", String(runs), "--seed", "3", "--policy", "KAZ=balance", "-o", "run.h5", "--quiet");
tarazy("report", "run.h5", "-o", "run.html");
after(() => browser.close());

/** Median and band as the program's own export has them (type 7 of Hyndman & Fan). */
function bands_from_export(series, actor, time) {
  const rows = tarazy("export", "run.h5", "--csv", "-", "--series", series, "--times", String(time)).trim().split("\n").slice(1).map((row) => row.split(","));
  const values = rows.filter((row) => row[4] === actor).map((row) => Number(row[6])).sort((a, b) => a - b);
  assert.equal(values.length, runs);
  return [0.5, 0.05, 0.95].map((q) => {
    const rank = q * (values.length - 1);
    const below = Math.floor(rank);
    return values[below] + (rank - below) * ((values[below + 1] ?? values[below]) - values[below]);
  });
}
const number = (text) => Number(text.replace("−", "-").replace(/[,%]/g, ""));

test("it opens quickly, without network, complaint or violation", async () => {
  const {page, milliseconds, sound, close} = await open("run.html");
  assert.equal(await page.title(), "Kazakhstan between the powers – Tarazy");
  assert.ok(milliseconds < 5000, `${milliseconds} ms`);
  assert.ok(statSync(in_folder("run.html")).size < 5e6);
  for (const id of ["overview", "fan", "portfolio", "map", "order", "crises", "events", "tables", "provenance", "reading"]) assert.equal(await page.locator(`section#${id}`).count(), 1, id);
  assert.ok((await page.locator("canvas").count()) >= 7);
  await sound();
  await close();
});

test("the numbers shown are those of the file", async () => {
  const {page, sound, close} = await open("run.html");
  for (const [name, series] of [["Autonomy", "autonomy"], ["Security", "security"], ["Economy", "economy"], ["Hedging", "hedging"]]) {
    const row = (await cells(page, "#start-and-end", name)).slice(1, 7).map(number);
    const expected = [...bands_from_export(series, "KAZ", 2021), ...bands_from_export(series, "KAZ", 2051)];
    expected.forEach((value, k) => assert.ok(Math.abs(row[k] - value) <= 0.006 * Math.abs(value), `${name} ${k}: ${row[k]} instead of ${value}`));
  }
  const [power] = bands_from_export("power", "CHN", 2051);
  await page.selectOption("#start-and-end select", "series");
  await page.locator("#start-and-end select").nth(1).selectOption("power");
  const china = number((await cells(page, "#start-and-end", "China"))[4]);
  assert.ok(Math.abs(china - 100 * power) < 0.06, `${china} % instead of ${power}`);
  const headline = await page.locator("#headline").textContent();
  assert.match(headline, /Doctrine: balance/);
  assert.ok(headline.includes(bands_from_export("autonomy", "KAZ", 2051)[0].toPrecision(3)), headline);

  const log = tarazy("export", "run.h5", "--crises", "-").trim().split("\n").slice(1).map((row) => row.split(","));
  const quarrels = log.filter((row) => row[2] === "RUS" && row[3] === "UKR").length;
  const shown = await cells(page, "#crises .card", "Russia – Ukraine");
  assert.ok(Math.abs(Number(shown[1]) - (100 * quarrels) / runs) < 0.06, shown.join(" "));

  const events = tarazy("export", "run.h5", "--events", "-").trim().split("\n").slice(1).map((row) => row.split(","));
  const stops = events.filter((row) => row[2] === "cpc-stops" && row[3] === "fired");
  const share = new Set(stops.map((row) => row[0])).size / runs;
  const [, with_it, times] = (await cells(page, "#events .card", "The CPC pipeline stops for a while")).map(number);
  assert.ok(Math.abs(with_it - 100 * share) < 0.6 && Math.abs(times - stops.length / runs) < 0.006, `${with_it} %, ${times}`);
  const single = page.locator("#events .card").nth(1);
  const shown_runs = (await single.locator("caption").textContent()).match(/\d+/g);
  assert.equal(await single.locator("tbody tr").count(), events.filter((row) => shown_runs.includes(row[0])).length);
  await sound();
  await close();
});

test("all bands can be taken away as CSV", async () => {
  const {page, sound, close} = await open("run.html");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("text=All medians and bands as CSV")]);
  const text = readFileSync(await download.path(), "utf8");
  assert.ok(text.startsWith("\ufeff"), "spreadsheets see by its mark that it is UTF-8");
  const rows = text.trim().split("\r\n");
  assert.equal(rows[0], "series,actor,time,q05,q25,median,q75,q95");
  const row = rows.find((line) => line.startsWith("autonomy,KAZ,2051,")).split(",");
  const [median, low, high] = bands_from_export("autonomy", "KAZ", 2051);
  for (const [k, value] of [[3, low], [5, median], [7, high]]) assert.ok(Math.abs(Number(row[k]) - value) < 2e-5);
  await sound();
  await close();
});

const titles = {en: "Kazakhstan between the powers", kk: "Қазақстан державалар арасында", ru: "Казахстан между державами"};
// Each language in both themes, each theme at both widths; what fits is seen in every combination by fits_in_browser.mjs.
for (const [language, theme, width] of [["kk", "light", 390], ["kk", "dark", 1280], ["ru", "light", 1280], ["ru", "dark", 390], ["en", "light", 390], ["en", "dark", 1280]]) {
  test(`${language}, ${theme}, ${width} pixels`, async () => {
    const {page, sound, close} = await open("run.html", {width, theme});
    await page.click(`#language-${language}`);
    assert.equal(await page.locator("h1").textContent(), titles[language]);
    assert.equal(await page.getAttribute("html", "lang"), language);
    assert.equal(await page.getAttribute("html", "data-theme"), theme);
    await fits(page);
    await accessible(page);
    await picture(page, `${language}-${theme}-${width}`);
    await sound();
    await close();
  });
}

test("colours can be chosen against the system's", async () => {
  const {page, sound, close} = await open("run.html", {theme: "light"});
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.click("#theme-dark");
  assert.notEqual(await ground(), light);
  assert.equal(await page.evaluate(() => document.activeElement?.id), "theme-dark");
  await page.click("#theme-light");
  assert.equal(await ground(), light);
  await sound();
  await close();
});

test("charts work by keyboard, and can be read as tables", async () => {
  const {page, sound, close} = await open("run.html");
  const fan = page.locator("#fan");
  const chart = fan.locator(".canvas");
  assert.match(await chart.getAttribute("aria-label"), /Autonomy of Kazakhstan, 2021 to 2051/);
  await chart.focus();
  assert.equal(await fan.locator(".when").textContent(), "2051");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await fan.locator(".when").textContent(), "2050.75");
  await page.keyboard.press("Home");
  assert.equal(await fan.locator(".when").textContent(), "2021");
  assert.match(await fan.locator("[aria-live]").textContent(), /2021; Kazakhstan: 0/);
  await page.keyboard.press("+");
  await page.keyboard.press("0");
  await fan.getByText("Show as table").click();
  assert.equal(await fan.locator("tbody tr").count(), 121);
  await fan.getByText("Show as picture").click();
  assert.equal(await fan.locator("canvas").count(), 1);
  await sound();
  await close();
});

test("another actor is chosen in the list and on the map, and compared", async () => {
  const {page, sound, close} = await open("run.html");
  await page.selectOption("#actor", {label: "Uzbekistan"});
  assert.equal(await page.locator("#headline h3").textContent(), "Uzbekistan");
  const china = page.locator("#map .actor").filter({has: page.locator("title", {hasText: "China:"})});
  await china.focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#headline h3").textContent(), "China");
  await page.locator("#fan select").nth(1).selectOption({label: "Russia"});
  assert.deepEqual(await page.locator("#fan .legend li span:nth-of-type(1)").allTextContents(), ["China", "Russia"]);
  await page.locator("#map input[type=range]").fill("0");
  assert.equal(await page.locator("#map output").textContent(), "2021");
  const lines = await page.locator("#map select").first().locator("option").allTextContents();
  for (const kind of lines) {
    await page.locator("#map select").first().selectOption({label: kind});
    assert.equal((await page.locator("#map .map path[stroke-opacity]").count()) > 0, kind !== "None", kind);
  }
  await sound();
  await close();
});

test("it prints in light colours", async () => {
  const {page, sound, close} = await open("run.html", {theme: "dark"});
  await page.emulateMedia({media: "print", colorScheme: "dark"});
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await page.getAttribute("html", "data-theme"), "light");
  assert.equal(await page.locator(".bar").isVisible(), false);
  await picture(page, "print");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await page.getAttribute("html", "data-theme"), "dark");
  await sound();
  await close();
});

test("the language asked for is the one it opens in", async () => {
  tarazy("run", `${scenarios}/steppe.yaml`, "-o", "steppe.h5", "--quiet");
  tarazy("report", "steppe.h5", "-o", "steppe.html", "--language", "kk");
  const {page, sound, close} = await open("steppe.html");
  assert.equal(await page.getAttribute("html", "lang"), "kk");
  assert.equal(await page.locator("h1").textContent(), "Даладағы үш көрші");
  await accessible(page);
  await picture(page, "steppe-kk");
  await sound();
  await close();
});

test("a world of many states is no heavier, with or without alignments", async () => {
  tarazy("run", `${scenarios}/world-2021.yaml`, "--runs", "4", "-o", "world.h5", "--quiet");
  tarazy("report", "world.h5", "-o", "world.html");
  assert.ok(statSync(in_folder("world.html")).size < 5e6);
  const {page, sound, close} = await open("world.html");
  await fits(page);
  await picture(page, "world");
  await sound();
  await close();
});
