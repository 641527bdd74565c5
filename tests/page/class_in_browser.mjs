// A class of five in headless Chromium: it joins by the QR code, plays three rounds with a lost connection, a page that is opened again and a server
// that is killed in the middle, and sees its scores and the replay.
// Usage: class_in_browser.mjs PAGE PROGRAM SCENARIOS FOLDER (which keeps the screenshots)
import assert from "node:assert/strict";
import test, {after} from "node:test";
import {accessible, browser, fits, in_folder, picture, scenarios} from "./browser.mjs";
import {modules_of_path, read_qr} from "./class_qr_reader.mjs";
import {serve} from "./served.mjs";

const scenario = "central-asia";
const rounds = 3;
const class_of = [
  {actor: "KAZ", name: "Айгерім", doctrine: "hedge", width: 390}, {actor: "UZB", name: "Данияр", doctrine: "balance", width: 390},
  {actor: "KGZ", name: "Мадина", doctrine: "nonaligned", width: 390}, {actor: "RUS", name: "Timur", doctrine: "bandwagon", width: 390},
  {actor: "CHN", name: "Sofia", doctrine: "pragmatic", width: 1280},
];
const words = [`${scenarios}/${scenario}.yaml`, "--lan"];
let server = await serve(words);
after(async () => {
  await browser.close();
  await server.end();
});

