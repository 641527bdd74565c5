// Builds the report page: checks the types, bundles script and style, puts both into src/report.html with their hashes for the content
// security policy, and the licences of what is bundled behind it. Installs the packages first where they are not those of package-lock.json.
//     node build.mjs [--npm NPM] [--out FOLDER]
import {spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const option = (name, otherwise) => {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? otherwise : process.argv[place + 1];
};
const npm = option("npm", "npm");
const out = resolve(option("out", join(here, "dist")));

function fail(message) {
  console.error(message);
  process.exit(1);
}

function install() {
  const lock = readFileSync(join(here, "package-lock.json"), "utf8");
  const mark = join(here, "node_modules", ".installed-lock.json");
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  const done = spawnSync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {cwd: here, stdio: "inherit"});
  if (done.status !== 0) fail("cannot install the packages of the page (npm ci failed). The first build needs the npm registry; later ones need no network");
  writeFileSync(mark, lock);
}

install();
const checked = spawnSync(process.execPath, [join(here, "node_modules", "typescript", "bin", "tsc"), "--noEmit", "-p", here], {stdio: "inherit"});
if (checked.status !== 0) fail("the page has type errors");

const {build} = await import("esbuild");
const bundle = async (entry) => {
  const result = await build({
    entryPoints: [join(here, entry)], bundle: true, write: false, minify: true, format: "iife", target: ["es2022"], charset: "utf8", metafile: true,
    legalComments: "none", loader: {".json": "json"}, absWorkingDir: here,
  });
  return {text: result.outputFiles[0].text.trim(), inputs: Object.keys(result.metafile.inputs)};
};
const script = await bundle("src/report/main.ts");
const style = await bundle("src/report/main.css");

/** The licence of each package of which something is in the page; the same words once. */
function licences() {
  const packages = new Set([...script.inputs, ...style.inputs].map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]).filter(Boolean));
  return [...packages].sort().map((name) => {
    const folder = join(here, "node_modules", name);
    const {version, license} = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = ["LICENSE", "LICENSE.md", "LICENSE.txt"].map((known) => join(folder, known)).find(existsSync);
    if (!file) fail(`${name} has no licence text`);
    return `${name} ${version} (${license})\n\n${readFileSync(file, "utf8").trim()}\n`;
  }).join("\n----\n\n").replaceAll("--", "- -");
}

const hash = (text) => `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
const parts = {
  "script-hash": hash(script.text), "style-hash": hash(style.text), style: style.text, script: script.text,
};
const frame = readFileSync(join(here, "src/report.html"), "utf8").replace(/\[\[([a-z-]+)\]\]/g, (_, name) => parts[name]);
mkdirSync(out, {recursive: true});
const file = join(out, "report.html");
writeFileSync(`${file}.new`, `${frame.trimEnd()}\n<!-- What this page is made with.\n\n${licences()}-->\n`);
renameSync(`${file}.new`, file);
