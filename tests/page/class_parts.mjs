// Parts of the class's pages that can be wrong without looking wrong.
// Usage: class_parts.mjs PAGE
import assert from "node:assert/strict";
import test from "node:test";
import {read_qr} from "./class_qr_reader.mjs";
import {load} from "./source.mjs";

const page = process.argv[2];
globalThis.matchMedia = () => ({matches: false, addEventListener() {}});
globalThis.document = {documentElement: {lang: "", dataset: {}}};

test("the QR code says what it was given", async () => {
  const {qr_modules} = await load(page, "classroom/class/qr.ts");
  for (const text of ["http://10.0.0.7:80/#join=K7QX2", "http://192.168.100.105:8642/#join=K7QX2", "http://class-laptop.school.example:18642/#join=M3ZZP", "Қазақстан"]) {
    const modules = qr_modules(text);
    assert.equal(read_qr(modules.slice(4, -4).map((row) => row.slice(4, -4))), text);
  }
  const damaged = qr_modules("http://10.0.0.7:80/#join=K7QX2").slice(4, -4).map((row) => row.slice(4, -4));
  const [row, last] = [damaged.length - 10, damaged.length - 1];
  damaged[row][last] = !damaged[row][last];
  assert.notEqual(read_qr(damaged), "http://10.0.0.7:80/#join=K7QX2");
});

test("the address of the QR code carries the join code where the server never sees it", async () => {
  const {join_link} = await load(page, "classroom/class/join_board.ts");
  assert.equal(join_link("http://192.168.1.5:8642/", "K7QX2"), "http://192.168.1.5:8642/#join=K7QX2");
});

test("a message that leaves out world and history has them as they were", async () => {
  const {merged, has_class} = await load(page, "classroom/class/class_state.ts");
  const known = {phase: "choosing", seats: [{actor: "KAZ"}], played: [{round: 1}], world: {title: {}}, history: {times: [1]}};
  const told = merged(known, {phase: "choosing", seats: [{actor: "KAZ", chosen: true}]});
  assert.deepEqual([told.world, told.history, told.played, told.seats[0].chosen], [known.world, known.history, known.played, true]);
  assert.ok(has_class(told));
  const none = merged(known, {phase: "lobby", seats: [], played: [], world: null, history: null});
  assert.deepEqual([none.world, none.history, has_class(none)], [null, null, false]);
});

test("rounds that are not played yet lie between the last one and the end", async () => {
  const {years_of} = await load(page, "classroom/class/class_state.ts");
  const state = {start: 2021, end: 2051, rounds: 4, played: [{round: 1, from: 2021, to: 2028.5}]};
  assert.deepEqual(years_of(state, 1), {round: 1, from: 2021, to: 2028.5});
  assert.deepEqual(years_of(state, 2), {from: 2028.5, to: 2036});
  assert.deepEqual(years_of(state, 4), {from: 2043.5, to: 2051});
});

test("a draft that was sent is known again, whatever the order of its weights", async () => {
  const {draft_of, same_choice, weights_of} = await load(page, "classroom/class/choice_form.ts");
  const draft = draft_of("1", {doctrine: "hedge", weights: {RUS: 0.3, CHN: -0.2}});
  assert.ok(same_choice(draft, {doctrine: "hedge", weights: {CHN: -0.2, RUS: 0.3}}));
  draft.weights.USA = 0;
  assert.ok(same_choice(draft, {doctrine: "hedge", weights: {CHN: -0.2, RUS: 0.3}}), "no weight is none");
  assert.deepEqual(weights_of(draft), {RUS: 0.3, CHN: -0.2});
  draft.weights.USA = 0.1;
  assert.ok(!same_choice(draft, {doctrine: "hedge", weights: {CHN: -0.2, RUS: 0.3}}));
  assert.ok(!same_choice(draft_of("2", null), null));
});
