// Parts of the page that can be wrong without looking wrong.
// Usage: parts.mjs PAGE
import assert from "node:assert/strict";
import test from "node:test";
import {load} from "./source.mjs";

const page = process.argv[2];
// What the parts ask of a browser before they are used.
globalThis.matchMedia = () => ({matches: false, addEventListener() {}});
globalThis.document = {documentElement: {lang: "", dataset: {}}};

test("steps are unpacked to the numbers that were packed", async () => {
  const {unpack} = await load(page, "shared/steps.ts");
  assert.deepEqual(unpack({e: -5, rows: [[61723, 12, -5], [1, null, 2]]}), [[0.61723, 0.61735, 0.6173], [0.00001, null, 0.00003]]);
  assert.deepEqual(unpack({e: 3, rows: [[2, -1]]}), [[2000, 1000]]);
});

test("tables become CSV that no spreadsheet takes for formulas", async () => {
  const {csv_text, file_name} = await load(page, "shared/download.ts");
  assert.equal(csv_text([["a,b", 1.5, null], ["say \"x\"", NaN, "=1+1"]]), "\"a,b\",1.5,\r\n\"say \"\"x\"\"\",,'=1+1\r\n");
  assert.equal(file_name("tarazy", "Көрсеткіш: a/b"), "tarazy-көрсеткіш-a-b");
});

test("long words are broken between syllables, and never beside a single letter", async () => {
  const {hyphenated} = await load(page, "shared/hyphens.ts");
  const shown = (text) => hyphenated(text).join("-");
  assert.equal(shown("Безопасность и экономика"), "Безо-пас-ность и эко-но-мика");
  assert.equal(shown("Қауіпсіздік, тәуелсіздік"), "Қауіп-сіз-дік, тәуел-сіз-дік");
  assert.equal(shown("Қазақстан подключение подъезжающий"), "Қазақ-стан под-клю-че-ние подъез-жаю-щий");
  assert.equal(shown("Орта Азия, Security, взгляды"), "Орта Азия, Security, взгляды");
  for (const code of ["kk", "ru"]) {
    const words = Object.values((await load(page, `shared/messages/${code}.ts`))[code]).join(" ").match(/\p{Script=Cyrillic}{8,}/gu);
    assert.ok(words.length > 300);
    for (const word of words) {
      const pieces = hyphenated(word);
      assert.equal(pieces.join(""), word);
      assert.ok(pieces.every((piece, k) => piece.length >= (k === 0 || k === pieces.length - 1 ? 3 : 2) && /[аәеёиоөуұүыіэюя]/i.test(piece) && !/^[ьъй]/i.test(piece)), pieces.join("-"));
      assert.ok(pieces.every((piece) => piece.length <= 10), `${pieces.join("-")}: too long a piece for a narrow place`);
    }
  }
});

test("the middle of longitudes is found across the date line too", async () => {
  const {middle_longitude} = await load(page, "shared/map_ground.ts");
  assert.deepEqual(middle_longitude([10, 30]), {middle: 20, span: 20});
  assert.deepEqual(middle_longitude([170, -170]), {middle: -180, span: 20});
  assert.deepEqual(middle_longitude([-77, 4, 139]), {middle: 31, span: 216});
});

test("numbers are written as people of each language do", async () => {
  const {set_language, number_text, percent, year_text, points_text, difference_text} = await load(page, "shared/language.ts");
  const said = (code) => {
    set_language(code);
    return [number_text(0.61723), number_text(-1234.5), number_text(0.3), percent(0.457), percent(0.0033), year_text(2021.25), difference_text(0.5), points_text(0.0123)]
      .map((text) => text.replace(/[\u00a0\u202f]/g, " "));
  };
  assert.deepEqual(said("en"), ["0.617", "−1,235", "0.3", "46%", "0.33%", "2021.25", "+0.5", "+1.2 pp"]);
  assert.deepEqual(said("ru"), ["0,617", "−1 235", "0,3", "46 %", "0,33 %", "2021,25", "+0,5", "+1,2 п. п."]);
  assert.deepEqual(said("kk").slice(0, 3), ["0,617", "−1 235", "0,3"]);
});

test("lines can be told from their ground: a contrast of 3 to 1", async () => {
  const {line_colour} = await load(page, "shared/colours.ts");
  const luminance = (hex) => [1, 3, 5].map((from) => parseInt(hex.slice(from, from + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, k) => sum + c * [0.2126, 0.7152, 0.0722][k], 0);
  for (let k = 0; k < 8; ++k) assert.ok(1.05 / (luminance(line_colour(k)) + 0.05) >= 3, line_colour(k));
});

test("events are told by name, with when they happen, or that they never do", async () => {
  const {event_table, event_log_table} = await load(page, "report/run/events.ts");
  const data = {
    runs: 11, failed: 1, histories: [0, 4],
    events: [{id: "storm", label: {ru: "Буря", en: "Storm"}}, {id: "law", label: {}}, {id: "", label: {}}],
  };
  const log = {
    all: 7, events: [{runs: 5, fired: 12, first: [2021, 2022.5, 2030]}, {runs: 10, fired: 10, first: [2022, 2022, 2022]}, {runs: 0, fired: 0, first: null}],
    log: [[0, 2021, 0, 0], [0, 2021.25, 0, 1], [4, 2022, 1, 0]],
  };
  assert.deepEqual(event_table(data, log).rows, [["Storm", 0.5, 1.2, 2022.5, 2021, 2030], ["law", 1, 1, 2022, 2022, 2022], ["№ 3", 0, 0, null, null, null]]);
  assert.deepEqual(event_log_table(data, log).rows, [[0, 2021, "Storm", "happens"], [0, 2021.25, "Storm", "is over"], [4, 2022, "law", "happens"]]);
});
