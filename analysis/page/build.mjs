// Builds the pages: checks the types, bundles scripts and styles. The report is one file: src/report.html with script, style and their hashes
// for the content security policy in it. The classroom is served: its script and style are files beside classroom.html. The licences of what
// is bundled stand behind each. Installs the packages first where they are not those of package-lock.json.
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
    legalComments: "none", loader: {".json": "json", ".woff2": "dataurl"}, absWorkingDir: here,
  });
  return {text: result.outputFiles[0].text.trim(), inputs: Object.keys(result.metafile.inputs)};
};

/** The licence of each package of which something is in the page; the same words once. */
function licences(...bundles) {
  const files = bundles.flatMap((bundled) => bundled.inputs);
  const packages = new Set(files.map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]).filter(Boolean));
  return [...packages].sort().map((name) => {
    const folder = join(here, "node_modules", name);
    const {version, license} = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = ["LICENSE", "LICENSE.md", "LICENSE.txt"].map((known) => join(folder, known)).find(existsSync);
    if (!file) fail(`${name} has no licence text`);
    return `${name} ${version} (${license})\n\n${readFileSync(file, "utf8").trim()}\n`;
  }).join("\n----\n\n").replaceAll("--", "- -");
}

mkdirSync(out, {recursive: true});
/** Writes a file of the page; it appears whole. */
function write(name, text) {
  const file = join(out, name);
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

const source = (name) => readFileSync(join(here, "src", name), "utf8");
const with_licences = (frame, ...bundles) => `${frame.trimEnd()}\n<!-- What this page is made with.\n\n${licences(...bundles)}-->\n`;
const hash = (text) => `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;

{
  const script = await bundle("src/report/main.ts");
  const style = await bundle("src/report/main.css");
  const parts = {"script-hash": hash(script.text), "style-hash": hash(style.text), style: style.text, script: script.text};
  write("report.html", with_licences(source("report.html").replace(/\[\[([a-z-]+)\]\]/g, (_, name) => parts[name]), script, style));
}
{
  const script = await bundle("src/classroom/main.ts");
  const style = await bundle("src/classroom/main.css");
  write("classroom.js", `${script.text}\n`);
  write("classroom.css", `${style.text}\n`);
  write("icon.svg", source("classroom/icon.svg"));
  write("classroom.html", with_licences(source("classroom.html"), script, style));
}