/** Somebody with a browser of their own. `problems` gathers what must not happen; while `patient` the server may be away. */
async function somebody(address, {width, height = 844, theme = "light"}) {
  const context = await browser.newContext({viewport: {width, height}, colorScheme: theme, reducedMotion: "reduce", locale: "en-GB"});
  const one = {context, problems: [], patient: false, page: null};
  one.open = async (where) => {
    one.page = await context.newPage();
    one.page.on("console", (message) => {
      const away = /Failed to load resource|ERR_CONNECTION|ERR_INTERNET_DISCONNECTED|ERR_INCOMPLETE_CHUNKED|ERR_EMPTY_RESPONSE|ERR_NETWORK/.test(message.text());
      if (!(one.patient && away)) one.problems.push(`console: ${message.text()}`);
    });
    one.page.on("pageerror", (error) => one.problems.push(`error: ${error.stack}`));
    one.page.on("request", (request) => {
      if (!request.url().startsWith(server.origin) && !request.url().startsWith(new URL(address).origin)) one.problems.push(`request: ${request.url()}`);
    });
    one.page.on("dialog", (dialog) => void dialog.accept());
    await one.page.addInitScript(() => {
      globalThis.violations = [];
      document.addEventListener("securitypolicyviolation", (event) => globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
    });
    await one.page.goto(where);
  };
  one.sound = async () => {
    for (const violation of await one.page.evaluate(() => globalThis.violations)) one.problems.push(`policy: ${violation}`);
    assert.deepEqual(one.problems, []);
  };
  await one.open(address);
  return one;
}

async function in_three_languages(page, name) {
  for (const language of ["kk", "ru", "en"]) {
    await page.click(`#language-${language}`);
    await page.waitForSelector('.feed-status[data-status="live"], .join-form');
    await page.waitForTimeout(100);
    await fits(page);
    await picture(page, `${name}-${language}`);
  }
  await accessible(page);
}

const said = (page, selector, text) => page.waitForFunction(([where, what]) => [...document.querySelectorAll(where)].some((one) => one.textContent.includes(what)), [selector, text]);
const live = (page) => page.waitForSelector('.feed-status[data-status="live"]');
const row = (page, actor) => page.locator(`.seat-table tr[data-seat="${actor}"]`);

let teacher;
let link = "";
const pupils = [];

async function choose(pupil, doctrine) {
  await pupil.page.click(`#class-doctrine-${doctrine}`);
  await pupil.page.click("#send-choice");
  await pupil.page.waitForSelector('.send-bar .verdict[data-state="taken"]');
}

test("the teacher opens a class of five seats and three rounds", async () => {
  teacher = await somebody(server.address, {width: 1440, height: 900});
  const {page} = teacher;
  await page.click(`#scenario-${scenario}`);
  await page.click("#class-button");
  await page.waitForSelector("#class-open");
  await in_three_languages(page, "teacher-1-open");
  await page.locator(".ticks .tools button").last().click();
  assert.ok(await page.locator("#class-open").isDisabled(), "a class without seats cannot be opened");
  for (const {actor} of class_of) await page.check(`#class-tick-${actor}`);
  await page.locator("#class-rounds").fill(String(rounds));
  await page.click("#class-open");
  await page.waitForSelector("#class-advance");
  assert.equal(await page.locator(".seat-table tbody tr").count(), class_of.length);
});

test("the QR code and the words on the board lead to the same place", async () => {
  const {page} = teacher;
  const me = await page.evaluate(async () => (await fetch("api/me")).json());
  assert.equal(await page.locator(".join-words .code").first().textContent(), me.join.code);
  assert.equal(`http://${await page.locator(".join-words .address").first().textContent()}/`, me.join.urls[0]);
  const code = page.locator(".qr").first();
  const size = Number((await code.getAttribute("viewBox")).split(" ")[2]);
  link = read_qr(modules_of_path(await code.locator("path").getAttribute("d"), size));
  assert.equal(link, `${me.join.urls[0]}#join=${me.join.code}`);
  await page.click("#join-enlarge");
  const large = await page.locator("dialog .qr").boundingBox();
  assert.ok(large.width > 450, `${large.width} pixels: too small for the last row`);
  await page.screenshot({path: in_folder("teacher-2-board.png")});
  await page.keyboard.press("Escape");
});

test("five pupils join by it and take seats", async () => {
  for (const [k, {actor, name, width}] of class_of.entries()) {
    // The way over the network may be closed where this is tested; the code of the link is what counts.
    const pupil = await somebody(`${server.origin}/${new URL(link).hash}`, {width, theme: k === 1 ? "dark" : "light"});
    pupils.push(pupil);
    await pupil.page.waitForSelector("#join-name");
    assert.equal(await pupil.page.inputValue("#join-code"), new URL(link).hash.slice("#join=".length));
    if (k === 0) await in_three_languages(pupil.page, "pupil-1-join");
    await pupil.page.fill("#join-name", name);
    await pupil.page.keyboard.press("Enter");
    await pupil.page.waitForSelector(`#seat-${actor}`);
    assert.equal(await pupil.page.locator(".seat:disabled").count(), k, "seats of others cannot be taken");
    if (k === 2) await in_three_languages(pupil.page, "pupil-2-seats");
    await pupil.page.click(`#seat-${actor}`);
    await pupil.page.waitForSelector("#class-doctrine-hedge");
    await said(teacher.page, `.seat-table tr[data-seat="${actor}"]`, name);
  }
  await in_three_languages(teacher.page, "teacher-3-seats");
});

test("a wrong code is refused in words", async () => {
  const stranger = await somebody(`${server.origin}/`, {width: 390});
  stranger.patient = true;
  await stranger.page.fill("#join-code", "WRONG");
  await stranger.page.fill("#join-name", "X");
  await stranger.page.keyboard.press("Enter");
  await said(stranger.page, "[role=alert]", "not the code");
  await stranger.sound();
  await stranger.context.close();
});

test("round 1: all choose, one changes its mind, the teacher plays", async () => {
  for (const [k, {doctrine}] of class_of.entries()) await choose(pupils[k], doctrine);
  const {page} = pupils[0];
  await page.click(".weights summary");
  await page.locator("#class-weight-CHN").fill("0.5");
  await said(page, ".verdict", "not sent yet");
  await page.click("#send-choice");
  await page.waitForSelector('.send-bar .verdict[data-state="taken"]');
  await in_three_languages(page, "pupil-3-chosen");
  await said(teacher.page, ".count", "5 of 5");
  await teacher.page.click("text=Show what they have chosen");
  for (const [k, name] of ["Hedging", "Balancing", "Non-alignment", "Bandwagoning", "Pragmatism"].entries()) await said(teacher.page, `.seat-table tr[data-seat="${class_of[k].actor}"]`, name);
  await teacher.page.click("#class-advance");
  for (const pupil of pupils) {
    await said(pupil.page, ".pupil-head", `Round 2 of ${rounds}`);
    await said(pupil.page, ".card", "What happened in round 1");
    assert.equal(await pupil.page.locator(".standing .bars").count(), 2);
    assert.equal(await pupil.page.locator("input[name=doctrine]:checked").count(), 0, "every round is a choice of its own");
  }
  await said(teacher.page, "tr[data-seat=KAZ]", "+ China");
  await in_three_languages(pupils[0].page, "pupil-4-round");
  await in_three_languages(pupils[4].page, "pupil-4-round-wide");
  await in_three_languages(teacher.page, "teacher-4-round");
  await said(teacher.page, ".replay", "What the class played");
});

test("round 2: a closed page comes back to its seat, a lost connection too", async () => {
  const [first, second] = pupils;
  await first.page.close();
  await said(teacher.page, 'tr[data-seat="KAZ"] .presence', "away");
  await first.open(`${server.origin}/`);
  await said(first.page, ".pupil-head h2", "Kazakhstan");
  await live(first.page);
  await said(teacher.page, 'tr[data-seat="KAZ"] .presence', "here");
  await choose(first, "balance");

  second.patient = true;
  await second.context.setOffline(true);
  await said(second.page, ".feed-status", "Reconnecting");
  await second.context.setOffline(false);
  await live(second.page);
  await choose(second, "hedge");
  second.patient = false;
});

test("the server is killed in the middle, and the class goes on where it was", async () => {
  const everybody = [teacher, ...pupils];
  for (const one of everybody) one.patient = true;
  await choose(pupils[2], "buckpass");
  // An unsent choice must outlive the restart too.
  await pupils[3].page.click("#class-doctrine-nonaligned");
  const {port, address} = server;
  await server.end("SIGKILL");
  for (const one of everybody) await said(one.page, ".feed-status", "Reconnecting");
  await picture(pupils[3].page, "pupil-5-reconnecting");
  server = await serve(words, port);
  assert.equal(server.address, address, "the teacher's address stays the same");
  for (const one of everybody) await live(one.page);
  for (const one of everybody) one.patient = false;
  await said(teacher.page, ".count", "3 of 5");
  assert.ok(await pupils[3].page.isChecked("#class-doctrine-nonaligned"));
  await said(pupils[2].page, ".verdict", "Buck-passing");
  await pupils[3].page.click("#send-choice");
  await choose(pupils[4], "balance");
  await said(teacher.page, ".count", "5 of 5");
  await teacher.page.click("#class-advance");
  for (const pupil of pupils) await said(pupil.page, ".pupil-head", `Round 3 of ${rounds}`);
});

test("round 3: the teacher is warned that one has not chosen, and plays all the same", async () => {
  for (const [k, {doctrine}] of class_of.entries()) if (k !== 4) await choose(pupils[k], doctrine);
  await said(teacher.page, ".count", "4 of 5");
  await teacher.page.click("#class-advance");
  await said(teacher.page, ".guard", "Sofia (China)");
  await in_three_languages(teacher.page, "teacher-5-guard");
  await teacher.page.click("#class-wait");
  assert.ok(await teacher.page.locator(".guard").isHidden());
  await teacher.page.click("#class-advance");
  await teacher.page.click("#class-anyway");
  for (const pupil of pupils) await said(pupil.page, ".pupil-head", "All rounds are played");
});

test("everybody sees the scores that the server gives, and the place among the doctrines", async () => {
  const result = await teacher.page.evaluate(async () => (await fetch("api/class/result")).json());
  assert.deepEqual(result.seats.map((seat) => seat.actor).sort(), class_of.map(({actor}) => actor).sort());
  for (const [k, {actor}] of class_of.entries()) {
    const seat = result.seats.find((one) => one.actor === actor);
    const place = 1 + seat.built_in.filter((one) => one.score > seat.score).length;
    assert.equal(seat.rank, place);
    const {page} = pupils[k];
    await said(page, ".own-result .medal", `place ${place} of ${seat.built_in.length + 1}`);
    assert.equal(await page.locator(".own-result .strong .value").textContent(), seat.score.toFixed(3));
    const scores = (await page.locator(".own-result .bars .value").allTextContents()).map((text) => Number(text.replace("−", "-")));
    assert.deepEqual(scores, [...scores].sort((a, b) => b - a), "the best stands first");
    await said(teacher.page, ".score-card", `place ${place} of`);
  }
  await in_three_languages(pupils[0].page, "pupil-6-result");
  await in_three_languages(teacher.page, "teacher-6-result");
});

test("the replay shows who did what", async () => {
  for (const {page} of [teacher, pupils[1]]) {
    const slider = page.locator("#replay-time");
    await slider.fill("0");
    await said(page, ".replay-round", "Round 1");
    await said(page, ".replay-rows li", "Bandwagoning");
    const most = Number(await slider.getAttribute("max"));
    await slider.fill(String(most));
    await said(page, ".replay-round", `Round ${rounds}`);
    const china = page.locator(".replay-rows li").filter({has: page.locator("strong", {hasText: "China"})});
    assert.match(await china.textContent(), /Sofia.*as before/);
    await page.click("#replay-play");
    await page.waitForFunction((end) => Number(document.querySelector("#replay-time").value) > 0 && Number(document.querySelector("#replay-time").value) < end, most);
    await page.click("#replay-play");
  }
  await teacher.page.locator(".class-replay").scrollIntoViewIfNeeded();
  await picture(teacher.page, "teacher-7-replay");
});

test("nothing went wrong on any page, and another class can follow", async () => {
  for (const one of [teacher, ...pupils]) await one.sound();
  const {page} = teacher;
  await page.click("#class-fresh");
  await page.click("#class-open");
  await page.waitForSelector("#class-advance");
  for (const pupil of pupils) await said(pupil.page, ".card", "Choose your state");
  await pupils[0].page.click("#seat-KAZ");
  await said(page, 'tr[data-seat="KAZ"]', class_of[0].name);
  await page.click("#free-KAZ");
  pupils[0].patient = true;
  await pupils[0].page.waitForSelector("#join-name");
  await said(pupils[0].page, ".join-form", "not in the class any more");
  await page.click("#class-close");
  await said(pupils[1].page, ".pupil-head", "closed the class");
  await page.click("#class-reopen");
  await page.waitForSelector("#class-advance");
  for (const one of [teacher, ...pupils]) await one.sound();
});
