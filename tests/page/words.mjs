// The page says the same in English, Kazakh and Russian, and has words for every series of the program.
// Usage: words.mjs PAGE PROGRAM
import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import test from "node:test";
import {load} from "./source.mjs";

const [page, program] = process.argv.slice(2);
const {languages} = await load(page, "shared/languages.ts");
const others = languages.map(({code}) => code).filter((code) => code !== "en");
const catalogues = Object.fromEntries(await Promise.all(languages.map(({code}) => code).map(async (code) => [code, (await load(page, `shared/messages/${code}.ts`))[code]])));
const parameters = (words) => [...words.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort();

test("every language has every key, with words and the same parameters", () => {
  for (const code of others) {
    assert.deepEqual(Object.keys(catalogues[code]).sort(), Object.keys(catalogues.en).sort());
    for (const [key, words] of Object.entries(catalogues[code])) {
      assert.ok(words.trim(), `${code} says nothing for ${key}`);
      assert.deepEqual(parameters(words), parameters(catalogues.en[key]), `${code}: parameters of ${key}`);
    }
  }
});

test("the page and the program have the same languages", () => {
  const schema = execFileSync(program, ["schema", "scenario"], {encoding: "utf8"});
  const wording = schema.match(/"properties":\s*\{\s*("en":[^}]*\}(?:,\s*"\w+":[^}]*\})*)/)[1];
  assert.deepEqual([...wording.matchAll(/"(\w+)":\s*\{/g)].map((found) => found[1]), languages.map(({code}) => code));
});

test("sentences are translated", () => {
  for (const code of others) {
    for (const [key, words] of Object.entries(catalogues[code])) {
      if (/[a-z]{3,} [a-z]{2,} [a-z]{2,}/.test(catalogues.en[key])) assert.notEqual(words, catalogues.en[key], `${code}: ${key}`);
    }
    assert.notEqual(catalogues.kk["fan.about"], catalogues.ru["fan.about"]);
  }
  assert.match(Object.values(catalogues.kk).join(""), /[әғқңөұүһі]/i);
});

test("every series of the program has a name and an explanation", () => {
  for (const {name, "of each": shape} of JSON.parse(execFileSync(program, ["list", "series", "--json"], {encoding: "utf8"})).series) {
    if (/partner/.test(String(shape))) continue;
    for (const kind of ["series", "help"]) {
      assert.ok(catalogues.en[`${kind}.${name}`], `the series ${name} has no words: add it to analysis/page/src/shared/messages/series.ts`);
    }
  }
});

test("every key is used somewhere", () => {
  const files = (folder) => readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? (entry.name === "messages" ? [] : files(path)) : path.endsWith(".ts") ? [path] : [];
  });
  const source = files(join(page, "src")).map((file) => readFileSync(file, "utf8")).join("\n");
  // Keys that are put together: `series.${name}` and the like.
  const built = [...source.matchAll(/`([a-z_.]+\.)\$\{/g)].map((found) => found[1]);
  for (const key of Object.keys(catalogues.en)) {
    assert.ok(source.includes(`"${key}"`) || built.some((start) => key.startsWith(start)), `${key} is never said`);
  }
});
